// Row 3: a supervisor accepts a report; how long until the figure of the unit's page has changed.
import { sql } from 'kysely';
import { countNews } from '#modules/assessment/server/index.ts';
import { acceptReport } from '#modules/learning/server/index.ts';
import { visitor } from '#platform/actor.ts';
import { today, year, type Ministry } from './ministry.ts';
import { median, timed } from './timing.ts';

export type News = { median: number; most: number; counting: number; records: number };

const practice = 'I.SOL.1f';
type Report = { id: number; personId: number; unitId: number; deciderId: number };

/** Accepts reports one by one and waits each time for the changed figure: milliseconds in all, and of the counting alone. */
export async function measureNews(ministry: Ministry, records: number): Promise<News> {
  await drain(ministry);
  const whole: number[] = [];
  const counting: number[] = [];
  for (const report of await selectTelling(ministry, records)) {
    const before = await achievedIn(ministry, report.unitId);
    const began = performance.now();
    await accept(ministry, report);
    counting.push(await timed(() => countNews(ministry.ctx)));
    if ((await achievedIn(ministry, report.unitId)) === before) throw new Error(`the figure of ${report.id} stayed`);
    whole.push(performance.now() - began);
  }
  return { median: median(whole), most: Math.max(...whole), counting: median(counting), records: whole.length };
}

/** What building the ministry left to count must not stand in front of the first record. */
async function drain({ ctx }: Ministry): Promise<void> {
  for (let taken = 1; taken > 0;) taken = await countNews(ctx);
}

async function accept({ ctx }: Ministry, { id, deciderId }: Report): Promise<void> {
  const result = await acceptReport(
    { ...ctx, actor: { ...visitor, personId: deciderId } },
    { activityId: id, note: '' }
  );
  if (!result.ok) throw new Error(`the report ${id} was not accepted: ${result.reason}`);
}

async function achievedIn({ db }: Ministry, unitId: number): Promise<unknown> {
  const { rows } = await sql<{ achieved: unknown }>`
    select practices -> ${practice} ->> 'achieved' as achieved from assessment.figure where year = ${year} and unit_id = ${unitId}
  `.execute(db);
  return rows[0]?.achieved;
}

/** Reports whose acceptance lets one more person achieve the practice: three quarters of the reports that were due. */
async function selectTelling({ db }: Ministry, limit: number): Promise<Report[]> {
  const { rows } = await sql<Report>`
    with edge as (
      select (select min(day) from people.day_number where number > (select number from people.day_number where day = ${`${year - 1}-12-31`}::date) - 10) as first,
        (select max(day) from people.day_number where number <= (select number from people.day_number where day = ${today}::date) - 10) as last
    ), person as (
      select c.person_id, c.unit_id, count(*) as due, count(*) filter (where a.documents > 0 and a.accepted_at is not null) as done,
        (array_agg(a.id) filter (where a.state = 'reported' and a.documents > 0))[1] as id
      from edge cross join assessment.headcount c join learning.activity a on a.person_id = c.person_id and a.ends_on between edge.first and edge.last
      where c.year = ${year} and a.solution = 'self' and a.state not in ('withdrawn', 'declined')
      group by c.person_id, c.unit_id
    )
    select p.id, p.person_id, p.unit_id, d.decider_id from person p
    cross join lateral (select decider_id from people.deciders_of(p.person_id, ${today}::date) limit 1) d
    where p.id is not null and p.done < 0.75 * p.due and p.done + 1 >= 0.75 * p.due
    order by md5(p.id::text) limit ${limit}
  `.execute(db);
  return rows;
}
