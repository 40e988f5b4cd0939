// Invented activities of units: values each semester, exchange each quarter, ideas each semester, with who was there.
import { sql, type RawBuilder } from 'kysely';
import { activitySummaries, activityTexts } from './content-culture.ts';
import { pick } from './records.ts';

type Kind = keyof typeof activityTexts;
const titles = (kind: Kind) => sql`${activityTexts[kind].map(([title]) => title)}::text[]`;
const purposes = (kind: Kind) => sql`${activityTexts[kind].map(([, purpose]) => purpose)}::text[]`;
const textOf = (of: (kind: Kind) => RawBuilder<unknown>) => sql`case e.kind
  when 'values' then (${of('values')})[1 + e.no % ${activityTexts.values.length}]
  when 'exchange' then (${of('exchange')})[1 + e.no % ${activityTexts.exchange.length}]
  else (${of('ideas')})[1 + e.no % ${activityTexts.ideas.length}] end`;

/** Which unit holds what and when: those of level III all kinds, those of level II values, those of level I exchange. */
const announced: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_office on commit drop as
    select u.unit_id, u.echelon, h.person_id as boss_id, mood.eager, mood.since, mood.reference
    from people.units_on((select max(reference) from demo_person)) u
    join demo_chief h on h.unit_id = u.unit_id
    join lateral (
      select avg(f.eager) as eager, min(f.since) as since, max(f.reference) as reference
      from people.tree_on((select max(reference) from demo_person)) t join demo_folk f on f.unit_id = t.unit_id and f.is_here
      where t.ancestor_id = u.unit_id
    ) mood on mood.eager is not null
    where u.echelon in ('I', 'II', 'III')`,
  sql`
    create temporary table demo_event on commit drop as
    select row_number() over (order by held_on, unit_id, kind)::bigint as id, d.*
    from (
      select o.unit_id, o.echelon, o.boss_id, o.eager, o.reference, k.kind, k.no + (o.unit_id % 5)::integer as no,
        n.near + case extract(isodow from n.near)::integer when 6 then 2 when 7 then 1 else 0 end as held_on
      from demo_office o
      cross join (values ('values', 6, 2), ('exchange', 3, 4), ('ideas', 6, 2)) kinds (kind, months, times)
      cross join lateral (
        select kinds.kind, s.no, (date_trunc('year', o.since::timestamp) + s.no * make_interval(months => kinds.months))::date as first, kinds.months
        from generate_series(0, 3 * kinds.times - 1) s (no)
      ) k
      cross join lateral (
        select k.first + 6 + floor((k.months * 30 - 20) * pg_temp.draw('on' || o.unit_id || k.kind || k.no))::integer as near
      ) n
      where (o.echelon = 'III' or o.echelon = 'II' and k.kind = 'values' or o.echelon = 'I' and k.kind = 'exchange')
        and pg_temp.draw('holds' || o.unit_id || k.kind || k.no) < 0.25 + 0.8 * o.eager
    ) d where held_on < d.reference + 25`,
  sql`
    insert into culture.activity (id, unit_id, kind, title, purpose, held_on, ends_on, starts_at, minutes, place, announced_by, announced_at)
    overriding system value
    select e.id, e.unit_id, e.kind, ${textOf(titles)}, ${textOf(purposes)}, e.held_on, e.held_on, '09:00', 120, 'Aula dan daring',
      e.boss_id, least(e.held_on - 14, e.reference) + time '10:00' from demo_event e`,
  sql`select setval(pg_get_serial_sequence('culture.activity', 'id'), greatest((select max(id) from demo_event), 1))`,
  sql`insert into culture.activity_unit (activity_id, unit_id) select id, unit_id from demo_event`,
  sql`
    insert into culture.activity_unit (activity_id, unit_id)
    select distinct e.id, other.unit_id from demo_event e
    join demo_office other on other.echelon = 'III' and other.unit_id <> e.unit_id and other.unit_id % 7 = e.id % 7
    join people.tree_on((select max(reference) from demo_person)) a on a.unit_id = e.unit_id and a.depth = 1
    join people.tree_on((select max(reference) from demo_person)) b on b.unit_id = other.unit_id and b.depth = 1 and b.ancestor_id = a.ancestor_id
    where e.kind = 'exchange' and e.echelon = 'III' and pg_temp.draw('shared' || e.id) < 0.3
    on conflict do nothing`
];

/** Who was there, the summary, and the second person. */
const held: RawBuilder<unknown>[] = [
  sql`analyze demo_event, culture.activity_unit`,
  sql`
    insert into culture.attendance (activity_id, person_id, way, confirmed_at)
    select distinct e.id, f.person_id, 'code', e.held_on + time '09:20'
    from demo_event e join culture.activity_unit au on au.activity_id = e.id
    join people.tree_on((select max(reference) from demo_person)) t on t.ancestor_id = au.unit_id
    join demo_folk f on f.unit_id = t.unit_id and f.is_here and f.since <= e.held_on and f.person_id <> e.boss_id
    where e.held_on < e.reference and pg_temp.draw('there' || e.id || '-' || f.person_id) <
      case when e.echelon = 'I' or au.unit_id <> e.unit_id then 0.04 + 0.12 * f.eager when e.kind = 'values' then 0.3 + 0.6 * f.eager else 0.15 + 0.5 * f.eager end`,
  sql`
    update culture.activity a set summary = ${pick(activitySummaries, sql`'summary' || a.id`)}, summarised_by = a.announced_by,
      summarised_at = a.held_on + 2 + time '14:00',
      state = case when pg_temp.draw('closed' || a.id) < 0.93 then 'closed' else 'announced' end,
      confirmed_by = case when pg_temp.draw('closed' || a.id) < 0.93 then first.person_id end,
      confirmed_at = case when pg_temp.draw('closed' || a.id) < 0.93 then a.held_on + 4 + time '09:00' end
    from (select activity_id, min(person_id) as person_id from culture.attendance group by activity_id) first
    where first.activity_id = a.id and a.held_on + 4 < (select max(reference) from demo_person)`,
  sql`analyze culture.activity, culture.attendance`, // joined below, once a unit that each reached
  sql`
    create temporary table demo_reached on commit drop as
    select a.id as activity_id, a.held_on, b.ancestor_id as unit_id, count(*) as present
    from culture.activity a join culture.attendance p on p.activity_id = a.id
    join people.assignment w on w.person_id = p.person_id and w.kind = 'definitive' and w.status = 'active' and w.valid @> a.held_on
    join people.unit_ancestor b on b.unit_id = w.unit_id and b.valid @> a.held_on
    where a.state = 'closed' and exists (
      select from culture.activity_unit au join people.unit_ancestor t on t.ancestor_id = au.unit_id and t.valid @> a.held_on
      where au.activity_id = a.id and t.unit_id = b.ancestor_id
    )
    group by a.id, a.held_on, b.ancestor_id`,
  sql`analyze demo_reached`, // else each person would be looked for in each activity
  sql`
    insert into culture.activity_reach (activity_id, unit_id, employees, present)
    select r.activity_id, r.unit_id, head.employees, r.present
    from demo_reached r join (
      select day.unit_id, day.held_on, count(*) as employees
      from (select distinct unit_id, held_on from demo_reached) day
      join people.unit_ancestor b on b.ancestor_id = day.unit_id and b.valid @> day.held_on
      join people.assignment w on w.unit_id = b.unit_id and w.kind = 'definitive' and w.status = 'active' and w.valid @> day.held_on
      group by day.unit_id, day.held_on
    ) head using (unit_id, held_on)`,
  sql`
    update culture.idea i set activity_id = e.id
    from (
      select distinct on (i.id) i.id as idea_id, e.id from culture.idea i
      join demo_event e on e.unit_id = i.unit_id and e.kind = 'ideas' and i.proposed_at::date between e.held_on - 60 and e.held_on + 60
      order by i.id, abs(i.proposed_at::date - e.held_on), e.id
    ) e where e.idea_id = i.id`
];

/** Activities over the people, leaders and ideas that are drawn already. */
export const unitActivities: readonly RawBuilder<unknown>[] = [...announced, ...held];
