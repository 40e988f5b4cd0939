// What waits for who leads a unit: ideas and questions to answer, trials of which the outcome is to be told.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { ledUnits } from './store-units.ts';

/** Who asks what waits: she and those she stands in for. */
export type Who = { personId: number; carried: number[]; day: Day };

export type DutyKind = 'culture.idea' | 'culture.outcome' | 'culture.question';

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

const all = (who: Who) => sql`${ideas(who)} union all ${trials(who)} union all ${questions(who)}`;

export type Waiting = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

/** Everything that waits. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(all(who));
