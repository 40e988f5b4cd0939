// Invented surveys: one a year, everyone at work asked, answers drawn straight into the boxes; the load closes them. And one
// that runs.
import { sql, type RawBuilder } from 'kysely';
import { shippedInstrument } from '#modules/surveys/bank.ts';
import { changedInstrument } from '#modules/surveys/rules-bank.ts';
import { layoutOf } from '#modules/surveys/rules-boxes.ts';
import { minimumComments } from '#modules/surveys/rules.ts';
import { reminderDays } from '#modules/surveys/rules-reminders.ts';
import { openCampaign } from '#modules/surveys/server/index.ts';
import { addDays, yearOf, type Day } from '#platform/dates.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { earlierScale, secondPurpose, surveyComments, surveyPurpose, surveyReminder } from './content-surveys.ts';
import { demoPersonas } from './personas.ts';
import type { Instrument } from '#modules/surveys/types.ts';
import { runAll, type RecordPlan } from './records.ts';

const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments };
const layout = layoutOf(shippedInstrument, terms);
const nipOf = (wanted: string) => demoPersonas.find(({ key }) => key === wanted)?.nip ?? '';
const newcomer = nipOf('employee');

/** The day after which the survey of a year is closed. */
export const surveyOverOn = (year: number): Date => new Date(Date.UTC(year, 8, 6));

/** A number in 0..1 that depends on a person, a part and a year alone; faster than words where there are millions. */
const chance = (person: RawBuilder<unknown>, part: RawBuilder<unknown>, year: RawBuilder<unknown>) =>
  sql`((hashint8extended(${person} * 64 + ${part}, ${year}) & 1048575) / 1048576.0)`;

const scales = sql.join(
  layout.blocks.map(
    ({ scale, start }, no) =>
      sql`(${no}::integer, ${scale.id}::text, ${scale.about}::text, ${start}::integer, ${scale.items.length}::integer)`
  )
);

const noted = sql`insert into surveys.answered (campaign_id, person_id) select campaign_id, person_id from demo_sheet order by campaign_id, person_id`;

/** What the first year asked, with one scale in earlier words, and what all later years ask: the shipped statements. */
function questionnaires(): [first: Instrument, later: Instrument] {
  const asItWas = (scale: Instrument['scales'][number]) =>
    scale.id === earlierScale.id
      ? { ...scale, items: scale.items.map((item, at) => ({ ...item, text: earlierScale.texts[at] ?? item.text })) }
      : scale;
  const first = { version: 1, scales: shippedInstrument.scales.map(asItWas) };
  const { title, items } = shippedInstrument.scales.find(({ id }) => id === earlierScale.id) ?? {
    title: { id: '', en: '' },
    items: []
  };
  const later = changedInstrument(first, earlierScale.id, {
    ...{ titleId: title.id, titleEn: title.en, version: first.version },
    ...{ textsId: items.map(({ text }) => text.id), textsEn: items.map(({ text }) => text.en) }
  });
  if (!later.ok) throw new Error(`the questionnaire of the demonstration was refused: ${later.reason}`);
  return [first, later.value];
}

const versions = ({ years }: RecordPlan): RawBuilder<unknown>[] =>
  questionnaires().map(
    (each, at) => sql`
      insert into surveys.instrument (version, document, made_at, made_by)
      select ${each.version}, ${JSON.stringify(each)}::jsonb, make_date(${years[at] ?? 2024}, 8, 1),
        case when ${at > 0} then (select id from people.person where nip = ${nipOf('administrator')}) end
      on conflict do nothing`
  );

const campaigns = (plan: RecordPlan): RawBuilder<unknown>[] => [
  ...versions(plan),
  sql`
    insert into surveys.campaign (year, version, mode, purpose, opens_on, closes_on, terms, opened_at)
    select y, case when y = ${plan.years[0] ?? 0} then 1 else 2 end, 'anonymous', ${surveyPurpose}, make_date(y, 8, 18), make_date(y, 9, 5), ${JSON.stringify(terms)}::jsonb,
      make_date(y, 8, 18) + time '08:00'
    from unnest(${[...plan.years]}::integer[]) y where make_date(y, 9, 5) < ${plan.today}::date order by y`,
  sql`
    insert into surveys.invitation (campaign_id, person_id, unit_id, leader_unit_id)
    select c.id, p.person_id, p.unit_id, case when h.person_id is null then post.line[1] else post.line[2] end
    from surveys.campaign c
    cross join lateral people.placements_on(c.opens_on) p
    left join (
      select c.id, t.unit_id, array_agg(t.ancestor_id order by t.depth) as line
      from surveys.campaign c cross join lateral people.tree_on(c.opens_on) t
      join (select distinct c.id, h.unit_id from surveys.campaign c cross join lateral people.heads_on(c.opens_on) h) led
        on led.id = c.id and led.unit_id = t.ancestor_id
      group by c.id, t.unit_id
    ) post on post.id = c.id and post.unit_id = p.unit_id
    left join (select distinct c.id, h.unit_id, h.person_id from surveys.campaign c cross join lateral people.heads_on(c.opens_on) h) h
      on h.id = c.id and h.unit_id = post.line[1] and h.person_id = p.person_id
    where p.status = 'active'`,
  sql`analyze surveys.invitation`
];

/** Who answered, the more eager the likelier; how content they are goes with it. */
const answered: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_sheet on commit drop as
    select c.id as campaign_id, c.year, i.person_id, i.unit_id, i.leader_unit_id, d.eager
    from surveys.campaign c join surveys.invitation i on i.campaign_id = c.id
    join demo_person d on d.y = c.year and d.person_id = i.person_id
    where ${chance(sql`i.person_id`, sql`0`, sql`c.year`)} < 0.4 + 0.45 * d.eager`,
  noted
];

/**
 * Each answerer stands on one of seventeen steps of each scale; counted by step first, so that millions of ticks are never
 * drawn one by one. A step gives the value of each item, some items a little harder than others.
 */
const boxes: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_step on commit drop as
    select s.campaign_id, case scale.about when 'unit' then s.unit_id else s.leader_unit_id end as unit_id, scale.start, scale.items,
      greatest(0, least(16, round(6 + 6 * s.eager + 7 * (${chance(sql`s.person_id`, sql`scale.no + 1`, sql`s.year`)} - 0.5)
        + 3 * (${chance(sql`s.unit_id`, sql`scale.no + 20`, sql`0`)} - 0.5))))::integer as step, count(*) as persons
    from demo_sheet s cross join (values ${scales}) as scale (no, id, about, start, items)
    where scale.about = 'unit' or s.leader_unit_id is not null
    group by 1, 2, 3, 4, 5`,
  sql`
    create temporary table demo_count on commit drop as
    with ticked as (
      select d.*, item, greatest(1, least(5, round(1 + d.step / 4.0 + (item * 7 % 5 - 2) * 0.2)))::integer as value
      from demo_step d cross join lateral generate_series(0, d.items - 1) item
    ), scored as (
      select campaign_id, unit_id, start, step, persons, 60 * sum(value) / items as points
      from ticked group by campaign_id, unit_id, start, step, persons, items
    ), entry as (
      select campaign_id, unit_id, start + 1 as place, persons as n from scored
      union all select campaign_id, unit_id, start + 2, persons * points from scored
      union all select campaign_id, unit_id, start + 3, persons * points * points from scored
      union all select campaign_id, unit_id, start + 4 + item * 5 + value - 1, persons from ticked
    )
    select campaign_id, unit_id, place, sum(n)::bigint as n from entry group by 1, 2, 3`,
  sql`analyze demo_count`,
  sql`
    insert into surveys.box (campaign_id, unit_id, counts)
    select asked.campaign_id, asked.unit_id, array_agg(coalesce(n.n, 0) order by place)
    from (
      select i.campaign_id, place.unit_id
      from surveys.invitation i join surveys.campaign c on c.id = i.campaign_id and c.state = 'open'
      cross join lateral (values (i.unit_id), (i.leader_unit_id)) place (unit_id)
      where place.unit_id is not null group by 1, 2
    ) asked
    cross join generate_series(1, ${layout.length}) place
    left join demo_count n using (campaign_id, unit_id, place)
    group by asked.campaign_id, asked.unit_id
    on conflict (campaign_id, unit_id) do update set counts = excluded.counts`,
  sql`
    update surveys.box b set comments = said.words
    from (
      select campaign_id, unit_id, array_agg(words order by md5(words), words) as words
      from (
        select s.campaign_id, s.unit_id, scale.id || e'\\t' || (${[...surveyComments]}::text[])[1 + floor(${surveyComments.length} * ${chance(sql`s.person_id`, sql`41`, sql`s.year`)})::integer] as words
        from demo_sheet s join (values ${scales}) as scale (no, id, about, start, items)
          on scale.no = floor(6 * ${chance(sql`s.person_id`, sql`42`, sql`s.year`)})
        where ${chance(sql`s.person_id`, sql`40`, sql`s.year`)} < 0.05
      ) one group by campaign_id, unit_id
    ) said where said.campaign_id = b.campaign_id and said.unit_id = b.unit_id`
];

/** A survey a year over the people that are drawn already. */
export const surveys = (plan: RecordPlan): readonly RawBuilder<unknown>[] => [
  ...campaigns(plan),
  ...answered,
  ...boxes
];

/** Those who have answered the survey that runs: not quite half, of the people to sign in as all but the first. */
const answeredSoFar = (id: number): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_sheet on commit drop as
    select c.id as campaign_id, c.year, i.person_id, i.unit_id, i.leader_unit_id, ${chance(sql`i.person_id`, sql`50`, sql`c.id`)} as eager
    from surveys.campaign c join surveys.invitation i on i.campaign_id = c.id join people.person p on p.id = i.person_id
    where c.id = ${id} and p.nip <> ${newcomer}
      and (p.nip = any(${demoPersonas.map(({ nip }) => nip)}::text[]) or ${chance(sql`i.person_id`, sql`51`, sql`c.id`)} < 0.42)`,
  sql`analyze demo_sheet`,
  noted
];

/** The days of reminding that have passed, as they went out: whoever has not answered was reached. */
const remindedSoFar = (id: number, days: readonly Day[]): RawBuilder<unknown> => sql`
  insert into surveys.reminded (campaign_id, on_day, words, mailed, is_done)
  select ${id}, day, ${JSON.stringify(surveyReminder)}::jsonb,
    (select count(*) from surveys.invitation where campaign_id = ${id}) - (select count(*) from demo_sheet), true
  from unnest(${[...days]}::date[]) day`;

/** Opens the survey that runs while the demonstration is shown: nine days ago, for five days more, partly answered. */
export async function openRunningSurvey(ctx: Ctx): Promise<void> {
  const day = today(ctx);
  const year = yearOf(day);
  const [before, firstDay] = [addDays(day, -9), `${year}-01-01`];
  const opensOn = before < firstDay ? firstDay : before;
  const isSecond = new Date(day) >= surveyOverOn(year);
  await inTransaction(ctx.db, async (tx) => {
    const morning = Date.parse(`${opensOn}T02:00:00Z`);
    const then = within({ ...ctx, now: new Date(Math.min(morning, ctx.now.getTime())) }, tx);
    const closesOn = addDays(day, 5);
    const opened = await openCampaign(
      then,
      {
        ...{ year, unitCode: '', mode: 'anonymous', keepMonths: 12, closesOn, token: '' },
        ...{ purpose: isSecond ? secondPurpose : surveyPurpose },
        ...{ remindDays: [7, 3, 1], remindId: surveyReminder.id, remindEn: surveyReminder.en }
      },
      terms
    );
    if (!opened.ok) throw new Error(`the survey of the demonstration was not opened: ${opened.reason}`);
    const reminders = { days: [7, 3, 1], text: surveyReminder };
    const past = reminderDays({ opensOn, closesOn, reminders }).filter((each) => each < day);
    await sql`analyze surveys.invitation`.execute(tx);
    await runAll(tx, [...answeredSoFar(opened.value), ...boxes, remindedSoFar(opened.value, past)]);
  });
}
