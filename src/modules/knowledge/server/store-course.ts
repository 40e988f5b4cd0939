// The course for authors in the database: what somebody answered, which parts are passed, who finished.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { CoursePart, PartAnswers } from '../course.ts';

/** Which parts of a version somebody passed, and when the course was finished. */
export type Progress = { passed: string[]; finishedAt: Date | null };

/** Loads it for one person. */
export async function selectProgress(db: Db, personId: number, version: number): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select array(
        select distinct part from knowledge.course_try where person_id = ${personId} and course_version = ${version} and is_passed
      ) as passed,
      (select at from knowledge.course_finish where person_id = ${personId} and course_version = ${version}) as finished_at
  `.execute(db);
  return rows[0] ?? { passed: [], finishedAt: null };
}

/** What somebody answered last in a part. */
export async function selectLastAnswers(
  db: Db,
  of: { personId: number; version: number; part: CoursePart }
): Promise<PartAnswers | undefined> {
  const { rows } = await sql<{ answers: PartAnswers }>`
    select answers from knowledge.course_try
    where person_id = ${of.personId} and course_version = ${of.version} and part = ${of.part} order by id desc limit 1
  `.execute(db);
  return rows[0]?.answers;
}

type Tried = { personId: number; version: number; part: CoursePart; answers: PartAnswers; isPassed: boolean; at: Date };

/** Keeps what somebody answered in a part. */
export async function insertPartTry(tx: Tx, tried: Tried): Promise<void> {
  await sql`
    insert into knowledge.course_try (person_id, course_version, part, answers, is_passed, at)
    values (${tried.personId}, ${tried.version}, ${tried.part}, ${JSON.stringify(tried.answers)}::jsonb, ${tried.isPassed}, ${tried.at})
  `.execute(tx);
}

/** Notes that somebody finished the course; false when it was noted before. */
export async function insertFinish(
  tx: Tx,
  { personId, version, at }: { personId: number; version: number; at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into knowledge.course_finish (person_id, course_version, at) values (${personId}, ${version}, ${at})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}
