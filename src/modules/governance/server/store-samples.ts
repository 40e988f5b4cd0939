// Samples of documents below a level-I unit in the database: what was there to be drawn from, what was drawn, what came of it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { DocumentSample } from '../types.ts';

/** A checked document that waits below a level-I unit: what may be drawn. */
export type Sampleable = { checkId: number; unitId: number; kind: string };

/** Every check that waits below a unit, without the unit's own. */
export async function selectSampleable(db: Db, of: { unitId: number; day: Day }): Promise<Sampleable[]> {
  const { rows } = await sql<Sampleable>`
    select c.id as check_id, d.unit_id, c.kind from governance.document_check c join governance.document d on d.id = c.document_id
    where c.waits and d.withdrawn_at is null and d.unit_id <> ${of.unitId} and d.unit_id = any(array(
      select t.unit_id from people.tree_on(${of.day}::date) t where t.ancestor_id = ${of.unitId}))
    order by c.id
  `.execute(db);
  return rows;
}

const columns = sql`s.id, s.year, s.unit_id, s.seed, s.size, s.population, s.keys_sha256, s.least_share, s.drawn_at, s.outcome, s.stands, s.judged,
  s.settled_at, (select count(*) from governance.document_sample_check k join governance.verification v on v.check_id = k.check_id
    where k.sample_id = s.id and k.place is not null) as decided`;

/** The sample of a unit in a year, if one was drawn. */
export async function selectSample(db: Db, of: { year: number; unitId: number }): Promise<DocumentSample | undefined> {
  const { rows } = await sql<DocumentSample>`
    select ${columns} from governance.document_sample s where s.year = ${of.year} and s.unit_id = ${of.unitId}
  `.execute(db);
  return rows[0];
}

/** The samples of some units in a year. */
export async function selectSamplesOf(
  db: Db,
  of: { year: number; units: readonly number[] }
): Promise<DocumentSample[]> {
  const { rows } = await sql<DocumentSample>`
    select ${columns} from governance.document_sample s where s.year = ${of.year} and s.unit_id = any(${[...of.units]}::bigint[])
  `.execute(db);
  return rows;
}

type NewSample = Pick<DocumentSample, 'year' | 'unitId' | 'seed' | 'keysSha256' | 'leastShare'> & {
  drawnBy: number | null;
  drawnAt: Date;
  /** The drawn ones first, in their order. */
  drawn: readonly number[];
  others: readonly number[];
};

/** Keeps a sample; undefined where the year of the unit has one. */
export async function insertSample(tx: Tx, { drawn, others, ...sample }: NewSample): Promise<number | undefined> {
  const row = await tx
    .insertInto('governance.documentSample')
    .values({ ...sample, size: drawn.length, population: drawn.length + others.length })
    .onConflict((conflict) => conflict.columns(['year', 'unitId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return undefined;
  await sql`
    insert into governance.document_sample_check (sample_id, check_id, place)
    select ${row.id}::bigint, check_id, place from unnest(${[...drawn]}::bigint[]) with ordinality as d (check_id, place)
    union all select ${row.id}::bigint, check_id, null from unnest(${[...others]}::bigint[]) as o (check_id)
  `.execute(tx);
  return row.id;
}

/** How the drawn documents of a sample stand; undefined where the check was drawn in none that is open. */
export async function lockDrawn(
  tx: Tx,
  documentId: number
): Promise<{ id: number; leastShare: number; open: number; stands: number; judged: number }[]> {
  const { rows: held } = await sql<{ id: number; leastShare: number }>`
    select s.id, s.least_share from governance.document_sample s where s.outcome is null and exists (
      select from governance.document_sample_check k join governance.document_check c on c.id = k.check_id
      where k.sample_id = s.id and k.place is not null and c.document_id = ${documentId})
    order by s.id for update
  `.execute(tx);
  const standing = [];
  for (const sample of held) {
    const { rows } = await sql<{ open: number; stands: number; judged: number }>`
      select count(*) filter (where c.waits) as open, count(*) filter (where v.decision = 'verified') as stands, count(v.decision) as judged
      from governance.document_sample_check k join governance.document_check c on c.id = k.check_id
      left join governance.verification v on v.check_id = k.check_id where k.sample_id = ${sample.id} and k.place is not null
    `.execute(tx);
    standing.push({ ...sample, ...(rows[0] ?? { open: 0, stands: 0, judged: 0 }) });
  }
  return standing;
}

/** Settles a sample. */
export async function settleSample(
  tx: Tx,
  id: number,
  of: { outcome: 'accepted' | 'whole'; stands: number; judged: number; at: Date }
): Promise<void> {
  await sql`
    update governance.document_sample set outcome = ${of.outcome}, stands = ${of.stands}, judged = ${of.judged}, settled_at = ${of.at}
    where id = ${id}
  `.execute(tx);
}

/** Accepts what was not drawn with the sample, but for one's own work; gives what was accepted. */
export async function acceptOthers(
  tx: Tx,
  sampleId: number,
  by: { personId: number; at: Date }
): Promise<{ documentId: number; unitId: number }[]> {
  const { rows } = await sql<{ checkId: number; documentId: number; unitId: number }>`
    insert into governance.verification (check_id, decision, decided_by, decided_at, sample_id)
    select c.id, 'verified', ${by.personId}::bigint, ${by.at}::timestamptz, ${sampleId}::bigint
    from governance.document_sample_check k join governance.document_check c on c.id = k.check_id and c.waits
    join governance.document d on d.id = c.document_id and d.withdrawn_at is null
    where k.sample_id = ${sampleId} and k.place is null and ${by.personId}::bigint not in (c.checked_by, d.published_by)
    returning check_id
  `.execute(tx);
  const checks = rows.map(({ checkId }) => checkId);
  const { rows: documents } = await sql<{ documentId: number; unitId: number }>`
    update governance.document_check c set waits = false from governance.document d
    where c.id = any(${checks}::bigint[]) and d.id = c.document_id returning c.document_id, d.unit_id
  `.execute(tx);
  return documents;
}

/** Whether a check `c` was not drawn in a sample that is still open: it waits for the sample, and for nobody. */
export const waitsForSample = sql`exists (
  select from governance.document_sample_check k join governance.document_sample s on s.id = k.sample_id
  where k.check_id = c.id and k.place is null and s.outcome is null)`;

/**
 * What was drawn in a year and what came of it so far, a line a fact, each with the code of the unit; nothing of it changes
 * later, only more may follow: a drawn document that is decided, a sample that is settled.
 */
export async function selectSampleLines(db: Db, year: number): Promise<{ code: string; line: string }[]> {
  const { rows } = await sql<{ code: string; line: string }>`
    with s as (
      select s.*, c.code from governance.document_sample s join people.unit_card c on c.unit_id = s.unit_id where s.year = ${year}
    )
    select code, line from (
      select code, 1 as part, 0 as at, concat_ws('|', 'documents', seed, size, population, keys_sha256, least_share) as line from s
      union all select code, 2, k.check_id, concat_ws('|', 'document drawn', k.check_id, k.place) from s
        join governance.document_sample_check k on k.sample_id = s.id and k.place is not null
      union all select code, 3, k.check_id, concat_ws('|', 'document decided', k.check_id, v.decision, v.decided_by,
          sha256(convert_to(v.reason, 'UTF8')), v.sample_id) from s
        join governance.document_sample_check k on k.sample_id = s.id join governance.verification v on v.check_id = k.check_id
      union all select code, 4, 0, concat_ws('|', 'documents settled', outcome, stands, judged) from s where outcome is not null
    ) drawn order by code collate "C", part, at
  `.execute(db);
  return rows;
}
