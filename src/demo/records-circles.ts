// Invented circles of knowledge: teams that read and use assets, lists of readers looked at again, what SGO and instructor wrote together.
import { sql, type RawBuilder } from 'kysely';

/** One asset a year of each skill group's instructors is written together with the owner. */
const together: RawBuilder<unknown>[] = [
  sql`
    insert into knowledge.asset_author (asset_id, person_id)
    select first.asset_id, o.person_id
    from (
      select distinct on (i.group_id, extract(year from a.submitted_at)) i.group_id, a.id as asset_id, a.submitted_at::date as on_day
      from governance.skill_group_part i
      join knowledge.asset a on a.created_by = i.person_id and i.days @> a.submitted_at::date
      where i.part = 'instructor' order by i.group_id, extract(year from a.submitted_at), a.submitted_at, a.id
    ) first
    join governance.skill_group_part o on o.group_id = first.group_id and o.part = 'owner' and o.days @> first.on_day
    where pg_temp.draw('joint' || first.asset_id) < 0.75
    on conflict do nothing`,
  sql`
    delete from knowledge.asset_use u using knowledge.asset_author w where w.asset_id = u.asset_id and w.person_id = u.person_id`,
  sql`
    delete from knowledge.asset_read r using knowledge.asset_author w where w.asset_id = r.asset_id and w.person_id = r.person_id`
];

/** Half of the narrow assets name the team of their author; their lists are written, looked at, and read. */
const narrow: RawBuilder<unknown>[] = [
  sql`
    insert into knowledge.asset_team (asset_id, team_id, added_by, added_at)
    select distinct on (a.id) a.id, m.team_id, a.created_by, a.submitted_at
    from knowledge.asset a join teams.membership m on m.person_id = a.created_by and upper_inf(m.days)
    where a.level = 1 and pg_temp.draw('team' || a.id) < 0.5 order by a.id, m.team_id`,
  sql`
    insert into knowledge.audience_review (asset_id, by_id, at)
    select a.id, a.created_by, r.at from knowledge.asset a
    cross join (select max(reference) as day from demo_person) now
    cross join lateral (values
      (a.submitted_at, pg_temp.draw('list' || a.id) < 0.7),
      (now.day - 20 - (200 * pg_temp.draw('again' || a.id))::integer + time '10:00', pg_temp.draw('looked' || a.id) < 0.6)
    ) as r (at, is_done)
    where a.level = 1 and r.is_done and r.at >= a.submitted_at`,
  sql`
    insert into knowledge.asset_opening (asset_id, person_id, at)
    select who.asset_id, who.person_id, o.at
    from (
      select asset_id, person_id from knowledge.asset_reader
      union select t.asset_id, m.person_id from knowledge.asset_team t join teams.membership m on m.team_id = t.team_id and upper_inf(m.days)
    ) who
    join knowledge.asset a on a.id = who.asset_id and a.level = 1
    cross join lateral (select a.submitted_at + interval '1 day' + pg_temp.draw('open' || a.id || '-' || who.person_id) * interval '50 days' as at) o
    where pg_temp.draw('opens' || a.id || '-' || who.person_id) < 0.55 and o.at < (select max(reference) + time '07:00' from demo_person)
      and not exists (select from knowledge.asset_author w where w.asset_id = who.asset_id and w.person_id = who.person_id)
      and not exists (
        select from teams.membership late join knowledge.asset_team t on t.team_id = late.team_id
        where t.asset_id = who.asset_id and late.person_id = who.person_id and not late.days @> o.at::date
      )`,
  sql`
    insert into knowledge.level_decision (asset_id, from_level, to_level, reason, by_id, at)
    select a.id, 2, 3, 'Sudah diuji unit lain; boleh dipakai seluruh kementerian.', a.created_by, a.submitted_at + interval '30 days'
    from knowledge.asset a
    where a.level = 3 and pg_temp.draw('raised' || a.id) < 0.05
      and a.submitted_at + interval '30 days' < (select max(reference) from demo_person)`
];

/** A third of the uses were the work of a team, of the well-known persons all; what it used stands on its reading list. */
const used = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    update knowledge.asset_use u set team_id = own.team_id
    from (
      select distinct on (u.id) u.id, m.team_id from knowledge.asset_use u
      join teams.membership m on m.person_id = u.person_id and m.days @> u.used_on
      join people.person p on p.id = u.person_id
      where p.nip = any(${[...lively]}::text[]) or pg_temp.draw('for' || u.id) < 0.35 order by u.id, m.team_id
    ) own where own.id = u.id`,
  sql`
    insert into knowledge.team_reading (team_id, asset_id, added_by, added_at)
    select distinct on (u.team_id, u.asset_id) u.team_id, u.asset_id, u.person_id, u.at
    from knowledge.asset_use u where u.team_id is not null and pg_temp.draw('listed' || u.id) < 0.7
    order by u.team_id, u.asset_id, u.at`
];

/** Circles over the assets, teams and skill groups that are drawn already. */
export const circles = (lively: readonly string[]): RawBuilder<unknown>[] => [...together, ...narrow, ...used(lively)];
