// What waits for somebody in curation: the same conditions for the list and for its number.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { askedAhead } from '../rules.ts';

export type DutyKind = 'curation.review' | 'curation.sign' | 'curation.inherit';
export type DutyRow = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

/** Who asks: `cared` are the units in whose subtrees she cares for knowledge, null = everywhere. */
export type Who = { personId: number; cared: readonly number[] | null; day: Day };

const soon = ({ day }: Who) => sql`r.closed_at is null and r.due_on <= ${day}::date + ${askedAhead}::integer`;

const signedByMe = ({ personId }: Who) => sql`
  exists (select from curation.signature s where s.round_id = r.id and s.person_id = ${personId} and s.version = a.version)
`;

/** Own assets to look at; what nobody of its authors is left for is the officer's. */
const own = (who: Who) => sql`
  select 'curation.review' as kind, c.title, 'assets/' || a.asset_id as place, r.due_on - ${askedAhead}::integer as since, r.due_on as due
  from knowledge.asset_authorship w
  join curation.round r on r.asset_id = w.asset_id and ${soon(who)} and r.orphaned_on is null
  join knowledge.asset_life a on a.asset_id = r.asset_id and a.state = 'published'
  join knowledge.asset_card c on c.id = a.asset_id
  where w.person_id = ${who.personId} and not ${signedByMe(who)}
`;

const inCare = ({ cared, day }: Who) =>
  cared === null
    ? sql`true`
    : sql`r.unit_id = any(array(
        select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(${[...cared]}::bigint[])
      ))`;

/** One line for all that an officer inherited: how many, the oldest date. */
const inherited = (who: Who) => sql`
  select 'curation.inherit', n::text, 'freshness', since, due from (
    select count(*) as n, min(r.due_on) - ${askedAhead}::integer as since, min(r.due_on) as due
    from curation.round r join knowledge.asset_life a on a.asset_id = r.asset_id and a.state = 'published' and a.level >= 2
    where r.orphaned_on is not null and ${soon(who)} and ${inCare(who)}
  ) waiting where n > 0
`;

/** All that waits, as one relation `kind, title, place, since, due`. */
const waiting = (who: Who): RawBuilder<unknown> =>
  who.cared?.length === 0 ? own(who) : sql`${own(who)} union all ${inherited(who)}`;

/** Everything that waits. */
export async function selectDuties(db: Db, who: Who): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${keptPlan} ${waiting(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(sql`select kind, since from (${waiting(who)}) own`);
