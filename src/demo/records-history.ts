// Programmes on offer, and training history as if it had come as a file: mostly the same as what people reported.
import { sql, type RawBuilder } from 'kysely';
import { offeredProgrammes } from './content-programmes.ts';
import { demoPersonas } from './personas.ts';
import { pick, type RecordPlan } from './records.ts';

type Texts = { organisers: readonly string[]; trainings: readonly string[] };

const officer = demoPersonas.find(({ key }) => key === 'officer')?.nip ?? '';
const numbered = offeredProgrammes.map((programme, at) => ({ ...programme, no: at + 1 }));

/** Every programme once a year, on a day of its own; those of the last weeks of the year are still open. */
const programmes = ({ years, today }: RecordPlan, { organisers }: Texts): RawBuilder<unknown> => sql`
  insert into programmes.programme (unit_id, code, title, field, organiser, starts_on, ends_on, closes_on, jp, seats, mode, place, link,
    audience, state, created_at)
  select unit.id, 'P-' || y || '-' || lpad(o.no::text, 3, '0'), o.title, o.field, ${pick(organisers, sql`o.field`)}, starts_on,
    starts_on + greatest(0, ceil(o.jp / 8.0)::integer - 1), starts_on - 7, o.jp,
    case when o.mode = 'e-learning' then null else 20 + 5 * floor(pg_temp.draw('seats' || o.seed) * 5)::integer end, o.mode,
    case o.mode when 'e-learning' then 'Daring' when 'distance' then 'Daring, tatap maya' else 'Kampus pelatihan' end,
    'https://pelatihan.example/p/' || y || '/' || o.no, o.audience,
    case when pg_temp.draw('off' || seed) < 0.04 then 'cancelled' when starts_on < ${today}::date - 30 then 'closed' else 'announced' end,
    least(make_date(y, 1, 5), ${today}::date) + interval '9 hours'
  from unnest(${[...years]}::integer[]) y
  cross join lateral (
    select o.*, y || '-' || o.no as seed from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
      o (no integer, title text, field text, mode text, jp numeric, audience text)
  ) o
  cross join lateral (
    select case when y = extract(year from ${today}::date) and pg_temp.draw('soon' || seed) < 0.35
      then ${today}::date + 9 + floor(pg_temp.draw('at' || seed) * 60)::integer
      else make_date(y, 1, 20) + floor(pg_temp.draw('at' || seed) * 325)::integer end as starts_on
  ) d
  cross join lateral (
    select unit_id as id from demo_person where nip = ${officer} order by y desc limit 1
  ) unit`;

const announced = sql`
  insert into programmes.step (programme_id, kind, at)
  select id, 'import', created_at from programmes.programme order by id`;

/**
 * Of what people reported as structured learning most is in the file too. The same in all: matched. In the last year a
 * quarter says other hours or another title: somebody has to settle that.
 */
const known = ({ today }: RecordPlan, lively: readonly string[]): RawBuilder<unknown> => sql`
  insert into history.record (person_id, unit_id, activity_id, starts_on, ends_on, minutes, certificate_no, certificate_on, semantik_id,
    kind, name, field, organiser, state, imported_at)
  select a.person_id, a.unit_id, a.id, a.starts_on, a.ends_on, case when differs = 'hours' then own + 180 else own end,
    'S-' || a.id || '/' || c.y, least(a.ends_on + 7, ${today}::date), 'SMT-' || c.y || '-' || a.id, 'Pelatihan',
    a.title || case when differs = 'title' then ', angkatan II' else '' end, 'Keuangan negara', a.source,
    case when differs = '' then 'matched' else 'conflict' end, least(a.ends_on + 30, ${today}::date) + interval '8 hours'
  from demo_course c
  join learning.activity a on a.id = c.no
  join demo_person d on d.person_id = c.person_id and d.y = c.y
  cross join lateral (
    select coalesce(nullif((
      select sum(h.minutes)::integer from learning.hours h
      where h.activity_id = a.id and h.refused_at is null and h.taken_back_at is null
    ), 0), nullif(a.planned_minutes, 0), 360) as own,
    case when c.y < extract(year from ${today}::date) or pg_temp.draw('same' || seed) >= 0.25 and d.nip <> all (${[...lively]}::text[]) then ''
      when pg_temp.draw('how' || seed) < 0.6 then 'hours' else 'title' end as differs
  ) o
  where c.solution = 'structured' and c.accepted_on is not null and a.ends_on < ${today}::date - 10
    and (pg_temp.draw('file' || seed) < 0.8 or d.nip = any(${[...lively]}::text[]))
  order by a.id`;

const certificates = sql`
  update learning.activity a set certificate_no = r.certificate_no, certificate_on = r.certificate_on, semantik_id = r.semantik_id
  from history.record r where r.activity_id = a.id and r.state = 'matched'`;

/** Trainings that nobody reported: only the file knows them, and they give their hours. */
const unknown = ({ today }: RecordPlan, { organisers, trainings }: Texts): RawBuilder<unknown> => sql`
  insert into history.record (person_id, unit_id, starts_on, ends_on, minutes, certificate_no, certificate_on, semantik_id, kind, name,
    field, organiser, state, imported_at)
  select person_id, unit_id, starts_on, starts_on + days - 1, 8 * 45 * days, 'S-N' || person_id || '/' || y, least(starts_on + days + 6, ${today}::date),
    'SMT-' || y || '-N' || person_id, case when days = 1 then 'Seminar' else 'Pelatihan' end, ${pick(trainings, sql`'new' || seed`)}, '',
    ${pick(organisers, sql`'by' || seed`)}, 'new', least(starts_on + 40, ${today}::date) + interval '8 hours'
  from (
    select d.*, d.nip || d.y as seed, make_date(d.y, 2, 1) + floor(pg_temp.draw('hist' || d.nip || d.y) * 280)::integer as starts_on,
      1 + floor(pg_temp.draw('days' || d.nip || d.y) * 4)::integer as days
    from demo_person d where pg_temp.draw('has' || d.nip || d.y) < 0.35 * d.eager
  ) t
  where starts_on + days < ${today}::date
    and not exists (
      select from learning.activity a where a.person_id = t.person_id and a.solution = 'structured'
        and a.starts_on <= t.starts_on + t.days and a.ends_on >= t.starts_on
    )
  order by y, person_id`;

const given = sql`
  insert into learning.hours (person_id, unit_id, history_id, on_date, minutes, kind, source, origin, logged_at)
  select r.person_id, r.unit_id, r.id, r.starts_on + part, r.minutes / (r.ends_on - r.starts_on + 1), 'structured', r.name, 'import', r.imported_at
  from history.record r cross join lateral generate_series(0, r.ends_on - r.starts_on) part
  where r.state = 'new' order by r.id, part`;

/** The catalogue of three years, and the history of everyone who went to a training. */
export const history = (plan: RecordPlan, texts: Texts, lively: readonly string[]): RawBuilder<unknown>[] => [
  programmes(plan, texts),
  announced,
  known(plan, lively),
  certificates,
  unknown(plan, texts),
  given
];
