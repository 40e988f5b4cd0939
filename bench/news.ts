// Row 3: a supervisor accepts a report; how long until the figure of the unit's page has changed.
import { sql } from 'kysely';
import { computeIndex, countNews } from '#modules/assessment/server/index.ts';
import { acceptReport } from '#modules/learning/server/index.ts';
import { visitor } from '#platform/actor.ts';
import { serverFolder, today, year, type Ministry } from './ministry.ts';
import { spentOn } from './processor.ts';
import { median, timed } from './timing.ts';

export type News = { median: number; most: number; counting: number; processor: number; records: number };

const practice = 'I.SOL.1f';
type Report = { id: number; personId: number; unitId: number; deciderId: number };

/** Accepts reports one by one and waits each time for the changed figure: milliseconds in all, of the counting, of the processor. */
export async function measureNews(ministry: Ministry, records: number): Promise<News> {
  const reports = await handBack(ministry, records);
  await computeIndex(ministry.ctx, year);
  const whole: number[] = [];
  const counting: number[] = [];
  const processor: number[] = [];
  for (const report of reports) {
    const before = await achievedIn(ministry, report.unitId);
    const spent = await spentOn(serverFolder(ministry), async () => {
      await accept(ministry, report);
      counting.push(await timed(() => countNews(ministry.ctx)));
      if ((await achievedIn(ministry, report.unitId)) === before) throw new Error(`the figure of ${report.id} stayed`);
    });
    whole.push(spent.clock);
    processor.push(spent.processor);
  }
  const most = Math.max(...whole);
  return {
    median: median(whole),
    most,
    counting: median(counting),
    processor: median(processor),
    records: whole.length
  };
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

/** Lets some accepted reports wait again, each the one by which its writer achieved the practice: three quarters of what was due. */
async function handBack({ db }: Ministry, limit: number): Promise<Report[]> {
  const { rows } = await sql<Report>`
    with person as (
      select c.person_id, c.unit_id, count(*) as due, count(*) filter (where a.documents > 0 and a.accepted_at is not null) as done,
        (array_agg(a.id) filter (where a.state = 'accepted' and a.documents > 0))[1] as id
      from assessment.headcount c
      join learning.activity a on a.person_id = c.person_id
        and a.ends_on between people.first_day_due(${`${year}-01-01`}::date, 10) and people.last_day_due(${today}::date, 10)
      where c.year = ${year} and a.solution = 'self' and a.state not in ('withdrawn', 'declined')
      group by c.person_id, c.unit_id
    ), chosen as (
      select p.id, p.person_id, p.unit_id, d.decider_id from person p
      cross join lateral (select decider_id from people.deciders_of(p.person_id, ${today}::date) limit 1) d
      where p.id is not null and p.done >= 0.75 * p.due and p.done - 1 < 0.75 * p.due
      order by md5(p.id::text) limit ${limit}
    )
    update learning.activity a set state = 'reported', accepted_at = null from chosen where a.id = chosen.id returning chosen.*
  `.execute(db);
  return rows;
}
