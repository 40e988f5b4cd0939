// Row 6: saving an asset and bringing in a document beside the bare statements that keep the same; search as the corpus grows.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { changeAsset, getAsset, importDocument, searchAssets } from '#modules/knowledge/server/index.ts';
import type { AssetText } from '#modules/knowledge/types.ts';
import { visitor } from '#platform/actor.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import { folderStore } from '#platform/server/files.ts';
import { docx, paragraph, table } from '#tests/support/docx.ts';
import { serverFolder, type Ministry } from './ministry.ts';
import { words } from './pages.ts';
import { median, percentile, timed } from './timing.ts';

type Pair = { ours: number; bare: number; times: number };
export type SearchFigure = { assets: number; p50: number; p95: number; bare: number };
export type KnowledgeFigures = { save: Pair; document: Pair; search: SearchFigure[] };

/** The sizes at which search is measured, as far as the ministry has so many; its own size comes last. */
const sizes = [1_000, 20_000, 200_000];
const saves = 40;
const documents = 15;
const searches = 60;

type Author = { assetId: number; personId: number; unitId: number };
const authors = async (db: Db, count: number): Promise<Author[]> => {
  const { rows } = await sql<Author>`
    select a.id as asset_id, a.created_by as person_id, a.unit_id from knowledge.asset a
    where a.state = 'published' and a.template = 'free' and a.validity <> 'refused' order by md5(a.id::text) limit ${count}
  `.execute(db);
  return rows;
};
const actingAs = (ctx: Ctx, { personId, unitId }: Omit<Author, 'assetId'>): Ctx => ({
  ...ctx,
  actor: { ...visitor, personId, unitId, nip: String(personId) }
});

/** Keeps a text as the next version by two statements: what any editor must do at the least. */
async function keepBare(db: Db, { assetId, personId }: Author, body: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`update knowledge.asset set body = ${body}, version = version + 1, changed_at = now() where id = ${assetId}`.execute(
      tx
    );
    await sql`
      insert into knowledge.asset_version (asset_id, version, title, summary, body, form, address, job_family, topic, process,
        template, sections, note, by_id)
      select id, version, title, summary, body, form, address, job_family, topic, process, template, sections, '', ${personId}
      from knowledge.asset where id = ${assetId}
    `.execute(tx);
  });
}

async function measureSave({ db, ctx }: Ministry): Promise<Pair> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (const [at, author] of (await authors(db, 2 * saves)).entries()) {
    const asset = await getAsset(actingAs(ctx, author), author.assetId);
    const body = `${asset.body}\n\nDiperbarui: langkah ${at}.`;
    if (at % 2) {
      bare.push(await timed(() => keepBare(db, author, body)));
      continue;
    }
    const change = { ...asset, body, note: '', isDraft: false, take: [] };
    ours.push(await timed(() => changeAsset(actingAs(ctx, author), author.assetId, change)));
  }
  return { ours: median(ours), bare: median(bare), times: ours.length };
}

/** Lays a text as an asset with its version and author by three statements. */
async function layBare(
  db: Db,
  { personId, unitId }: Author,
  { title, body }: Pick<AssetText, 'title' | 'body'>
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into knowledge.asset (unit_id, level, state, title, body, form, created_by)
      values (${unitId}, 3, 'draft', ${title}, ${body}, 'text', ${personId}) returning id
    `.execute(tx);
    await sql`
      insert into knowledge.asset_version (asset_id, version, title, summary, body, form, by_id, is_published)
      values (${rows[0]!.id}, 1, ${title}, '', ${body}, 'text', ${personId}, false)
    `.execute(tx);
    await sql`insert into knowledge.asset_author (asset_id, person_id) values (${rows[0]!.id}, ${personId})`.execute(
      tx
    );
  });
}

async function measureDocument(ministry: Ministry): Promise<Pair> {
  const { db, ctx } = ministry;
  const sentence = 'Rekonsiliasi kas dilakukan setiap hari sebelum loket ditutup oleh dua pegawai. ';
  const body = Array.from({ length: 60 }, (_, at) => paragraph(`${at}. ${sentence.repeat(4)}`)).join('');
  const bytes = await docx(paragraph('Panduan kas', 'Heading1') + body + table(40));
  const folder = await mkdtemp(path.join(serverFolder(ministry), 'files-'));
  const store = folderStore(folder);
  const [ours, bare]: [number[], number[]] = [[], []];
  try {
    for (const author of await authors(db, documents)) {
      const to = { unitId: author.unitId, level: 3 as const, store };
      const upload = () => ({
        name: 'Panduan.docx',
        limitBytes: 20e6,
        bytes: Readable.from([bytes]) as AsyncIterable<Uint8Array>
      });
      let id = 0;
      const once = async () => {
        const answer = await importDocument(actingAs(ctx, author), to, upload());
        if (!answer.ok) throw new Error(answer.reason);
        ({ id } = answer.value);
      };
      ours.push(await timed(once));
      const text = await getAsset(actingAs(ctx, author), id);
      bare.push(await timed(() => layBare(db, author, text)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { ours: median(ours), bare: median(bare), times: ours.length };
}

/** For the rest of the transaction the corpus is a part of itself, with all its indexes. */
async function cutTo(tx: Tx, size: number): Promise<void> {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_schema = 'knowledge' and table_name = 'asset' and is_generated = 'NEVER'
  `.execute(tx);
  const columns = sql.raw(rows[0]?.columns ?? 'id');
  await sql`alter table knowledge.asset rename to asset_whole`.execute(tx);
  await sql`create table knowledge.asset (like knowledge.asset_whole including all)`.execute(tx);
  await sql`
    insert into knowledge.asset (${columns}) overriding system value
    select ${columns} from knowledge.asset_whole order by md5(id::text) limit ${size}
  `.execute(tx);
  await sql`analyze knowledge.asset`.execute(tx);
}

const oneStatement = (db: Db, q: string) =>
  sql`
    select a.id, a.title, left(a.summary, 280) from knowledge.asset a
    where a.words @@ websearch_to_tsquery('knowledge.indonesian', ${q}) and a.state = 'published' and a.level >= 3
    order by ts_rank(a.words, websearch_to_tsquery('knowledge.indonesian', ${q}), 1) desc, a.submitted_at desc limit 20
  `.execute(db);

async function searchIn(tx: Tx, ctx: Ctx, readers: readonly Author[]): Promise<Omit<SearchFigure, 'assets'>> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let at = -5; at < searches; at += 1) {
    const q = words[(at + 5) % words.length] ?? '';
    const reader = within(actingAs(ctx, readers[(at + 5) % readers.length]!), tx);
    const once = await timed(() => searchAssets(reader, searchSchema.parse({ q })));
    const plain = await timed(() => oneStatement(tx, q));
    if (at < 0) continue; // warm
    ours.push(once);
    bare.push(plain);
  }
  return { p50: median(ours), p95: percentile(ours, 0.95), bare: median(bare) };
}

const undo = Symbol('undo');

async function measureSearch({ db, ctx }: Ministry, size: number, total: number): Promise<SearchFigure> {
  const readers = await authors(db, 20);
  let figure: SearchFigure | undefined;
  await inTransaction(db, async (tx) => {
    if (size < total) await cutTo(tx, size);
    figure = { assets: size, ...(await searchIn(tx, ctx, readers)) };
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return figure!;
}

/** All of it; what was saved and brought in stays in the ministry, what was cut is whole again. */
export async function measureKnowledge(ministry: Ministry): Promise<KnowledgeFigures> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from knowledge.asset`.execute(ministry.db);
  const total = rows[0]?.n ?? 0;
  const search: SearchFigure[] = [];
  for (const size of [...sizes.filter((each) => each < 0.9 * total), total])
    search.push(await measureSearch(ministry, size, total));
  const save = await measureSave(ministry);
  return { save, document: await measureDocument(ministry), search };
}
