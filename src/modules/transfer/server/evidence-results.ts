// Evidence of what came in the end: I.PRF.2 by activity, I.PRF.3 by person.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';
import { wasLive } from './evidence-duties.ts';

/** I.PRF.2: long activities whose last milestone fell due in the period, with a milestone met and confirmed. */
const actualised = defineEvidence({
  practice: 'I.PRF.2',
  subject: 'record',
  events: ['transfer.milestone.', 'transfer.plan.', 'learning.activity.'],
  rows: (scope) => sql<EvidenceRow>`
    with rule as (
      select min_jp, (select max(d) from unnest(due_days) d) as last_day from transfer.plan_rule where valid @> ${scope.asOf}::date
    ),
    met as (
      select plan_id, min(confirmed_at)::date as on_date, min(confirmed_at::date - due_on) > 30 as is_late
      from transfer.milestone
      where is_met and confirmed_at < ${scope.cutOff}::date + 1
        and plan_id in (select own.id from transfer.plan own where ${scope.inUnits('own.unit_id')})
      group by plan_id
    )
    select a.id::text as subject, a.unit_id, met.plan_id is not null as achieved,
      case when p.id is null then 'learning.activity' else 'transfer.plan' end as record_kind,
      coalesce(p.id, a.id)::text as record_id, met.on_date, coalesce(met.is_late, false) as is_late
    from rule cross join lateral (
      select a.id, a.unit_id, a.jp from learning.held_activity a
      where a.ends_on between ${scope.startsOn}::date - rule.last_day and ${scope.asOf}::date - rule.last_day
        and ${wasLive(scope)} and ${scope.inUnits('a.unit_id')}
      offset 0 -- the planner, guessing how few are long, would ask of each by itself whether its unit was live
    ) a
    left join transfer.plan p on p.activity_id = a.id
    left join met on met.plan_id = p.id
    where a.jp >= rule.min_jp`
});

/**
 * I.PRF.3: employees named in an innovation of which somebody else accepted the trial or the adoption in the period; who
 * was named only afterwards waits for the next step.
 */
const innovation = defineEvidence({
  practice: 'I.PRF.3',
  subject: 'person',
  events: ['transfer.innovation.'],
  rows: (scope) => sql<EvidenceRow>`
    with made as (
      select distinct on (m.person_id) m.person_id, i.id, step.at
      from ${scope.counted} asked join transfer.innovation_maker m on m.person_id = asked.person_id
      join transfer.innovation i on i.id = m.innovation_id and i.activity_id is not null
      cross join lateral (values (i.trial_at, i.trial_by), (i.adopted_at, i.adopted_by)) as step (at, by_id)
      where step.at >= ${scope.startsOn}::date and step.at < ${scope.endsOn}::date + 1 and m.added_at <= step.at
        and not exists (select from transfer.innovation_maker own where own.innovation_id = i.id and own.person_id = step.by_id)
      order by m.person_id, step.at, i.id
    )
    select counted.person_id::text as subject, counted.unit_id, made.id is not null as achieved,
      'transfer.innovation' as record_kind, coalesce(made.id::text, '') as record_id, made.at::date as on_date, false as is_late
    from ${scope.counted} counted left join made on made.person_id = counted.person_id`
});

/** The practices of actualisation and innovation. */
export const resultEvidences: readonly Evidence[] = [actualised, innovation];
