// Reads the sharing calendar of a unit for a year, and one series with its dates.
import { colleaguesOf, namesOf } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import { yearOf, type Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayOffer, mayPlanSeries, mayTend } from '../policy.ts';
import { shownGroups, type ShownGroup } from '../rules-session.ts';
import { quarterStart } from '../rules-use.ts';
import { quartersOver, stateOfDate, type DateState } from '../rules-series.ts';
import type { Series } from '../types.ts';
import { calendarStandingOf } from './calendar-standing.ts';
import {
  selectAskedUnit,
  selectCalendar,
  selectRanks,
  selectSeriesIn,
  selectSharers,
  selectUnitByCode,
  type CalendarLine,
  type CalendarSeries,
  type CalendarUnit
} from './store-calendar.ts';
import { selectUnitName } from './store-people.ts';
import { selectDates, selectSeries, type DateLine } from './store-series.ts';

export type CalendarView = {
  unit: CalendarUnit;
  year: number;
  series: CalendarSeries[];
  lines: (CalendarLine & { state: DateState })[];
  /** Dates of the calendar whose day has come, and how many of them were held. */
  due: number;
  held: number;
  /** Quarters with a session, of those that are over. */
  quarters: { shared: number; over: number };
  ranks: ShownGroup[];
  abilities: { plan: boolean; offer: boolean };
};

async function unitOf(ctx: Ctx, code: string): Promise<CalendarUnit> {
  const day = today(ctx);
  if (code !== '') return (await selectUnitByCode(ctx.db, code, day)) ?? notFound('unit');
  const own = ctx.actor.unitId === null ? undefined : await selectAskedUnit(ctx.db, ctx.actor.unitId, day);
  return (own === undefined ? undefined : await selectUnitName(ctx.db, own, day)) ?? notFound('unit');
}

function quartersOf(lines: readonly CalendarLine[], year: number, day: Day): CalendarView['quarters'] {
  const over = quartersOver(year, day);
  const shared = new Set(lines.filter(({ isHeld }) => isHeld).map(({ onDate }) => quarterStart(onDate)));
  return { over: over.length, shared: over.filter((first) => shared.has(first)).length };
}

/** The calendar of a unit, the own one without a code: its dates, how much of it was held, who was there by rank. */
export async function readCalendar(
  ctx: Ctx,
  asked: { code: string; year?: number | undefined }
): Promise<CalendarView> {
  const day = today(ctx);
  const year = asked.year ?? yearOf(day);
  const unit = await unitOf(ctx, asked.code);
  const units = await selectSharers(ctx.db, unit.id, day);
  const [series, lines, ranks, standing] = await Promise.all([
    selectSeriesIn(ctx.db, { units, year }),
    selectCalendar(ctx.db, { units, year }),
    selectRanks(ctx.db, { units, year, day }),
    calendarStandingOf(ctx, { unitId: unit.id })
  ]);
  const due = lines.filter(({ seriesId, onDate }) => seriesId !== null && onDate <= day);
  return {
    unit,
    year,
    series,
    lines: lines.map((line) => ({ ...line, state: stateOfDate(line, day) })),
    due: due.length,
    held: due.filter(({ isHeld }) => isHeld).length,
    quarters: quartersOf(lines, year, day),
    ranks: shownGroups(ranks),
    abilities: { plan: mayPlanSeries(standing), offer: mayOffer(standing) }
  };
}

export type SeriesView = Series & {
  unitCode: string;
  unitName: string;
  organiserName: string;
  dates: (DateLine & { state: DateState })[];
  colleagues: PersonName[];
  abilities: { tend: boolean; offer: boolean };
};

/** One series with its dates, and what the reader can do with them. */
export async function readSeries(ctx: Ctx, id: number): Promise<SeriesView> {
  const day = today(ctx);
  const series = await selectSeries(ctx.db, id);
  const standing = await calendarStandingOf(ctx, series);
  const unit = await selectUnitName(ctx.db, series.unitId, day);
  const dates = await selectDates(ctx.db, id, day);
  return {
    ...series,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    organiserName: (await namesOf(ctx, [series.organiserId])).get(series.organiserId) ?? '',
    dates: dates.map((date) => ({ ...date, state: stateOfDate(date, day) })),
    colleagues: mayTend(standing) ? await colleaguesOf(ctx, { unitId: series.unitId, not: null }) : [],
    abilities: { tend: mayTend(standing), offer: mayOffer(standing) }
  };
}

/** What the form of a new series needs: the unit, and who may tend it; not found for who may not plan there. */
export async function readSeriesForm(
  ctx: Ctx,
  code: string
): Promise<{ unit: CalendarUnit; colleagues: PersonName[] }> {
  const unit = await unitOf(ctx, code);
  if (!mayPlanSeries(await calendarStandingOf(ctx, { unitId: unit.id }))) notFound('series');
  return { unit, colleagues: await colleaguesOf(ctx, { unitId: unit.id, not: null }) };
}
