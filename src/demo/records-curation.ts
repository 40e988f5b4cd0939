// The invented upkeep of knowledge: reviews of three years, what replaced what, what nobody is left for, dead addresses.
import { sql, type RawBuilder } from 'kysely';
import { pick } from './records.ts';
import { newerNotes, reviewNotes } from './content-curation.ts';

/** A few assets are kept in another knowledge base. */
const elsewhere: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_elsewhere on commit drop as
    select a.id, 'https://kms.perbendaharaan.example/aset/' || a.id as address from knowledge.asset a
    where a.level > 1 and a.template = 'free' and pg_temp.draw('elsewhere' || a.id) < 0.03`,
  sql`update knowledge.asset a set address = e.address, body = '' from demo_elsewhere e where e.id = a.id`,
  sql`update knowledge.asset_version v set address = e.address, body = '' from demo_elsewhere e where e.id = v.asset_id`,
  sql`
    insert into curation.address_check (asset_id, address, checked_at, status, failures)
    select e.id, e.address, (select max(reference) from demo_person) - floor(7 * pg_temp.draw('asked' || e.id))::integer + time '02:20',
      case when pg_temp.draw('gone' || e.id) < 0.08 then '404' else '200' end,
      case when pg_temp.draw('gone' || e.id) < 0.08 then 3 else 0 end
    from demo_elsewhere e`,
  sql`
    update knowledge.asset a set dead_on = c.checked_at::date from curation.address_check c
    where c.asset_id = a.id and c.failures >= 2`
];

/** The first round of each asset, from its publication on; how eager its author is says how it goes on. */
const begun: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_eager on commit drop as
    select distinct on (person_id) person_id, eager, nip from demo_person order by person_id, y desc`,
  sql`create unique index on demo_eager (person_id)`,
  sql`
    insert into curation.round (asset_id, unit_id, version, opened_on, due_on)
    select a.asset_id, a.unit_id, a.version, a.submitted_at::date,
      (a.submitted_at::date + make_interval(months => coalesce(t.months, 12)))::date
    from knowledge.asset_life a left join curation.term t on t.kind = a.kind where a.state = 'published'
    order by a.submitted_at`
];

/** Of what is due by now the eager look at most, before its date; the next round follows. Run once for each year. */
const looked: RawBuilder<unknown>[] = [
  sql`drop table if exists demo_look`,
  sql`
    create temporary table demo_look as
    select r.id, r.asset_id, r.unit_id, r.version, a.created_by as person_id, d.on_date + time '10:00' as at,
      ${pick(reviewNotes, sql`'looked' || r.id`)} as note, r.due_on - r.opened_on as days
    from curation.round r join knowledge.asset a on a.id = r.asset_id join demo_eager e on e.person_id = a.created_by
    cross join lateral (select r.due_on - 1 - floor(25 * pg_temp.draw('when' || r.id))::integer as on_date) d
    where r.closed_at is null and d.on_date <= (select max(reference) from demo_person)
      and pg_temp.draw('looks' || r.id) < 0.3 + 0.68 * e.eager`,
  sql`
    insert into curation.signature (round_id, person_id, part, verdict, version, note, at)
    select id, person_id, 'author', 'confirmed', version, note, at from demo_look`,
  sql`
    update curation.round r set closed_at = l.at, closed_by = l.person_id, outcome = 'confirmed', is_standing = false, note = l.note
    from demo_look l where l.id = r.id`,
  sql`
    insert into curation.round (asset_id, unit_id, version, opened_on, due_on)
    select asset_id, unit_id, version, at::date, least(at::date + days, (at::date + interval '24 months')::date) from demo_look`
];

/** Now and then an author writes the next asset as a new edition of the last. */
const editions: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_edition on commit drop as
    select id as old_id, next_id as new_id, title || ' (edisi ' || extract(year from next_at) || ')' as title
    from (
      select id, title, level, submitted_at, lead(id) over line as next_id, lead(level) over line as next_level, lead(submitted_at) over line as next_at
      from knowledge.asset where state = 'published' and level > 1 and validity <> 'refused'
      window line as (partition by created_by, unit_id, template order by submitted_at, id)
    ) one
    where next_level >= level and next_at > submitted_at + interval '120 days' and pg_temp.draw('edition' || id) < 0.08`,
  sql`delete from demo_edition e using demo_edition before where before.new_id = e.old_id`,
  ...['asset a', 'asset_version a'].map(
    (table) => sql`
    update knowledge.${sql.raw(table)} set title = e.title, body = replace(a.body, a.title, e.title)
    from demo_edition e where e.new_id = a.${sql.raw(table.startsWith('asset_version') ? 'asset_id' : 'id')}`
  )
];

/** The older edition gave way to the newer one. */
const replaced = sql`
  update curation.round r set closed_at = greatest(p.on_date, r.opened_on + 1) + time '11:00', closed_by = p.created_by, outcome = 'replaced',
    newer_id = p.newer_id, note = ${pick(newerNotes, sql`'newer' || r.id`)}
  from (
    select o.id, o.created_by, n.id as newer_id, n.submitted_at::date + 1 as on_date
    from demo_edition e join knowledge.asset o on o.id = e.old_id join knowledge.asset n on n.id = e.new_id
  ) p
  where p.id = r.asset_id and r.closed_at is null
    and greatest(p.on_date, r.opened_on + 1) <= (select max(reference) from demo_person)
    and not exists (select from curation.round x where x.asset_id = p.newer_id and x.outcome = 'replaced')
`;

const found = sql`
  update knowledge.asset a set newer_id = r.newer_id from curation.round r
  where r.asset_id = a.id and r.is_standing and r.outcome = 'replaced'
`;

/** The well-known persons have something to look at in the coming days. */
const soon = (lively: readonly string[]) => sql`
  update curation.round r set due_on = first.reference + 12
  from (
    select distinct on (a.created_by) r.id, r.opened_on, (select max(reference) from demo_person) as reference
    from curation.round r join knowledge.asset a on a.id = r.asset_id and a.state = 'published' and a.level > 1
    join demo_eager e on e.person_id = a.created_by and e.nip = any(${[...lively]}::text[])
    where r.closed_at is null order by a.created_by, r.opened_on, r.id
  ) first where first.id = r.id and first.reference + 12 <= (first.opened_on + interval '24 months')::date
`;

/** Whose authors no longer work in the unit is marked as the job of the night does. */
const heirs = sql`
  update curation.round r set orphaned_on = d.day from (select max(reference) as day from demo_person) d
  where r.closed_at is null and r.due_on <= d.day + 60 and not exists (
    select from knowledge.asset_author w
    join people.placements_on(d.day) p on p.person_id = w.person_id and p.status = 'active'
    join people.tree_on(d.day) t on t.unit_id = p.unit_id and t.ancestor_id = r.unit_id
    where w.asset_id = r.asset_id
  )
`;

/** All of it, in order, after the assets were drawn. */
export const curation = (lively: readonly string[]): RawBuilder<unknown>[] => [
  ...elsewhere,
  ...editions,
  ...begun,
  ...looked,
  ...looked,
  ...looked,
  sql`drop table demo_look`,
  replaced,
  found,
  soon(lively),
  heirs
];

/** A quarter of what people of a skill group wrote is of its family: owner and instructor review it together. */
export const reviewedTogether: readonly RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_grouped on commit drop as
    select a.id as asset_id, s.id as group_id, regexp_replace(g.name, '^Rumpun ', '') as family, e.eager
    from demo_skill s join governance.skill_group g on g.id = s.id
    join demo_folk f on f.house_id = s.house_id and f.family = s.family
    join knowledge.asset a on a.created_by = f.person_id and a.job_family <> '' and a.level >= 3 and a.state = 'published'
    join demo_eager e on e.person_id = f.person_id
    where pg_temp.draw('grouped' || a.id) < 0.25 and exists (
      select from governance.skill_group_part o where o.group_id = s.id and o.part = 'owner'
    )`,
  sql`create unique index on demo_grouped (asset_id)`,
  sql`update knowledge.asset a set job_family = d.family from demo_grouped d where d.asset_id = a.id`,
  sql`update knowledge.asset_version v set job_family = d.family from demo_grouped d where d.asset_id = v.asset_id`,
  sql`update curation.round r set group_id = d.group_id from demo_grouped d where d.asset_id = r.asset_id`,
  sql`
    insert into curation.signature (round_id, person_id, part, verdict, version, at)
    select r.id, p.person_id, p.part, 'confirmed', r.version, r.closed_at
    from curation.round r join demo_grouped d on d.asset_id = r.asset_id
    join lateral (
      (select o.person_id, 'owner' as part from governance.skill_group_part o where o.group_id = d.group_id and o.part = 'owner' limit 1)
      union all
      (select i.person_id, 'instructor' from governance.skill_group_part i where i.group_id = d.group_id and i.part = 'instructor' order by i.id limit 1)
    ) p on true
    where r.outcome = 'confirmed' and pg_temp.draw('together' || r.id) < 0.35 + 0.6 * d.eager
    on conflict do nothing`
];
