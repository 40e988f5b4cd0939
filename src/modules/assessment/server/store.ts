// SQL of the periods, schemes and live counts of the index.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { inUnits, type EvidenceScope } from '#platform/server/evidence.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '../catalogue.ts';
import { completeScheme } from '../scheme.ts';
import type { Scheme } from '../types.ts';

export type PeriodRow = {
  year: number;
  schemeId: number;
  startsOn: Day;
  endsOn: Day;
  cutOffOn: Day;
  state: string;
  asOf: Day | null;
  computedAt: Date | null;
  closedAt: Date | null;
  /** When somebody last asked to count it all again; done once `computedAt` is later. */
  recountAskedAt: Date | null;
};

/** The period of a year; not found when it was never opened. */
export async function selectPeriod(db: Db, year: number): Promise<PeriodRow> {
  return (await selectOptionalPeriod(db, year)) ?? notFound(`period ${year}`);
}

const periodColumns = sql.raw(
  'year, scheme_id, starts_on, ends_on, cut_off_on, state, as_of, computed_at, closed_at, recount_asked_at'
);

/** The period of a year, if it was opened. */
export async function selectOptionalPeriod(db: Db, year: number): Promise<PeriodRow | undefined> {
  const { rows } = await sql<PeriodRow>`${keptPlan}
    select ${periodColumns} from assessment.period where year = ${year}
  `.execute(db);
  return rows[0];
}

/** All periods, the newest first. */
export async function selectPeriods(db: Db): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`${keptPlan}
    select ${periodColumns} from assessment.period order by year desc
  `.execute(db);
  return rows;
}

const schemes = new WeakMap<Db, Map<number, Scheme>>(); // what is in force is never changed, and its text is long

/** The scheme that a period is scored by. */
export async function selectScheme(db: Db, schemeId: number): Promise<Scheme> {
  const known = schemes.get(db) ?? new Map<number, Scheme>();
  schemes.set(db, known);
  const scheme = known.get(schemeId) ?? (await readScheme(db, schemeId));
  known.set(schemeId, scheme);
  return scheme;
}

async function readScheme(db: Db, schemeId: number): Promise<Scheme> {
  const row = await db.selectFrom('assessment.scheme').select('document').where('id', '=', schemeId).executeTakeFirst();
  const kept = (row?.document as unknown as Scheme | undefined) ?? notFound(`scheme ${schemeId}`);
  return completeScheme(kept, catalogueFor(kept.year));
}

/** Opens the period of a year under a scheme. */
export async function insertPeriod(tx: Tx, period: { year: number; schemeId: number; cutOffOn: Day }): Promise<void> {
  const { year, schemeId, cutOffOn } = period;
  await tx
    .insertInto('assessment.period')
    .values({ year, schemeId, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, cutOffOn })
    .execute();
}

/** Holds whoever else would recount or close this period until this transaction ends. */
export async function lockPeriod(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7302, ${year})`.execute(tx);
}

/** Notes for which day the live counts now hold. */
export async function markComputed(tx: Tx, year: number, at: { asOf: Day; now: Date }): Promise<void> {
  await tx
    .updateTable('assessment.period')
    .set({ asOf: at.asOf, computedAt: at.now })
    .where('year', '=', year)
    .execute();
}

/** Notes that the period is to be counted anew; the job that counts takes it up. */
export async function markRecountAsked(tx: Tx, year: number, now: Date): Promise<void> {
  await tx.updateTable('assessment.period').set({ recountAskedAt: now }).where('year', '=', year).execute();
}

/** Settles who counts in the period and where, from the roster as it stands; touches only what is no longer so. */
export async function rebuildHeadcount(tx: Tx, period: PeriodRow, reference: Day): Promise<void> {
  await sql`
    merge into assessment.headcount kept
    using people.active_employees(${period.startsOn}::date, ${period.endsOn}::date, ${reference}::date) now
      on kept.year = ${period.year} and kept.person_id = now.person_id
    when matched and (kept.unit_id, kept.job_kind, kept.months) is distinct from (now.unit_id, now.job_kind, now.months) then
      update set unit_id = now.unit_id, job_kind = now.job_kind, months = now.months
    when not matched then
      insert (year, person_id, unit_id, job_kind, months)
      values (${period.year}, now.person_id, now.unit_id, now.job_kind, now.months)
    when not matched by source and kept.year = ${period.year} then delete
  `.execute(tx);
  await sql`analyze assessment.headcount`.execute(tx);
}

type Aims = Pick<Scheme, 'jpAYear' | 'survey'>;

/** What a rule is given: the period, who counts (of these people only, where some are named), and the units (null = all). */
export function evidenceScope(
  period: PeriodRow,
  asOf: Day,
  asked: { units: readonly number[] | null; people?: readonly number[] | undefined; scheme: Aims }
): EvidenceScope {
  const { year, startsOn, endsOn, cutOffOn } = period;
  const limit = inUnits(asked.units);
  const among = asked.people ? sql`person_id = any(${[...asked.people]}::bigint[])` : sql`true`;
  return {
    year,
    startsOn,
    endsOn,
    asOf,
    cutOff: cutOffOn,
    counted: sql`(select person_id, unit_id, months, job_kind from assessment.headcount
      where year = ${year} and ${limit('unit_id')} and ${among})`,
    inUnits: limit,
    isWhole: asked.units === null && asked.people === undefined,
    aims: { jpAYear: asked.scheme.jpAYear, response: asked.scheme.survey.minimumResponse }
  };
}
