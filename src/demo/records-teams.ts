// Invented teams: a few in every unit, somebody left and somebody came, some are done, some still ask to begin.
import { sql, type RawBuilder } from 'kysely';
import { archiveNotes, teamNames, teamPurposes } from './content-teams.ts';
import { pick } from './records.ts';

/** The people of the last year by unit, the well-known persons first, nine in a row each. */
const crews = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_team_crew on commit drop as
    select d.person_id, d.unit_id, d.decider_id, d.eager, d.reference, first.since,
      (row_number() over crew - 1) / 9 as k, (row_number() over crew - 1) % 9 as seat
    from demo_person d
    join (select person_id, min(make_date(y, 1, 1)) as since from demo_person group by person_id) first using (person_id)
    where d.y = (select max(y) from demo_person)
    window crew as (partition by d.unit_id order by array_position(${[...lively]}::text[], d.nip), pg_temp.draw('crew' || d.nip), d.person_id)`,
  sql`
    create temporary table demo_team on commit drop as
    select row_number() over (order by unit_id, k) as id, *,
      least(reference, since + 10 + floor(greatest(0, reference - since - 20) * pg_temp.draw('formed' || unit_id || '-' || k))::integer) as began_on,
      k > 0 and pg_temp.draw('done' || unit_id || '-' || k) < 0.2 as is_done,
      k > 0 and pg_temp.draw('asks' || unit_id || '-' || k) < 0.04 as is_asking,
      (array['assignment', 'initiative', 'topic', 'trust', 'action-learning'])[1 + floor(pg_temp.draw('kind' || unit_id || '-' || k) * 5)::integer] as kind
    from (
      select unit_id, k, max(reference) as reference, max(since) as since, avg(eager) as eager,
        (array_agg(person_id order by seat))[1] as leader_id, (array_agg(decider_id order by seat))[1] as maker_id
      from demo_team_crew group by unit_id, k having count(*) >= 3
    ) crew
    where pg_temp.draw('team' || unit_id || '-' || k) < 0.25 + 0.75 * eager
      or leader_id in (select id from people.person where nip = any(${[...lively]}::text[]))`,
  sql`create index on demo_team (unit_id, k)`
];

const names = sql`case t.kind ${sql.join(
  Object.entries(teamNames).map(([kind, list]) => sql`when ${sql.lit(kind)} then ${pick(list, sql`'name' || t.id`)}`),
  sql` `
)} end`;

const doneOn = sql`case when t.is_done then t.began_on + floor((t.reference - t.began_on) * (0.5 + 0.4 * pg_temp.draw('end' || t.id)))::integer end`;

/** Teams with their people: of the nine in a row the first six, of whom one left and one came later. */
const kept: RawBuilder<unknown>[] = [
  sql`
    insert into teams.team (id, unit_id, kind, name, purpose, methods, document, leader_id, state, made_by, made_at, began_on, archived_on)
    overriding system value
    select t.id, t.unit_id, t.kind, ${names}, ${pick(teamPurposes, sql`'aim' || t.id`)},
      (array['meeting', 'teamwork', 'briefing', 'experience', 'reading', 'consultation'])[1:2 + (t.id % 4)::integer],
      case when t.kind = 'assignment' then 'ST-' || (10 + t.id % 90) || '/' || extract(year from t.began_on) else '' end, t.leader_id,
      case when t.is_asking then 'proposed' when t.is_done then 'archived' else 'active' end,
      case when t.is_asking then t.leader_id else t.maker_id end,
      case when t.is_asking then t.reference - 3 else t.began_on end + time '09:15',
      case when not t.is_asking then t.began_on end, case when not t.is_asking then ${doneOn} end
    from demo_team t`,
  sql`select setval(pg_get_serial_sequence('teams.team', 'id'), greatest((select max(id) from demo_team), 1))`,
  sql`
    insert into teams.member (team_id, person_id, joined_on, left_on, added_by)
    select kept.id, c.person_id, days.joined_on, least(kept.archived_on, days.left_on), kept.made_by
    from demo_team t join teams.team kept on kept.id = t.id
    join demo_team_crew c on c.unit_id = t.unit_id and c.k = t.k and c.seat < 6
    cross join lateral (select coalesce(kept.began_on, t.reference - 3) as first) b
    cross join lateral (
      select case when c.seat = 5 then b.first + (t.reference - b.first) / 3 else b.first end as joined_on,
        case when c.seat = 4 and pg_temp.draw('left' || t.id) < 0.4 then b.first + (t.reference - b.first) / 2 end as left_on
    ) days
    where kept.archived_on is null or days.joined_on <= kept.archived_on`,
  sql`
    insert into teams.step (team_id, kind, by_id, about_id, at, note)
    select id, case when state = 'proposed' then 'propose' else 'make' end, made_by, null::bigint, made_at, '' from teams.team
    union all
    select m.team_id, 'add', t.leader_id, m.person_id, m.joined_on + time '10:00', ''
    from teams.member m join teams.team t on t.id = m.team_id where m.joined_on > t.began_on
    union all
    select m.team_id, 'leave', m.person_id, m.person_id, m.left_on + time '10:00', ''
    from teams.member m join teams.team t on t.id = m.team_id where m.left_on < coalesce(t.archived_on, 'infinity')
    union all
    select id, 'archive', leader_id, null, archived_on + time '15:00', ${pick(archiveNotes, sql`'why' || id`)}
    from teams.team where state = 'archived'
    order by 5`
];

/** Teams over the people that are drawn already. */
export const teams = (lively: readonly string[]): RawBuilder<unknown>[] => [...crews(lively), ...kept];
