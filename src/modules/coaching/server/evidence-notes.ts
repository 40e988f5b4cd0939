// What counts of what people say of each other's work: help confirmed, feedback notes opened, recognitions given.
import { sql, type RawBuilder } from 'kysely';
import {
  amongCounted,
  defineEvidence,
  type Evidence,
  type EvidenceRow,
  type EvidenceScope
} from '#platform/server/evidence.ts';

/**
 * Help of these helpers that another person confirmed in the period, one row a confirmation: thanks and confirmed claims,
 * coaching sessions held, sharings heard.
 */
const credits = ({ startsOn, asOf, cutOff }: EvidenceScope, isAsked: (helper: string) => RawBuilder<boolean>) => sql`
  select h.helper_id, h.helped_id, h.on_date, 'coaching.help' as record_kind, h.id as record_id from coaching.help h
  where h.confirmed_at < ${cutOff}::date + 1 and h.on_date between ${startsOn}::date and ${asOf}::date and ${isAsked('h.helper_id')}
  union all
  select r.coach_id, said.person_id, s.planned_on, 'coaching.relation', r.id
  from coaching.relation r join coaching.session s on s.relation_id = r.id
  join coaching.presence said on said.session_id = s.id and not said.is_coach
  where s.state = 'held' and s.planned_on between ${startsOn}::date and ${asOf}::date and s.confirmed_at < ${cutOff}::date + 1
    and ${isAsked('r.coach_id')}
  union all
  select s.speaker_id, s.listener_id, s.held_on, 'knowledge.sharing', s.sharing_id from knowledge.heard_sharing s
  where s.held_on between ${startsOn}::date and ${asOf}::date and s.recorded_on <= ${cutOff}::date and ${isAsked('s.speaker_id')}
`;

/**
 * I.LRN.7: employees whose help another person confirmed, of all who count. Left out are pairs who only credit each other:
 * one person alone confirmed her, and was confirmed by nobody but her (`countedHelpers` in `rules-help.ts` says the same).
 */
const helpers = defineEvidence({
  practice: 'I.LRN.7',
  subject: 'person',
  events: ['coaching.help.', 'coaching.session.confirmed', 'knowledge.sharing.held', 'knowledge.sharing.attended'],
  rows: (scope) => sql<EvidenceRow>`
    with own as (
      select helper_id, min(helped_id) as one_id, min(helped_id) = max(helped_id) as is_one,
        min(on_date) as on_date, (array_agg(record_kind order by on_date, record_kind, record_id))[1] as record_kind,
        (array_agg(record_id order by on_date, record_kind, record_id))[1] as record_id
      from (${credits(scope, (helper) => amongCounted(scope, helper))}) credit group by helper_id
    ),
    other as (
      select helper_id, min(helped_id) as one_id, min(helped_id) = max(helped_id) as is_one
      from (${credits(scope, (helper) => sql`${sql.ref(helper)} in (select one_id from own where is_one)`)}) credit group by helper_id
    )
    select counted.person_id::text as subject, counted.unit_id,
      own.helper_id is not null and (own.is_one and other.is_one and other.one_id = own.helper_id) is not true as achieved,
      coalesce(own.record_kind, '') as record_kind, coalesce(own.record_id::text, '') as record_id, own.on_date, false as is_late
    from ${scope.counted} counted left join own on own.helper_id = counted.person_id
    left join other on other.helper_id = own.one_id
  `
});

/**
 * O.LDR.15: employees who had the same named leader for at least 60 days of a quarter that has elapsed, achieved when in
 * each such quarter a note from a leader of theirs was given and later opened by them.
 */
const feedback = defineEvidence({
  practice: 'O.LDR.15',
  subject: 'person',
  events: ['coaching.feedback.'],
  rows: (scope) => sql<EvidenceRow>`
    with quarter as (
      select q.first::date as first, (q.first + interval '3 months')::date as next
      from generate_series(${scope.startsOn}::timestamp, ${scope.endsOn}::timestamp, interval '3 months') q (first)
      where (q.first + interval '3 months')::date <= ${scope.asOf}::date + 1
    ),
    led as (
      select s.person_id, quarter.first, quarter.next
      from people.supervised(${scope.startsOn}::date, ${scope.endsOn}::date) s
      join quarter on s.days && daterange(quarter.first, quarter.next)
      where ${amongCounted(scope, 's.person_id')}
      group by s.person_id, s.leader_id, quarter.first, quarter.next
      having sum(least(upper(s.days), quarter.next) - greatest(lower(s.days), quarter.first)) >= 60
    ),
    opened as (
      select person_id, quarter.first, min(opened_at)::date as on_date, (array_agg(id order by opened_at, id))[1] as id
      from coaching.feedback join quarter on given_at >= quarter.first and given_at < quarter.next
      where opened_at < ${scope.cutOff}::date + 1 and ${amongCounted(scope, 'person_id')}
      group by person_id, quarter.first
    ),
    person as (
      select led.person_id, bool_and(opened.id is not null) as is_each, max(opened.on_date) as on_date,
        (array_agg(opened.id order by led.first desc) filter (where opened.id is not null))[1] as id,
        bool_or(opened.on_date > led.next + 29) as is_late
      from led left join opened on opened.person_id = led.person_id and opened.first = led.first group by led.person_id
    )
    select person.person_id::text as subject, counted.unit_id, person.is_each as achieved,
      case when person.id is null then '' else 'coaching.feedback' end as record_kind, coalesce(person.id::text, '') as record_id,
      person.on_date, coalesce(person.is_each and person.is_late, false) as is_late
    from person join ${scope.counted} counted on counted.person_id = person.person_id
  `
});

/** O.LDR.17: leaders' posts whose holder gave a recognition; the use case lets none be given to a superior. */
const recognition = defineEvidence({
  practice: 'O.LDR.17',
  subject: 'post',
  events: ['coaching.recognition.given'],
  rows: (scope) => sql<EvidenceRow>`
    with given as (
      select id, giver_id, given_at::date as on_date from coaching.recognition
      where given_at >= ${scope.startsOn}::date and given_at < ${scope.asOf}::date + 1
    )
    select post.unit_id::text as subject, post.unit_id, count(given.id) > 0 as achieved,
      case when count(given.id) = 0 then '' else 'coaching.recognition' end as record_kind,
      coalesce((array_agg(given.id order by given.on_date, given.id) filter (where given.id is not null))[1]::text, '') as record_id,
      min(given.on_date) as on_date, false as is_late
    from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date) post
    left join given on given.giver_id = post.person_id and post.days @> given.on_date
    where ${scope.inUnits('post.unit_id')} group by post.unit_id
  `
});

export const evidence: readonly Evidence[] = [helpers, feedback, recognition];
