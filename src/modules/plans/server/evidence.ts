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
      select p.id, p.person_id, p.version from ${scope.counted} asked join plans.plan p on p.person_id = asked.person_id
      where p.year = ${scope.year} and p.state in ('approved', 'replaced') and p.decided_at < ${scope.cutOff}::date + 1
    ),
    plan as (select distinct on (person_id) id, person_id from version order by person_id, version desc),
    finished as (
      select v.person_id, i.ends_on, least(i.confirmed_on, min(a.accepted_at)::date) as on_date
      from version v join plans.item i on i.plan_id = v.id
      left join learning.activity_card a on a.plan_item_id = coalesce(i.lineage_id, i.id) and a.person_id = v.person_id
        and a.state in ('accepted', 'closed')
      group by v.person_id, i.id
    ),
    item as (
      select distinct on (person_id) person_id, on_date, on_date > coalesce(ends_on, on_date) + 30 as is_late from finished
      where on_date between ${scope.startsOn}::date and ${scope.cutOff}::date
      order by person_id, is_late, on_date
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
