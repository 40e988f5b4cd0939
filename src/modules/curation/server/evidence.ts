// What counts for keeping assets up to date: those not overdue, and those that owner and instructor reviewed in time.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';
import { assetChanges } from '#modules/knowledge/events.ts';
import { needEvidence } from './evidence-needs.ts';

/** Assets as they stood on the day that is asked: handed in by then, withdrawn later or never, not refused by a panel. */
const standing = ({ asOf, cutOff }: EvidenceScope): RawBuilder<boolean> => sql<boolean>`
  (a.submitted_at < ${asOf}::date + 1 and a.state not in ('draft', 'refused')
    and (a.withdrawn_at is null or (a.withdrawn_at >= ${asOf}::date + 1 and a.withdrawn_at >= ${cutOff}::date + 1)))
`;

const untilThen = ({ asOf }: EvidenceScope) => sql`r.closed_at < ${asOf}::date + 1`;

/**
 * O.KMI.9: published assets whose review is not overdue on the day, of all published ones but those that another asset
 * replaced. An asset without a round, just published, is not overdue.
 */
const kept = defineEvidence({
  practice: 'O.KMI.9',
  subject: 'record',
  events: [...assetChanges, 'curation.round.'],
  rows: (scope) => sql<EvidenceRow>`
    with open as (
      select r.asset_id, r.due_on, r.opened_on from curation.round r
      where ${scope.inUnits('r.unit_id')} and r.opened_on <= ${scope.asOf}::date and (r.closed_at is null or not ${untilThen(scope)})
    ), replaced as (
      select distinct r.asset_id from curation.round r
      where ${scope.inUnits('r.unit_id')} and r.outcome = 'replaced' and ${untilThen(scope)}
    )
    select a.asset_id::text as subject, a.unit_id, open.due_on is null or open.due_on >= ${scope.asOf}::date as achieved,
      'curation.freshness' as record_kind, a.asset_id::text as record_id, coalesce(open.opened_on, a.submitted_at::date) as on_date,
      false as is_late
    from knowledge.asset_life a
    left join open on open.asset_id = a.asset_id left join replaced on replaced.asset_id = a.asset_id
    where ${standing(scope)} and ${scope.inUnits('a.unit_id')} and (replaced.asset_id is null or open.asset_id is not null)
  `
});

/**
 * T.KMI.6: of the reviews of skill groups' assets that fell due in the period, those that owner and instructor, two
 * people, both signed by that day on the version that stood at the end. What was replaced, withdrawn or refused is not asked.
 */
const together = defineEvidence({
  practice: 'T.KMI.6',
  subject: 'record',
  events: [...assetChanges, 'curation.round.'],
  rows: (scope) => sql<EvidenceRow>`
    with due as materialized (
      select r.id, r.asset_id, r.unit_id, r.due_on, r.closed_at from curation.round r
      join knowledge.asset_life a on a.asset_id = r.asset_id and a.state <> 'refused'
      where r.group_id is not null and r.due_on between ${scope.startsOn}::date and ${scope.asOf}::date
        and r.outcome is distinct from 'replaced' and ${scope.inUnits('r.unit_id')}
        and (a.withdrawn_at is null or a.withdrawn_at >= r.due_on + 1)
    ), pair as (
      select distinct due.id from due
      join curation.signature o on o.round_id = due.id and o.part = 'owner'
      join curation.signature i on i.round_id = due.id and i.part = 'instructor' and i.version = o.version
        and i.person_id <> o.person_id
      where greatest(o.at, i.at) < due.due_on + 1
    )
    select due.id::text as subject, due.unit_id, pair.id is not null and due.closed_at < due.due_on + 1 as achieved,
      'curation.freshness' as record_kind, due.asset_id::text as record_id, due.due_on as on_date, false as is_late
    from due left join pair on pair.id = due.id
  `
});

export const evidence: readonly Evidence[] = [kept, together, ...needEvidence];
