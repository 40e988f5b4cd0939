// The invented needs of knowledge: what jobs of each level-I unit need, what meets it, who is asked; collections.
import { sql, type RawBuilder } from 'kysely';
import { collectionNames, collectionPurposes, needDescriptions, needNames } from './content-curation.ts';
import { pick } from './records.ts';

/** Each level-I unit with its officer's stand-in and its leader, the jobs held there, and how lively it is. */
const jobs: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_house_job on commit drop as
    select house.house_id, communities.job_family(p.job_code, p.title) as family, curation.job_grade(p.job_code) as grade,
      mode() within group (order by p.title) as job, count(*) as people, avg(d.eager) as eager, min(d.reference) as reference,
      (array_agg(d.person_id order by pg_temp.draw('keeper' || d.nip)))[1] as keeper_id,
      (array_agg(d.decider_id order by d.eager desc, d.nip))[1] as leader_id
    from (select distinct on (person_id) * from demo_person order by person_id, y desc) d
    join people.placements_on(d.reference) p on p.person_id = d.person_id and p.job_kind <> 'struktural'
    join lateral (
      select t.ancestor_id as house_id from people.unit_ancestor t join people.unit_period u on u.unit_id = t.ancestor_id and u.echelon = 'I'
      where t.unit_id = d.unit_id and t.valid @> d.reference order by t.depth limit 1
    ) house on true
    group by 1, 2, 3`,
  sql`delete from demo_house_job where pg_temp.draw('listed' || house_id || family || grade) > 0.15 + 0.85 * eager`
];

/** Three needs a job on average; confirmed by the leader each year where the unit is lively. */
const needs: RawBuilder<unknown>[] = [
  sql`
    insert into curation.need (unit_id, family, grade, job, name, description, form, level, listed_by, listed_at)
    select h.house_id, h.family, h.grade, h.job, ${pick(needNames, sql`'need' || h.house_id || h.family || h.grade || k`)},
      ${pick(needDescriptions, sql`'why' || h.house_id || h.family || h.grade || k`)},
      (array['text', 'text', 'document', 'visual', 'audio-visual', 'audio'])[1 + floor(6 * pg_temp.draw('as' || h.house_id || h.family || k))::integer],
      2 + floor(2 * pg_temp.draw('for' || h.house_id || h.family || k))::integer, h.keeper_id,
      make_date(extract(year from h.reference)::integer - 2, 2, 1) + floor(60 * pg_temp.draw('on' || h.house_id || h.family || k))::integer + time '09:00'
    from demo_house_job h cross join generate_series(1, 4) k where pg_temp.draw('many' || h.house_id || h.family || h.grade || k) < 0.75`,
  sql`
    insert into curation.need_review (unit_id, family, grade, job, by_id, at)
    select h.house_id, h.family, h.grade, h.job, h.leader_id, day + time '10:00'
    from demo_house_job h
    cross join lateral generate_series(extract(year from h.reference)::integer - 2, extract(year from h.reference)::integer) y
    cross join lateral (select make_date(y, 4, 1) + floor(90 * pg_temp.draw('confirm' || h.house_id || h.family || h.grade || y))::integer as day) d
    where h.leader_id <> h.keeper_id and day < h.reference
      and pg_temp.draw('confirms' || h.house_id || h.family || h.grade || y) < 0.25 + 0.7 * h.eager
      and exists (select from curation.need n where n.unit_id = h.house_id and n.family = h.family and n.grade = h.grade)`
];

/** Half of the needs are met by an asset of the unit, some others are being written by somebody who holds the job. */
const met: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_stock on commit drop as
    select a.id, t.ancestor_id as house_id, row_number() over (partition by t.ancestor_id order by pg_temp.draw('stock' || a.id)) as no,
      count(*) over (partition by t.ancestor_id) as many
    from knowledge.asset a
    join people.tree_on((select max(reference) from demo_person)) t on t.unit_id = a.unit_id
    join (select distinct house_id from demo_house_job) h on h.house_id = t.ancestor_id
    where a.state = 'published' and a.level >= 3`,
  sql`create index on demo_stock (house_id, no)`,
  sql`
    insert into curation.need_asset (need_id, asset_id, linked_by, linked_at)
    select n.id, s.id, n.listed_by, greatest(n.listed_at, a.submitted_at) + interval '2 days'
    from curation.need n
    join lateral (select many from demo_stock where house_id = n.unit_id limit 1) stock on true
    join demo_stock s on s.house_id = n.unit_id and s.no = 1 + floor(stock.many * pg_temp.draw('meets' || n.id))::integer
    join knowledge.asset a on a.id = s.id and a.level >= n.level
    where pg_temp.draw('met' || n.id) < 0.55
      and greatest(n.listed_at, a.submitted_at) + interval '2 days' < (select max(reference) from demo_person)`,
  sql`
    insert into curation.assignment (need_id, person_id, due_on, assigned_by, assigned_at)
    select n.id, w.person_id, w.reference + 5 + floor(40 * pg_temp.draw('until' || n.id))::integer, n.listed_by, w.reference - 20 + time '09:00'
    from curation.need n
    join lateral (
      select d.person_id, d.reference from demo_person d join people.placements_on(d.reference) p on p.person_id = d.person_id
      join people.tree_on(d.reference) t on t.unit_id = d.unit_id and t.ancestor_id = n.unit_id
      where d.y = (select max(y) from demo_person) and communities.job_family(p.job_code, p.title) = n.family
        and curation.job_grade(p.job_code) = n.grade
      order by pg_temp.draw('writes' || n.id || d.nip) limit 1
    ) w on true
    where pg_temp.draw('asked' || n.id) < 0.2 and w.person_id <> n.listed_by
      and not exists (select from curation.need_asset l where l.need_id = n.id)`
];

/** A handful of collections for each level-I unit, of assets that lie there. */
const collections: RawBuilder<unknown>[] = [
  sql`
    insert into curation.collection (unit_id, owner_id, name, purpose, made_by, made_at, changed_at)
    select h.house_id, h.keeper_id, (${[...collectionNames]}::text[])[1 + (floor(pg_temp.draw('collection' || h.house_id) * ${collectionNames.length})::integer + k) % ${collectionNames.length}],
      ${pick(collectionPurposes, sql`'purpose' || h.house_id || k`)}, h.keeper_id, h.reference - 200 + k * 20 + time '09:00',
      h.reference - 30 + k + time '09:00'
    from (select house_id, min(keeper_id) as keeper_id, min(reference) as reference from demo_house_job group by house_id) h
    cross join generate_series(1, 4) k`,
  sql`
    insert into curation.collection_asset (collection_id, asset_id, place, added_by, added_at)
    select c.id, s.id, k, c.owner_id, c.made_at
    from curation.collection c
    join lateral (select many from demo_stock where house_id = c.unit_id limit 1) stock on true
    cross join generate_series(1, 7) k
    join demo_stock s on s.house_id = c.unit_id and s.no = 1 + (floor(stock.many * pg_temp.draw('in' || c.id))::integer + k * 3) % stock.many::integer
    on conflict do nothing`
];

/** All of it, in order, after the assets were drawn. */
export const needsOfKnowledge: readonly RawBuilder<unknown>[] = [...jobs, ...needs, ...met, ...collections];
