// What waits for somebody in curation: the same conditions for the list and for its number.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { askedAhead } from '../rules.ts';

export type DutyKind = 'curation.review' | 'curation.sign' | 'curation.inherit' | 'curation.write' | 'curation.confirm';
export type DutyRow = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

/** Who asks: `cared` are the units in whose subtrees she cares for knowledge, null = everywhere. */
export type Who = { personId: number; carried: readonly number[]; cared: readonly number[] | null; day: Day };

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

/** One line for each skill group in which one signs: what she has not signed yet on the version that stands. */
const toSign = (who: Who) => sql`
  select 'curation.sign', count(*)::text, 'freshness', min(r.due_on) - ${askedAhead}::integer, min(r.due_on)
  from governance.skill_group_member g
  join curation.round r on r.group_id = g.group_id and ${soon(who)}
  join knowledge.asset_life a on a.asset_id = r.asset_id and a.state = 'published' and a.level >= 3
  where g.person_id = ${who.personId} and g.days @> ${who.day}::date and not ${signedByMe(who)}
  group by g.group_id
`;

/** One line for all that an officer inherited: how many, the oldest date. */
const inherited = (who: Who) => sql`
  select 'curation.inherit', n::text, 'freshness', since, due from (
    select count(*) as n, min(r.due_on) - ${askedAhead}::integer as since, min(r.due_on) as due
    from curation.round r join knowledge.asset_life a on a.asset_id = r.asset_id and a.state = 'published' and a.level >= 2
    where r.orphaned_on is not null and ${soon(who)} and ${inCare(who)}
  ) waiting where n > 0
`;

/** What one was asked to write, until it or something else that meets the need is published. */
const toWrite = ({ personId }: Who) => sql`
  select 'curation.write', n.name, 'needs/' || n.id, g.assigned_at::date, g.due_on
  from curation.assignment g join curation.need n on n.id = g.need_id and n.ended_at is null
  where g.person_id = ${personId} and g.withdrawn_at is null and not exists (
    select from curation.need_asset l join knowledge.asset_life a on a.asset_id = l.asset_id and a.state = 'published'
    where l.need_id = n.id and l.unlinked_at is null
  )
`;

/** Lists of the units that one leads, never confirmed or a year ago, with something on them. */
const toConfirm = ({ carried, day }: Who) => sql`
  select 'curation.confirm', l.job, 'needs?show=all&unit=' || u.code || '&pair=' || l.family || '~' || l.grade, l.since, null::date
  from (
    select n.unit_id, n.family, n.grade, min(n.job) as job, coalesce((
      select (max(v.at) + interval '12 months')::date from curation.need_review v
      where v.unit_id = n.unit_id and v.family = n.family and v.grade = n.grade
    ), min(n.listed_at)::date) as since
    from curation.need n where n.ended_at is null and n.unit_id = any(array(
      select h.unit_id from people.heads_on(${day}::date) h where h.person_id = any(${[...carried]}::bigint[])
    ))
    group by n.unit_id, n.family, n.grade
    having bool_or(n.listed_by <> all(${[...carried]}::bigint[]))
  ) l join people.unit_card u on u.unit_id = l.unit_id where l.since <= ${day}::date
`;

/** All that waits, as one relation `kind, title, place, since, due`. */
const waiting = (who: Who): RawBuilder<unknown> =>
  sql.join(
    [own, toSign, toWrite, toConfirm, ...(who.cared?.length === 0 ? [] : [inherited])].map((part) => part(who)),
    sql` union all `
  );

/** Everything that waits. */
export async function selectDuties(db: Db, who: Who): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${keptPlan} ${waiting(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(sql`select kind, since from (${waiting(who)}) own`);
