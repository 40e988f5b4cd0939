// The drill-down of a number: the subjects behind it and the record of each, as far as the reader may see them.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { assetCards } from '#modules/knowledge/server/index.ts';
import { practiceOf, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { maySeePerson, maySeeRow, recordKey, type Reach } from '../reach.ts';
import type { PracticeFigure } from '../types.ts';
import { evidenceOf } from './evidence-rules.ts';
import { shownYear } from './read-unit.ts';
import { selectAncestors, selectTeam, selectTitles } from './store-reach.ts';
import {
  selectFrozenEvidence,
  selectLiveEvidence,
  selectPeriodUnits,
  selectSubtree,
  selectUnitFigures,
  type DrillPage,
  type DrillRow,
  type PeriodUnit
} from './store-read.ts';
import { evidenceScope, selectPeriod, selectScheme, type PeriodRow } from './store.ts';

export type ShownRow = {
  achieved: boolean;
  isLate: boolean;
  onDate: string | null;
  unitCode: string;
  /** Null where the row is out of the reader's reach. */
  who: { name: string; nip: string } | null;
  record: { title: string; href: string } | null;
  isWithheld: boolean;
};
export type PracticeView = {
  year: number;
  isClosed: boolean;
  unit: PeriodUnit;
  path: PeriodUnit[];
  practice: Practice;
  figure: PracticeFigure;
  rows: ShownRow[];
  hasRule: boolean;
};

/** One practice in one unit and year, with a page of the rows behind its number. */
export async function readPractice(
  ctx: Ctx,
  of: { code: string; practice: string; year?: number | undefined },
  page: DrillPage
): Promise<PracticeView> {
  const year = await shownYear(ctx, of.year);
  const period = await selectPeriod(ctx.db, year);
  const practice = practiceOf(year, of.practice) ?? notFound(`practice ${of.practice}`);
  const units = await selectPeriodUnits(ctx.db, period);
  const unit = units.find((each) => each.code === of.code) ?? notFound(`unit ${of.code}`);
  const [kept] = await selectUnitFigures(ctx.db, year, [unit.unitId]);
  const figure =
    expandPractices(kept?.practices ?? {}, { components: [], practices: [practice] })[0] ?? notFound('figure');
  const rows = await rowsBehind(ctx, { period, unit, practice: practice.id, page });
  const path = pathTo(unit, units);
  const hasRule = evidenceOf(practice.id) !== undefined;
  return {
    year,
    isClosed: period.state === 'closed',
    unit,
    path,
    practice,
    figure,
    rows: await shown(ctx, rows),
    hasRule
  };
}

function pathTo(unit: PeriodUnit, units: readonly PeriodUnit[]): PeriodUnit[] {
  const parent = units.find((each) => each.unitId === unit.parentId);
  return parent ? [...pathTo(parent, units), parent] : [];
}

async function rowsBehind(
  ctx: Ctx,
  of: { period: PeriodRow; unit: PeriodUnit; practice: string; page: DrillPage }
): Promise<DrillRow[]> {
  const { period, page } = of;
  const rule = evidenceOf(of.practice);
  if (!rule || period.asOf === null) return [];
  const units = await selectSubtree(ctx.db, of.unit.unitId, period.asOf);
  if (period.state === 'closed') return selectFrozenEvidence(ctx.db, rule, { year: period.year, units, page });
  const { jpAYear } = await selectScheme(ctx.db, period.schemeId);
  return selectLiveEvidence(ctx.db, rule, { scope: evidenceScope(period, period.asOf, { units, jpAYear }), page });
}

async function reachOf(ctx: Ctx, rows: readonly DrillRow[]): Promise<Reach> {
  const assets = rows.filter((row) => row.recordKind === 'knowledge.asset' && row.recordId !== '');
  const cards = await assetCards(
    ctx,
    assets.map((row) => Number(row.recordId))
  );
  return {
    team: await selectTeam(ctx.db, ctx.actor, today(ctx)),
    above: await selectAncestors(
      ctx.db,
      rows.map((row) => row.unitId),
      today(ctx)
    ),
    openable: new Set(cards.map((card) => `knowledge.asset:${card.id}`))
  };
}

const places: Record<string, (id: string) => string> = {
  'knowledge.asset': (id) => `/knowledge/${id}`,
  'learning.activity': (id) => `/learning/${id}`,
  'plans.plan': (id) => `/plans/${id}`
};

async function shown(ctx: Ctx, rows: readonly DrillRow[]): Promise<ShownRow[]> {
  const reach = await reachOf(ctx, rows);
  const titles = await selectTitles(ctx.db, rows);
  return rows.map((row) => {
    const isOpen = maySeeRow(ctx.actor, row, reach);
    const { achieved, isLate, onDate, unitCode } = row;
    const isPerson = row.personId !== null && maySeePerson(ctx.actor, row, reach);
    const who = isPerson ? { name: row.personName ?? '', nip: row.nip ?? '' } : null;
    return {
      achieved,
      isLate,
      onDate,
      unitCode,
      who,
      record: isOpen ? recordOf(row, reach, titles) : null,
      isWithheld: !isOpen
    };
  });
}

/** The link to the record; an asset only where its own module lets the reader in. */
function recordOf(row: DrillRow, reach: Reach, titles: ReadonlyMap<string, string>): ShownRow['record'] {
  const place = places[row.recordKind];
  const isClosed = row.recordKind === 'knowledge.asset' && !reach.openable.has(recordKey(row));
  if (!place || row.recordId === '' || isClosed) return null;
  return { title: titles.get(recordKey(row)) ?? row.recordId, href: place(row.recordId) };
}
