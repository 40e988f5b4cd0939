// Invented judging in a year of the committee, as far as its days have passed: samples drawn by the seed, two verdicts each,
// what a meeting decided.
import { sql, type RawBuilder } from 'kysely';
import { inUnits, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { evidence as knowledge } from '#modules/knowledge/server/index.ts';
import { evidence as learning } from '#modules/learning/server/index.ts';
import { evidence as plans } from '#modules/plans/server/index.ts';
import { daysOf, hasPassed, type CommitteeYear } from './committee-days.ts';
import { failReasons, minutesText, rulingText, scoreReasons } from './content-committee.ts';
import { drawnDocuments } from './records-drawn-documents.ts';
import { pick } from './records.ts';

const sampledPractices = ['I.KMI.2', 'I.SOL.1d', 'I.LRN.1'];

/** The rules whose records are sampled: one practice in each of three components. */
const sampledRules = (): Evidence[] =>
  [...knowledge, ...learning, ...plans].filter(({ practice }) => sampledPractices.includes(practice));

const lastDay = ({ year, today, stage }: CommitteeYear) => (stage === 'running' ? today : `${year}-12-31`);

const scopeOf = ({ year, ...of }: CommitteeYear): EvidenceScope => ({
  year,
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  asOf: lastDay({ year, ...of }),
  cutOff: `${year + 1}-01-31`,
  counted: sql`(select person_id, unit_id, months, job_kind from assessment.headcount where year = ${year})`,
  inUnits: inUnits(null),
  isWhole: true,
  aims: { jpAYear: 20, response: 0.3 }
});

const at = (day: string, hour: number) => sql`(${day}::date + make_time(${hour}, 0, 0))::timestamptz`;

/** Two members for every component of every unit, never of the own one. */
const seats = ({ year, ...of }: CommitteeYear): RawBuilder<unknown> => sql`
  insert into committee.seat (dossier_id, component, member_id, seated_at)
  select dossier_id, component, member_id, ${at(daysOf({ year, ...of }).drawn, 12)} from (
    select d.id as dossier_id, c.component, m.id as member_id,
      row_number() over (partition by d.id, c.component order by pg_temp.draw('judges' || d.id || c.component || m.id)) as place
    from committee.dossier d join committee.member m on m.year = d.year and m.part = 'member'
    cross join (values ${sql.join(catalogueFor(year).components.map(({ id }) => sql`(${id}::text)`))}) as c (component)
    where d.year = ${year} and d.state = 'signed'
      and not exists (select from demo_worker w where w.person_id = m.person_id and w.unit_id = d.unit_id)
  ) ranked where place <= 2`;

/** The records behind one practice in the order of the seed, as the draw of the committee orders them. */
const drawnBy = (plan: CommitteeYear, rule: Evidence, component: string): RawBuilder<unknown>[] => [
  sql`drop table if exists demo_drawn`,
  sql`
    create temporary table demo_drawn on commit drop as
    select d.id as dossier_id, r.seed || '|' || h.code || '|' || ${rule.practice}::text as seed, e.subject, e.unit_id,
      coalesce(e.record_kind, '') as record_kind, coalesce(e.record_id, '') as record_id, e.on_date,
      concat_ws('|', e.subject, e.unit_id, coalesce(e.record_kind, ''), coalesce(e.record_id, '')) as key
    from (${rule.rows(scopeOf(plan))}) e
    join people.tree_reaching(${lastDay(plan)}::date) t on t.unit_id = e.unit_id join demo_house h on h.unit_id = t.ancestor_id
    join committee.dossier d on d.unit_id = h.unit_id and d.year = ${plan.year} and d.state = 'signed'
    join committee.round r on r.year = d.year where e.achieved`,
  sql`
    insert into committee.sample (dossier_id, practice, component, subject, seed, size, population, keys_sha256, drawn_at)
    select dossier_id, ${rule.practice}, ${component}, ${rule.subject}, min(seed), least(5, count(*)), count(*),
      encode(sha256(convert_to(string_agg(key, E'\n' order by key collate "C"), 'UTF8')), 'hex'), ${at(daysOf(plan).drawn, 13)}
    from demo_drawn group by dossier_id`,
  sql`
    insert into committee.item (dossier_id, practice, component, sample_id, place, subject, unit_id, record_kind, record_id, on_date)
    select n.dossier_id, s.practice, s.component, s.id, n.place, n.subject, n.unit_id, n.record_kind, n.record_id, n.on_date
    from (
      select *, row_number() over (partition by dossier_id order by sha256(convert_to(seed || '|' || key, 'UTF8'))) as place from demo_drawn
    ) n join committee.sample s on s.dossier_id = n.dossier_id and s.practice = ${rule.practice} where n.place <= 5
    order by n.dossier_id, n.place`
];

/** The criteria of document practices that are asked of the unit. */
const criteria = ({ year }: CommitteeYear): RawBuilder<unknown> => sql`
  insert into committee.item (dossier_id, practice, component, place)
  select w.dossier_id, w.practice, w.component, 1 from committee.walk w join committee.dossier d on d.id = w.dossier_id
  where d.year = ${year} and d.state = 'signed' and w.practice = any(${catalogueFor(year)
    .practices.filter(({ source }) => source === 'document')
    .map(({ id }) => id)}::text[])`;

/** Most records stand, most judges agree; before the meeting the first of two has judged what she had come to by then. */
function verdicts(plan: CommitteeYear): RawBuilder<unknown> {
  const days = daysOf(plan);
  const isWhole = hasPassed(days.met, plan);
  return sql`
    insert into committee.verdict (item_id, member_id, stands, score, reason, at)
    select item_id, member_id, stands, score,
      case when stands is false then ${pick(failReasons, sql`'fails' || item_id`)}
        when score < 4 then ${pick(scoreReasons, sql`'lacks' || item_id || '-' || member_id`)} else '' end, given_at
    from (
      select i.id as item_id, s.member_id, row_number() over (partition by i.id order by s.member_id) as place,
        ${at(days.judged, 15)} + pg_temp.draw('when' || i.id || '-' || s.member_id) * interval '96 hours' as given_at,
        case when i.sample_id is not null then pg_temp.draw('stands' || i.id) < 0.88
          and pg_temp.draw('doubts' || i.id || '-' || s.member_id) < 0.97 end as stands,
        case when i.sample_id is null then least(4, 2 + floor(pg_temp.draw('score' || i.id) * 3
          + pg_temp.draw('other' || i.id || '-' || s.member_id) * 0.9)::integer) end as score
      from committee.item i join committee.dossier d on d.id = i.dossier_id and d.year = ${plan.year}
      join committee.seat s on s.dossier_id = i.dossier_id and s.component = i.component
    ) said where ${isWhole} or place = 1 and given_at < ${plan.today}::date`;
}

/** Where both agree it is settled so; where not, a meeting decided against the record. */
function decided(plan: CommitteeYear): RawBuilder<unknown>[] {
  const { year } = plan;
  const { met } = daysOf(plan);
  if (!hasPassed(met, plan)) return [];
  return [
    sql`
    create temporary table demo_outcome on commit drop as
    select i.id as item_id, i.dossier_id, i.sample_id, count(distinct v.stands) > 1 or max(v.score) - min(v.score) > 1 as differs,
      bool_and(v.stands) as stands, avg(v.score) as score
    from committee.item i join committee.dossier d on d.id = i.dossier_id and d.year = ${year}
    left join committee.verdict v on v.item_id = i.id group by i.id`,
    sql`
    insert into committee.meeting (dossier_id, held_on, minutes, recorded_by, recorded_at)
    select o.dossier_id, ${met}::date, ${minutesText}, (
        select m.person_id from committee.member m where m.year = ${year} and m.part <> 'member' and not exists (
          select from demo_worker w where w.person_id = m.person_id and w.unit_id = d.unit_id) order by m.part limit 1),
      ${at(met, 15)}
    from (select distinct dossier_id from demo_outcome where differs) o join committee.dossier d on d.id = o.dossier_id`,
    sql`
    update committee.item i set stands = case when i.sample_id is not null then coalesce(o.stands, true) end,
      score = case when i.sample_id is null then round(coalesce(o.score, 2), 1) end,
      decided_at = ${at(met, 15)}, decided_by = m.recorded_by, meeting_id = m.id
    from demo_outcome o left join committee.meeting m on m.dossier_id = o.dossier_id and o.differs where o.item_id = i.id`,
    sql`
    update committee.sample s set stands = n.stands, judged = n.judged, decided_at = ${at(met, 16)}
    from (select sample_id, count(*) filter (where stands) as stands, count(*) as judged from committee.item group by sample_id) n
    where n.sample_id = s.id and s.decided_at is null`,
    sql`
    insert into committee.ruling (dossier_id, practice, score, computed, reason, ruled_by, ruled_at)
    select m.dossier_id, s.practice, least(100, round((f.practices -> s.practice ->> 'score')::numeric * 0.9, 1)),
      (f.practices -> s.practice ->> 'score')::numeric, ${rulingText}, m.recorded_by, ${at(met, 17)}
    from (select * from committee.meeting where held_on = ${met}::date order by id limit 1) m
    join committee.dossier d on d.id = m.dossier_id join committee.sample s on s.dossier_id = d.id and s.practice = 'I.SOL.1d'
    join assessment.figure f on f.year = d.year and f.unit_id = d.unit_id where (f.practices -> s.practice ->> 'score') is not null`
  ];
}

/** The judging of a year over its signed units, once the samples are drawn. */
export function judged(plan: CommitteeYear): RawBuilder<unknown>[] {
  if (!hasPassed(daysOf(plan).drawn, plan)) return [];
  const componentOf = (rule: Evidence) =>
    catalogueFor(plan.year).practices.find(({ id }) => id === rule.practice)?.component ?? '';
  return [
    seats(plan),
    ...sampledRules().flatMap((rule) => drawnBy(plan, rule, componentOf(rule))),
    criteria(plan),
    ...drawnDocuments(plan),
    verdicts(plan),
    ...decided(plan)
  ];
}
