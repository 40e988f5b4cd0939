// What is in hand in the invented knowledge: drafts, some brought in by an officer, links, citations, kept searches, moves ahead.
import { sql, type RawBuilder } from 'kysely';
import { assetSummaries, assetTitles } from './content-assets.ts';
import { handedOver } from './content-handover.ts';
import { nipOf } from './records-governance.ts';
import { pick } from './records.ts';

const now = sql`(select max(reference) as reference, max(y) as y from demo_person)`;

/** The well-known persons have two drafts each, now and then somebody else one; two were brought in for the employee. */
const drafts = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_draft on commit drop as
    select (select max(id) from knowledge.asset) + row_number() over (order by d.nip, k) as id, d.person_id, d.unit_id, d.is_brought,
      ${pick(assetTitles, sql`'draft' || d.nip || k`)} as title, ${pick(assetSummaries, sql`'about' || d.nip || k`)} as summary,
      d.reference - 1 - floor(30 * pg_temp.draw('drafted' || d.nip || k))::integer + time '10:20' as at
    from (
      select p.person_id, p.unit_id, p.nip, p.reference, k, k > 2 as is_brought from demo_person p join ${now} n on n.y = p.y
      cross join generate_series(1, 4) k
      where case when k > 2 then p.nip = ${nipOf('employee')}
        else p.nip = any(${[...lively]}::text[]) or pg_temp.draw('drafts' || p.nip || k) < 0.03 * p.eager end
    ) d`,
  sql`
    insert into knowledge.asset (id, unit_id, level, state, title, summary, body, form, created_by, created_at, changed_at)
    overriding system value
    select id, unit_id, 3, 'draft', title, summary, title || E'.\n\n' || summary, 'text', person_id, at, at from demo_draft`,
  sql`insert into knowledge.asset_author (asset_id, person_id) select id, person_id from demo_draft`,
  sql`
    insert into knowledge.asset_version (asset_id, version, title, summary, body, form, note, by_id, at)
    select d.id, 1, d.title, d.summary, d.title || E'.\n\n' || d.summary, 'text', case when d.is_brought then 'arsip/' || d.id || '.docx' else '' end,
      case when d.is_brought then o.id else d.person_id end, d.at
    from demo_draft d cross join (select id from people.person where nip = ${nipOf('officer')}) o`,
  sql`
    insert into knowledge.brought_draft (asset_id, person_id, brought_by, at)
    select d.id, d.person_id, o.id, d.at from demo_draft d join people.person o on o.nip = ${nipOf('officer')} where d.is_brought`,
  sql`select setval(pg_get_serial_sequence('knowledge.asset', 'id'), greatest((select max(id) from knowledge.asset), 1))`
];

/** Some assets and some reports lead to an asset that everybody may read. */
const links: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_shelf on commit drop as
    select id, title, submitted_at, row_number() over (order by id) as no, count(*) over () as many
    from knowledge.asset where state = 'published' and level >= 3 and validity = 'valid'`,
  sql`create index on demo_shelf (no)`,
  sql`
    create temporary table demo_link on commit drop as
    select a.id as from_id, s.id as to_id, E'\n\nLihat juga [' || s.title || '](/knowledge/' || s.id || ').' as words
    from knowledge.asset a join demo_shelf s
      on s.no = 1 + floor((select many from demo_shelf limit 1) * pg_temp.draw('leads' || a.id))::integer and s.id <> a.id
    where a.state = 'published' and a.template = 'free' and a.address = '' and pg_temp.draw('links' || a.id) < 0.15
      and s.submitted_at < a.submitted_at`,
  sql`update knowledge.asset a set body = a.body || l.words from demo_link l where l.from_id = a.id`,
  sql`update knowledge.asset_version v set body = v.body || l.words from demo_link l where l.from_id = v.asset_id`,
  sql`insert into knowledge.asset_link (from_id, to_id) select from_id, to_id from demo_link`,
  sql`insert into knowledge.text_place (asset_id, address) select from_id, '/knowledge/' || to_id from demo_link`,
  sql`
    create temporary table demo_lost on commit drop as
    select a.id, '/units/M.05.99' as address from knowledge.asset a
    where a.state = 'published' and a.template = 'free' and a.address = ''
      and (pg_temp.draw('lost' || a.id) < 0.01 or a.id = (
        select max(b.id) from knowledge.asset b join people.person p on p.id = b.created_by
        where p.nip = ${nipOf('employee')} and b.state = 'published' and b.template = 'free' and b.address = ''))`,
  sql`update knowledge.asset a set body = a.body || E'\n\nSeksi lama: [profil unit](' || l.address || ').' from demo_lost l where l.id = a.id`,
  sql`
    update knowledge.asset_version v set body = v.body || E'\n\nSeksi lama: [profil unit](' || l.address || ').' from demo_lost l where l.id = v.asset_id`,
  sql`
    insert into knowledge.text_place (asset_id, address, dead_on)
    select l.id, l.address, n.reference - 3 from demo_lost l cross join ${now} n on conflict do nothing`,
  sql`
    create temporary table demo_citation on commit drop as
    select r.id as record_id, s.id as asset_id, r.reported_at as at
    from learning.activity r join demo_shelf s on s.no = 1 + floor((select many from demo_shelf limit 1) * pg_temp.draw('cited' || r.id))::integer
    where r.report <> '' and r.reported_at > s.submitted_at and pg_temp.draw('cites' || r.id) < 0.06`,
  sql`
    update learning.activity a set report = a.report || E'\n\nRujukan: /knowledge/' || c.asset_id from demo_citation c where c.record_id = a.id`,
  sql`
    insert into knowledge.citation (asset_id, kind, record_id, at) select asset_id, 'learning.report', record_id, at from demo_citation`
];

/** Two searches that each of the well-known persons keeps; one has found something new. */
const searches = (lively: readonly string[]) => sql`
  insert into knowledge.saved_search (person_id, name, query, saved_at, seen_at, found_new)
  select p.person_id, s.name, s.query, n.reference - 60 + time '09:00', n.reference - s.days + time '08:00', s.news
  from demo_person p join ${now} n on n.y = p.y
  cross join (values
    ('Rekonsiliasi', '{"q":"rekonsiliasi"}'::jsonb, 9, 1), ('Pelajaran tentang layanan loket', '{"q":"loket","template":"lesson"}'::jsonb, 3, 0)
  ) s (name, query, days, news)
  where p.nip = any(${[...lively]}::text[])
`;

/** Somebody beside the employee and the officer moves in some weeks; they follow, and half of it is written down. */
const ahead: RawBuilder<unknown>[] = [
  sql`
    insert into handover.move (person_id, unit_id, post, held_since, moves_on, known_on, origin, opened_by, successor_id)
    select distinct on (me.person_id) f.person_id, f.unit_id, a.title, lower(a.valid), n.reference + 18, n.reference - 6, 'announced',
      me.decider_id, me.person_id
    from demo_person me join ${now} n on n.y = me.y
    join demo_person f on f.y = me.y and f.unit_id = me.unit_id and f.nip <> me.nip and f.person_id <> me.decider_id
    join people.assignment a on a.person_id = f.person_id and a.kind = 'definitive' and a.valid @> n.reference
      and lower(a.valid) < n.reference - 183
    where me.nip in (${nipOf('employee')}, ${nipOf('officer')}) and me.decider_id <> me.person_id
      and not exists (select from handover.move m where m.person_id = f.person_id and m.state = 'open')
    order by me.person_id, pg_temp.draw('leaves' || f.nip) on conflict do nothing`,
  sql`
    insert into handover.item (move_id, part, body, by_id, at)
    select m.id, p.part, ${pick(handedOver, sql`'begun' || m.id || p.part`)}, m.person_id,
      least(m.known_on + 3, n.reference - 1) + time '14:00'
    from handover.move m cross join ${now} n cross join unnest(array['tasks', 'contacts', 'risks', 'open-work']) p (part)
    where m.state = 'open' and m.ready_at is null and m.known_on < n.reference - 1 and pg_temp.draw('writes' || m.id || p.part) < 0.6`
];

/** A third of the collections is of the subject of a skill group of their unit. */
const subjects = sql`
  update curation.collection c set group_id = g.id from governance.skill_group g
  where g.unit_id = c.unit_id and g.closed_on is null and pg_temp.draw('subject' || c.id) < 0.35
`;

/** All of it, in order, after everything else about knowledge was drawn. */
export const inHand = (lively: readonly string[]): RawBuilder<unknown>[] => [
  ...drafts(lively),
  ...links,
  searches(lively),
  ...ahead,
  subjects
];
