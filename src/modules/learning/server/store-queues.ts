// How much of learning waits for one person, by kind: a part of the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { queue, queuesOf, together, type Queues } from '#platform/server/queue.ts';

type Asked = { personId: number; team: RawBuilder<number[]>; today: Day; month: Day };

const decisions = (team: RawBuilder<number[]>) => sql`
  select case state when 'waiting' then 'learning.answer' else 'learning.accept' end as kind,
    (case state when 'waiting' then noticed_at else reported_at end)::date as since
  from learning.activity where person_id = any(${team}) and state in ('waiting', 'reported')`;

/** The oldest entry to confirm of the months that are over. */
const toConfirm = (team: RawBuilder<number[]>, month: Day) => sql`
  from (select logged_at from learning.hours
    where person_id = any(${team}) and on_date < ${month}::date
      and origin = 'log' and confirmed_at is null and refused_at is null and taken_back_at is null
    order by on_date limit 1) entry`;

const ownSteps = (personId: number, today: Day) => sql`
  select case state when 'returned' then 'learning.revise' when 'evaluated' then 'learning.report'
      when 'accepted' then 'learning.share'
      else case solution when 'self' then 'learning.evaluate' else 'learning.report' end end as kind,
    coalesce((case state when 'returned' then answered_at when 'evaluated' then evaluated_at
      when 'accepted' then accepted_at end)::date, ends_on) as since
  from learning.activity
  where person_id = ${personId}
    and (state in ('returned', 'evaluated', 'accepted') or state in ('granted', 'waiting') and ends_on < ${today}::date)
  order by since limit 100`;

/** Decisions about the team, one for the months to confirm that are over, and the person's own next steps. */
export const queuesFor = ({ personId, team, today, month }: Asked): Queues =>
  together([
    queuesOf(decisions(team)),
    queue('learning.confirm', sql`logged_at::date`, toConfirm(team, month)),
    queuesOf(ownSteps(personId, today))
  ]);
