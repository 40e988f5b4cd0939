// The 164 practices with how they stand for the reader and the reader's unit.
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { catalogueFor, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { countedYears } from '../periods.ts';
import type { PracticeFigure } from '../types.ts';
import type { PersonalState } from '../view-person.ts';
import type { ListedPractice, Mine } from '../view-practices.ts';
import { inLocale, type Locale } from '../view.ts';
import { personalStates } from './personal-states.ts';
import { selectNearestFigure } from './store-nearest.ts';
import { selectUnitFigures } from './store-read.ts';
import { selectPeriods, type PeriodRow } from './store.ts';

export type PracticesView = {
  year: number;
  unit: { code: string; name: string } | null;
  practices: ListedPractice[];
};

/** The newest period that was counted, if there is one. */
export async function newestPeriod(ctx: Ctx): Promise<PeriodRow | undefined> {
  const periods = await selectPeriods(ctx.db);
  return periods.find((period) => period.year === countedYears(periods)[0]);
}

/** All practices of the newest counted year, in the order of the catalogue. */
export async function readPractices(ctx: Ctx, locale: Locale): Promise<PracticesView> {
  const period = await newestPeriod(ctx);
  const year = period?.year ?? yearOf(today(ctx));
  const unit = await selectUnit(ctx, period);
  const mine = new Map((period ? await personalStates(ctx, period) : []).map((state) => [state.id, state]));
  const { practices } = catalogueFor(year);
  return {
    year,
    unit: unit && { code: unit.code, name: unit.name },
    practices: practices.map((practice) =>
      listed(practice, locale, { mine: mine.get(practice.id), unit: unit?.figures.get(practice.id) })
    )
  };
}

async function selectUnit(
  ctx: Ctx,
  period: PeriodRow | undefined
): Promise<{ code: string; name: string; figures: Map<string, PracticeFigure> } | null> {
  const own = period && (await selectNearestFigure(ctx.db, period.year, { unitId: ctx.actor.unitId }));
  if (!own) return null;
  const [figure] = await selectUnitFigures(ctx.db, period.year, [own.unitId]);
  const figures = expandPractices(figure?.practices ?? {}, catalogueFor(period.year));
  return { code: own.code, name: own.name, figures: new Map(figures.map((each) => [each.id, each])) };
}

function listed(
  practice: Practice,
  locale: Locale,
  state: { mine: PersonalState | undefined; unit: PracticeFigure | undefined }
): ListedPractice {
  const { id, component, level, text, actor, source } = practice;
  const { unit } = state;
  return {
    ...{ id, component, level },
    text: inLocale(text, locale),
    actor: inLocale(actor, locale),
    isInSource: source !== 'none',
    mine: state.mine ? mineOf(state.mine) : null,
    unit: unit ? { state: unit.state, score: unit.score, achieved: unit.achieved, expected: unit.expected } : null
  };
}

/** How a personal practice stands for the reader, in one word. */
export function mineOf({ isMeasured, achieved }: PersonalState): Mine {
  if (!isMeasured) return 'not-yet-measurable';
  if (achieved === null) return 'no-occasion';
  return achieved ? 'achieved' : 'open';
}
