// Invented documents against their criteria: what level-I units gave themselves, checked, verified, monitored, made known.
import { sql, type RawBuilder } from 'kysely';
import { criteria } from '#modules/governance/criteria.ts';
import {
  briefingPlaces,
  houseDocuments,
  makingMeetings,
  monitoringFindings,
  places,
  strategicGoals
} from './content-governance.ts';
import { nipOf, signer } from './records-governance.ts';
import { pick } from './records.ts';

/** The level-I unit in which the committee of a running year tries its steps out: the one with most offices, not that of the well-known persons. */
export const triedOutIn = (day: RawBuilder<unknown>) => sql`(
  select one.unit_id from people.units_on(${day}) one join people.tree_on(${day}) t on t.ancestor_id = one.unit_id
  join people.units_on(${day}) office on office.unit_id = t.unit_id and office.echelon in ('II', 'III')
  where one.echelon = 'I' and one.code <> 'M.05' group by one.unit_id, one.code order by count(*) desc, one.code desc limit 1)`;

const given = sql.join(
  houseDocuments.map(
    ([kind, number, title, summary]) => sql`(${kind}::text, ${number}::text, ${title}::text, ${summary}::text)`
  )
);
const asked = sql.join(
  Object.entries(criteria).flatMap(([kind, all]) => all.map((criterion) => sql`(${kind}::text, ${criterion}::text)`))
);

/**
 * The level-I units, the one of the well-known persons first: it has everything; the second waits for the verification of its
 * new vision and knowledge policy, the reference of the third has ended, the fourth has no rule for its learning culture.
 */
const houses: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_giver on commit drop as
    select f.house_id, row_number() over (order by u.code <> 'M.05', u.code) as rank, max(f.reference) as reference,
      min(f.since) as since, max(f.y) as last_year,
      (array_agg(f.person_id order by f.nip <> ${nipOf('officer')}, pg_temp.draw('checks' || f.nip)))[1] as checker_id,
      (array_agg(f.person_id order by pg_temp.draw('made' || f.nip)))[1:3] as makers
    from demo_folk f join people.unit u on u.id = f.house_id where f.is_here group by f.house_id, u.code`,
  sql`alter table demo_giver add column verifier_id bigint`,
  sql`
    update demo_giver g set verifier_id = n.person_id
    from (
      select house_id, lead(head) over (order by rank) as person_id
      from (select house_id, rank, ${signer('house_id', 'reference')} as head from demo_giver) h
    ) n where n.house_id = g.house_id`,
  sql`update demo_giver set verifier_id = coalesce(verifier_id, (select min(person_id) from demo_person))`
];

/**
 * In every past year, some offices of every third house with who led them: each wrote a rule for its own learning culture,
 * which counts for no level-I unit, and of which the committee of that year draws a sample. In the running year those of
 * one house wrote one some weeks ago: there the committee tries its steps out.
 */
const offices: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_writer on commit drop as
    with years as (
      select last_year - 1 as y, make_date(last_year - 1, 9, 15) as day from demo_giver
      union select last_year - 2, make_date(last_year - 2, 9, 15) from demo_giver
      union select last_year, greatest(make_date(last_year, 1, 1), max(reference) - 40) from demo_giver group by last_year
    ), bosses as (
      select distinct on (y.y, b.unit_id) y.y, b.unit_id, b.person_id
      from years y cross join lateral people.heads_on(y.day) b
      order by y.y, b.unit_id, b.kind <> 'definitive', b.person_id
    )
    select * from (
      select g.*, y.y, y.day, u.unit_id as office_id, u.code, u.name, b.person_id as boss_id,
        row_number() over (partition by y.y, g.house_id order by pg_temp.draw('writes' || u.code || y.y)) as place
      from years y cross join lateral people.units_on(y.day) u
      join bosses b on b.y = y.y and b.unit_id = u.unit_id
      join people.unit_ancestor w on w.unit_id = u.unit_id and w.valid @> y.day
      join demo_giver g on g.house_id = w.ancestor_id
      where u.echelon in ('II', 'III') and g.since < y.day - 14 and case when y.y = g.last_year
        then g.house_id = ${triedOutIn(sql`(select max(reference) from demo_giver)`)} and y.day + 25 < g.reference else g.rank % 3 = 1 end
    ) ranked where place <= 8`
];

/** What each gave itself: a first edition, of which some end or are followed by one that waits; and what two offices wrote. */
const editions: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_rule on commit drop as
    with text as (select * from (values ${given}) t (kind, number, title, summary)),
    first as (
      select g.*, t.*, g.house_id as unit_id, (g.since + 31) as valid_from,
        case when g.rank = 3 and t.kind = 'people-management' then make_date(g.last_year, 6, 30)
          else make_date(g.last_year + 1, 12, 31) end as valid_until,
        case when pg_temp.draw('left' || g.house_id || t.kind) < 0.05 and g.rank > 1 then 'unchecked' else 'verified' end as state,
        1 as edition
      from demo_giver g cross join text t
      where not (t.kind = 'learning-culture' and g.rank > 3 and (g.rank = 4 or pg_temp.draw('culture' || g.house_id) < 0.2))
    ), later as (
      select f.house_id, f.rank, f.reference, f.since, f.last_year, f.checker_id, f.makers, f.verifier_id, f.kind,
        f.number || '-' || f.last_year, f.title || ' ' || f.last_year, f.summary, f.unit_id, make_date(f.last_year, 1, 10),
        f.valid_until, 'waiting', 2
      from first f where f.rank = 2 and f.kind in ('vision', 'knowledge-policy') and make_date(f.last_year, 2, 10) < f.reference
    ), office as (
      select g.house_id, g.rank, g.reference, g.since, g.last_year, boss.person_id, g.makers, g.verifier_id, t.kind,
        t.number || '/' || o.code, t.title || ' ' || o.name, t.summary, o.unit_id, make_date(g.last_year, 1, 20),
        make_date(g.last_year + 1, 12, 31), case when t.kind = 'vision' then 'waiting' else 'unchecked' end, 3
      from demo_giver g
      cross join lateral (
        select u.unit_id, u.code, u.name from people.units_on(g.reference) u join people.tree_on(g.reference) w on w.unit_id = u.unit_id
        where w.ancestor_id = g.house_id and u.echelon = 'II' order by u.code limit 2
      ) o
      cross join lateral (
        select person_id from people.heads_on(g.reference) b where b.unit_id = o.unit_id order by b.kind, b.person_id limit 1
      ) boss
      join text t on t.kind in ('vision', 'knowledge-policy')
      where g.rank = 1 and make_date(g.last_year, 2, 20) < g.reference
    ), yearly as (
      select o.house_id, o.rank, o.reference, o.since, o.last_year, o.boss_id, o.makers, o.verifier_id, t.kind,
        t.number || '/' || o.code || '-' || o.y, t.title || ' ' || o.name || ' ' || o.y, t.summary, o.office_id,
        o.day, make_date(o.y + 3, 12, 31), 'waiting', 4
      from demo_writer o join text t on t.kind = 'learning-culture'
    )
    select row_number() over (order by edition, house_id, unit_id, kind) + (select coalesce(max(id), 0) from governance.document) as id, *
    from (select * from first union all select * from later union all select * from office
      union all select * from yearly) every`,
  sql`create index on demo_rule (id)`,
  sql`
    insert into governance.document (id, unit_id, kind, number, title, summary, dated_on, valid_from, valid_until, published_by, published_at, replaces_id)
    overriding system value
    select r.id, r.unit_id, r.kind, r.number, r.title, r.summary, r.valid_from - 5, r.valid_from, r.valid_until,
      ${signer('r.unit_id', 'r.valid_from')}, r.valid_from - 3 + time '10:00',
      (select f.id from demo_rule f where r.edition = 2 and f.edition = 1 and f.unit_id = r.unit_id and f.kind = r.kind)
    from demo_rule r order by r.id`,
  sql`select setval(pg_get_serial_sequence('governance.document', 'id'), (select max(id) from governance.document))`,
  sql`insert into governance.document_unit (document_id, unit_id) select id, unit_id from demo_rule`,
  sql`
    insert into governance.document_purpose (document_id, kind)
    select distinct d.id, a.kind from governance.document d join (values ${asked}) a (kind, criterion) on a.kind = d.kind`
];

/** Documents of the ministry and of units with what was decided; those of the ministry were all verified. */
const judged = sql`
  select d.id, d.kind, d.valid_from, coalesce(r.state, 'verified') as state, coalesce(r.checker_id, d.published_by) as checker_id,
    coalesce(r.verifier_id, (select verifier_id from demo_giver order by rank limit 1)) as verifier_id
  from governance.document d left join demo_rule r on r.id = d.id
  where d.kind in (select kind from governance.document_purpose)`;

const decisions: RawBuilder<unknown>[] = [
  sql`
    insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
    select id, kind, checker_id, valid_from + 14 + time '09:00', true, state = 'waiting' from (${judged}) j
    where state <> 'unchecked' order by id`,
  sql`
    insert into governance.document_check_place (check_id, criterion, place)
    select c.id, a.criterion, ${pick(places, sql`'place' || c.id || a.criterion`)}
    from governance.document_check c join (values ${asked}) a (kind, criterion) on a.kind = c.kind`,
  sql`
    insert into governance.verification (check_id, decision, decided_by, decided_at)
    select c.id, 'verified', j.verifier_id, c.checked_at + interval '20 days'
    from governance.document_check c join (${judged}) j on j.id = c.document_id where j.state = 'verified'`
];

/** With whom visions were made, how they are monitored every half year, which goals policies serve. */
const grounds: RawBuilder<unknown>[] = [
  sql`
    insert into governance.contributor (document_id, person_id, added_by, added_at)
    select r.id, maker, r.checker_id, r.valid_from + time '11:00' from demo_rule r cross join unnest(r.makers) maker where r.kind = 'vision'`,
  sql`
    insert into governance.contributor (document_id, meeting, met_on, added_by, added_at)
    select r.id, ${pick(makingMeetings, sql`'meets' || r.id`)}, r.valid_from - 30, r.checker_id, r.valid_from + time '11:00'
    from demo_rule r where r.kind = 'vision'`,
  sql`
    insert into governance.monitoring (document_id, due_on, planned_by, planned_at, monitored_on, finding, recorded_by, recorded_at)
    select r.id, due.day, r.checker_id, r.valid_from + time '11:00',
      case when done.is_done then due.day - 9 end, case when done.is_done then ${pick(monitoringFindings, sql`'finds' || r.id || due.day`)} else '' end,
      case when done.is_done then r.checker_id end, case when done.is_done then due.day - 7 + time '15:00' end
    from demo_rule r
    cross join lateral (
      select d::date as day from generate_series(r.valid_from + interval '5 months', r.valid_until, interval '6 months') d
    ) due
    cross join lateral (
      select due.day <= r.reference and not (r.rank = 5 and due.day > r.reference - 183) as is_done
    ) done
    where r.kind = 'vision' and r.state <> 'unchecked'`,
  sql`
    insert into governance.document_goal (document_id, goal, follows_id, added_by, added_at)
    select r.id, ${pick(strategicGoals, sql`'goal' || r.id`)},
      (select d.id from governance.document d where d.kind = 'vision' and d.id not in (select id from demo_rule) order by d.id limit 1),
      r.checker_id, r.valid_from + time '11:00'
    from demo_rule r where r.kind like '%-policy'`
];

/** Who read a vision, opened a reference, or was there when it was explained: the eager sooner and more often. */
const madeKnown: RawBuilder<unknown>[] = [
  sql`analyze demo_rule, demo_folk`,
  sql`
    insert into governance.acknowledgement (document_id, person_id, at)
    select r.id, f.person_id, greatest(r.valid_from, f.since) + 3 + pg_temp.draw('vision' || r.id || '-' || f.nip) * interval '300 days' + time '08:00'
    from demo_rule r join demo_folk f on f.house_id = r.house_id
    where r.kind = 'vision' and r.edition < 3 and r.state <> 'unchecked'
      and pg_temp.draw('knows' || r.id || '-' || f.nip) < 0.2 + 0.75 * f.eager
      and greatest(r.valid_from, f.since) + 3 + (pg_temp.draw('vision' || r.id || '-' || f.nip) * 300)::integer < f.reference
      and (f.nip <> ${nipOf('employee')} or r.edition = 2)`,
  sql`
    insert into governance.document_opening (document_id, person_id, on_day)
    select r.id, f.person_id, day.opened
    from demo_rule r join demo_folk f on f.house_id = r.house_id
    cross join lateral (
      select (greatest(r.valid_from, f.since) + 2 + (pg_temp.draw('opens' || r.id || '-' || f.nip) * 600)::integer) as opened
    ) day
    where r.kind = 'people-management' and pg_temp.draw('seeks' || r.id || '-' || f.nip) < 0.15 + 0.7 * f.eager
      and day.opened < f.reference and day.opened <= r.valid_until`,
  sql`
    insert into governance.briefing (document_id, held_on, place, recorded_by, recorded_at)
    select r.id, r.valid_from + 60, ${pick(briefingPlaces, sql`'briefs' || r.id`)}, r.checker_id, r.valid_from + 61 + time '09:00'
    from demo_rule r where r.kind = 'people-management' and r.state <> 'unchecked'`,
  sql`
    insert into governance.briefing_presence (briefing_id, person_id)
    select b.id, f.person_id from governance.briefing b join demo_rule r on r.id = b.document_id
    join demo_folk f on f.house_id = r.house_id and f.since <= b.held_on
    where pg_temp.draw('hears' || b.id || '-' || f.nip) < 0.25`
];

/** Documents of governance over the people that are drawn already, after the ministry's own. */
export const documents: readonly RawBuilder<unknown>[] = [
  ...houses,
  ...offices,
  ...editions,
  ...decisions,
  ...grounds,
  ...madeKnown
];
