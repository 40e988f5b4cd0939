// Invented councils, changes with what units learnt from them, and sessions on a shared vision.
import { sql, type RawBuilder } from 'kysely';
import {
  changeLessons,
  changeTexts,
  councilDecisions,
  councilNeeds,
  visionStatement,
  visionThoughts
} from './content-culture.ts';
import { pick } from './records.ts';

const lastDay = sql`(select max(reference) from demo_person)`;

/** Two meetings a year of each council, the leader there more often than not. */
const councils: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_council on commit drop as
    select row_number() over (order by d.held_on, d.unit_id)::bigint as id, d.* from (
      select o.unit_id, o.boss_id, o.eager, o.reference, s.no,
        (date_trunc('year', o.since::timestamp) + s.no * interval '6 months')::date + 39 + (o.unit_id % 5)::integer as held_on
      from demo_office o cross join generate_series(0, 5) s (no)
      where o.echelon = 'I' and pg_temp.draw('council' || o.unit_id || s.no) < 0.4 + 0.6 * o.eager
    ) d where d.held_on < d.reference - 5`,
  sql`
    insert into culture.meeting (id, unit_id, title, agenda, held_on, starts_at, place, called_by, called_at)
    overriding system value
    select id, unit_id, 'Dewan pembelajaran', '1. Hasil tahun berjalan' || E'\n' || '2. Kebutuhan strategis' || E'\n' || '3. Keputusan',
      held_on, '09:00', 'Ruang rapat pimpinan', boss_id, held_on - 10 + time '09:00' from demo_council`,
  sql`select setval(pg_get_serial_sequence('culture.meeting', 'id'), greatest((select max(id) from demo_council), 1))`,
  sql`
    insert into culture.meeting_member (meeting_id, person_id, presence)
    select c.id, who.person_id,
      case when pg_temp.draw('seat' || c.id || '-' || who.person_id) < case when who.person_id = c.boss_id then 0.8 else 0.75 end then 'self'
        when pg_temp.draw('seat' || c.id || '-' || who.person_id) < 0.9 then 'represented' else 'absent' end
    from demo_council c cross join lateral (
      select c.boss_id as person_id
      union
      select h.person_id from people.units_on(${lastDay}) u join demo_chief h on h.unit_id = u.unit_id where u.parent_id = c.unit_id
      union
      (select f.person_id from demo_folk f where f.house_id = c.unit_id and f.is_here order by f.eager desc, f.person_id limit 3)
    ) who`,
  sql`
    insert into culture.meeting_decision (meeting_id, kind, text)
    select c.id, 'need', need from demo_council c cross join unnest(${[...councilNeeds]}::text[]) need
    where pg_temp.draw('need' || c.id || need) < 0.6
    union all
    select c.id, 'decision', decision from demo_council c cross join unnest(${[...councilDecisions]}::text[]) decision`,
  sql`
    update culture.meeting m set state = 'minuted', minutes = 'Dewan membahas hasil, mendengar pendapat setiap anggota, dan memutuskan bersama.',
      minuted_by = m.called_by, minuted_at = m.held_on + 1 + time '10:00'`,
  sql`
    update culture.meeting m set state = 'confirmed', confirmed_by = second.person_id, confirmed_at = m.held_on + 3 + time '09:00'
    from (
      select p.meeting_id, min(p.person_id) as person_id from culture.meeting_member p join culture.meeting m on m.id = p.meeting_id
      where p.presence = 'self' and p.person_id <> m.called_by group by p.meeting_id
    ) second
    where second.meeting_id = m.id and pg_temp.draw('minutes' || m.id) < 0.93`
];

/** Three changes a year, told by the ministry to units of level II and III; most tie an activity to it. */
const changes: RawBuilder<unknown>[] = [
  sql`
    insert into culture.change (unit_id, kind, title, summary, number, effective_on, announced_on, due_on, announced_by, announced_at)
    select root.unit_id, t.kind, t.title || ' ' || y.y, t.summary, 'PER-' || (10 + t.no) || '/' || y.y, d.day + 30, d.day, d.day + 60,
      root.person_id, d.day + time '08:30'
    from (select distinct y from demo_person) y
    cross join (values ${sql.join(
      changeTexts.map(
        ([kind, title, summary], no) => sql`(${kind}::text, ${title}::text, ${summary}::text, ${no}::integer)`
      )
    )}) as t (kind, title, summary, no)
    cross join lateral (select make_date(y.y, 2 + 4 * t.no, 10) as day) d
    cross join lateral (
      select u.unit_id, h.person_id from people.units_on(d.day) u join demo_chief h on h.unit_id = u.unit_id
      where u.parent_id is null order by u.code limit 1
    ) root
    where d.day < ${lastDay} order by d.day`,
  sql`
    insert into culture.change_unit (change_id, unit_id)
    select c.id, o.unit_id from culture.change c join demo_office o on o.echelon in ('II', 'III') and o.since <= c.announced_on
    where o.echelon = 'II' or c.kind <> 'rule'`,
  sql`
    insert into culture.response (change_id, unit_id, kind, record_id, record_title, learnt, by_id, at, confirmed_by, confirmed_at)
    select distinct on (c.id, o.unit_id) c.id, o.unit_id, 'activity', a.id, a.title, ${pick(changeLessons, sql`'learnt' || c.id || '-' || o.unit_id`)},
      o.boss_id, a.held_on + 2 + time '13:00', a.confirmed_by, a.held_on + 5 + time '09:00'
    from culture.change c join culture.change_unit cu on cu.change_id = c.id join demo_office o on o.unit_id = cu.unit_id
    join culture.activity a on a.unit_id = o.unit_id and a.state = 'closed' and a.confirmed_by <> o.boss_id
      and a.held_on between c.announced_on + 3 and c.announced_on + 80 and a.held_on + 5 < ${lastDay}
    where pg_temp.draw('learns' || c.id || '-' || o.unit_id) < 0.3 + 0.65 * o.eager
    order by c.id, o.unit_id, a.held_on, a.id`
];

/** A session a year of leaders who are so inclined, with three of their people. */
const visions: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_vision on commit drop as
    select row_number() over (order by d.held_on, d.unit_id)::bigint as id, d.* from (
      select h.unit_id, h.person_id as boss_id, mood.reference, crew.people,
        make_date(mood.y, 1, 20) + floor(280 * pg_temp.draw('vision' || h.unit_id || mood.y))::integer as held_on
      from demo_chief h
      join (
        select unit_id, y, avg(eager) as eager, max(reference) as reference from demo_person group by unit_id, y
      ) mood on mood.unit_id = h.unit_id
      join (
        select unit_id, (array_agg(person_id order by eager desc, person_id))[1:4] as people from demo_folk where is_here group by unit_id
      ) crew on crew.unit_id = h.unit_id
      where pg_temp.draw('shares' || h.unit_id || mood.y) < 0.2 + 0.7 * mood.eager
    ) d where d.held_on < d.reference - 3`,
  sql`
    insert into culture.vision (id, unit_id, title, purpose, held_on, starts_at, place, led_by, planned_at)
    overriding system value
    select id, unit_id, 'Kantor seperti apa yang kita inginkan?', 'Menemukan bersama bagaimana kita mau belajar, sebelum menyusun rencana tahun depan.',
      held_on, '13:30', 'Ruang belajar', boss_id, held_on - 7 + time '09:00' from demo_vision`,
  sql`select setval(pg_get_serial_sequence('culture.vision', 'id'), greatest((select max(id) from demo_vision), 1))`,
  sql`
    insert into culture.contribution (vision_id, person_id, body, at)
    select v.id, who, ${pick(visionThoughts, sql`'thought' || v.id || '-' || who`)}, v.held_on + time '14:00'
    from demo_vision v cross join unnest(v.people) who where who <> v.boss_id`,
  sql`
    update culture.vision v set statement = ${visionStatement}, stated_at = v.held_on + 1 + time '09:00', state = 'held',
      confirmed_by = second.person_id, confirmed_at = v.held_on + 2 + time '10:00'
    from (select vision_id, min(person_id) as person_id from culture.contribution group by vision_id) second
    where second.vision_id = v.id and v.held_on + 2 < ${lastDay}`
];

/** Steering over the activities that are drawn already. */
export const steering: readonly RawBuilder<unknown>[] = [...councils, ...changes, ...visions];
