// What counts for the practice of personal development plans.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/** I.LRN.1: employees with an approved plan of which at least one item was completed in the period, of all who count. */
const developmentPlan = defineEvidence({
  practice: 'I.LRN.1',
  subject: 'person',
  events: ['plans.', 'learning.activity.accepted', 'learning.activity.reopened', 'learning.activity.withdrawn'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, plan.id is not null and item.done_on is not null as achieved,
      'plans.plan' as record_kind, coalesce(plan.id::text, '') as record_id, item.done_on as on_date, false as is_late
    from ${scope.counted} counted
    left join plans.plan on plan.person_id = counted.person_id and plan.year = ${scope.year} and plan.state = 'approved'
      and plan.decided_at < ${scope.cutOff}::date + 1
    left join lateral (
      select min(coalesce(i.confirmed_on, f.finished_on)) as done_on
      from plans.item i
      left join learning.finished_plan_item f on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = counted.person_id
      where i.plan_id = plan.id
        and coalesce(i.confirmed_on, f.finished_on) between ${scope.startsOn}::date and ${scope.cutOff}::date
    ) item on true
  `
});

export const evidence: readonly Evidence[] = [developmentPlan];
