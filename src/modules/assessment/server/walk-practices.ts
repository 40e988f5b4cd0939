// A unit's own assessment walks through the practices asked of it: which they are and how they stand is known here.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { keepRuling, keepWalk, signDossier } from '#modules/committee/server/index.ts';
import type { Locked, Reason, Walk } from '#modules/committee/types.ts';
import { notFound } from '#platform/server/errors.ts';
import { refused, type Result } from '#platform/result.ts';
import { catalogueFor, practiceOf, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import type { PracticeFigure } from '../types.ts';
import { rulesUnder } from './evidence-rules.ts';
import { selectSums } from './store-figures.ts';
import { selectUnitFigures } from './store-read.ts';
import { selectPeriod, selectScheme } from './store.ts';

/** A practice that is asked of a unit, with how it stands. */
export type AskedPractice = { practice: Practice; figure: PracticeFigure };

/** A unit in a year, as its dossier names it. */
export type UnitInYear = { id: number; year: number; unitId: number };

/** The practices asked of a unit in a year, in the order of the catalogue. */
export async function askedPractices(ctx: Ctx, { year, unitId }: Omit<UnitInYear, 'id'>): Promise<AskedPractice[]> {
  const catalogue = catalogueFor(year);
  const [kept] = await selectUnitFigures(ctx.db, year, [unitId]);
  return expandPractices(kept?.practices ?? {}, catalogue).flatMap((figure) => {
    const practice = practiceOf(year, figure.id);
    const isAsked = practice && figure.state !== 'not-asked' && figure.state !== 'not-in-source';
    return isAsked ? [{ practice, figure }] : [];
  });
}

/** What an officer typed about the practices of a component, and the marks of what she saw written there. */
type Typed = {
  component: string;
  notes: Record<string, string>;
  sources: Record<string, string>;
  seen?: Record<string, string>;
};

/** Keeps the practices of one component as the officer saw them; gives those that a colleague wrote about meanwhile, too. */
export async function walkComponent(ctx: Ctx, of: UnitInYear, typed: Typed): Promise<Result<string[], Reason>> {
  const asked = await askedPractices(ctx, of);
  const own = asked.filter(({ practice }) => practice.component === typed.component);
  const walks = own.map(({ practice: { id, component } }): Walk => ({
    practice: id,
    component,
    note: typed.notes[id] ?? '',
    source: (typed.sources[id] ?? '').slice(0, 500)
  }));
  return keepWalk(ctx, of.id, { walks, seen: typed.seen ?? {}, asked: asked.length, component: typed.component });
}

/** What a unit counts with all below it now, practice by practice: what its leader's signature locks. */
async function countsNow(tx: Tx, { year, unitId }: UnitInYear): Promise<{ locked: Locked[]; lockedOn: string }> {
  const period = await selectPeriod(tx, year);
  const lockedOn = period.asOf ?? notFound('count');
  const sums = await selectSums(tx, year, { day: lockedOn, units: [unitId] });
  const byPractice = new Map(sums.map((sum) => [sum.practice, sum]));
  const rules = rulesUnder(await selectScheme(tx, period.schemeId));
  const locked = rules.map(({ practice, standsOnDocuments: falls = false }) => {
    const { achieved = 0, population = 0, base = 0 } = byPractice.get(practice) ?? {};
    return { practice, achieved, population, base, falls };
  });
  return { locked, lockedOn };
}

/** The leader signs the unit's own assessment: its counts are locked as they stand. */
export function signSelfAssessment(ctx: Ctx, of: UnitInYear): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => signDossier(within(ctx, tx), of.id, await countsNow(tx, of)));
}

/** The chair decides on the figure of a practice, beside the one that is computed; without a score it is taken back. */
export async function ruleFigure(
  ctx: Ctx,
  of: UnitInYear,
  ruling: { practice: string; score: number | null; reason: string }
): Promise<Result<number, Reason>> {
  const asked = await askedPractices(ctx, of);
  const figure = asked.find(({ practice }) => practice.id === ruling.practice)?.figure;
  if (!figure || figure.score === null) return refused('not-asked');
  return keepRuling(ctx, of.id, { ...ruling, computed: figure.settled?.verified ?? figure.score });
}
