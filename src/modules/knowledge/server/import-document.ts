// Brings in a document as a draft: its text as Markdown, its images as files of the asset.
import { Readable } from 'node:stream';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { storeFile, type FileStore } from '#platform/server/files.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Level } from '../types.ts';
import { fileName, type Upload } from './add-file.ts';
import { saveText } from './change-asset.ts';
import { layDraft } from './create-asset.ts';
import { saidIn, toldOnTop } from '../rules-mapping.ts';
import { readDocument, type DocumentRefusal, type ReadDocument } from './read-document.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockAsset } from './store.ts';
import { insertFile, selectFiles } from './store-files.ts';
import { owningUnits } from './owning-units.ts';
import { sightOf } from './store-sight.ts';
import { within } from '#platform/server/context.ts';

export type Imported = {
  id: number;
  /** Images of kinds that are not taken; the text says where they stood. */ imagesLeft: number;
};
type Place = { unitId: number; level: Level };

export type Kept = { at: number; sha256: string; name: string };

/** Stores the images of a document; gives those that were taken. */
export async function keepImages(ctx: Ctx, store: FileStore, images: ReadDocument['images']): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [at, { type, bytes }] of images.entries()) {
    const name = `gambar-${at + 1}.${type.split('/')[1]?.replace('jpeg', 'jpg') ?? ''}`;
    const stored = await storeFile({ db: ctx.db, store }, Readable.from([bytes]), { limitBytes: 20e6, name });
    if (stored.ok && stored.value.type.startsWith('image/')) kept.push({ at, sha256: stored.value.sha256, name });
  }
  return kept;
}

/** Adds the images to the draft and puts their numbers into its text, as its second version. */
async function placeImages(
  ctx: Ctx,
  tx: Tx,
  draft: { id: number; note: string; kept: readonly Kept[] }
): Promise<void> {
  for (const { sha256, name } of draft.kept) await insertFile(tx, { id: draft.id, version: 1 }, { sha256, name });
  const files = await selectFiles(tx, draft.id);
  const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), draft.id);
  const body = asset.body.replace(/\(img:(\d+)\)/g, (_, at: string) => {
    const image = draft.kept.find((each) => each.at === Number(at));
    return `(files/${files.find(({ sha256 }) => sha256 === image?.sha256)?.id ?? 0})`;
  });
  if (body !== asset.body) await saveText(ctx, tx, { asset, text: { ...asset, body }, note: draft.note });
}

/** Makes a draft of a `.docx`, Markdown or HTML document; nothing is published by it. */
export async function importDocument(
  ctx: Ctx,
  to: Place & { store: FileStore },
  upload: Upload
): Promise<Result<Imported, DocumentRefusal | 'foreign-unit'>> {
  const personId = signedIn(ctx);
  const units = await owningUnits(ctx);
  if (!units.some(({ id }) => id === to.unitId)) return refused('foreign-unit');
  const read = await readDocument(to.store, { ...upload, name: fileName(upload.name) });
  if (!read.ok) return read;
  const { title, text, images, facts } = read.value;
  const kept = await keepImages(ctx, to.store, images);
  const rest = { form: 'text' as const, template: 'free' as const, address: '', ...saidIn(toldOnTop(facts)) };
  const start = { title, body: text, ...rest, sections: {}, unitId: to.unitId, level: to.level };
  return inTransaction(ctx.db, async (tx) => {
    const id = await layDraft(ctx, tx, { ...start, token: null, personId, authors: [] });
    if (id === undefined) throw new Error('a draft without a token is always new');
    await placeImages(ctx, tx, { id, note: fileName(upload.name), kept });
    return done({ id, imagesLeft: images.length - kept.length });
  });
}
