// What counts for the learning council, for learning from change, and for a vision that is shared.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Meetings of the period that were confirmed, quorate, led in person, and decided on a strategic need. */
const decided = (scope: EvidenceScope) => sql`
  select distinct on (m.unit_id) m.unit_id, m.id, m.held_on
  from culture.meeting m
  join (
    select meeting_id, count(*) as members, count(*) filter (where presence = 'self') as present
    from culture.meeting_member group by meeting_id
  ) seats on seats.meeting_id = m.id and 2 * seats.present > seats.members
  where m.state = 'confirmed' and m.confirmed_at < ${scope.cutOff}::date + 1
    and m.held_on between ${scope.startsOn}::date and ${scope.asOf}::date and ${scope.inUnits('m.unit_id')}
    and exists (select from culture.meeting_decision d where d.meeting_id = m.id and d.kind = 'need')
    and exists (
      select from culture.meeting_member own
      join people.heads_on(m.held_on) h on h.unit_id = m.unit_id and h.person_id = own.person_id
      where own.meeting_id = m.id and own.presence = 'self'
    )
  order by m.unit_id, m.held_on, m.id
`;

/** O.LFO.1: level-I units whose leader, there in person, decided strategic needs with a quorate council. */
const council = defineEvidence({
  practice: 'O.LFO.1',
  subject: 'unit',
  events: ['culture.meeting.'],
  rows: (scope) => sql<EvidenceRow>`
    select u.unit_id::text as subject, u.unit_id, first.id is not null as achieved,
      case when first.id is null then '' else 'culture.meeting' end as record_kind, coalesce(first.id::text, '') as record_id,
      first.held_on as on_date, false as is_late
    from people.units_on(${scope.asOf}::date) u left join (${decided(scope)}) first on first.unit_id = u.unit_id
    where u.echelon = 'I' and ${scope.inUnits('u.unit_id')}
  `
});

/**
 * O.LRN.8: units touched by a change of which the sixty days ended in the period, with a record tied to it in them that a
 * second person confirmed. A change taken back before its day is asked of nobody.
 */
const changes = defineEvidence({
  practice: 'O.LRN.8',
  subject: 'record',
  events: ['culture.change.confirmed'],
  widely: ['culture.change.withdrawn'],
  rows: (scope) => sql<EvidenceRow>`
    with due as materialized (
      select c.id, c.due_on, cu.unit_id from culture.change c join culture.change_unit cu on cu.change_id = c.id
      where c.due_on between ${scope.startsOn}::date and ${scope.asOf}::date
        and (c.withdrawn_at is null or c.withdrawn_at::date > c.due_on) and ${scope.inUnits('cu.unit_id')}
    ), learnt as (
      select r.change_id, r.unit_id, min(r.at)::date as on_date from due
      join culture.response r on r.change_id = due.id and r.unit_id = due.unit_id
      where r.confirmed_at < ${scope.cutOff}::date + 1 group by r.change_id, r.unit_id
    )
    select due.id || '-' || due.unit_id as subject, due.unit_id, coalesce(learnt.on_date <= due.due_on, false) as achieved,
      'culture.change' as record_kind, due.id::text as record_id, learnt.on_date,
      coalesce(learnt.on_date > due.due_on + 30, false) as is_late
    from due left join learnt on learnt.change_id = due.id and learnt.unit_id = due.unit_id
  `
});

/** O.LDR.19: posts of leaders for whose unit a session on a shared vision was held and confirmed by a member. */
const visions = defineEvidence({
  practice: 'O.LDR.19',
  subject: 'post',
  events: ['culture.vision.'],
  rows: (scope) => sql<EvidenceRow>`
    with post as materialized (
      select distinct unit_id from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date)
      where ${scope.inUnits('unit_id')}
    ), held as (
      select distinct on (v.unit_id) v.unit_id, v.id, v.held_on from culture.vision v
      where v.state = 'held' and v.confirmed_at < ${scope.cutOff}::date + 1
        and v.held_on between ${scope.startsOn}::date and ${scope.asOf}::date and ${scope.inUnits('v.unit_id')}
      order by v.unit_id, v.held_on, v.id
    )
    select post.unit_id::text as subject, post.unit_id, held.id is not null as achieved,
      case when held.id is null then '' else 'culture.vision' end as record_kind, coalesce(held.id::text, '') as record_id,
      held.held_on as on_date, false as is_late
    from post left join held on held.unit_id = post.unit_id
  `
});

export const steeringEvidence: readonly Evidence[] = [council, changes, visions];
