// Takes assets out: an archive of Markdown and JSON with their files, sent while it is made; what the reader may not see is not in it.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import type { FileStore } from '#platform/server/files.ts';
import { turnLinks } from '../rules-folder.ts';
import type { AssetQuery } from '../schema.ts';
import { questionsOf } from '../templates.ts';
import type { AssetFile, AssetView } from '../types.ts';
import { openAssetFile } from './add-file.ts';
import { catalogueFormat } from './folder-catalogue.ts';
import { assetCards, getAsset } from './read-assets.ts';
import { searchAssets } from './search-assets.ts';
import { insertOpening } from './store-files.ts';

/** More assets than these are not taken out at once; the list of the archive says so. */
const most = 1_000;

const plain = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase()
    .slice(0, 60);
const folderOf = ({ id, title }: Pick<AssetView, 'id' | 'title'>) => `${id}-${plain(title) || 'aset'}`;
const fileOf = ({ id, name }: Pick<AssetFile, 'id' | 'name'>) => `files/${id}-${name.replace(/[\\/:*?"<>|]/g, '_')}`;

/** What an asset is, level and validity among it: on top of its Markdown, and in the list of the archive. */
const factsOf = (asset: AssetView) => ({
  id: asset.id,
  title: asset.title,
  summary: asset.summary,
  unit: asset.unitName,
  unitCode: asset.unitCode,
  authors: asset.authors.map(({ name }) => name),
  level: asset.level,
  validity: asset.validity,
  settledLevel: asset.settledLevel,
  state: asset.state,
  version: asset.version,
  template: asset.template,
  form: asset.form,
  jobFamily: asset.jobFamily,
  topic: asset.topic,
  process: asset.process,
  address: asset.address,
  publishedAt: asset.submittedAt?.toISOString() ?? null,
  changedAt: asset.changedAt.toISOString()
});

/** The folders of all assets of an archive by their numbers: links between them lead from one to the other. */
type Folders = ReadonlyMap<number, string>;

/** An asset as one Markdown file: its facts on top, the answers of a guided form under their keys. */
function markdownOf(asset: AssetView, folders: Folders): string {
  const facts = Object.entries(factsOf(asset)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const answers = questionsOf(asset.template).map(({ key }) => `## ${key}\n\n${asset.sections[key] ?? ''}`);
  const text = asset.template === 'free' ? asset.body : answers.join('\n\n');
  const led = turnLinks(text, ({ address }) => {
    const file = asset.files.find(({ id }) => address === `files/${id}`);
    if (file) return `<${fileOf(file)}>`;
    const folder = folders.get(Number(/^\/knowledge\/(\d{1,15})(?:[/?#]|$)/.exec(address)?.[1]));
    return folder === undefined ? undefined : `../${folder}/index.md`;
  });
  return `---\n${facts.join('\n')}\n---\n\n# ${asset.title}\n\n${led}\n`;
}

type Into = { zip: ZipFile; store: FileStore; folders: Folders };

/** Puts the files of an asset into the archive; each is opened when it is its turn. */
function addFiles(ctx: Ctx, { zip, store }: Into, asset: AssetView): void {
  for (const file of asset.files) {
    zip.addReadStreamLazy(`${folderOf(asset)}/${fileOf(file)}`, { compress: false }, (give) => {
      openAssetFile(ctx, { assetId: asset.id, fileId: file.id }, store)
        .then(({ read }) => read())
        .then(
          (stream) => give(null, stream),
          () => give(null, Readable.from([])) // gone since the list was made: an empty file rather than a broken archive
        );
    });
  }
}

/** An asset for the archive, its opening noted as on its page; nothing where it was closed to the reader in the meantime. */
async function taken(ctx: Ctx, id: number): Promise<AssetView | undefined> {
  const asset = await getAsset(ctx, id).catch((error: unknown) => {
    if (refusalOf(error) === 'not-found') return undefined;
    throw error;
  });
  const { personId } = ctx.actor;
  if (asset && personId !== null && asset.level <= 2 && !asset.isAuthor)
    await insertOpening(ctx.db, { assetId: id, personId, at: ctx.now });
  return asset;
}

/** Puts one asset into the archive; gives what the list says of it. */
async function add(ctx: Ctx, into: Into, id: number): Promise<object[]> {
  const asset = await taken(ctx, id);
  if (!asset) return [];
  const folder = folderOf(asset);
  const markdown = Buffer.from(markdownOf(asset, into.folders));
  into.zip.addBuffer(markdown, `${folder}/index.md`);
  addFiles(ctx, into, asset);
  const files = asset.files.map((file) => ({
    id: file.id,
    name: file.name,
    path: `${folder}/${fileOf(file)}`,
    sha256: file.sha256
  }));
  const markdownSha256 = createHash('sha256').update(markdown).digest('hex');
  const text = { body: asset.body, sections: asset.sections };
  return [{ ...factsOf(asset), ...text, path: folder, markdownSha256, files }];
}

/** Which assets are taken out: by their numbers, with how many more there are. */
type Wanted = { ids: readonly number[]; left: number };

async function idsOf(ctx: Ctx, query: AssetQuery): Promise<Wanted> {
  const ids: number[] = [];
  let total = 0;
  for (let page = 1; ids.length < most; page += 1) {
    const found = await searchAssets(ctx, { ...query, page });
    total = found.total;
    ids.push(...found.hits.map(({ id }) => id));
    if (found.hits.length === 0 || ids.length >= total) break;
  }
  return { ids: ids.slice(0, most), left: Math.max(0, total - most) };
}

async function fill(
  ctx: Ctx,
  { zip, store, of }: { zip: ZipFile; store: FileStore; of: object },
  { ids, left }: Wanted
): Promise<void> {
  const cards = await assetCards(ctx, ids);
  const folders = new Map(cards.map((card) => [card.id, folderOf(card)]));
  const assets: object[] = [];
  for (const id of ids) assets.push(...(await add(ctx, { zip, store, folders }, id)));
  const told = { format: catalogueFormat, takenAt: ctx.now.toISOString(), ...of, assets, left_off: left };
  zip.addBuffer(Buffer.from(JSON.stringify(told, null, 2)), 'assets.json');
  zip.end();
}

function archive(ctx: Ctx, store: FileStore, { of, find }: { of: object; find: () => Promise<Wanted> }): Readable {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  find()
    .then((wanted) => fill(ctx, { zip, store, of }, wanted))
    .catch((error: Error) => stream.destroy(error));
  return stream;
}

/** The assets of a list as an archive; each that is of level 1 or 2 is noted as opened, as on its page. */
export const exportAssets = (ctx: Ctx, query: AssetQuery, store: FileStore): Readable =>
  archive(ctx, store, { of: {}, find: () => idsOf(ctx, query) });

/** These assets as an archive in their order, with what is told of them as a whole; those the reader may not open are left out. */
export const exportThese = (
  ctx: Ctx,
  { ids, of }: { ids: readonly number[]; of: object },
  store: FileStore
): Readable =>
  archive(ctx, store, { of, find: async () => ({ ids: ids.slice(0, most), left: Math.max(0, ids.length - most) }) });
