// What counts for quality assurance: decided in time, levels set by a panel, level-I units with a panel that decides.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';
import { assetChanges } from '#modules/knowledge/events.ts';

/**
 * T.KMI.2: submissions whose deadline passed in the period, by the unit of the panel; achieved if decided by then. What was
 * withdrawn by then, by itself or with its asset, asks nothing.
 */
const inTime = defineEvidence({
  practice: 'T.KMI.2',
  subject: 'record',
  events: ['quality.submission.'],
  rows: (scope) => sql<EvidenceRow>`
    select s.id::text as subject, s.panel_unit_id as unit_id, coalesce(d.decided_at::date <= s.due_on, false) as achieved,
      case when d.id is null then 'quality.submission' else 'quality.decision' end as record_kind,
      coalesce(d.id, s.id)::text as record_id, d.decided_at::date as on_date, false as is_late
    from quality.submission s
    join knowledge.standing_asset a on a.id = s.asset_id
    left join quality.decision d on d.submission_id = s.id
    where s.due_on between ${scope.startsOn}::date and ${scope.endsOn}::date and s.due_on < ${scope.asOf}::date
      and not (s.state = 'withdrawn' and s.closed_at::date <= s.due_on)
      and (d.id is not null or a.withdrawn_at is null or a.withdrawn_at::date > s.due_on)
      and ${scope.inUnits('s.panel_unit_id')}
  `
});

/** T.KMI.3: published assets, imported ones included, of which a panel set the level; what is refused is published to nobody. */
const levelSet = defineEvidence({
  practice: 'T.KMI.3',
  subject: 'record',
  events: assetChanges,
  rows: (scope) => sql<EvidenceRow>`
    with decided as materialized (
      select distinct on (d.asset_id) d.asset_id, d.verdict,
        max(d.id) filter (where d.verdict = 'valid') over (partition by d.asset_id) as valid_id
      from knowledge.standing_asset asked join quality.decision d on d.asset_id = asked.id
      where d.decided_at < ${scope.asOf}::date + 1 and ${scope.inUnits('asked.unit_id')}
      order by d.asset_id, d.decided_at desc, d.id desc
    )
    select a.id::text as subject, a.unit_id, d.valid_id is not null as achieved,
      case when d.valid_id is null then 'knowledge.asset' else 'quality.decision' end as record_kind,
      coalesce(d.valid_id, a.id)::text as record_id, a.submitted_at::date as on_date, false as is_late
    from knowledge.standing_asset a left join decided d on d.asset_id = a.id
    where a.submitted_at < ${scope.asOf}::date + 1 and a.state <> 'draft' and d.verdict is distinct from 'refuse'
      and (a.withdrawn_at is null or a.withdrawn_at >= greatest(${scope.asOf}::date, ${scope.cutOff}::date) + 1)
      and ${scope.inUnits('a.unit_id')}
  `
});

/** O.KMI.5: level-I units with a panel in force of three or more, one of them of the ministry, that decided in the period. */
const panels = defineEvidence({
  practice: 'O.KMI.5',
  subject: 'unit',
  events: ['quality.panel.', 'quality.submission.decided'],
  rows: (scope) => sql<EvidenceRow>`
    with panel as (
      select p.id, p.unit_id from quality.panel p join quality.member m on m.panel_id = p.id and m.valid @> ${scope.asOf}::date
      where p.valid @> ${scope.asOf}::date group by p.id, p.unit_id
      having count(*) >= 3 and bool_or(m.is_ministry)
    ), first as (
      select distinct on (p.unit_id) p.unit_id, d.id, d.decided_at::date as on_date
      from panel p join quality.decision d on d.panel_id = p.id
      where d.decided_at >= ${scope.startsOn}::date and d.decided_at < ${scope.asOf}::date + 1
      order by p.unit_id, d.decided_at, d.id
    )
    select u.unit_id::text as subject, u.unit_id, first.id is not null as achieved,
      case when first.id is null then '' else 'quality.decision' end as record_kind, coalesce(first.id::text, '') as record_id,
      first.on_date, false as is_late
    from people.units_on(${scope.asOf}::date) u left join first on first.unit_id = u.unit_id
    where u.echelon = 'I' and ${scope.inUnits('u.unit_id')}
  `
});

/** The evidence rules of quality. */
export const evidence: readonly Evidence[] = [inTime, levelSet, panels];
