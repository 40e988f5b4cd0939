// SQL that counts practices into the tally: one rule by itself, or all those at once that read the same rows.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Evidence, EvidenceCount, EvidenceScope } from '#platform/server/evidence.ts';
import type { FloorBase } from '../types.ts';
import { summedUp, type Sum } from './store-figures.ts';

/** Whom a floor is taken from; of units only those of the levels that are asked. */
export type Base = { base: FloorBase; levels: readonly string[] };

/** A rule that is to be counted, with the base of its practice. */
export type Asked = { rule: Evidence; base: Base };

/** Who could have taken part, one row a member with its unit: the base that a floor is taken from. */
function baseRows({ base, levels }: Base, scope: EvidenceScope): RawBuilder<{ unitId: number }> {
  if (base === 'active-employees') return sql`select unit_id from ${scope.counted} counted`;
  const day = sql`${scope.asOf}::date`;
  if (base === 'leaders') {
    return sql`select distinct unit_id from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${day})
      where ${scope.inUnits('unit_id')}`;
  }
  if (base === 'none' || base === 'teams') return sql`select null::bigint as unit_id where false`;
  const asked = base === 'level-1-units' ? ['I'] : [...levels];
  return sql`select unit_id from people.units_on(${day}) where echelon = any(${asked}::text[]) and ${scope.inUnits('unit_id')}`;
}

/** The bases of all practices asked: each kind of base is read once. */
function baseCounts(asked: readonly Asked[], scope: EvidenceScope): RawBuilder<unknown> {
  const kinds = Map.groupBy(asked, ({ base }) => [base.base, ...base.levels].join());
  const parts = [...kinds.values()].map((each) => {
    const practices = each.map(({ rule }) => rule.practice);
    return sql`
      select practice, unit_id, 0, 0, members, 0
      from (select unit_id, count(*) as members from (${baseRows(each[0]!.base, scope)}) member group by unit_id) base
      cross join unnest(${practices}::text[]) as asked (practice)`;
  });
  return sql.join(parts, sql` union all `);
}

/** What the rules of a reading find in each unit, with how much of it waits for a verification. */
function found(reading: readonly Asked[], scope: EvidenceScope): RawBuilder<EvidenceCount & { provisional: number }> {
  const [first] = reading;
  const counts = first?.rule.together?.counts(scope);
  if (counts && reading.length > 1) {
    const provisional = first?.rule.together?.standsOnDocuments ? sql`provisional` : sql`0 as provisional`;
    // a reading gives all its practices: one that is counted by another rule now is not to be counted twice
    return sql`select practice, unit_id, achieved, population, ${provisional} from (${counts}) shared
      where practice = any(${practicesIn([reading])})`;
  }
  const waits = first?.rule.standsOnDocuments ? sql`count(*) filter (where achieved and is_provisional)` : sql`0`;
  return sql`
    select ${first?.rule.practice}::text as practice, unit_id, count(*) filter (where achieved) as achieved, count(*) as population,
      ${waits} as provisional
    from (${first?.rule.rows(scope)}) evidence group by unit_id`;
}

const practicesIn = (readings: readonly (readonly Asked[])[]) =>
  sql<string[]>`${readings.flat().map(({ rule }) => rule.practice)}::text[]`;

/** The counts of rules in the units asked with their bases, one row a practice and unit. */
function countsOf(readings: readonly (readonly Asked[])[], scope: EvidenceScope): RawBuilder<unknown> {
  const parts = readings.map(
    (reading) =>
      sql`select practice, unit_id, achieved, population, 0 as base, provisional from (${found(reading, scope)}) found`
  );
  return sql`
    select practice, unit_id, sum(achieved) as achieved, sum(population) as population, sum(base) as base,
      sum(provisional) as provisional
    from (${sql.join([...parts, baseCounts(readings.flat(), scope)], sql` union all `)}) counts
    where practice = any(${practicesIn(readings)}) group by practice, unit_id`;
}

/** What counting these rules would give in whole subtrees, for the units asked (null = all); nothing is kept. */
export async function selectSumsAnew(
  db: Db,
  readings: readonly (readonly Asked[])[],
  of: { scope: EvidenceScope; day: Day; units: readonly number[] | null }
): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    with counted as materialized (${countsOf(readings, of.scope)}) ${summedUp(sql`counted`, of)}
  `.execute(db);
  return rows;
}

/**
 * Counts rules in the units asked, each unit for itself, and writes what is no longer so: most of what is counted again
 * stayed as it was. A reading is one rule, or those that read the same rows; several readings are one statement, since a
 * statement costs as much as a small rule.
 */
export async function countPractices(
  tx: Tx,
  readings: readonly (readonly Asked[])[],
  scope: EvidenceScope
): Promise<void> {
  const practices = practicesIn(readings);
  await sql`
    with counted as materialized (${countsOf(readings, scope)}),
    gone as (
      delete from assessment.tally kept
      where kept.year = ${scope.year} and kept.practice = any(${practices}) and ${scope.inUnits('kept.unit_id')}
        and not exists (select from counted now where now.practice = kept.practice and now.unit_id = kept.unit_id)
    )
    insert into assessment.tally as kept (year, practice, unit_id, achieved, population, base, provisional)
    select ${scope.year}, practice, unit_id, achieved, population, base, provisional from counted
    on conflict (year, practice, unit_id) do update
      set achieved = excluded.achieved, population = excluded.population, base = excluded.base,
        provisional = excluded.provisional, counted_at = excluded.counted_at
      where (kept.achieved, kept.population, kept.base, kept.provisional)
        is distinct from (excluded.achieved, excluded.population, excluded.base, excluded.provisional)
  `.execute(tx);
}
