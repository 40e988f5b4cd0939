// What waits in culture: for who leads or keeps a unit, for who was named, for who is to confirm.
import { sql, type RawBuilder } from 'kysely';
import { addDays, type Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { ledUnits } from './store-units.ts';

/** Who asks what waits: she and those she stands in for, and the units whose culture she keeps (null = all). */
export type Who = { personId: number; carried: number[]; kept: number[] | null; day: Day };

export type DutyKind =
  | 'culture.idea'
  | 'culture.outcome'
  | 'culture.question'
  | 'culture.presence'
  | 'culture.report'
  | 'culture.confirm'
  | 'culture.minutes'
  | 'culture.respond'
  | 'culture.response'
  | 'culture.vision';

/** Days after which nobody is reminded any more of what waits to be confirmed; it can be confirmed all the same. */
const openFor = 90;

/** Whether a unit is kept by the reader: asked of the few rows that wait, not of the tree. */
function isKept({ kept, day }: Who, column: string): RawBuilder<boolean> {
  if (kept === null) return sql`true`;
  if (kept.length === 0) return sql`false`;
  return sql`exists (
    select from people.tree_on(${day}::date) t
    where t.unit_id = ${sql.ref(column)} and t.ancestor_id = any(${kept}::bigint[])
  )`;
}

const ideas = (who: Who) => sql`
  select 'culture.idea' as kind, i.title, 'ideas/' || i.id as place, i.proposed_at::date as since, i.due_on as due
  from culture.idea i
  where i.answer is null and i.withdrawn_at is null and i.author_id <> ${who.personId}
    and i.asked_unit_id = any(${ledUnits(who)})
`;

const trials = (who: Who) => sql`
  select 'culture.outcome', i.title, 'ideas/' || i.id, i.trial_until, null::date
  from culture.idea i
  where i.answer = 'trial' and i.outcome is null and i.trial_until < ${who.day}::date
    and i.asked_unit_id = any(${ledUnits(who)})
`;

const questions = (who: Who) => sql`
  select 'culture.question', left(q.body, 80), 'questions/' || q.id, q.asked_on, q.due_on
  from culture.question q
  where q.answered_at is null and q.set_aside_at is null and q.unit_id = any(${ledUnits(who)})
`;

const presences = ({ personId }: Who) => sql`
  select 'culture.presence', a.title, 'activities/' || a.id, p.listed_at::date, null::date
  from culture.attendance p join culture.activity a on a.id = p.activity_id and a.state = 'announced'
  where p.person_id = ${personId} and p.confirmed_at is null and p.denied_at is null and p.listed_by <> ${personId}
`;

const reports = ({ personId, day }: Who) => sql`
  select 'culture.report', a.title, 'activities/' || a.id, a.ends_on, a.ends_on + 30
  from culture.activity a
  where a.announced_by = ${personId} and a.state = 'announced' and a.summarised_at is null and a.ends_on < ${day}::date
    and a.ends_on >= ${addDays(day, -60)}::date
`;

const confirmations = (who: Who) => sql`
  select 'culture.confirm', a.title, 'activities/' || a.id, a.summarised_at::date, null::date
  from culture.activity a
  where a.state = 'announced' and a.summarised_at is not null and a.announced_by <> ${who.personId}
    and a.summarised_by <> ${who.personId} and a.ends_on >= ${addDays(who.day, -openFor)}::date and ${isKept(who, 'a.unit_id')}
`;

const minutes = ({ personId, day }: Who) => sql`
  select 'culture.minutes', m.title, 'council/' || m.id, m.minuted_at::date, null::date
  from culture.meeting m join culture.meeting_member p on p.meeting_id = m.id and p.person_id = ${personId} and p.presence = 'self'
  where m.state = 'minuted' and m.minuted_by <> ${personId} and m.held_on >= ${addDays(day, -openFor)}::date
`;

const changes = (who: Who) => sql`
  select 'culture.respond', c.title, 'changes/' || c.id, c.announced_on, c.due_on
  from culture.change_unit cu join culture.change c on c.id = cu.change_id
  where cu.unit_id = any(${ledUnits(who)}) and c.withdrawn_at is null and c.due_on >= ${addDays(who.day, -30)}::date
    and not exists (select from culture.response r where r.change_id = cu.change_id and r.unit_id = cu.unit_id)
`;

const responses = (who: Who) => sql`
  select 'culture.response', c.title, 'changes/' || c.id, r.at::date, null::date
  from culture.response r join culture.change c on c.id = r.change_id
  where r.confirmed_at is null and r.by_id <> ${who.personId} and ${isKept(who, 'r.unit_id')}
`;

const visions = ({ personId }: Who) => sql`
  select 'culture.vision', v.title, 'visions/' || v.id, v.stated_at::date, null::date
  from culture.vision v
  where v.state = 'planned' and v.stated_at is not null and v.led_by <> ${personId}
    and exists (select from culture.contribution c where c.vision_id = v.id and c.person_id = ${personId})
`;

const all = (who: Who) =>
  sql.join(
    [ideas, trials, questions, presences, reports, confirmations, minutes, changes, responses, visions].map((part) =>
      part(who)
    ),
    sql` union all `
  );

export type Waiting = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

/** Everything that waits. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(all(who));
