// What counts for the practice of personal development plans.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/**
 * I.LRN.1: employees with an approved plan of which at least one item was completed in the period, of all who count.
 * A version that was replaced later held until then, so the newest one approved by the cut-off is the plan, and an item
 * completed under any of them is completed.
 */
const developmentPlan = defineEvidence({
  practice: 'I.LRN.1',
  subject: 'person',
  events: ['plans.', 'learning.activity.accepted', 'learning.activity.reopened', 'learning.activity.withdrawn'],
  rows: (scope) => sql<EvidenceRow>`
    with version as (
      select id, person_id, version from plans.plan
      where year = ${scope.year} and state in ('approved', 'replaced') and decided_at < ${scope.cutOff}::date + 1
    ),
    plan as (select distinct on (person_id) id, person_id from version order by person_id, version desc),
    item as (
      select distinct on (v.person_id) v.person_id, done.on_date,
        done.on_date > coalesce(i.ends_on, done.on_date) + 30 as is_late
      from version v join plans.item i on i.plan_id = v.id
      left join learning.finished_plan_item f on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = v.person_id
      cross join lateral (select least(i.confirmed_on, f.finished_on) as on_date) done
      where done.on_date between ${scope.startsOn}::date and ${scope.cutOff}::date
      order by v.person_id, is_late, done.on_date
    )
    select counted.person_id::text as subject, counted.unit_id, item.person_id is not null and plan.id is not null as achieved,
      'plans.plan' as record_kind, coalesce(plan.id::text, '') as record_id, item.on_date,
      coalesce(item.is_late, false) as is_late
    from ${scope.counted} counted
    left join plan on plan.person_id = counted.person_id
    left join item on item.person_id = counted.person_id
  `
});

export const evidence: readonly Evidence[] = [developmentPlan];
