// Invented years of the committee: finished once a year is closed, as far as the calendar where it is over, tried out in the
// running year. Drawn once the index is counted and before it is closed: samples and locked counts come from what was counted.
import { sql, type RawBuilder } from 'kysely';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { addDays, type Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { daysOf, hasPassed, type CommitteeYear } from './committee-days.ts';
import {
  appealText,
  answerText,
  commendation,
  findingTexts,
  initiatives,
  objections,
  trialReason,
  replyText,
  walkNotes,
  walkSources
} from './content-committee.ts';
import { demoPersonas } from './personas.ts';
import { triedOutIn } from './records-documents.ts';
import { asks } from './records-asked-committee.ts';
import { judged } from './records-judged.ts';
import { drawFunction, pick, runAll } from './records.ts';

const nipOf = (key: string) => demoPersonas.find((persona) => persona.key === key)?.nip ?? '';
const personOf = (key: string) => sql`(select id from people.person where nip = ${nipOf(key)})`;
const lastDay = ({ year, today, stage }: CommitteeYear) => sql`${stage === 'running' ? today : `${year}-12-31`}::date`;
const at = (day: string, hour: number) => sql`(${day}::date + make_time(${hour}, 0, 0))::timestamptz`;

/** The practices of the year that are in the source, as rows. */
const practices = (year: number) =>
  sql`(values ${sql.join(
    catalogueFor(year)
      .practices.filter(({ source }) => source !== 'none')
      .map(({ id, component, source }) => sql`(${id}::text, ${component}::text, ${source}::text)`)
  )}) as p (id, component, source)`;

/** In the running year the committee may try itself out ahead of the calendar: by decision, for every unit. */
const trial = (plan: CommitteeYear): RawBuilder<unknown> => {
  const { opened: from } = daysOf(plan);
  return sql`
    insert into committee.exception (year, phases, from_on, until_on, reason, decided_by, decided_at)
    select ${plan.year}, '{self-assessment,committee,answer,approval}', ${from}::date, ${plan.today}::date + 80, ${trialReason},
      ${personOf('administrator')}, ${at(from, 9)} + interval '10 minutes'`;
};

/** The year with the calendar of its scheme and, once units have signed, its seed; who leads each level-I unit and fills in for it. */
const opened = (plan: CommitteeYear): RawBuilder<unknown>[] => {
  const { year, stage } = plan;
  const days = daysOf(plan);
  const words = stage === 'running' ? `undian terbuka uji coba ${year}` : `undian terbuka 15 Februari ${year + 1}`;
  const seed = hasPassed(days.drawn, plan)
    ? sql`${words}::text, ${at(days.drawn, 11)}, ${personOf('administrator')}`
    : sql`null::text, null::timestamptz, null::bigint`;
  return [
    sql`
      insert into committee.round (year, sample_size, opened_at, opened_by, evidence_until, walk_until, judge_until, answer_until, approve_until,
        seed, seeded_at, seeded_by)
      select ${year}, 5, ${at(days.opened, 9)}, ${personOf('administrator')}, (c ->> 'evidence')::date, (c ->> 'self-assessment')::date,
        (c ->> 'committee')::date, (c ->> 'answer')::date, (c ->> 'approval')::date, ${seed}
      from (
        select s.document -> 'calendar' as c from assessment.period p join assessment.scheme s on s.id = p.scheme_id where p.year = ${year}
      ) scheme`,
    ...(stage === 'running' ? [trial(plan)] : []),
    sql`
      create temporary table demo_house on commit drop as
      select u.unit_id, u.code, array_agg(t.ancestor_id order by t.depth) as above, u.unit_id = ${triedOutIn(lastDay(plan))} as is_trial,
        (select h.person_id from people.heads_on(${lastDay(plan)}) h where h.unit_id = u.unit_id
          order by h.kind <> 'definitive', h.person_id limit 1) as leader_id
      from people.units_on(${lastDay(plan)}) u join people.tree_on(${lastDay(plan)}) t on t.unit_id = u.unit_id
      where u.echelon = 'I' group by u.unit_id, u.code`,
    sql`
      create temporary table demo_worker on commit drop as
      select b.ancestor_id as unit_id, s.person_id, s.job_kind, p.nip from people.placements_on(${lastDay(plan)}) s
      join people.tree_on(${lastDay(plan)}) b on b.unit_id = s.unit_id join demo_house h on h.unit_id = b.ancestor_id
      join people.person p on p.id = s.person_id where s.status = 'active'`,
    sql`alter table demo_house add column officer_id bigint`,
    sql`
      update demo_house h set officer_id = coalesce(case when code = 'M.05' then ${personOf('officer')} end, (
        select w.person_id from demo_worker w where w.unit_id = h.unit_id and w.person_id is distinct from h.leader_id
        order by w.job_kind = 'struktural', pg_temp.draw('fills' || w.nip) limit 1))`
  ];
};

/** A chair and a deputy from two units, and one member from every other and from everywhere: eight at most. */
const seated = (plan: CommitteeYear): RawBuilder<unknown>[] => {
  const { year } = plan;
  const { opened: from } = daysOf(plan);
  return [
    sql`
      insert into committee.member (year, person_id, part, starts_on, ends_on, document_number, document_on, named_by, named_at)
      select ${year}, person_id, case place when 1 then 'chair' when 2 then 'deputy' else 'member' end, ${from}::date,
        make_date(${year + 1}, 10, 31), 'KEP-7/' || ${year}::integer, ${from}::date - 5, ${personOf('administrator')},
        ${at(from, 9)} + interval '20 minutes'
      from (
        select person_id, row_number() over (order by last, pg_temp.draw('seat' || person_id)) as place
        from (
          (select distinct on (w.unit_id) w.person_id, 0 as last from demo_worker w join demo_house h using (unit_id)
          where w.person_id is distinct from h.leader_id and w.person_id is distinct from h.officer_id
            and w.nip <> all(${demoPersonas.map(({ nip }) => nip)}::text[])
          order by w.unit_id, w.job_kind <> 'struktural', pg_temp.draw('sits' || w.nip))
          union all select id, 1 from people.person where nip = ${nipOf('auditor')}
        ) chosen
      ) ranked where place <= 7 or person_id = ${personOf('auditor')}`,
    sql`
      insert into committee.dossier (year, unit_id, above, opened_at)
      select ${year}, unit_id, above, ${at(from, 9)} from demo_house order by code`
  ];
};

/** Which practices are asked of a unit: all in the source but those that its figures say are not. */
const asked = (year: number) => sql`
  committee.dossier d join demo_house h on h.unit_id = d.unit_id
  left join assessment.figure f on f.year = d.year and f.unit_id = d.unit_id
  cross join ${practices(year)}
  where d.year = ${year} and coalesce(f.practices -> p.id ->> 'state', '') <> 'not-asked'`;

/** Once its days are over all is walked; until then two units have finished, the others are on their way. */
const walked = (plan: CommitteeYear): RawBuilder<unknown>[] => {
  const { year, stage } = plan;
  const days = daysOf(plan);
  const walkedAt = at(hasPassed(days.walked, plan) ? days.walked : addDays(plan.today, -1), 9);
  const isSeen =
    stage !== 'running' && hasPassed(days.walked, plan)
      ? sql`true`
      : sql`(h.is_trial or h.code = (select max(code) from demo_house where code <> 'M.05' and not is_trial)
        or pg_temp.draw('walks' || h.code) > 0.3 and pg_temp.draw('walked' || h.code || p.component) < 0.6)`;
  return [
    sql`
      insert into committee.walk (dossier_id, practice, component, note, source, walked_by, walked_at)
      select d.id, p.id, p.component,
        case when pg_temp.draw('note' || d.id || p.id) < 0.15 then ${pick(walkNotes, sql`'which' || d.id || p.id`)} else '' end,
        case when pg_temp.draw('source' || d.id || p.id) < (case when p.source = 'document' then 0.8 else 0.05 end)
          then ${pick(walkSources, sql`'from' || d.id || p.id`)} else '' end,
        h.officer_id, ${walkedAt} from ${asked(year)} and h.officer_id is not null and ${isSeen}`,
    sql`
      update committee.dossier kept set asked = n from (
        select d.id, count(*) as n from ${asked(year)} group by d.id) counted
      where counted.id = kept.id and exists (select from committee.walk w where w.dossier_id = kept.id)`
  ];
};

/** The leader's signature locks what the unit counts with all below it; in the running year one tries it out. */
const signed = (plan: CommitteeYear): RawBuilder<unknown>[] => {
  const { year, stage } = plan;
  const days = daysOf(plan);
  if (!hasPassed(days.signed, plan)) return [];
  const signs = stage === 'running' ? sql`h.is_trial` : sql`true`;
  return [
    sql`
      update committee.dossier d set state = 'signed', signed_by = h.leader_id, locked_on = least(${lastDay(plan)}, ${days.signed}::date),
        signed_at = ${at(days.signed, 10)}
      from demo_house h where h.unit_id = d.unit_id and d.year = ${year} and ${signs} and h.leader_id is not null and d.asked > 0`,
    sql`
      insert into committee.locked (dossier_id, practice, achieved, population, base)
      select d.id, k.practice, coalesce(s.achieved, 0), coalesce(s.population, 0), coalesce(s.base, 0)
      from committee.dossier d
      join assessment.figure f on f.year = d.year and f.unit_id = d.unit_id
      cross join lateral (select key as practice from jsonb_each(f.practices) where value ->> 'state' <> 'not-asked') k
      left join (
        select t.ancestor_id, y.practice, sum(y.achieved) as achieved, sum(y.population) as population, sum(y.base) as base
        from assessment.tally y join people.tree_reaching(${lastDay(plan)}) t on t.unit_id = y.unit_id
        join demo_house h on h.unit_id = t.ancestor_id where y.year = ${year} group by 1, 2
      ) s on s.ancestor_id = d.unit_id and s.practice = k.practice
      where d.year = ${year} and d.state = 'signed'`
  ];
};

const presider = sql`(select m.person_id from committee.member m where m.year = d.year and m.part <> 'member'
  and not exists (select from demo_worker w where w.person_id = m.person_id and w.unit_id = d.unit_id) order by m.part limit 1)`;

/** Findings, answers, one appeal with its reply, approval, each on its day: what ends a year. */
function ended(plan: CommitteeYear): RawBuilder<unknown>[] {
  const { year } = plan;
  const days = daysOf(plan);
  const once = (day: Day, statement: RawBuilder<unknown>) => (hasPassed(day, plan) ? [statement] : []);
  const appealed = sql`(select max(id) from committee.dossier where year = ${year} and state in ('found', 'approved'))`;
  return [
    ...once(
      days.found,
      sql`
        update committee.dossier d set state = 'found', findings = ${pick(findingTexts, sql`'finding' || d.id`)}, found_by = ${presider},
          found_at = ${at(days.found, 10)}, answer_due_on = make_date(${year + 1}, 3, 29)
        where d.year = ${year} and d.state = 'signed'`
    ),
    ...once(
      days.answered,
      sql`
        update committee.dossier d set answer = case when d.id = ${appealed} then 'appealed' else 'accepted' end,
          answer_text = case when d.id = ${appealed} then ${appealText} else ${answerText} end, answered_by = d.signed_by,
          answered_at = ${at(days.answered, 11)}
        where d.year = ${year} and d.state = 'found'`
    ),
    ...once(
      days.replied,
      sql`
        update committee.dossier d set reply = ${replyText}, replied_by = d.found_by, replied_at = ${at(days.replied, 10)}
        where d.id = ${appealed}`
    ),
    ...once(
      days.ended,
      sql`
        update committee.dossier d set state = case when d.state = 'found' then 'approved' else 'set-aside' end,
          ended_note = case when d.state = 'found' then '' else 'Unit tidak memiliki pimpinan pada akhir tahun.' end,
          ended_by = case when d.state = 'found' then ${presider} else ${personOf('administrator')} end, ended_at = ${at(days.ended, 9)}
        where d.year = ${year}`
    )
  ];
}

/** What units do beyond the list, some of it commended. */
const beyond = (plan: CommitteeYear): RawBuilder<unknown>[] => {
  const days = daysOf(plan);
  if (!hasPassed(days.beyond, plan)) return [];
  const isCommended = sql`${hasPassed(days.found, plan)} and i.place = 1`;
  return [
    sql`
    insert into committee.initiative (dossier_id, title, what, made_by, made_at, commended_by, commended_at, commendation)
    select d.id, i.title, i.what, h.officer_id, ${at(days.beyond, 10)}, case when ${isCommended} then ${presider} end,
      case when ${isCommended} then ${at(days.found, 11)} end, case when ${isCommended} then ${commendation} else '' end
    from committee.dossier d join demo_house h on h.unit_id = d.unit_id
    cross join (values ${sql.join(
      initiatives.map(([title, what], place) => sql`(${place}::integer, ${title}::text, ${what}::text)`)
    )}) as i (place, title, what)
    where d.year = ${plan.year} and h.officer_id is not null and pg_temp.draw('beyond' || d.id || i.place) < 0.3`
  ];
};

/** Objections to measures of this year: two answered, one still open. */
function objected({ year, today }: CommitteeYear): RawBuilder<unknown> {
  const madeAt = sql`greatest(${at(today, 8)} - interval '20 days', least(make_date(${year}, 1, 1), ${today}::date - 1) + time '07:30')`;
  return sql`
  insert into committee.objection (year, practice, unit_id, person_id, reason, made_at, outcome, answer, answered_by, answered_at)
  select ${year}, o.practice, w.unit_id, w.person_id, o.reason, ${madeAt},
    case when o.answer <> '' then o.outcome end, o.answer, case when o.answer <> '' then ${personOf('administrator')} end,
    case when o.answer <> '' then ${at(today, 8)} - interval '1 day' end
  from (values ${sql.join(
    objections.map(
      ([practice, reason, outcome, answer], place) =>
        sql`(${place}::integer, ${practice}::text, ${reason}::text, ${outcome}::text, ${answer}::text)`
    )
  )}) as o (place, practice, reason, outcome, answer)
  join lateral (
    select unit_id, person_id from demo_worker where job_kind <> 'struktural' order by pg_temp.draw('objects' || o.place || nip) limit 1
  ) w on true`;
}

/** Draws a year of the committee into its tables; one that is there stays. */
export async function drawCommittee(tx: Tx, plan: CommitteeYear): Promise<void> {
  const { rows } = await sql`select 1 from committee.round where year = ${plan.year}`.execute(tx);
  if (rows.length > 0) return;
  await runAll(tx, [
    drawFunction,
    ...opened(plan),
    sql`analyze demo_worker`,
    ...seated(plan),
    ...walked(plan),
    ...signed(plan),
    ...beyond(plan),
    ...asks(plan),
    ...judged(plan),
    ...ended(plan),
    ...(plan.stage === 'running' ? [objected(plan)] : [])
  ]);
}
