// The files of an archive in the database: as planned, as brought in, as listed.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { AssetText, Level } from '../types.ts';
import type { FolderLine, FolderNote, LineState } from '../types-folder.ts';

/** As JSON that the database takes: names and texts of strangers may hold halves of letters. */
export const storable = (told: unknown): string =>
  JSON.stringify(told, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
  );

/** Keeps the plan of an archive instead of the one before; what was brought in already stays. */
export async function replaceLines(tx: Tx, folderId: number, lines: readonly FolderLine[]): Promise<void> {
  await sql`delete from knowledge.folder_line where folder_id = ${folderId} and state <> 'stored'`.execute(tx);
  for (let at = 0; at < lines.length; at += 1_000)
    await sql`
      insert into knowledge.folder_line (folder_id, nth, path, becomes, state, title, level, unit_id, owner_id, asset_id, digest,
        facts, notes)
      select ${folderId}::bigint, l.* from jsonb_to_recordset(${storable(lines.slice(at, at + 1_000))}::jsonb) as l(nth integer,
        path text, becomes text, state text, title text, level smallint, "unitId" bigint, "ownerId" bigint, "assetId" bigint,
        digest text, facts jsonb, notes jsonb)
      on conflict (folder_id, nth) do nothing
    `.execute(tx);
}

/** Which of these files their owners brought in before, as which asset. */
export async function selectBrought(
  db: Db,
  lines: readonly { ownerId: number; digest: string }[]
): Promise<{ ownerId: number; digest: string; assetId: number }[]> {
  const { rows } = await sql<{ ownerId: number; digest: string; assetId: number }>`
    select l.owner_id, l.digest, l.asset_id from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w("ownerId" bigint, digest text)
    join knowledge.folder_line l on l.owner_id = w."ownerId" and l.digest = w.digest and l.state = 'stored'
  `.execute(db);
  return rows;
}

/** Gives each draft that is to come its number, so that texts can lead to those that come later. */
export async function reserveNumbers(db: Db, folderId: number): Promise<void> {
  await sql`
    update knowledge.folder_line set asset_id = nextval(pg_get_serial_sequence('knowledge.asset', 'id'))
    where folder_id = ${folderId} and becomes = 'asset' and state in ('ready', 'failed') and asset_id is null
  `.execute(db);
}

const columns = sql`nth, path, becomes, state, title, level, unit_id, owner_id, asset_id, digest, facts, notes`;

/** The files that become assets, in their order. */
export async function selectAssetLines(db: Db, folderId: number): Promise<FolderLine[]> {
  const { rows } = await sql<FolderLine>`
    select ${columns} from knowledge.folder_line where folder_id = ${folderId} and becomes = 'asset' order by nth
  `.execute(db);
  return rows;
}

/** Says that a file was brought in; false when the same was brought for its owner in the meantime. */
export async function markStored(tx: Tx, line: { folderId: number; nth: number; hasLinks: boolean }): Promise<boolean> {
  const { rows } = await sql`
    update knowledge.folder_line l set state = 'stored', links = ${line.hasLinks},
      notes = case when l.state = 'failed' then '[]' else l.notes end
    where l.folder_id = ${line.folderId} and l.nth = ${line.nth} and not exists (
      select from knowledge.folder_line o where o.owner_id = l.owner_id and o.digest = l.digest and o.state = 'stored'
    ) returning l.nth
  `.execute(tx);
  return rows.length > 0;
}

/** Says that a file was not brought in, and why; or that it was there already. */
export async function markUndone(
  db: Db,
  line: { folderId: number; nth: number; state: Exclude<LineState, 'ready' | 'stored'>; notes: readonly FolderNote[] }
): Promise<void> {
  await sql`
    update knowledge.folder_line set state = ${line.state}, notes = ${storable(line.notes)}::jsonb
    where folder_id = ${line.folderId} and nth = ${line.nth}
  `.execute(db);
}

/** The drafts whose texts lead to others of the same archive. */
export async function selectLinking(db: Db, folderId: number): Promise<{ id: number; body: string }[]> {
  const { rows } = await sql<{ id: number; body: string }>`
    select a.id, a.body from knowledge.folder_line l join knowledge.asset a on a.id = l.asset_id
    where l.folder_id = ${folderId} and l.state = 'stored' and l.links order by l.nth
  `.execute(db);
  return rows;
}

type Laid = { id: number; unitId: number; level: Level; createdBy: number; at: Date; text: AssetText };

/** Lays a draft under the number that was kept for it. */
export async function insertNumbered(tx: Tx, { id, unitId, level, createdBy, at, text }: Laid): Promise<void> {
  await sql`
    insert into knowledge.asset (id, unit_id, level, state, title, summary, body, form, address, job_family, topic, process,
      template, sections, created_by, created_at, changed_at)
    overriding system value
    values (${id}, ${unitId}, ${level}, 'draft', ${text.title}, ${text.summary}, ${text.body}, ${text.form}, ${text.address},
      ${text.jobFamily}, ${text.topic}, ${text.process}, ${text.template}, ${JSON.stringify(text.sections)}::jsonb, ${createdBy},
      ${at}, ${at})
  `.execute(tx);
}

/** Writes the text of a draft that is just being laid, once its files have their numbers. */
export async function updateLaid(tx: Tx, id: number, text: Pick<AssetText, 'body' | 'sections'>): Promise<void> {
  await sql`
    update knowledge.asset set body = ${text.body}, sections = ${JSON.stringify(text.sections)}::jsonb where id = ${id}
  `.execute(tx);
}

export type LineCounts = Record<
  'ready' | 'there' | 'stored' | 'refused' | 'failed' | 'parts' | 'all' | 'noted',
  number
>;

/** How many files are in which state, and how many have something to be said. */
export async function countLines(db: Db, folderId: number): Promise<LineCounts> {
  const { rows } = await sql<LineCounts>`
    select count(*) filter (where becomes = 'asset' and state = 'ready') as ready,
      count(*) filter (where state = 'there') as there, count(*) filter (where state = 'stored') as stored,
      count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'failed') as failed,
      count(*) filter (where becomes = 'part' and state = 'ready') as parts,
      count(*) as "all", count(*) filter (where notes <> '[]'::jsonb) as noted
    from knowledge.folder_line where folder_id = ${folderId}
  `.execute(db);
  return rows[0]!;
}

export type ListedLine = Pick<FolderLine, 'nth' | 'path' | 'becomes' | 'state' | 'title' | 'level' | 'notes'> & {
  assetId: number | null;
  ownerName: string;
};

/** The files as they are listed, those with something to be said alone if told so. */
export async function selectLines(
  db: Db,
  folderId: number,
  page: { isNotedAlone: boolean; limit: number; offset: number }
): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`
    select l.nth, l.path, l.becomes, l.state, l.title, l.level, l.notes,
      case when l.state in ('stored', 'there') then l.asset_id end as asset_id, coalesce(p.name, '') as owner_name
    from knowledge.folder_line l left join people.person_card p on p.id = l.owner_id
    where l.folder_id = ${folderId} and (not ${page.isNotedAlone}::boolean or l.notes <> '[]'::jsonb)
    order by l.nth limit ${page.limit} offset ${page.offset}
  `.execute(db);
  return rows;
}
