// Turns a field for long text into an editor; the field stays the one that is sent. Loaded where somebody writes, nowhere else.
import { Editor, getSchema } from '@tiptap/core';
import { documentOf, markdownOf } from './markdown.ts';
import { extensionsFor } from './extensions.ts';
import { cleanPasted } from './paste.ts';

export type WritingField = {
  field: HTMLTextAreaElement;
  host: HTMLElement;
  label: string;
  describedBy: string;
  filesAt: string;
  /** Brings an image to the asset and gives the number of its file; absent where there is no asset yet. */
  sendImage: ((file: File) => Promise<number | undefined>) | undefined;
  /** Something changed: where the cursor stands, what is chosen. */
  onMove: () => void;
};
export type Writing = {
  editor: Editor;
  /** Takes up what was typed into the field itself. */
  readField: () => void;
  insertImage: (file: File, alt: string) => Promise<void>;
  end: () => void;
};

const pause = 250;

function writeField(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Writes into the field a moment after each change, and at once before the form is sent. */
function follow(editor: Editor, field: HTMLTextAreaElement): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(waiting);
    if (waiting !== undefined) writeField(field, markdownOf(editor.state.doc));
    waiting = undefined;
  };
  editor.on('update', () => {
    clearTimeout(waiting);
    waiting = setTimeout(write, pause);
  });
  editor.on('blur', write);
  field.form?.addEventListener('submit', write, { capture: true });
  return () => {
    write();
    field.form?.removeEventListener('submit', write, { capture: true });
  };
}

const imagesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
const nameOf = (file: File): string => file.name.replace(/\.[a-z0-9]+$/i, '');

type Images = (images: File[]) => boolean;

/** How the editor is named to those who hear it, and what becomes of what is pasted or dropped into it. */
const propsOf = (of: WritingField, takeImages: Images): Editor['options']['editorProps'] => ({
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': of.label,
    class: 'prose writing-text',
    ...(of.describedBy ? { 'aria-describedby': of.describedBy } : {})
  },
  transformPastedHTML: cleanPasted,
  handlePaste: (_view, event) =>
    !event.clipboardData?.getData('text/html') && takeImages(imagesOf(event.clipboardData)),
  handleDrop: (_view, event) => takeImages(imagesOf(event.dataTransfer))
});

/** Makes the editor over the field. */
export function startWriting(of: WritingField): Writing {
  const extensions = extensionsFor(of.filesAt);
  const schema = getSchema(extensions);
  const read = () => documentOf(schema, of.field.value).toJSON() as object;
  const insertImage = async (file: File, alt: string) => {
    const id = await of.sendImage?.(file);
    if (id !== undefined)
      editor
        .chain()
        .focus()
        .setImage({ src: `files/${id}`, alt })
        .run();
  };
  const takeImages: Images = (images) => {
    if (images.length === 0 || !of.sendImage) return false;
    void images.reduce((before, image) => before.then(() => insertImage(image, nameOf(image))), Promise.resolve());
    return true;
  };
  const editor = new Editor({
    element: of.host,
    extensions,
    content: read(),
    injectCSS: false, // the policy of the pages takes no styles from a script
    editorProps: propsOf(of, takeImages),
    onTransaction: of.onMove
  });
  const stop = follow(editor, of.field);
  const readField = () => void editor.commands.setContent(read(), { emitUpdate: false });
  of.field.addEventListener('refill', readField); // it was filled in again from what lay on the device
  return {
    editor,
    insertImage,
    readField,
    end: () => {
      stop();
      of.field.removeEventListener('refill', readField);
      editor.destroy();
    }
  };
}
