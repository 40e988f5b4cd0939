// Turns a field for long text into an editor; the field stays the one that is sent. Loaded where somebody writes, nowhere else.
import { Editor, getSchema } from '@tiptap/core';
import { Slice, type Schema } from '@tiptap/pm/model';
import { isMarkdown } from '../../rules-markdown.ts';
import { documentOf, markdownOf } from './markdown.ts';
import { extensionsFor } from './extensions.ts';
import { holdForm } from './hold-form.ts';
import { cleanPasted, hasWords } from './paste.ts';

export type WritingField = {
  field: HTMLTextAreaElement;
  host: HTMLElement;
  label: string;
  describedBy: string;
  filesAt: string;
  /** Brings an image to the asset and gives the number of its file; absent where there is no asset yet. */
  sendImage: ((file: File) => Promise<number | undefined>) | undefined;
  /** So many images were pasted or dropped that could not be taken. */
  onImagesLeft: (count: number) => void;
  /** More was pasted than any asset holds. */
  onTooMuch: () => void;
  /** The form was sent while an image is on its way: it waits. */
  onHold: () => void;
  /** Something changed: where the cursor stands, what is chosen. */
  onMove: () => void;
};
export type Writing = {
  editor: Editor;
  /** Takes up what was typed into the field itself. */
  readField: () => void;
  /** The editor stands in the field's place, or steps back: what leads to the field leads to the one that is seen. */
  stand: (isThere: boolean) => void;
  insertImage: (file: File, alt: string) => Promise<void>;
  end: () => void;
};

const pause = 250;
/** Five times what a text may hold: more would stop the page for minutes, to be refused in the end. */
const mostPasted = 1_000_000;

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

/** Takes images one after the other, or says that they stay behind where they have no place. */
const takerOf =
  (of: WritingField, insert: Writing['insertImage']): Images =>
  (images) => {
    if (images.length === 0) return false;
    if (!of.sendImage) of.onImagesLeft(images.length);
    else void images.reduce((before, image) => before.then(() => insert(image, nameOf(image))), Promise.resolve());
    return true;
  };

/** Words that are pasted plain and written as Markdown are read as such, unless they are meant to stay as they are. */
function readPlain(schema: Schema, text: string, isPlain: boolean): Slice {
  const words = text.replace(/\r\n?/g, '\n');
  if (isPlain || !isMarkdown(words)) return null as unknown as Slice; // the editor then reads it itself
  const { content } = documentOf(schema, words);
  const isLine = content.childCount === 1 && content.firstChild?.type.name === 'paragraph';
  return isLine ? Slice.maxOpen(content) : new Slice(content, 0, 0); // a line goes into the line, blocks stay as they are
}

/** How the editor is named to those who hear it, and what becomes of what is pasted or dropped into it. */
const propsOf = (of: WritingField, takeImages: Images): Editor['options']['editorProps'] => ({
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': of.label,
    class: 'prose writing-text',
    ...(of.describedBy ? { 'aria-describedby': of.describedBy } : {}),
    ...(of.field.ariaInvalid === 'true' ? { 'aria-invalid': 'true' } : {})
  },
  transformPastedHTML: (html) => {
    const pasted = cleanPasted(html, of.filesAt);
    if (pasted.imagesLeft > 0) of.onImagesLeft(pasted.imagesLeft);
    return pasted.html;
  },
  clipboardTextParser: (text, _place, isPlain, { state }) => readPlain(state.schema, text, isPlain),
  handlePaste: (_view, { clipboardData }) => {
    const [words = '', html = ''] = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type));
    if ((words || html).length > mostPasted) {
      of.onTooMuch();
      return true;
    }
    return !hasWords(html) && takeImages(imagesOf(clipboardData));
  },
  handleDrop: (_view, event) => takeImages(imagesOf(event.dataTransfer))
});

/** While the editor stands over the field, its label and the links of a refused form, which lead to it, lead on to the editor. */
function standIn(editor: Editor, field: HTMLTextAreaElement, isThere: boolean): void {
  field.tabIndex = isThere ? -1 : 0;
  field.ariaHidden = isThere ? 'true' : null;
  field.onfocus = isThere ? () => void editor.commands.focus() : null;
}

/** Makes the editor over the field. */
export function startWriting(of: WritingField): Writing {
  const extensions = extensionsFor(of.filesAt);
  const schema = getSchema(extensions);
  const read = () => documentOf(schema, of.field.value).toJSON() as object;
  const held = holdForm(of.field.form, of.onHold);
  const place = async (file: File, alt: string) => {
    const id = await of.sendImage?.(file);
    if (id !== undefined)
      editor
        .chain()
        .focus()
        .setImage({ src: `files/${id}`, alt })
        .run();
  };
  const insertImage = (file: File, alt: string) => held.during(place(file, alt));
  const editor = new Editor({
    element: of.host,
    extensions,
    content: read(),
    injectCSS: false, // the policy of the pages takes no styles from a script
    editorProps: propsOf(of, takerOf(of, insertImage)),
    onTransaction: of.onMove
  });
  const stop = follow(editor, of.field);
  const readField = () => void editor.commands.setContent(read(), { emitUpdate: false });
  of.field.addEventListener('refill', readField); // it was filled in again from what lay on the device
  return {
    editor,
    insertImage,
    readField,
    stand: (isThere) => standIn(editor, of.field, isThere),
    end: () => {
      stop();
      held.end();
      standIn(editor, of.field, false);
      of.field.removeEventListener('refill', readField);
      editor.destroy();
    }
  };
}
