// Takes assets out: an archive of Markdown and JSON with their files, sent while it is made; what the reader may not see is not in it.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Ctx } from '#platform/server/context.ts';
import type { FileStore } from '#platform/server/files.ts';
import type { AssetQuery } from '../schema.ts';
import { questionsOf } from '../templates.ts';
import type { AssetView } from '../types.ts';
import { openAssetFile } from './add-file.ts';
import { openAsset } from './read-assets.ts';
import { searchAssets } from './search-assets.ts';

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
const fileOf = ({ id, name }: { id: number; name: string }) => `files/${id}-${name.replace(/[\\/:*?"<>|]/g, '_')}`;

/** An asset as one Markdown file: its data on top, the answers of a guided form under their keys. */
function markdownOf(asset: AssetView): string {
  const facts = Object.entries(factsOf(asset)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const answers = questionsOf(asset.template).map(({ key }) => `## ${key}\n\n${asset.sections[key] ?? ''}`);
  const text = asset.template === 'free' ? asset.body : answers.join('\n\n');
  const withFiles = text.replace(/\(files\/(\d+)\)/g, (whole, id: string) => {
    const file = asset.files.find((each) => each.id === Number(id));
    return file ? `(<${fileOf(file)}>)` : whole;
  });
  return `---\n${facts.join('\n')}\n---\n\n# ${asset.title}\n\n${asset.summary}\n\n${withFiles}\n`;
}

const factsOf = (asset: AssetView) => ({
  id: asset.id,
  title: asset.title,
  unit: asset.unitName,
  unitCode: asset.unitCode,
  authors: asset.authors.map(({ name }) => name),
  level: asset.level,
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

type Into = { zip: ZipFile; store: FileStore };

/** Puts one asset into the archive; its files are opened when it is their turn. */
async function add(ctx: Ctx, { zip, store }: Into, id: number): Promise<Record<string, unknown>> {
  const asset = await openAsset(ctx, id);
  const folder = folderOf(asset);
  zip.addBuffer(Buffer.from(markdownOf(asset)), `${folder}/index.md`);
  for (const file of asset.files) {
    zip.addReadStreamLazy(`${folder}/${fileOf(file)}`, { compress: false }, (give) => {
      openAssetFile(ctx, { assetId: id, fileId: file.id }, store).then(
        ({ stream }) => give(null, stream),
        () => give(null, Readable.from([])) // gone since the list was made: an empty file rather than a broken archive
      );
    });
  }
  const files = asset.files.map((file) => ({
    name: file.name,
    path: `${folder}/${fileOf(file)}`,
    sha256: file.sha256
  }));
  return { ...factsOf(asset), summary: asset.summary, body: asset.body, sections: asset.sections, path: folder, files };
}

async function fill(ctx: Ctx, into: Into, query: AssetQuery): Promise<void> {
  const list: Record<string, unknown>[] = [];
  let total = 0;
  for (let page = 1; list.length < most; page += 1) {
    const found = await searchAssets(ctx, { ...query, page });
    total = found.total;
    for (const { id } of found.hits.slice(0, most - list.length)) list.push(await add(ctx, into, id));
    if (found.hits.length === 0 || list.length >= total) break;
  }
  const told = { assets: list, left_off: Math.max(0, total - list.length) };
  into.zip.addBuffer(Buffer.from(JSON.stringify(told, null, 2)), 'assets.json');
  into.zip.end();
}

/** The assets of a list as an archive; each that is of level 1 or 2 is noted as opened, as on its page. */
export function exportAssets(ctx: Ctx, query: AssetQuery, store: FileStore): Readable {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  fill(ctx, { zip, store }, query).catch((error: Error) => stream.destroy(error));
  return stream;
}
