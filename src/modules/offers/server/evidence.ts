// What counts for learning from experience: applying, giving enriching work, opening opportunities, letting people try.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Offers of the period with each kind of job they are open to, `*` = every kind: the day they opened to their end. */
const openOffers = ({ startsOn, asOf }: EvidenceScope) => sql`
  select distinct o.audience_id, open_to.kind from offers.offer o
  cross join lateral unnest(case when o.job_kinds = '{}' then array['*'] else o.job_kinds end) open_to (kind)
  where o.opened_at < ${asOf}::date + 1
    and least(o.apply_until, coalesce(o.ended_at::date, o.apply_until)) >= ${startsOn}::date
`;

/** Who of those `counted` applied in the period, or accepted a nomination, and did not take it back: the first time of each. */
const applied = ({ startsOn, endsOn, asOf }: EvidenceScope) => sql`
  select a.person_id, (array_agg(a.offer_id order by a.applied_at, a.offer_id))[1] as offer_id, min(a.applied_at)::date as on_date
  from counted join offers.application a on a.person_id = counted.person_id
  where a.applied_at >= ${startsOn}::date and a.applied_at < least(${endsOn}::date, ${asOf}::date) + 1
    and a.state in ('applied', 'selected', 'not-selected', 'lapsed')
  group by a.person_id
`;

/**
 * I.SOL.4a: employees who applied or were nominated, of those to whom an offer was open. To whom one is open follows from
 * the unit and the kind of job alone, so it is asked of each pair of these that occurs, not of each person and offer.
 */
const application = defineEvidence({
  practice: 'I.SOL.4a',
  subject: 'person',
  events: ['offers.application.'],
  widely: ['offers.offer.'],
  rows: (scope) => sql<EvidenceRow>`
    with offer as materialized (${openOffers(scope)}),
    open_in as materialized (
      select distinct t.unit_id, offer.kind from offer
      join people.tree_reaching(${scope.asOf}::date) t on t.ancestor_id = offer.audience_id
      where ${scope.inUnits('t.unit_id')}
    ),
    counted as materialized (select person_id, unit_id, job_kind from ${scope.counted} counted),
    reached as materialized (
      select p.unit_id, p.job_kind from (select distinct unit_id, job_kind from counted) p
      where exists (select from offer where audience_id is null and kind in ('*', p.job_kind))
        or exists (select from open_in where open_in.unit_id = p.unit_id and kind in ('*', p.job_kind))
    )
    select counted.person_id::text as subject, counted.unit_id, first.person_id is not null as achieved,
      case when first.person_id is null then '' else 'offers.offer' end as record_kind,
      coalesce(first.offer_id::text, '') as record_id, first.on_date, false as is_late
    from counted
    left join reached on reached.unit_id = counted.unit_id and reached.job_kind = counted.job_kind
    left join (${applied(scope)}) first on first.person_id = counted.person_id
    where reached.unit_id is not null or first.person_id is not null
  `
});

/** Work given in the period by a post asked and accepted by its member up to the cut-off: `post_id, id, on_date`. */
const accepted = ({ startsOn, endsOn, asOf, cutOff, inUnits }: EvidenceScope, kinds: readonly string[]) => sql`
  select post_id, id, answered_at::date as on_date from offers.assignment
  where state = 'accepted' and kind = any(${[...kinds]}::text[]) and post_id is not null and ${inUnits('post_id')}
    and given_at >= ${startsOn}::date and given_at < least(${endsOn}::date, ${asOf}::date) + 1
    and answered_at < ${cutOff}::date + 1
`;

/** One row a post that leads at least so many: whether one of these records is its own, the first one. */
const ofPosts = (scope: EvidenceScope, of: { records: RawBuilder<unknown>; atLeast: number }) => sql<EvidenceRow>`
  with post as materialized (
    select distinct unit_id from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date)
    where subordinates >= ${of.atLeast} and ${scope.inUnits('unit_id')}
  )
  select post.unit_id::text as subject, post.unit_id, first.post_id is not null as achieved,
    coalesce(first.record_kind, '') as record_kind, coalesce(first.record_id, '') as record_id, first.on_date, false as is_late
  from post left join (
    select distinct on (post_id) post_id, record_kind, record_id, on_date from (${of.records}) records
    order by post_id, on_date, record_kind, record_id
  ) first on first.post_id = post.unit_id
`;

const assignments = (scope: EvidenceScope, kinds: readonly string[]) => sql`
  select post_id, 'offers.assignment' as record_kind, id::text as record_id, on_date from (${accepted(scope, kinds)}) given
`;

/** I.SOL.4b: posts with two direct subordinates or more that gave enriching or wider work which its member accepted. */
const enriching = defineEvidence({
  practice: 'I.SOL.4b',
  subject: 'post',
  events: ['offers.assignment.'],
  rows: (scope) => ofPosts(scope, { records: assignments(scope, ['enrichment', 'enlargement']), atLeast: 2 })
});

/** Offers that the posts asked opened in the period and for which somebody was selected up to the cut-off. */
const takenUp = ({ startsOn, endsOn, asOf, cutOff, inUnits }: EvidenceScope) => sql`
  select o.unit_id as post_id, 'offers.offer' as record_kind, o.id::text as record_id, min(a.decided_at)::date as on_date
  from offers.offer o join offers.application a on a.offer_id = o.id
  where o.opened_at >= ${startsOn}::date and o.opened_at < least(${endsOn}::date, ${asOf}::date) + 1
    and a.state = 'selected' and a.decided_at < ${cutOff}::date + 1 and ${inUnits('o.unit_id')}
  group by o.unit_id, o.id
`;

/** Sessions in the calendar of the posts' units at which another than who planned it spoke, held in the period. */
const spoken = ({ startsOn, endsOn, asOf, cutOff, inUnits }: EvidenceScope) => sql`
  select s.unit_id as post_id, 'knowledge.sharing' as record_kind, s.id::text as record_id, s.held_on as on_date
  from knowledge.opened_session s
  where s.held_on between ${startsOn}::date and least(${endsOn}::date, ${asOf}::date)
    and s.recorded_on <= ${cutOff}::date and ${inUnits('s.unit_id')}
`;

/**
 * O.LRN.7: posts that opened an opportunity which somebody took up: selected for an offer, work or a trial accepted, a session of
 * the unit's calendar held by another than who planned it.
 */
const opportunity = defineEvidence({
  practice: 'O.LRN.7',
  subject: 'post',
  events: ['offers.', 'knowledge.sharing.'],
  rows: (scope) => {
    const given = assignments(scope, ['enrichment', 'enlargement', 'trial']);
    return ofPosts(scope, {
      records: sql`${takenUp(scope)} union all ${given} union all ${spoken(scope)}`,
      atLeast: 1
    });
  }
});

/** O.LDR.13: posts that gave a trial of a new skill which the team member accepted. */
const trial = defineEvidence({
  practice: 'O.LDR.13',
  subject: 'post',
  events: ['offers.assignment.'],
  rows: (scope) => ofPosts(scope, { records: assignments(scope, ['trial']), atLeast: 1 })
});

/** The evidence rules of offers. */
export const evidence: readonly Evidence[] = [application, enriching, opportunity, trial];
