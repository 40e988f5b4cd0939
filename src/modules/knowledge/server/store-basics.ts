// The check of the primer in the database: who answered, who passed the version that holds.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Answers, Marked } from '../basics.ts';

/** The day on which somebody passed the check of a version; undefined before. */
export async function selectPassedAt(db: Db, personId: number, version: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from knowledge.basics_try where person_id = ${personId} and primer_version = ${version} and is_passed
  `.execute(db);
  return rows[0]?.at ?? undefined;
}

/** Whether somebody has ever handed an asset in, so that the check is no longer asked before the next. */
export async function selectHasPublished(db: Db, personId: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
      where w.person_id = ${personId} and a.submitted_at is not null
    ) as has
  `.execute(db);
  return rows[0]?.has ?? false;
}

/** Keeps what somebody answered, passed or not; gives its id. */
export async function insertTry(
  tx: Tx,
  by: { personId: number; version: number; at: Date },
  given: { answers: Answers; marked: Marked }
): Promise<number> {
  const { correct, of, isPassed } = given.marked;
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.basics_try (person_id, primer_version, answers, correct, questions, is_passed, at)
    values (${by.personId}, ${by.version}, ${JSON.stringify(given.answers)}::jsonb, ${correct}, ${of}, ${isPassed}, ${by.at})
    returning id
  `.execute(tx);
  return rows[0]?.id ?? 0;
}

/** What somebody answered last, with its marks. */
export async function selectLastTry(
  db: Db,
  personId: number,
  version: number
): Promise<{ answers: Answers; correct: number; at: Date } | undefined> {
  const { rows } = await sql<{ answers: Answers; correct: number; at: Date }>`
    select answers, correct, at from knowledge.basics_try
    where person_id = ${personId} and primer_version = ${version} order by id desc limit 1
  `.execute(db);
  return rows[0];
}

/** The newest version of the primer on a day. */
export async function selectPrimerVersion(db: Db, day: Day): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`
    select max(version) as version from knowledge.primer where since <= ${day}::date
  `.execute(db);
  return rows[0]?.version ?? 0;
}
