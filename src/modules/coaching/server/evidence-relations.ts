// What counts of coaching, mentoring and counselling: openings, planned sessions with what was agreed, leaders who coach.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Coaching and mentoring that was begun, of one person or of a group, in the units asked; counselling is not asked here. */
const begun = (scope: EvidenceScope, isGroup: boolean): RawBuilder<unknown> => sql`
  select r.* from coaching.relation r
  where r.is_group = ${isGroup} and r.kind in ('coaching', 'mentoring') and r.state in ('active', 'ended') and ${scope.inUnits('r.unit_id')}
`;

const events = ['coaching.relation.', 'coaching.session.'];

/**
 * Relations past their first session in the period: achieved once the first feedback names the standard or aim it refers
 * to (the table asks that) and every one of those coached has taken note of it. Whether it was below standard is not read.
 */
const opened = (practice: string, isGroup: boolean): Evidence =>
  defineEvidence({
    practice,
    subject: 'record',
    events,
    rows: (scope) => sql<EvidenceRow>`
      with begun as (${begun(scope, isGroup)}),
      first as (
        select s.relation_id, min(s.planned_on) as on_date from begun join coaching.session s on s.relation_id = begun.id
        where s.state <> 'cancelled' group by s.relation_id
        having min(s.planned_on) between ${scope.startsOn}::date and ${scope.asOf}::date
      ),
      noted as (
        select m.relation_id, bool_and(k.at is not null) as by_all, max(k.at)::date as on_date
        from first join coaching.member m on m.relation_id = first.relation_id and m.state = 'in'
        left join coaching.acknowledgement k
          on k.relation_id = m.relation_id and k.person_id = m.person_id and k.at < ${scope.cutOff}::date + 1
        group by m.relation_id
      )
      select begun.id::text as subject, begun.unit_id, coalesce(noted.by_all, false) as achieved,
        'coaching.relation' as record_kind, begun.id::text as record_id, first.on_date,
        coalesce(noted.by_all and noted.on_date > first.on_date + 30, false) as is_late
      from begun join first on first.relation_id = begun.id left join noted on noted.relation_id = begun.id
    `
  });

/**
 * Relations whose planned sessions fell due in the period: achieved once as many as planned were held, confirmed by both
 * sides, and an action was agreed in one of them. One that a side ended early is asked only if it was complete; one that
 * ended by itself because somebody left is asked only if it was complete too.
 */
const carriedOut = (practice: string, isGroup: boolean): Evidence =>
  defineEvidence({
    practice,
    subject: 'record',
    events,
    rows: (scope) => sql<EvidenceRow>`
      with begun as (
        select asked.*, least(asked.ends_on, coalesce(asked.ended_on, asked.ends_on)) as due_on
        from (${begun(scope, isGroup)}) asked
      ),
      due as (select * from begun where due_on between ${scope.startsOn}::date and ${scope.asOf}::date),
      held as (
        select s.relation_id, count(*) as sessions, max(s.confirmed_at)::date as on_date,
          bool_or(exists (select from coaching.action a where a.session_id = s.id and a.created_at < ${scope.cutOff}::date + 1)) as is_agreed
        from due join coaching.session s on s.relation_id = due.id
        where s.state = 'held' and s.confirmed_at < ${scope.cutOff}::date + 1 group by s.relation_id
      ),
      present as (
        select distinct m.relation_id from due join coaching.member m on m.relation_id = due.id and m.state = 'in'
        join people.placements_on(${scope.asOf}::date) place on place.person_id = m.person_id and place.status = 'active'
      ),
      judged as (
        select due.*, coalesce(held.sessions >= due.planned_sessions, false) as is_complete, held.on_date,
          coalesce(held.sessions >= due.planned_sessions and held.is_agreed, false) as is_done,
          present.relation_id is not null and coach.person_id is not null as has_both
        from due left join held on held.relation_id = due.id left join present on present.relation_id = due.id
        left join people.placements_on(${scope.asOf}::date) coach on coach.person_id = due.coach_id and coach.status = 'active'
      )
      select id::text as subject, unit_id, is_done as achieved, 'coaching.relation' as record_kind, id::text as record_id,
        due_on as on_date, is_done and on_date > due_on + 30 as is_late
      from judged
      where is_complete or due_on = ends_on and has_both
    `
  });

/** O.LDR.11: posts whose holders had at least two sessions of any kind confirmed by the other side, of all leaders' posts. */
const coachingLeaders = defineEvidence({
  practice: 'O.LDR.11',
  subject: 'post',
  events: ['coaching.session.confirmed'],
  rows: (scope) => sql<EvidenceRow>`
    with session as (
      select r.coach_id, s.planned_on from coaching.session s join coaching.relation r on r.id = s.relation_id
      where s.state = 'held' and s.planned_on between ${scope.startsOn}::date and ${scope.asOf}::date
        and s.confirmed_at < ${scope.cutOff}::date + 1
    )
    select post.unit_id::text as subject, post.unit_id, count(session.planned_on) >= 2 as achieved,
      '' as record_kind, '' as record_id,
      (array_agg(session.planned_on order by session.planned_on) filter (where session.planned_on is not null))[2] as on_date,
      false as is_late
    from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date) post
    left join session on session.coach_id = post.person_id and post.days @> session.planned_on
    where ${scope.inUnits('post.unit_id')} group by post.unit_id
  `
});

export const evidence: readonly Evidence[] = [
  opened('I.SOL.3b1', false),
  carriedOut('I.SOL.3b2', false),
  opened('T.SOL.5', true),
  carriedOut('T.SOL.6', true),
  coachingLeaders
];
