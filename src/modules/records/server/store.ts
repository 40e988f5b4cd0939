// Every statement about issued transcripts.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Checked, Transcript, TranscriptContent } from '../types.ts';

const columns = sql`t.id, t.code, t.person_id, t.year, t.content, t.sha256, t.issued_at, p.name as issued_by`;

/** Makes those who issue the transcript of one person and year take turns. */
export async function lockYear(tx: Tx, personId: number, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`records.transcript:${personId}:${year}`}, 0))`.execute(tx);
}

/** The transcripts of a person and year, the latest first. */
export async function selectTranscripts(db: Db, personId: number, year: number): Promise<Transcript[]> {
  const { rows } = await sql<Transcript>`
    select ${columns} from records.transcript t join people.person_card p on p.id = t.issued_by
    where t.person_id = ${personId} and t.year = ${year} order by t.id desc`.execute(db);
  return rows;
}

export type NewTranscript = {
  code: string;
  personId: number;
  unitId: number | null;
  content: TranscriptContent;
  sha256: string;
  name: string;
  issuedAt: Date;
  issuedBy: number;
};

/** Keeps a transcript as it is issued. */
export async function insertTranscript(tx: Tx, { content, ...row }: NewTranscript): Promise<number> {
  const { year, totals } = content;
  const values = { ...row, year, jp: totals.jp, aim: totals.aim, content: JSON.stringify(content) };
  return (await tx.insertInto('records.transcript').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

type CheckedRow = Omit<Checked, 'nip'> & { nip: string };

/** What stands behind a code, and whether a later one was issued. */
export async function selectByCode(db: Db, code: string): Promise<CheckedRow | undefined> {
  const { rows } = await sql<CheckedRow>`
    select t.code, t.name, coalesce(t.content -> 'person' ->> 'nip', '') as nip, t.year, t.jp, t.aim, t.sha256, t.issued_at,
      exists (select from records.transcript l where l.person_id = t.person_id and l.year = t.year and l.id > t.id) as is_replaced
    from records.transcript t where t.code = ${code}`.execute(db);
  return rows[0];
}

/** The transcripts of one person, for her data. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const { rows } = await sql`
    select * from records.transcript where person_id = ${personId} or issued_by = ${personId} order by id`.execute(db);
  return { 'records.transcript': rows };
}

/** Takes the words out of a person's transcripts; code, digest and totals stay checkable. */
export async function blankTranscripts(tx: Tx, personId: number): Promise<void> {
  await sql`update records.transcript set content = '{}', name = '' where person_id = ${personId}`.execute(tx);
}
