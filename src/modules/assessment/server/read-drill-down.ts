// The drill-down of a number: the subjects behind it and the record of each, as far as the reader may see them.
import type { Locale } from '#ui/format.ts';
import type { RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { practiceOf, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import { countsRecords, isByDocument, sourceIn, yardstickIn } from '../rules-sources.ts';
import type { Decree, PracticeFigure, PracticeTerms, Scheme } from '../types.ts';
import { hiddenFigures } from '../view.ts';
import { evidenceOf, ruleUnder } from './evidence-rules.ts';
import { evidencePage } from './evidence-page.ts';
import { practicePoints, type PracticePoint } from './practice-moments.ts';
import { placeOf, shownPeriod } from './read-unit.ts';
import { shownRows, sightOf, type ShownRow } from './shown-rows.ts';
import { surveyBelow, type SurveyBelow } from './read-survey.ts';
import { selectSnapshot } from './store-frozen.ts';
import {
  selectRowCounts,
  selectWaitingCount,
  subtreeOn,
  unitArray,
  type Behind,
  type DrillPage
} from './store-read.ts';
import type { UnitYear } from './store-unit.ts';
import { evidenceScope, type PeriodRow } from './store.ts';
import { unitInPeriod } from './unit-figures.ts';

export type DrillDown = {
  year: number;
  isClosed: boolean;
  asOf: string;
  schemeName: string;
  isOfficial: boolean;
  decree: Decree | null;
  unit: PeriodUnit;
  path: PeriodUnit[];
  practice: Practice;
  terms: PracticeTerms | undefined;
  figure: PracticeFigure;
  last: number | null;
  rows: ShownRow[];
  /** How many rows there are: as the figure says, or as counted where the figure itself is withheld. */
  counted: RowCount;
  /** How many of the achieved stand on documents not yet verified; null where none stands on a document. */
  waiting: number | null;
  hasRule: boolean;
  /** Each unit asked counts once, by a document that names the practice. */
  isByDocument: boolean;
  /** What the survey found in the units below; null where it is no part of the figure. */
  survey: SurveyBelow[] | null;
  /** Too few people, and the reader is none of them. */
  isHidden: boolean;
  minimumGroup: number;
  surveyTerms: Scheme['survey'];
  /** How the figure went over the year. */
  points: PracticePoint[];
};

type RowCount = { achieved: number; population: number };
type Asked = { code: string; practice: string; year?: number | undefined; locale?: Locale };

/** One practice in one unit and year, with a page of the rows behind its number. */
export async function readDrillDown(ctx: Ctx, of: Asked, page: DrillPage): Promise<DrillDown> {
  const period = await shownPeriod(ctx, of.year);
  const practice = practiceOf(period.year, of.practice) ?? notFound(`practice ${of.practice}`);
  const found = await unitInPeriod(ctx, { code: of.code, withBelow: false }, period);
  const { unit, path, scheme, now, past, isHidden } = found;
  const figure = figureOf(now, { practice, isHidden });
  const behind = isHidden ? null : await groundOf(ctx, { period, unit, practice, scheme });
  return {
    ...periodFacts(period, scheme, of.locale ?? 'id'),
    unit: placeOf(unit),
    path: path.map(placeOf),
    practice,
    terms: yardstickIn(scheme, practice),
    isByDocument: isByDocument(scheme, practice),
    figure,
    last: isHidden ? null : (past?.practices?.[practice.id]?.score ?? null),
    isHidden,
    rows: behind ? await rowsBehind(ctx, behind, page) : [],
    counted: countedIn(figure) ?? (behind ? await countRows(ctx, behind) : noRows),
    waiting: behind ? await waitingOf(ctx, behind) : null,
    hasRule: evidenceOf(practice.id) !== undefined && countsRecords(sourceIn(scheme, practice)),
    survey: await surveyBelow(ctx, { period, practice, unit, scheme }),
    minimumGroup: scheme.minimumGroup,
    surveyTerms: scheme.survey,
    points: await practicePoints(ctx, found, practice.id)
  };
}

const periodFacts = (period: PeriodRow, scheme: Scheme, locale: Locale) => ({
  year: period.year,
  isClosed: period.state === 'closed',
  asOf: period.asOf ?? period.startsOn,
  schemeName: scheme.name[locale],
  isOfficial: scheme.official,
  decree: scheme.decree
});

type Cell = { period: PeriodRow; unit: PeriodUnit; practice: Practice; scheme: Scheme };

function figureOf(now: UnitYear, of: { practice: Practice; isHidden: boolean }): PracticeFigure {
  const figures = expandPractices(now.practices ?? {}, { components: [], practices: [of.practice] });
  return (of.isHidden ? hiddenFigures(figures) : figures)[0] ?? notFound('figure');
}

type Ground = { behind: Behind; units: RawBuilder<number[]> };

/** The rule behind a number and the units its rows lie in; null where no records are counted. */
async function groundOf(ctx: Ctx, of: Cell): Promise<Ground | null> {
  const { period, unit, scheme } = of;
  const { asOf, year } = period;
  const rule = ruleUnder(scheme, of.practice.id);
  if (!rule || asOf === null || !countsRecords(sourceIn(scheme, of.practice))) return null;
  const scopeOf = (units: readonly number[], people?: readonly number[]) =>
    evidenceScope(period, asOf, { units, people, scheme });
  const behind = { rule, year, scopeOf: period.state === 'closed' ? null : scopeOf };
  return { behind, units: await unitsBelow(ctx, { period, unit, asOf }) };
}

async function rowsBehind(ctx: Ctx, { behind, units }: Ground, page: DrillPage): Promise<ShownRow[]> {
  const sight = await sightOf(ctx);
  const rows = await evidencePage(ctx, behind, { units, page, sight });
  return shownRows(ctx, { rows, subject: behind.rule.subject }, sight);
}

const noRows: RowCount = { achieved: 0, population: 0 };

/** The rows of a figure are those counted, whatever the committee settled of them. */
function countedIn(figure: PracticeFigure): RowCount | null {
  const { achieved, population } = figure.settled ?? figure;
  return achieved === null || population === null ? null : { achieved, population };
}

/** A figure that is withheld as a whole, because its half from the survey is, still has the rows of its other half. */
async function countRows(ctx: Ctx, { behind, units }: Ground): Promise<RowCount> {
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
  const of = (achieved: boolean | null) => selectRowCounts(ctx.db, behind, { units, achieved });
  return { achieved: sum(await of(true)), population: sum(await of(null)) };
}

const waitingOf = async (ctx: Ctx, { behind, units }: Ground): Promise<number | null> =>
  behind.rule.standsOnDocuments ? selectWaitingCount(ctx.db, behind, units) : null;

async function unitsBelow(
  ctx: Ctx,
  of: { period: PeriodRow; unit: PeriodUnit; asOf: Day }
): Promise<RawBuilder<number[]>> {
  const { period, unit, asOf } = of;
  if (period.state !== 'closed') return subtreeOn(unit.unitId, asOf);
  const { tree } = await selectSnapshot(ctx.db, period.year);
  return unitArray(tree.filter((each) => each.above.includes(unit.unitId)).map((each) => each.unitId));
}
