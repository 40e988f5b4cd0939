// What waits for somebody in follow-ups: the same conditions for the list and for its number.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { escalation } from '../rules.ts';
import { ratingDays } from '../rules-voices.ts';
import { askedToReadFor } from '../rules-told.ts';

export type DutyKind =
  | 'feedback.lead'
  | 'feedback.own'
  | 'feedback.act'
  | 'feedback.late'
  | 'feedback.escalated'
  | 'feedback.presence'
  | 'feedback.read'
  | 'feedback.rate'
  | 'feedback.voice';
export type DutyRow = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };
/** Who is asked: herself, those whose posts she carries, her unit, and the units she keeps (null = all). */
export type Asked = {
  personId: number;
  carried: readonly number[];
  unitId: number | null;
  kept: readonly number[] | null;
  year: number;
  day: Day;
};

const ids = (list: readonly number[]) => sql`${[...list]}::bigint[]`;
const led = ({ carried, day }: Asked) =>
  sql`array(select h.unit_id from people.heads_on(${day}::date) h where h.person_id = any(${ids(carried)}))`;
/** Units kept with all below; nothing is read where nothing is kept. */
const kept = (of: Asked, unit: RawBuilder<unknown>) =>
  of.kept === null
    ? sql`true`
    : of.kept.length === 0
      ? sql`false`
      : sql`${unit} = any(array(select t.unit_id from people.tree_reaching(${of.day}::date) t where t.ancestor_id = any(${ids(of.kept)})))`;
const headless = (of: Asked) =>
  sql`not exists (select from people.heads_on(${of.day}::date) h where h.unit_id = r.unit_id)`;

const recommendation = (kind: DutyKind, due: RawBuilder<unknown>, condition: RawBuilder<unknown>) => sql`
  select ${sql.lit(kind)} as kind, r.title, r.id::text as place, r.opened_at::date as since, ${due} as due
  from feedback.recommendation r where ${condition}
`;

/** What the leader decides, a month ahead; of units without one the officer's. */
const toLead = (of: Asked) => {
  const own = recommendation(
    'feedback.lead',
    sql`r.leader_on`,
    sql`r.leader_step <> '' and r.leader_on <= ${of.day}::date + 30 and r.unit_id = any(${led(of)})`
  );
  if (of.kept?.length === 0) return own;
  const vacant = recommendation(
    'feedback.lead',
    sql`r.leader_on`,
    sql`r.leader_step <> '' and r.leader_on <= ${of.day}::date + 30 and ${kept(of, sql`r.unit_id`)} and ${headless(of)}
      and r.unit_id <> all(${led(of)})`
  );
  return sql`${own} union all ${vacant}`;
};

/** What is late: told to the leader after a while, to the officer of the unit after a longer one. */
const late = (of: Asked) => {
  const toLeader = recommendation(
    'feedback.late',
    sql`r.owner_on`,
    sql`r.owner_step <> '' and r.owner_on < ${of.day}::date - ${escalation.leader}::integer and r.unit_id = any(${led(of)})`
  );
  if (of.kept?.length === 0) return toLeader;
  const toOfficer = recommendation(
    'feedback.escalated',
    sql`least(r.leader_on, r.owner_on)`,
    sql`least(r.leader_on, r.owner_on) < ${of.day}::date - ${escalation.officer}::integer and ${kept(of, sql`r.unit_id`)}`
  );
  return sql`${toLeader} union all ${toOfficer}`;
};

const own = (of: Asked) => sql`
  ${recommendation('feedback.own', sql`r.owner_on`, sql`r.owner_id = ${of.personId} and r.owner_step <> '' and r.owner_on <= ${of.day}::date + 45`)}
  union all
  select 'feedback.act', a.what, a.recommendation_id || '#action-' || a.id, a.added_at::date, a.due_on from feedback.action a
  where a.owner_id = ${of.personId} and a.done_at is null and a.due_on <= ${of.day}::date + 30
`;

/** What was spread lately to one's line or to oneself by name, by others, and is not acknowledged. */
const toRead = (of: Asked) => {
  const lately = sql`s.spread_at >= ${of.day}::date - ${askedToReadFor}::integer and s.spread_by <> ${of.personId}
    and not exists (select from feedback.receipt c where c.spread_id = s.id and c.person_id = ${of.personId})`;
  const columns = sql`select 'feedback.read', s.title, 'spreads/' || s.id, s.spread_at::date, null::date`;
  return sql`
    ${columns} from feedback.spread s where s.reach <> 'people' and ${lately} and s.unit_id = any(array(
      select t.ancestor_id from people.tree_on(${of.day}::date) t where t.unit_id = ${of.unitId}::bigint))
    union all
    ${columns} from feedback.spread_person p join feedback.spread s on s.id = p.spread_id and s.reach = 'people'
    where p.person_id = ${of.personId} and ${lately}
  `;
};

const told = (of: Asked) => sql`
  select 'feedback.presence', left(d.minutes, 80), t.id || '#dialogues', d.recorded_at::date, null::date
  from feedback.dialogue_person p join feedback.dialogue d on d.id = p.dialogue_id and d.recorded_by <> p.person_id
  cross join lateral (select min(t.recommendation_id) as id from feedback.dialogue_topic t where t.dialogue_id = d.id) t
  where p.person_id = ${of.personId} and p.confirmed_at is null
  union all
  ${toRead(of)}
  union all
  select 'feedback.voice', r.question, 'rounds/' || r.id, r.opened_at::date, r.until
  from feedback.seat s join feedback.round r on r.id = s.round_id and r.closed_at is null and r.until >= ${of.day}::date
  where s.person_id = ${of.personId} and not s.has_answered
`;

/** The yearly rating, in its half of the year, for those to whose units something was recommended. */
const toRate = (of: Asked) => {
  const { from, until } = ratingDays(of.year);
  return sql`
    select 'feedback.rate', ${String(of.year)}, 'rate', ${from}::date, ${until}::date
    where ${of.day}::date between ${from}::date and ${until}::date
      and exists (
        select from people.tree_on(${of.day}::date) t
        join feedback.recommendation r on r.unit_id = t.ancestor_id and r.year = ${of.year - 1} and r.state <> 'withdrawn'
        where t.unit_id = ${of.unitId}::bigint
      )
      and not exists (select from feedback.rated d where d.year = ${of.year} and d.person_id = ${of.personId})
  `;
};

const waiting = (of: Asked) => sql`
  ${toLead(of)} union all ${late(of)} union all ${own(of)} union all ${told(of)} union all ${toRate(of)}
`;

/** Everything that waits. */
export async function selectDuties(db: Db, asked: Asked): Promise<DutyRow[]> {
  const { rows } =
    await sql<DutyRow>`${keptPlan} select * from (${waiting(asked)}) d order by due nulls last, since`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (asked: Asked): Queues => queuesOf(sql`select kind, since from (${waiting(asked)}) own`);
