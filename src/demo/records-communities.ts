// Invented communities: a handful for each level-I unit, who joined and was noted, sessions, posts, marks of use.
import { sql, type RawBuilder } from 'kysely';
import {
  answerBodies,
  communityPurposes,
  interestNames,
  noteTitles,
  postBodies,
  questionTitles,
  sessionTopics
} from './content-communities.ts';
import { pick } from './records.ts';

/** Everyone who ever counted, with the level-I unit and the job family; in the last year they counted. */
const folk: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_folk on commit drop as
    select last.*, house.house_id, communities.job_family(place.job_code, place.title) as family, place.job_kind,
      last.y = max(last.y) over () and place.status = 'active' as is_here
    from (
      select distinct on (d.person_id) d.person_id, d.nip, d.y, d.unit_id, d.decider_id, d.eager, d.reference,
        min(make_date(d.y, 1, 1)) over (partition by d.person_id) as since
      from demo_person d order by d.person_id, d.y desc
    ) last
    join lateral (
      select t.ancestor_id as house_id from people.unit_ancestor t join people.unit_period p on p.unit_id = t.ancestor_id and p.echelon = 'I'
      where t.unit_id = last.unit_id order by t.depth limit 1
    ) house on true
    join people.assignment place on place.person_id = last.person_id and place.kind = 'definitive' and place.valid @> last.reference`,
  sql`create index on demo_folk (house_id, family)`
];

/** One for about eighty people, practice and interest by turns; the first three of a house from the beginning on. */
const founded: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_club on commit drop as
    with house as (
      select house_id, greatest(2, ceil(count(*) / 80.0))::integer as many, min(since) as since, max(reference) as reference
      from demo_folk where is_here group by house_id
    ), ladder as (
      select house_id, family, row_number() over (partition by house_id order by count(*) desc, family) as rank, count(*) as people
      from demo_folk where is_here and job_kind <> 'struktural' group by house_id, family
    ), ladders as (select house_id, count(*) filter (where people >= 3) as many from ladder group by house_id)
    select row_number() over (order by h.house_id, k)::bigint as id, h.house_id, k, h.reference,
      case when k % 2 = 1 then 'practice' else 'interest' end as kind,
      case when k % 2 = 1 then l.family end as family,
      h.since + 14 + case when k <= 3 then floor(60 * pg_temp.draw('found' || h.house_id || '-' || k))
        else floor((h.reference - h.since - 60) * pg_temp.draw('found' || h.house_id || '-' || k)) end::integer as since,
      case when k > 2 and pg_temp.draw('quiet' || h.house_id || '-' || k) < 0.15
        then h.reference - 100 - floor(100 * pg_temp.draw('still' || h.house_id || '-' || k))::integer else h.reference end as until,
      pg_temp.draw('all' || h.house_id || '-' || k) < 0.15 as is_for_all
    from house h cross join lateral generate_series(1, h.many) k
    left join ladders on ladders.house_id = h.house_id
    left join ladder l on l.house_id = h.house_id and l.rank = 1 + ((k - 1) / 2) % greatest(ladders.many, 1)`,
  sql`create index on demo_club (house_id, kind)`
];

/** Each person meets at most one community of the own family and one of interest; the eager join, and early. */
const joining = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_join on commit drop as
    select c.id as club_id, f.person_id, f.nip, f.unit_id, f.decider_id, f.eager, f.is_here, c.since as began, c.until,
      greatest(c.since, f.since) + floor((f.reference - 3 - greatest(c.since, f.since)) * power(pg_temp.draw('join' || f.nip || c.kind), 2))::integer as joined_on
    from (
      select f.*, kind, pg_temp.draw('club' || f.nip || kind) as lot
      from demo_folk f cross join (values ('practice'), ('interest')) kinds (kind) offset 0
    ) f
    join (
      select house_id, kind, family, count(*) as many from demo_club group by house_id, kind, family
    ) choice on choice.house_id = f.house_id and choice.kind = f.kind and (f.kind = 'interest' or choice.family = f.family)
    join (
      select *, row_number() over (partition by house_id, kind, family order by id) as no from demo_club
    ) c on c.house_id = f.house_id and c.kind = f.kind and c.family is not distinct from choice.family
      and c.no = 1 + floor(f.lot * choice.many)::integer
    where greatest(c.since, f.since) < f.reference - 5
      and (f.nip = any(${[...lively]}::text[])
        or pg_temp.draw('joins' || f.nip || c.kind) < case when c.kind = 'practice' then 0.1 + 0.75 * f.eager else 0.02 + 0.35 * f.eager end)`,
  sql`create index on demo_join (club_id, joined_on)`,
  sql`
    create temporary table demo_owner on commit drop as
    select distinct on (club_id) club_id, person_id, eager from demo_join where is_here
    order by club_id, nip = any(${[...lively]}::text[]) desc, eager desc, pg_temp.draw('owner' || nip)`,
  sql`delete from demo_join j where not exists (select from demo_owner o where o.club_id = j.club_id)`
];

const names = sql`case when c.kind = 'interest'
  then (${[...interestNames]}::text[])[1 + ((c.house_id * 5 + c.k / 2) % ${interestNames.length})::integer]
  else 'Praktik ' || coalesce((select regexp_replace(j.name, ' (Ahli .*|Pemula|Terampil|Mahir|Penyelia)$', '') from people.job j where j.code ^@ (c.family || '.') order by j.code limit 1), c.family) end
  || case when c.k > ${2 * interestNames.length} then ' ' || (1 + c.k / ${2 * interestNames.length}) else '' end`;

/** The community with its charter and who runs it, the members with the notes of both. */
const kept: RawBuilder<unknown>[] = [
  sql`
    insert into communities.community (id, unit_id, open_to_id, sponsor_unit_id, kind, name, purpose, outputs, measures, calendar,
      families, starts_on, state, proposed_by, proposed_at, accepted_on)
    overriding system value
    select c.id, c.house_id, case when not c.is_for_all then c.house_id end, c.house_id, c.kind, ${names},
      ${pick(communityPurposes, sql`'purpose' || c.id`)}, 'Panduan, daftar periksa, dan jawaban yang masuk pustaka pengetahuan.',
      'Satu sesi sebulan; setiap pertanyaan terjawab dalam sepekan.', 'Satu kali sebulan, sore hari.',
      case when c.family is null then '{}' else array[c.family] end, c.since, 'active', o.person_id, c.since - 6 + time '09:00', c.since
    from demo_club c join demo_owner o on o.club_id = c.id`,
  sql`select setval(pg_get_serial_sequence('communities.community', 'id'), greatest((select max(id) from demo_club), 1))`,
  sql`
    insert into communities.charter_version (community_id, version, charter, by_id, at)
    select id, 1, jsonb_build_object('name', name, 'kind', kind, 'purpose', purpose, 'outputs', outputs, 'measures', measures,
      'families', families, 'startsOn', starts_on), proposed_by, proposed_at from communities.community`,
  sql`
    insert into communities.step (community_id, kind, by_id, at)
    select c.id, s.kind, s.by_id, s.at from communities.community c
    cross join lateral (
      select person_id from people.assignment a where a.unit_id = c.sponsor_unit_id and a.job_kind = 'struktural'
        and a.person_id <> c.proposed_by order by a.valid desc limit 1
    ) head
    cross join lateral (values ('propose', c.proposed_by, c.proposed_at), ('accept', head.person_id, c.accepted_on + time '10:00')) as s (kind, by_id, at)
    order by s.at`,
  sql`
    create temporary table demo_hr on commit drop as
    select distinct on (house_id) house_id, person_id from demo_folk
    where is_here order by house_id, nip = '199001252014022001' desc, family = 'FNG.SDM' desc, person_id`,
  sql`
    insert into communities.membership (community_id, person_id, unit_id, part, joined_on, supervisor_noted_at, supervisor_noted_by, officer_noted_at, officer_noted_by)
    select j.club_id, j.person_id, j.unit_id, case when o.person_id is not null then 'owner'
        when pg_temp.draw('part' || j.nip) < 0.03 then 'moderator' else 'member' end, on_day,
      case when by_boss then boss_at end, case when by_boss then j.decider_id end, case when by_hr then hr_at end, case when by_hr then hr.person_id end
    from demo_join j
    join demo_club c on c.id = j.club_id
    left join demo_owner o on o.club_id = j.club_id and o.person_id = j.person_id
    left join demo_hr hr on hr.house_id = c.house_id
    cross join lateral (select case when o.person_id is not null then j.began else j.joined_on end as on_day) d
    cross join lateral (
      select on_day + 1 + floor(8 * pg_temp.draw('boss' || j.nip || j.club_id))::integer + time '10:00' as boss_at,
        on_day + 2 + floor(9 * pg_temp.draw('hr' || j.nip || j.club_id))::integer + time '11:00' as hr_at
    ) noted
    cross join lateral (
      select boss_at::date < c.reference and j.decider_id <> j.person_id and pg_temp.draw('noted' || j.nip || j.club_id) < 0.35 + 0.6 * j.eager as by_boss,
        hr_at::date < c.reference and hr.person_id <> j.person_id and pg_temp.draw('kept' || j.nip || j.club_id) < 0.45 + 0.5 * j.eager as by_hr
    ) done`
];

/** A session a month while the community is alive, one to come; members attend as eagerly as they are. */
const meetings: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_meeting on commit drop as
    select row_number() over (order by c.id, held_on)::bigint as id, c.id as club_id, held_on, o.person_id as owner_id, c.reference
    from demo_club c join demo_owner o on o.club_id = c.id
    cross join lateral generate_series(date_trunc('month', c.since::timestamp), c.until::timestamp + interval '20 days', interval '1 month') month
    cross join lateral (select month::date + 6 + (c.id % 14)::integer as near) n
    cross join lateral (select near + case extract(isodow from near)::integer when 6 then 2 when 7 then 1 else 0 end as held_on) d
    where held_on > c.since and (held_on <= c.until or c.until = c.reference)
      and pg_temp.draw('meets' || c.id || month) < 0.55 + 0.42 * o.eager`,
  sql`
    insert into communities.session (id, community_id, title, agenda, held_on, starts_at, minutes, place, state, planned_by, planned_at)
    overriding system value
    select id, club_id, ${pick(sessionTopics, sql`'topic' || id`)}, '1. Pembukaan' || E'\n' || '2. Kasus dari anggota' || E'\n' || '3. Kesepakatan dan tulisan lanjutan',
      held_on, '14:00', 90, 'Ruang belajar unit dan daring', 'planned', owner_id, least(held_on - 10, reference) + time '09:00' from demo_meeting`,
  sql`select setval(pg_get_serial_sequence('communities.session', 'id'), greatest((select max(id) from demo_meeting), 1))`,
  sql`
    insert into communities.attendance (session_id, person_id, way, listed_by, listed_at, confirmed_by, confirmed_at)
    select m.id, j.person_id, case when is_listed then 'list' else 'code' end, case when is_listed then m.owner_id end,
      case when is_listed then m.held_on + time '15:40' end, case when is_listed then j.person_id end, m.held_on + time '16:00'
    from demo_meeting m join demo_join j on j.club_id = m.club_id and j.joined_on <= m.held_on and j.person_id <> m.owner_id
    cross join lateral (select pg_temp.draw('listed' || j.nip || m.id) < 0.2 as is_listed) way
    where m.held_on < m.reference and pg_temp.draw('comes' || j.nip || m.id) < 0.1 + 0.65 * j.eager`,
  sql`
    insert into communities.attendance (session_id, person_id, way, listed_by, listed_at, confirmed_by, confirmed_at)
    select m.id, m.owner_id, 'list', m.owner_id, m.held_on + time '15:40', first.person_id, m.held_on + time '16:10'
    from demo_meeting m
    cross join lateral (select min(person_id) as person_id from communities.attendance a where a.session_id = m.id) first
    where first.person_id is not null`,
  sql`update communities.session s set state = 'held' where exists (select from communities.attendance a where a.session_id = s.id)`,
  sql`update communities.session s set state = 'cancelled' from demo_meeting m where m.id = s.id and s.state = 'planned' and m.held_on < m.reference`,
  sql`
    insert into learning.hours (person_id, unit_id, occasion, on_date, minutes, kind, source, origin, logged_at)
    select p.person_id, f.unit_id, 'communities.session:' || p.session_id, p.held_on, p.minutes, 'social', p.title, 'session', p.held_on + time '16:05'
    from communities.session_presence p join demo_folk f on f.person_id = p.person_id`
];

const posted = (column: string) =>
  sql`${sql.ref(column)} + time '08:00' + make_interval(mins => (q.id % 480)::integer)`;

/** Members ask and tell now and then, some of it answered, some of it marked as useful by another. */
const talk: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_talk on commit drop as
    select row_number() over (order by club_id, day, person_id)::bigint as id, club_id, person_id, eager, day, until,
      pg_temp.draw('ask' || club_id || person_id || day) < 0.6 as is_question
    from (
      select j.club_id, j.person_id, j.eager, j.until,
        quarter::date + floor(88 * pg_temp.draw('when' || j.nip || j.club_id || quarter))::integer as day, j.joined_on
      from demo_join j
      cross join lateral generate_series(date_trunc('quarter', j.joined_on::timestamp), j.until::timestamp, interval '3 months') quarter
      where pg_temp.draw('talk' || j.nip || j.club_id || quarter) < 0.04 + 0.3 * j.eager
    ) t
    where day > joined_on and day < until - 1`,
  sql`
    create temporary table demo_crew on commit drop as
    select club_id, array_agg(person_id order by joined_on, person_id) as crew, (array_agg(joined_on order by joined_on, person_id))[least(count(*), 6)] as ready_on
    from (select *, row_number() over (partition by club_id order by joined_on, person_id) as no from demo_join) j where no <= 6 group by club_id`,
  sql`
    insert into communities.post (id, community_id, kind, title, body, author_id, posted_at)
    overriding system value
    select q.id, club_id, case when is_question then 'question' else 'note' end,
      case when is_question then ${pick(questionTitles, sql`'title' || q.id`)} else ${pick(noteTitles, sql`'title' || q.id`)} end,
      ${pick(postBodies, sql`'body' || q.id`)}, person_id, ${posted('day')} from demo_talk q`,
  sql`
    insert into communities.post (id, community_id, parent_id, kind, body, author_id, posted_at)
    overriding system value
    select (select max(id) from demo_talk) + row_number() over (order by q.id, n), q.club_id, q.id, 'answer', ${pick(answerBodies, sql`'answer' || q.id || '-' || n`)},
      c.crew[who], least(${posted('day')} + n * interval '5 hours', q.until + time '20:00')
    from demo_talk q join demo_crew c on c.club_id = q.club_id and c.ready_on <= q.day
    cross join lateral generate_series(1, 2) n
    cross join lateral (select 1 + floor(cardinality(c.crew) * pg_temp.draw('who' || q.id || '-' || n))::integer as who) w
    where q.is_question and c.crew[who] <> q.person_id and pg_temp.draw('answers' || q.id || '-' || n) < 0.35 + 0.5 * q.eager`,
  sql`select setval(pg_get_serial_sequence('communities.post', 'id'), greatest((select max(id) from communities.post), 1))`,
  sql`
    insert into communities.post_version (post_id, version, title, body, by_id, at)
    select id, 1, title, body, author_id, posted_at from communities.post`,
  sql`
    insert into communities.post_use (post_id, person_id, at)
    select p.id, c.crew[who], p.posted_at + interval '1 day'
    from communities.post p join demo_crew c on c.club_id = p.community_id
    cross join lateral generate_series(1, 2) n
    cross join lateral (select 1 + floor(cardinality(c.crew) * pg_temp.draw('user' || p.id || '-' || n))::integer as who) w
    where c.crew[who] <> p.author_id and pg_temp.draw('useful' || p.id || '-' || n) < 0.45 and p.posted_at >= c.ready_on
    on conflict do nothing`,
  sql`
    delete from communities.post_use where at > (select max(reference) from demo_person)`
];

/** Some who belong to none were offered one this year and declined; some assets came out of a community. */
const offersAndOutputs: RawBuilder<unknown>[] = [
  sql`
    insert into communities.offer (community_id, person_id, offered_by, offered_at, answer, answered_at)
    select c.id, f.person_id, f.decider_id, day + time '09:00', 'declined', day + 2 + time '13:00'
    from demo_folk f
    join lateral (select id, since from demo_club c where c.house_id = f.house_id and c.kind = 'interest' and exists (
      select from demo_owner o where o.club_id = c.id) order by c.id limit 1) c on true
    cross join lateral (select make_date(f.y, 2, 1) + floor(120 * pg_temp.draw('offer' || f.nip))::integer as day) d
    where f.is_here and f.decider_id <> f.person_id and day > c.since and day < f.reference - 3
      and pg_temp.draw('declines' || f.nip) < 0.15 * f.eager
      and not exists (select from demo_join j where j.person_id = f.person_id)`,
  sql`
    update knowledge.asset a set community_id = j.club_id
    from (select distinct on (person_id) person_id, club_id, began from demo_join order by person_id, club_id) j
    where j.person_id = a.created_by and a.created_at > j.began and pg_temp.draw('output' || a.id) < 0.06`
];

/** All of it, in order, after the people and their assets were drawn. */
export const communities = (lively: readonly string[]): RawBuilder<unknown>[] => [
  ...folk,
  ...founded,
  ...joining(lively),
  ...kept,
  ...meetings,
  ...talk,
  ...offersAndOutputs
];
