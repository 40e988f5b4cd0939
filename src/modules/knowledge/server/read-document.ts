// Reads a document that somebody brings as the text of an asset, within bounds of time and memory.
import { createWriteStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { endingOf } from '#platform/server/files-types.ts';
import type { FileStore } from '#platform/server/files.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { frontMatter, titleOf } from '../rules-folder.ts';
import type { ReadImage, ReadText, ToRead } from './document-thread.ts';

export type DocumentRefusal = 'not-a-document' | 'document-unreadable' | 'document-too-large' | 'too-large';
export type ReadDocument = {
  title: string;
  text: string;
  images: ReadImage[];
  /** What stands on top of a Markdown file. */
  facts: Readonly<Record<string, string>>;
};

const kinds: Readonly<Record<string, ToRead['kind'] | 'md'>> = {
  docx: 'docx',
  md: 'md',
  markdown: 'md',
  txt: 'md',
  html: 'html',
  htm: 'html'
};
const limits = { seconds: 20, megabytes: 512, letters: 200_000, bytes: 8e6 };

/** Runs the thread; past its time or its memory it is ended. */
function inThread(data: ToRead): Promise<ReadText> {
  const file = pathToFileURL(path.resolve('src/modules/knowledge/server/document-thread.ts'));
  const thread = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
  });
  return new Promise<ReadText>((answer) => {
    const late = setTimeout(() => answer({ refused: 'too-much' }), limits.seconds * 1_000);
    thread.once('message', (read: ReadText) => answer(read));
    thread.once('error', () => answer({ refused: 'too-much' }));
    thread.once('exit', () => clearTimeout(late));
  }).finally(() => void thread.terminate());
}

async function arrive(bytes: AsyncIterable<Uint8Array>, place: string, limitBytes: number): Promise<boolean> {
  let size = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size <= limitBytes) yield chunk;
    }
  };
  await pipeline(counted, createWriteStream(place, { mode: 0o600 }));
  return size <= limitBytes;
}

const heading = /^#\s+(.{1,200})\n*/;
// eslint-disable-next-line no-control-regex -- exactly these bytes are what is not stored
const unfit = /[\u0000-\u0008\u000b-\u001f]/g;
const plain = (words: string) => words.replace(/[*_`\\]/g, '').trim();

/** The title stands on top, or is the first heading, else the name of the file. */
function named(read: string, name: string, isMarkdown: boolean): Omit<ReadDocument, 'images'> {
  const clean = read.toWellFormed().replace(/\r\n?/g, '\n').replace(unfit, '').trim();
  const { facts, text } = isMarkdown ? frontMatter(clean) : { facts: {}, text: clean };
  const first = heading.exec(text);
  const said = first ? plain(first[1]!) : '';
  const given = (facts['title'] ?? '').trim().slice(0, 200);
  const isTitle = first !== null && (given === '' || said === given.replace(/[*_`\\]/g, ''));
  return { title: given || said || titleOf(name), text: isTitle ? text.slice(first[0].length) : text, facts };
}

/** Plain text is read as it stands: it needs no thread of its own. */
async function readPlain(place: string): Promise<ReadText> {
  if ((await stat(place)).size > limits.bytes) return { refused: 'too-much' };
  return { text: await readFile(place, 'utf8'), images: [] };
}

/** A `.docx`, Markdown or HTML document as title, Markdown and images: `readDocument(store, { name: 'SOP.docx', … })`. */
export async function readDocument(
  store: FileStore,
  sent: { name: string; bytes: AsyncIterable<Uint8Array>; limitBytes: number }
): Promise<Result<ReadDocument, DocumentRefusal>> {
  const kind = kinds[endingOf(sent.name)] ?? (/\.markdown$/i.test(sent.name) ? 'md' : undefined);
  if (!kind) return refused('not-a-document');
  const place = await store.newPlace();
  try {
    if (!(await arrive(sent.bytes, place, sent.limitBytes))) return refused('too-large');
    const read = await (kind === 'md' ? readPlain(place) : inThread({ place, kind }));
    if ('refused' in read) return refused(read.refused === 'too-much' ? 'document-too-large' : 'document-unreadable');
    const document = { ...named(read.text, sent.name, kind === 'md'), images: read.images };
    return document.text.length > limits.letters ? refused('document-too-large') : done(document);
  } finally {
    await rm(place, { force: true });
  }
}
