// Forms that bring files: read as they arrive, so that no file ever stands in memory, however large and however many.
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { refusal } from './errors.ts';
import type { FileStore } from './files-store.ts';

/** A file as a form brought it; its bytes can be read once, and tell there if the disk was too full to receive them. */
export type UploadedFile = { field: string; name: string; bytes: AsyncIterable<Uint8Array> };
/** The fields of a form as text, and its files beside them. */
export type Upload = { form: FormData; files: UploadedFile[] };

const limits = { fieldSize: 1_000_000, fields: 2_000, files: 100, parts: 2_100 };
const limitEvents = ['filesLimit', 'fieldsLimit', 'partsLimit'] as const;

type Arriving = { places: string[]; streams: Readable[]; files: Promise<UploadedFile>[]; isTooMuch: boolean };

/** Takes in all bytes, past a fault, too, so that the fields behind the file are still read; gives the fault. */
async function receive(stream: Readable, place: string): Promise<Error | undefined> {
  let fault: Error | undefined;
  const handle = await open(place, 'wx', 0o600);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>)
      fault ??= await handle.writeFile(chunk).then(
        () => undefined,
        (error: Error) => error
      );
  } finally {
    await handle.close();
  }
  return fault;
}

async function* bytesAt(place: string, fault: Error | undefined): AsyncGenerator<Uint8Array> {
  if (fault) throw fault;
  yield* createReadStream(place) as AsyncIterable<Uint8Array>;
}

async function arrive(arriving: Arriving, file: { field: string; name: string; stream: Readable }, store: FileStore) {
  const { field, name, stream } = file;
  let place = '';
  const taken = async () => {
    arriving.places.push((place = await store.newPlace()));
    return receive(stream, place);
  };
  const fault = await taken().catch((error: Error) => (stream.resume(), error));
  return { field, name, bytes: bytesAt(place, fault) };
}

/** For whom no file is kept, its name is. */
async function leave({ field, name, stream }: { field: string; name: string; stream: Readable }) {
  stream.resume();
  return { field, name, bytes: bytesAt('', new Error('the file was not kept')) };
}

/** Browsers write these three signs of a name so, and no other. */
const spelled = (name: string) =>
  name.replace(/%(0A|0D|22)/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));

type Into = { form: FormData; arriving: Arriving; store: FileStore | undefined };

/** The parser of one request; what it finds goes into the form and to the place where files arrive. */
function parserOf(type: string, { form, arriving, store }: Into) {
  const parser = new Busboy({ headers: { 'content-type': type }, limits });
  const tooMuch = () => void (arriving.isTooMuch = true); // the rest is read and dropped: only then is an answer heard
  for (const limit of limitEvents) parser.on(limit, tooMuch);
  parser.on('field', (name, text, ...[, isCut]) => (isCut ? tooMuch() : form.append(spelled(name), text)));
  parser.on('file', (field, stream, name) => {
    stream.on('error', (error) => stream.destroy(error)); // it may come before anyone reads
    if (!name) return void stream.resume(); // a field of files in which none was chosen
    arriving.streams.push(stream);
    const file = { field: spelled(field), name: spelled(name), stream };
    arriving.files.push(store ? arrive(arriving, file, store) : leave(file));
  });
  return parser;
}

/** Runs the body through the parser; a form that cannot be read is told apart from a sender that is gone. */
async function parse(request: Request, into: Into): Promise<void> {
  let first: Error | undefined;
  const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as ReadableStream);
  const parser = parserOf(request.headers.get('content-type') ?? '', into);
  body.once('error', (error) => (first ??= error));
  parser.once('error', () => (first ??= refusal('unreadable')));
  await pipeline(body, parser).catch((error: Error) => {
    for (const stream of into.arriving.streams) stream.destroy(error);
    throw first ?? error;
  });
}

/** `documents/3f…9a.part/notes.pdf`: the field, the name it arrived under, the name it has for people. */
const mark = /^([^/]+)\/([^/]+)\/(.*)$/s;

async function* bytesOfPieces(place: string | undefined): AsyncGenerator<Uint8Array> {
  if (place === undefined) return; // it was swept: an empty file, which is refused by name
  yield* createReadStream(place) as AsyncIterable<Uint8Array>;
}

/** The files that a form names because they came before it, in pieces; a refused form may name them again for a day. */
async function resumedFiles(form: FormData, store: FileStore): Promise<UploadedFile[]> {
  const marks = form.getAll('resumed').map((text) => mark.exec(String(text)));
  return Promise.all(
    marks
      .filter((found) => found !== null)
      .map(async ([, field = '', arrived = '', name = '']) => {
        return { field, name, bytes: bytesOfPieces(await store.resumed(arrived)) };
      })
  );
}

async function receiveAll(request: Request, into: Into): Promise<Upload> {
  try {
    await parse(request, into);
  } catch (error) {
    await Promise.allSettled(into.arriving.files);
    throw error;
  }
  const files = await Promise.all(into.arriving.files);
  if (into.arriving.isTooMuch) throw refusal('too-large');
  const resumed = into.store ? await resumedFiles(into.form, into.store) : [];
  return { form: into.form, files: [...files, ...resumed] };
}

/**
 * Reads a posted form and gives it to the work; files lie in the store's place for what arrives until the work ends,
 * however it ends; without a store only their names are kept. The web server limits the whole request, this one field
 * to a megabyte and files to a hundred.
 *
 * ```ts
 * await readUpload(request, fileStoreOf(settings), ({ form, files }) => …);
 * ```
 */
export async function readUpload<T>(
  request: Request,
  store: FileStore | undefined,
  work: (upload: Upload) => Promise<T>
): Promise<T> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const form = await request.formData();
    return work({ form, files: store ? await resumedFiles(form, store) : [] });
  }
  const arriving: Arriving = { places: [], streams: [], files: [], isTooMuch: false };
  try {
    return await work(await receiveAll(request, { form: new FormData(), arriving, store }));
  } finally {
    await Promise.all(arriving.places.map((place) => rm(place, { force: true })));
  }
}
