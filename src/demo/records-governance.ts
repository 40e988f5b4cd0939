// Invented governance: yearly directions and who read them, documents of the ministry, skill groups with owner and instructors.
import { sql, type RawBuilder } from 'kysely';
import { directionTexts, groupPurposes, ministryDocuments } from './content-governance.ts';
import { demoPersonas } from './personas.ts';
import { pick } from './records.ts';

export const nipOf = (key: string) => demoPersonas.find((persona) => persona.key === key)?.nip ?? '';

/** Who leads a unit on a day, else anybody at work there. */
export const signer = (unit: string, day: string) => sql`coalesce(
  (select boss.person_id from people.heads_on(${sql.raw(day)}) boss where boss.unit_id = ${sql.ref(unit)} order by boss.kind <> 'definitive', boss.person_id limit 1),
  (select min(person_id) from demo_person))`;

/** Each level-I unit gives a direction in most years; the one of the well-known persons always. */
const directions: RawBuilder<unknown>[] = [
  sql`analyze demo_folk, knowledge.asset, knowledge.asset_author`, // joined below, once a document
  sql`
    insert into governance.document (unit_id, kind, number, title, summary, dated_on, valid_from, valid_until, published_by, published_at)
    select h.house_id, 'direction', 'KEP-' || (40 + h.house_id % 50) || '/' || y.y, 'Arah pendokumentasian pengetahuan ' || y.y,
      ${pick(directionTexts, sql`'direction' || h.house_id || y.y`)}, make_date(y.y, 1, 12), make_date(y.y, 1, 15), make_date(y.y, 12, 31),
      ${signer('h.house_id', 'make_date(y.y, 1, 12)')}, make_date(y.y, 1, 12) + time '10:00'
    from (select distinct house_id from demo_folk) h cross join (select distinct y from demo_person) y
    join people.unit u on u.id = h.house_id
    where (u.code = 'M.05' or pg_temp.draw('gives' || h.house_id || '-' || y.y) < 0.7)
      and make_date(y.y, 1, 15) < (select max(reference) from demo_person)
    order by y.y, h.house_id`,
  sql`
    insert into governance.document (unit_id, kind, number, title, summary, dated_on, valid_from, published_by, published_at)
    select root.unit_id, d.kind, d.number || '/' || extract(year from first.day), d.title, d.summary, first.day, first.day,
      ${signer('root.unit_id', 'first.day')}, first.day + time '10:00'
    from (select min(make_date(y, 1, 8)) as day from demo_person) first
    cross join lateral (select u.unit_id from people.units_on(first.day) u where u.parent_id is null order by u.code limit 1) root
    cross join (values ${sql.join(
      ministryDocuments.map(
        ([kind, number, title, summary]) => sql`(${kind}::text, ${number}::text, ${title}::text, ${summary}::text)`
      )
    )}) as d (kind, number, title, summary)`,
  sql`insert into governance.document_unit (document_id, unit_id) select id, unit_id from governance.document`,
  sql`
    insert into governance.acknowledgement (document_id, person_id, at)
    select distinct on (d.id, who.person_id) d.id, who.person_id,
      least(d.published_at + interval '2 days' + pg_temp.draw('read' || d.id || '-' || who.person_id) * interval '60 days', p.reference + time '08:00')
    from governance.document d
    join demo_person p on p.y = extract(year from d.valid_from)
    join demo_folk f on f.person_id = p.person_id and f.house_id = d.unit_id
    join (
      select person_id from knowledge.asset_author union select person_id from roles.grant where role = 'officer'
    ) who on who.person_id = p.person_id
    where d.kind = 'direction' and p.reference > d.valid_from
      and pg_temp.draw('acknowledged' || d.id || '-' || who.person_id) < 0.25 + 0.7 * p.eager
      and (p.nip <> ${nipOf('employee')} or p.y < (select max(y) from demo_person))`
];

/** Skill groups over the largest job families of each level-I unit, one for about two hundred people; one in six instructs. */
const groups: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_skill on commit drop as
    select row_number() over (order by house_id, family) as id, *
    from (
      select house_id, family, max(reference) as reference, min(since) as since,
        row_number() over (partition by house_id order by count(*) desc, family) as rank,
        sum(count(*)) over (partition by house_id) as people,
        array_agg(person_id order by eager desc, pg_temp.draw('skill' || nip)) as crew
      from demo_folk where is_here and job_kind <> 'struktural' and family is not null group by house_id, family having count(*) >= 4
    ) ladder where rank <= 1 + people / 200`,
  sql`
    insert into governance.skill_group (id, unit_id, name, purpose, families, made_by, made_at)
    overriding system value
    select s.id, s.house_id,
      'Rumpun ' || coalesce((
        select regexp_replace(j.name, ' (Ahli .*|Pemula|Terampil|Mahir|Penyelia)$', '') from people.job j
        where j.code ^@ (s.family || '.') order by j.code limit 1), s.family),
      ${pick(groupPurposes, sql`'group' || s.id`)}, array[s.family], ${signer('s.house_id', 's.reference')}, s.since + 30 + time '09:00'
    from demo_skill s`,
  sql`select setval(pg_get_serial_sequence('governance.skill_group', 'id'), greatest((select max(id) from demo_skill), 1))`,
  sql`
    insert into governance.skill_group_part (group_id, person_id, part, starts_on, until, document_number, document_on, named_by, named_at)
    select s.id, owner.person_id, 'owner', s.since + 30, s.reference + 40 + (300 * pg_temp.draw('term' || s.id))::integer,
      'KEP-' || (100 + s.id) || '/' || extract(year from s.since), s.since + 25, g.made_by, s.since + 30 + time '09:30'
    from demo_skill s join governance.skill_group g on g.id = s.id
    cross join lateral (
      select coalesce((
        select p.id from people.person p join demo_folk f on f.person_id = p.id and f.house_id = s.house_id
        where p.nip = ${nipOf('leader')} and s.rank = 1), s.crew[1]) as person_id
    ) owner
    where s.rank = 1 or pg_temp.draw('owned' || s.id) < 0.85`,
  sql`
    insert into governance.skill_group_part (group_id, person_id, part, starts_on, named_by, named_at)
    select s.id, s.crew[n], 'instructor', s.since + 45, g.made_by, s.since + 45 + time '09:30'
    from demo_skill s join governance.skill_group g on g.id = s.id cross join generate_series(2, least(15, 4 + cardinality(s.crew) / 6)) n
    where s.crew[n] is not null and not exists (
      select from governance.skill_group_part o where o.group_id = s.id and o.person_id = s.crew[n]
    )`
];

/** Governance over the people and assets that are drawn already. */
export const governance: readonly RawBuilder<unknown>[] = [...directions, ...groups];
