// SQL of what waits for somebody in quality: listed, and counted in the statement that counts everything.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { lacking } from './store-lacks.ts';
import { judges } from './store-lists.ts';

/** Who asks: `tends` are the units in whose subtrees she tends panels, null = everywhere. */
type Who = { personId: number; day: Day; tends: readonly number[] | null };

/** Seats of hers today; asked once. */
const seats = ({ personId, day }: Who) =>
  sql`array(select unit_id from quality.sitting_on(${day}::date) where person_id = ${personId})`;

/** Submissions that wait for her vote. */
const unvoted = (who: Who) => sql`
  from quality.submission s join knowledge.standing_asset a on a.id = s.asset_id and a.state <> 'withdrawn'
  where s.state = 'open' and s.panel_unit_id = any(${seats(who)}) and ${judges(sql`${who.personId}::bigint`)}
    and not exists (select from quality.vote v where v.submission_id = s.id and v.person_id = ${who.personId})
`;

/** Submissions that she chairs, where nobody is left to vote and nothing has fallen: a tie, or the panel is short. */
const undecided = (who: Who) => sql`
  from (
    select unit_id from quality.sitting_on(${who.day}::date) where person_id = ${who.personId} and is_chair offset 0
  ) chaired
  join quality.submission s on s.panel_unit_id = chaired.unit_id and s.state = 'open'
  join knowledge.standing_asset a on a.id = s.asset_id and a.state <> 'withdrawn'
  where exists (select from quality.vote v where v.submission_id = s.id and v.person_id = ${who.personId})
    and not exists (
      select from quality.sitting_on(${who.day}::date) m where m.unit_id = s.panel_unit_id and ${judges(sql`m.person_id`)}
        and not exists (select from quality.vote v where v.submission_id = s.id and v.person_id = m.person_id)
    )
`;

/** Own assets whose last submission came back: to be mended and sent again. */
const returned = ({ personId }: Who) => sql`
  from quality.submission s join quality.decision d on d.submission_id = s.id and d.verdict = 'return'
  join knowledge.standing_asset a on a.id = s.asset_id and a.state <> 'withdrawn'
  where s.submitted_by = ${personId} and s.state = 'decided'
    and not exists (select from quality.submission later where later.asset_id = s.asset_id and later.id > s.id)
`;

/** Decisions on own assets that one has not read yet; who is to mend what came back reads it there. */
const unread = ({ personId }: Who) => sql`
  from knowledge.asset_authorship w join quality.decision d on d.asset_id = w.asset_id
  join quality.submission s on s.id = d.submission_id join knowledge.standing_asset a on a.id = d.asset_id
  where w.person_id = ${personId} and not (d.verdict = 'return' and s.submitted_by = ${personId})
    and not exists (select from quality.decision_seen x where x.decision_id = d.id and x.person_id = ${personId})
`;

export type Waiting = {
  kind: 'vote' | 'decide' | 'mend' | 'read' | 'panel';
  id: number;
  title: string;
  since: Day;
  due: Day | null;
};

const all = (who: Who) => sql`
  select 'vote' as kind, s.id, a.title, s.submitted_at::date as since, s.due_on as due ${unvoted(who)}
  union all
  select 'decide', s.id, a.title, s.submitted_at::date, s.due_on ${undecided(who)}
  union all
  select 'mend', s.id, a.title, d.decided_at::date, null ${returned(who)}
  union all
  select 'read', s.id, a.title, d.decided_at::date, null ${unread(who)}
  ${
    who.tends?.length === 0
      ? sql``
      : sql`union all select 'panel', id, name, warned_on, ends_on from (${lacking({ within: who.tends, day: who.day })}) lack`
  }
`;

/** Everything that waits, each kind by itself. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues =>
  queuesOf(sql`select 'quality.' || kind as kind, since from (${all(who)}) own`);
