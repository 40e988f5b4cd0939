// Samples, items and verdicts in the database.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Drawable, Item, Sample, Verdict } from '../types.ts';

/** The samples of a dossier, by practice, the whole check after the first. */
export async function selectSamples(db: Db, dossierId: number): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select id, dossier_id, practice, component, is_whole, subject, seed, size, population, keys_sha256, drawn_at, stands, judged, decided_at
    from committee.sample where dossier_id = ${dossierId} order by practice, is_whole
  `.execute(db);
  return rows;
}

type NewSample = Omit<Sample, 'id' | 'stands' | 'judged' | 'decidedAt'> & { drawnBy: number | null };

/** Keeps a sample; undefined where the practice was drawn before. */
export async function insertSample(tx: Tx, sample: NewSample): Promise<number | undefined> {
  const row = await tx
    .insertInto('committee.sample')
    .values(sample)
    .onConflict((conflict) => conflict.columns(['dossierId', 'practice', 'isWhole']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Keeps the records of a sample in their order. */
export async function insertItems(
  tx: Tx,
  of: { dossierId: number; practice: string; component: string; sampleId: number },
  records: readonly Drawable[]
): Promise<void> {
  await sql`
    insert into committee.item (dossier_id, practice, component, sample_id, place, subject, unit_id, record_kind, record_id, on_date)
    select ${of.dossierId}, ${of.practice}, ${of.component}, ${of.sampleId}, r.place, r.subject, r."unitId", r."recordKind", r."recordId", r."onDate"
    from jsonb_to_recordset(${JSON.stringify(records.map((record, at) => ({ ...record, place: at + 1 })))}::jsonb)
      as r (place integer, subject text, "unitId" bigint, "recordKind" text, "recordId" text, "onDate" date)
  `.execute(tx);
}

/** Takes over for a whole check what was decided of the same records in the sample before. */
export async function takeOverDecided(tx: Tx, sampleId: number): Promise<void> {
  await sql`
    update committee.item i set stands = b.stands, decided_at = b.decided_at, decided_by = b.decided_by, meeting_id = b.meeting_id
    from committee.item b join committee.sample s on s.id = b.sample_id and not s.is_whole
    where i.sample_id = ${sampleId} and b.dossier_id = i.dossier_id and b.practice = i.practice and b.decided_at is not null
      and (b.subject, b.unit_id, b.record_kind, b.record_id) = (i.subject, i.unit_id, i.record_kind, i.record_id)
  `.execute(tx);
}

/** Asks for a score of the criteria of document practices; those asked already stay. */
export async function insertCriteria(
  tx: Tx,
  dossierId: number,
  practices: readonly { id: string; component: string }[]
): Promise<void> {
  await sql`
    insert into committee.item (dossier_id, practice, component, place)
    select ${dossierId}, p.id, p.component, 1 from jsonb_to_recordset(${JSON.stringify(practices)}::jsonb) as p (id text, component text)
    on conflict (dossier_id, practice) where sample_id is null do nothing
  `.execute(tx);
}

/** The items of a dossier, or of one practice in it, in their order. */
export async function selectItems(db: Db, of: { dossierId: number; practice?: string | undefined }): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select id, dossier_id, practice, component, sample_id, place, subject, unit_id, record_kind, record_id, on_date, stands, score,
      decided_by, decided_at
    from committee.item where dossier_id = ${of.dossierId} and (${of.practice ?? null}::text is null or practice = ${of.practice ?? null})
    order by practice, sample_id nulls first, place
  `.execute(db);
  return rows;
}

/** The verdicts on the items of a dossier, all of them: who shows them asks the rules which a reader sees. */
export async function selectVerdicts(
  db: Db,
  of: { dossierId: number; practice?: string | undefined }
): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select v.item_id, v.member_id, v.stands, v.score, v.reason from committee.verdict v join committee.item i on i.id = v.item_id
    where i.dossier_id = ${of.dossierId} and (${of.practice ?? null}::text is null or i.practice = ${of.practice ?? null})
    order by v.item_id, v.at, v.member_id
  `.execute(db);
  return rows;
}

/** Keeps a verdict; false where the member gave one before. */
export async function insertVerdict(tx: Tx, verdict: Verdict, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('committee.verdict')
    .values({ ...verdict, at })
    .onConflict((conflict) => conflict.columns(['itemId', 'memberId']).doNothing())
    .returning('itemId')
    .executeTakeFirst();
  return row !== undefined;
}

type Decided = { stands: boolean | null; score: number | null; by: number | null; at: Date; meetingId: number | null };

/** Settles an item: by agreement, or in a meeting. */
export async function decideItem(tx: Tx, itemId: number, of: Decided): Promise<void> {
  await tx
    .updateTable('committee.item')
    .set({ stands: of.stands, score: of.score, decidedBy: of.by, decidedAt: of.at, meetingId: of.meetingId })
    .where('id', '=', itemId)
    .execute();
}

/** Settles a sample: how many of its records stand. */
export async function decideSample(
  tx: Tx,
  sampleId: number,
  of: { stands: number; judged: number; at: Date }
): Promise<void> {
  await tx
    .updateTable('committee.sample')
    .set({ stands: of.stands, judged: of.judged, decidedAt: of.at })
    .where('id', '=', sampleId)
    .execute();
}

/** How many items of a dossier are not decided. */
export async function selectOpenItems(db: Db, dossierId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from committee.item where dossier_id = ${dossierId} and decided_at is null
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** The practices of a year on which a verdict or a ruling was given in an assessment that holds. */
export async function selectScored(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ practice: string }>`
    with d as (select id from committee.dossier where year = ${year} and state <> 'set-aside')
    select distinct i.practice from committee.item i join d on d.id = i.dossier_id
    where exists (select from committee.verdict v where v.item_id = i.id)
    union select r.practice from committee.ruling r join d on d.id = r.dossier_id order by 1
  `.execute(db);
  return rows.map(({ practice }) => practice);
}
