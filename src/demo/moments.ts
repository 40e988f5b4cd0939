// How units of the running year stood at the ends of its months, drawn from where they stand: less of everything, as it grew.
import { sql } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { catalogueFor, type Practice } from '#modules/assessment/catalogue.ts';
import { expandPractices, type KeptFigure, type UnitFigure } from '#modules/assessment/figures.ts';
import { componentFigure, hasOwnFigures, measuredFigure, unitIndex } from '#modules/assessment/rules.ts';
import { completeScheme } from '#modules/assessment/scheme.ts';
import type { Scheme } from '#modules/assessment/types.ts';
import { surveyOverOn } from './records-surveys.ts';

type Moment = { year: number; day: Day; share: number; scheme: Scheme };

/** So many units, and only the ends of quarters and the last month are drawn: the page looks the same, loading stays short. */
const many = 300;

const lastOf = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** How fast a practice grows over the year: between the root and a curve, by its name. */
const paceOf = (id: string): number =>
  0.5 + ([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 100) / 100;

/** A figure as it was at a moment; undefined before anything could be counted, as of a survey that was not over. */
function figureThen(practice: Practice, now: KeptFigure, of: Moment): KeptFigure | undefined {
  const isBeforeSurvey = of.day < surveyOverOn(of.year).toISOString().slice(0, 10);
  const isOfSurvey = now.survey !== undefined || now.state === 'withheld';
  if (isOfSurvey && !isBeforeSurvey) return now;
  if (isOfSurvey && now.achieved === null) return undefined;
  const terms = of.scheme.practices[practice.id];
  if (!terms || now.achieved === null || now.population === null || now.score === null) return now;
  const share = of.share ** paceOf(practice.id);
  const population = practice.subject === 'record' ? Math.round(now.population * share ** 0.7) : now.population;
  const achieved = Math.min(population, Math.round(now.achieved * share));
  const { id: _, ...figure } = measuredFigure(practice.id, { achieved, population, base: now.base ?? 0 }, terms);
  return figure.state === 'measured' ? { ...figure, state: now.state } : figure;
}

/** The figures of a unit at a moment, scored as they would have been. */
function unitThen(unit: UnitFigure, of: Moment): UnitFigure {
  const places = catalogueFor(of.year);
  const practices: Record<string, KeptFigure> = {};
  for (const practice of places.practices) {
    const now = unit.practices[practice.id];
    const then = now && figureThen(practice, now, of);
    if (then) practices[practice.id] = then;
  }
  const figures = new Map(expandPractices(practices, places).map((figure) => [figure.id, figure]));
  const isSmall = !hasOwnFigures(unit.employees, of.scheme);
  const components = places.components.map(({ id }) => {
    const component = componentFigure(id, places.practices, figures);
    return isSmall ? { ...component, score: null, state: 'withheld' as const } : component;
  });
  return { ...unit, practices, components, index: isSmall ? null : unitIndex(components, of.scheme).index };
}

async function insertMoment(tx: Tx, of: Moment, units: readonly UnitFigure[]): Promise<void> {
  const rows = units.map((unit) => unitThen(unit, of));
  await sql`
    insert into assessment.moment (year, as_of, unit_id, scheme_id, index, components, practices, employees, kept_at)
    select p.year, ${of.day}::date, f."unitId", p.scheme_id, f.index, f.components, f.practices, f.employees,
      ${of.day}::date + interval '1 day 10 minutes'
    from assessment.period p, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f ("unitId" bigint, practices jsonb, components jsonb, index numeric, employees integer)
    where p.year = ${of.year} on conflict do nothing
  `.execute(tx);
}

/** Draws the moments of the months that are over, each unit on its way to where it stands now. */
export function drawMoments(ctx: Ctx, year: number): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    const { rows: units } = await sql<UnitFigure>`
      select unit_id, practices, components, index, employees from assessment.figure where year = ${year} order by unit_id
    `.execute(tx);
    const { rows: schemes } = await sql<{ document: Scheme }>`
      select s.document from assessment.period p join assessment.scheme s on s.id = p.scheme_id where p.year = ${year}
    `.execute(tx);
    if (!schemes[0]) return;
    const scheme = completeScheme(schemes[0].document, catalogueFor(year));
    const until = today(ctx);
    const over = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => lastOf(year, month) < until);
    const months = units.length > many ? over.filter((month) => month % 3 === 0 || month === over.at(-1)) : over;
    const isOver = until.slice(0, 4) > String(year);
    const now = isOver ? 12 : Number(until.slice(5, 7)) - 1 + Number(until.slice(8, 10)) / 31;
    for (const month of months)
      await insertMoment(tx, { year, day: lastOf(year, month), share: month / Math.max(month, now), scheme }, units);
    await sql`analyze assessment.moment`.execute(tx);
  });
}
