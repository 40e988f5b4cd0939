// The calendar of a year in the database: the ends of its phases as the scheme has them, and exceptions by decision.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { openIn, type Act } from '../rules-calendar.ts';
import type { Dates, Exception } from '../types.ts';

/** The exceptions of a year, the newest first. */
export async function selectExceptions(db: Db, year: number): Promise<Exception[]> {
  const { rows } = await sql<Exception>`${keptPlan}
    select e.id, e.dossier_id, coalesce(c.code, '') as unit_name, e.phases, e.from_on, e.until_on, e.reason, coalesce(p.name, '') as name,
      e.decided_at
    from committee.exception e left join committee.dossier d on d.id = e.dossier_id left join people.unit_card c on c.unit_id = d.unit_id
    left join people.person_card p on p.id = e.decided_by where e.year = ${year} order by e.id desc
  `.execute(db);
  return rows;
}

/** Keeps an exception. */
export async function insertException(
  tx: Tx,
  exception: Pick<Exception, 'dossierId' | 'phases' | 'fromOn' | 'untilOn' | 'reason'> & {
    year: number;
    decidedBy: number | null;
    decidedAt: Date;
  }
): Promise<number> {
  const row = await tx.insertInto('committee.exception').values(exception).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** Takes over the ends of the phases; false where the year has no committee, or they are the same. */
export async function updateDates(tx: Tx, year: number, dates: Dates): Promise<boolean> {
  const { evidenceUntil, walkUntil, judgeUntil, answerUntil, approveUntil } = dates;
  const { numAffectedRows } = await sql`
    update committee.round set evidence_until = ${evidenceUntil}, walk_until = ${walkUntil}, judge_until = ${judgeUntil},
      answer_until = ${answerUntil}, approve_until = ${approveUntil}
    where year = ${year} and (evidence_until, walk_until, judge_until, answer_until, approve_until) is distinct from
      (${evidenceUntil}::date, ${walkUntil}::date, ${judgeUntil}::date, ${answerUntil}::date, ${approveUntil}::date)
  `.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Lets units that have not answered yet answer until a later end of the phase. */
export async function extendAnswers(tx: Tx, year: number, until: Day): Promise<void> {
  await sql`
    update committee.dossier set answer_due_on = ${until} where year = ${year} and state = 'found' and answer is null
      and answer_due_on < ${until}::date
  `.execute(tx);
}

/** Whether a step of the dossier `d` of the round `r` is open on a day: the same table as the rules ask. */
export function isOpenOn(act: Act, day: Day) {
  const own = sql`${[...openIn[act]]}::text[]`;
  return sql`((case when ${day}::date <= r.evidence_until then 'evidence' when ${day}::date <= r.walk_until then 'self-assessment'
      when ${day}::date <= r.judge_until then 'committee' when ${day}::date <= r.answer_until then 'answer' else 'approval' end) = any(${own})
    or exists (select from committee.exception e where e.year = r.year and (e.dossier_id is null or e.dossier_id = d.id)
      and ${day}::date between e.from_on and e.until_on and e.phases && ${own}))`;
}
