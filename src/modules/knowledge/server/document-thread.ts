// A thread of its own that reads one document of a word processor or one page as Markdown: what takes too long or too much is ended without harm to others.
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import Turndown from 'turndown';
import yauzl from 'yauzl';

/** A document at a place of this node. */
export type ToRead = { place: string; kind: 'docx' | 'html' };
export type ReadImage = { type: string; bytes: Uint8Array };
/** Its text, in which images stand as `img:0`, and those images. */
export type ReadText = { text: string; images: ReadImage[] } | { refused: 'too-much' | 'unreadable' };

const most = { entries: 4_000, inflated: 120e6, text: 8e6, images: 200 };

/** How much an entry of an archive really holds once it is unpacked, counted without keeping it. */
async function inflated(zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<number> {
  if (entry.uncompressedSize > left) return entry.uncompressedSize;
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > left) break;
  }
  return bytes;
}

/** Whether an archive stays within bounds, whatever it says of itself. */
async function isBounded(place: string): Promise<boolean> {
  const zip = await yauzl.openPromise(place, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  let left = most.inflated;
  try {
    if (zip.entryCount > most.entries) return false;
    for await (const entry of zip.eachEntry()) {
      left -= await inflated(zip, entry, left);
      if (left < 0) return false;
    }
    return true;
  } finally {
    zip.close();
  }
}

const cellOf = (content: string) =>
  ` ${content
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')} |`;

/** Markdown of HTML, with tables; what runs or only looks is left out. */
function writer(): Turndown {
  const turner = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: ''
  });
  turner.remove(['script', 'style', 'noscript', 'iframe', 'object', 'head', 'title', 'template'] as never);
  turner.addRule('cell', { filter: ['th', 'td'], replacement: cellOf });
  turner.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const isFirst = !node.previousSibling && !(node.parentNode?.nodeName === 'TBODY' && hasHead(node.parentNode));
      const rule = isFirst ? `\n|${' --- |'.repeat((node as Element).children.length)}` : '';
      return content.trim() === '' ? '' : `\n|${content}${rule}`;
    }
  });
  turner.addRule('sections', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  turner.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  turner.keep([]);
  return turner;
}
const hasHead = (section: Node): boolean => section.previousSibling?.nodeName === 'THEAD';

async function ofDocx(place: string): Promise<ReadText> {
  if (!(await isBounded(place))) return { refused: 'too-much' };
  const images: ReadImage[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (images.length >= most.images) return { src: '' };
    images.push({ type: image.contentType, bytes: await image.readAsBuffer() });
    return { src: `img:${images.length - 1}` };
  });
  const { value } = await mammoth.convertToHtml({ path: place }, { convertImage });
  if (value.length > most.text) return { refused: 'too-much' };
  return { text: writer().turndown(value), images };
}

async function ofHtml(place: string): Promise<ReadText> {
  const text = await readFile(place, 'utf8');
  return text.length > most.text ? { refused: 'too-much' } : { text: writer().turndown(text), images: [] };
}

if (parentPort) {
  const { place, kind } = workerData as ToRead;
  const read = await (kind === 'docx' ? ofDocx(place) : ofHtml(place)).catch((): ReadText => ({
    refused: 'unreadable'
  }));
  parentPort.postMessage(read);
}
