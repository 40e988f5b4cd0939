// What can be written: the same kinds of text that the page shows, no more.
import { Node, type Extensions } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { callouts, isAddress } from '../../rules-markdown.ts';

const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ kind: { default: 'note', rendered: false } }),
  parseHTML: () => [
    { tag: 'p.callout-kind', ignore: true },
    {
      tag: 'div.callout',
      getAttrs: (element) => ({ kind: callouts.find((kind) => element.classList.contains(kind)) ?? 'note' })
    }
  ],
  renderHTML: ({ node }) => ['div', { class: `callout ${String(node.attrs['kind'])}` }, 0]
});

/** Images are files of the asset: shown from their place, kept as `files/12`; others are not taken. */
const ownImage = (filesAt: string) =>
  Image.extend({
    parseHTML: () => [
      {
        tag: 'img[src]',
        getAttrs: (element) => {
          const source = element.getAttribute('src') ?? '';
          const id = source.startsWith(`${filesAt}/`) ? source.slice(filesAt.length + 1) : '';
          return /^\d+$/.test(id) ? { src: `files/${id}`, alt: element.getAttribute('alt') ?? '' } : false;
        }
      }
    ],
    renderHTML: ({ node }) => {
      const source = String(node.attrs['src'] ?? '');
      const shown = source.startsWith('files/') ? filesAt + source.slice('files'.length) : '';
      return ['img', { src: shown, alt: String(node.attrs['alt'] ?? '') }];
    }
  }).configure({ inline: true });

const align = {
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => /right|center/.exec(element.style.textAlign || element.className)?.[0] ?? null,
    renderHTML: ({ align: side }: Record<string, unknown>) => (side ? { class: side === 'right' ? 'num' : 'mid' } : {})
  }
};
const cells = { content: 'paragraph+' };

/** All kinds of text, with the address from which the asset's files are sent. */
export const extensionsFor = (filesAt: string): Extensions => [
  StarterKit.configure({
    underline: false,
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, autolink: true, isAllowedUri: (address) => isAddress(address) }
  }),
  Callout,
  ownImage(filesAt),
  Table,
  TableRow,
  TableCell.extend({
    ...cells,
    addAttributes() {
      return { ...this.parent?.(), ...align };
    }
  }),
  TableHeader.extend({
    ...cells,
    addAttributes() {
      return { ...this.parent?.(), ...align };
    }
  })
];
