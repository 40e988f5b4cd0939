// What counts for offering assets by their level, for teams that use them, for owner and instructor, for the direction.
import { sql } from 'kysely';
import {
  amongCounted,
  defineEvidence,
  type Evidence,
  type EvidenceRow,
  type EvidenceScope
} from '#platform/server/evidence.ts';
import { reviewedFor, reviewedFrom } from '../rules-audience.ts';
import { standing } from './evidence-standing.ts';
import { capturedTogether } from './store-circles.ts';

/**
 * T.KMI.4: level-1 assets older than ninety days whose list of readers was looked at within a year and which somebody on
 * it, by name or by team on that day, has opened; never an author.
 */
const narrow = defineEvidence({
  practice: 'T.KMI.4',
  subject: 'record',
  events: ['knowledge.asset.'],
  rows: (scope) => sql<EvidenceRow>`
    select a.id::text as subject, a.unit_id,
      opened.on_day is not null and exists (
        select from knowledge.audience_review r where r.asset_id = a.id
          and r.at < ${scope.asOf}::date + 1 and r.at >= ${scope.asOf}::date - ${reviewedFor}::integer
      ) as achieved,
      'knowledge.asset' as record_kind, a.id::text as record_id, opened.on_day as on_date, false as is_late
    from knowledge.asset a
    left join lateral (
      select min(o.at)::date as on_day from knowledge.asset_opening o
      where o.asset_id = a.id and o.at < ${scope.asOf}::date + 1
        and not exists (select from knowledge.asset_author w where w.asset_id = a.id and w.person_id = o.person_id)
        and (
          exists (select from knowledge.asset_reader r where r.asset_id = a.id and r.person_id = o.person_id)
          or exists (
            select from knowledge.asset_team t join teams.membership m on m.team_id = t.team_id
            where t.asset_id = a.id and m.person_id = o.person_id and m.days @> o.at::date
          )
        )
    ) opened on true
    where a.level = 1 and ${standing(scope)} and a.submitted_at < ${scope.asOf}::date - ${reviewedFrom}::integer
      and ${scope.inUnits('a.unit_id')}
  `
});

/**
 * The first day on which somebody who did not write the asset `a` opened it, of those who did within a year. Of some units
 * asset by asset: joined as a whole, a plan made for few assets would take minutes for many.
 */
const openedByOthers = (scope: EvidenceScope) => sql`
  ${scope.isWhole ? sql`` : sql`lateral`} (
    select r.asset_id, min(r.at)::date as on_day from knowledge.asset_read r
    where ${scope.isWhole ? sql`true` : sql`r.asset_id = a.id`}
      and r.at < ${scope.asOf}::date + 1 and r.last_on > ${scope.asOf}::date - 365
      and not exists (select from knowledge.asset_author w where w.asset_id = r.asset_id and w.person_id = r.person_id)
    group by r.asset_id
  )
`;

/** O.KMI.6: assets of levels 2 to 4 older than ninety days that a reader other than an author opened within a year. */
const offered = defineEvidence({
  practice: 'O.KMI.6',
  subject: 'record',
  events: ['knowledge.asset.'],
  rows: (scope) => sql<EvidenceRow>`
    select a.id::text as subject, a.unit_id, opened.on_day is not null as achieved,
      'knowledge.asset' as record_kind, a.id::text as record_id, opened.on_day as on_date, false as is_late
    from knowledge.asset a
    left join ${openedByOthers(scope)} opened on opened.asset_id = a.id
    where a.level >= 2 and ${standing(scope)} and a.submitted_at < ${scope.asOf}::date - ${reviewedFrom}::integer
      and ${scope.inUnits('a.unit_id')}
  `
});

/** T.KMI.5: teams at work on the day asked that said in the period for which work they used an asset. */
const usedByTeams = defineEvidence({
  practice: 'T.KMI.5',
  subject: 'team',
  events: ['knowledge.team.used', 'teams.team.'],
  rows: (scope) => sql<EvidenceRow>`
    select t.id::text as subject, t.unit_id, used.on_day is not null as achieved, 'teams.team' as record_kind,
      t.id::text as record_id, used.on_day as on_date, false as is_late
    from teams.team_card t
    left join (
      select u.team_id, min(u.used_on) as on_day from knowledge.asset_use u
      where u.team_id is not null and u.used_on between ${scope.startsOn}::date and ${scope.asOf}::date group by u.team_id
    ) used on used.team_id = t.id
    where t.days @> ${scope.asOf}::date and ${scope.inUnits('t.unit_id')}
  `
});

/** T.KMI.1: skill groups with an owner on the day asked that have an asset of this period by owner and instructor. */
const together = defineEvidence({
  practice: 'T.KMI.1',
  subject: 'record',
  events: ['knowledge.group.captured', 'governance.skill-group.'],
  rows: (scope) => sql<EvidenceRow>`
    select g.id::text as subject, g.unit_id, made.on_day is not null as achieved, 'governance.skill-group' as record_kind,
      g.id::text as record_id, made.on_day as on_date, false as is_late
    from governance.skill_group_card g
    join governance.skill_group_member owner on owner.group_id = g.id and owner.part = 'owner' and owner.days @> ${scope.asOf}::date
    left join (
      select both_of.group_id, min(both_of.on_day) as on_day from (${capturedTogether(
        sql<boolean>`${standing(scope)} and a.submitted_at >= ${scope.startsOn}::date`
      )}) both_of group by both_of.group_id
    ) made on made.group_id = g.id
    where ${scope.inUnits('g.unit_id')}
  `
});

/**
 * O.KMI.3: authors of an asset handed in within the period, and officers, who said to have read a direction that holds on
 * the day asked and speaks to their unit. Where none does, nobody has.
 */
const directed = defineEvidence({
  practice: 'O.KMI.3',
  subject: 'person',
  events: [
    'governance.document.acknowledged',
    'knowledge.asset.published',
    'knowledge.asset.withdrawn',
    'knowledge.asset.settled',
    'knowledge.asset.authors-named'
  ],
  widely: ['governance.document.published', 'governance.document.withdrawn'],
  rows: (scope) => sql<EvidenceRow>`
    with addressee as materialized (
      select distinct w.person_id from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
      where ${amongCounted(scope, 'w.person_id')} and a.submitted_at >= ${scope.startsOn}::date and ${standing(scope)}
      union select h.person_id from roles.holders_on(${scope.asOf}::date) h where h.role = 'officer'
    ), valid as materialized (
      select d.document_id, t.unit_id from governance.direction d
      join people.tree_reaching(${scope.asOf}::date) t on t.ancestor_id = d.unit_id where d.days @> ${scope.asOf}::date
    )
    select counted.person_id::text as subject, counted.unit_id, count(k.person_id) > 0 as achieved,
      case when count(v.document_id) = 0 then '' else 'governance.document' end as record_kind,
      coalesce(coalesce(min(k.document_id), max(v.document_id))::text, '') as record_id, min(k.on_day) as on_date, false as is_late
    from ${scope.counted} counted
    join addressee on addressee.person_id = counted.person_id
    left join valid v on v.unit_id = counted.unit_id
    left join governance.acknowledged k on k.document_id = v.document_id and k.person_id = counted.person_id
      and k.on_day <= ${scope.asOf}::date
    group by counted.person_id, counted.unit_id
  `
});

export const circleEvidence: readonly Evidence[] = [narrow, offered, usedByTeams, together, directed];
