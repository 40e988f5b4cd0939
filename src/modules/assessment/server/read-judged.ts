// A unit's assessment with figures: practices as they are locked, verified and decided, sampled records as shown to a judge.
import type { Ctx } from '#platform/server/context.ts';
import type { Locked } from '#modules/committee/types.ts';
import type { DossierView, ShownItem } from '#modules/committee/server/index.ts';
import type { PracticeFigure } from '../types.ts';
import type { Practice } from '../catalogue.ts';
import { selectDrawn } from './store-drawn.ts';
import { selectSums } from './store-figures.ts';
import { selectPeriod } from './store.ts';
import { shownRows, sightOf, type ShownRow } from './shown-rows.ts';
import { askedPractices } from './walk-practices.ts';
import { evidenceOf } from './evidence-rules.ts';

/** A practice in a unit's assessment. */
export type JudgedPractice = {
  practice: Practice;
  figure: PracticeFigure;
  locked: Locked | null;
  /** How many achieved since the signature: shown, not counted. */
  late: number;
  hasRule: boolean;
};

/** The practices asked of the unit of a dossier, each with what was locked and what came later. */
export async function judgedPractices(
  ctx: Ctx,
  view: Pick<DossierView, 'dossier' | 'locked'>
): Promise<JudgedPractice[]> {
  const { year, unitId } = view.dossier;
  const period = await selectPeriod(ctx.db, year);
  const asked = await askedPractices(ctx, { year, unitId });
  const day = period.asOf ?? period.startsOn;
  const isLocked = view.locked.length > 0;
  const sums = isLocked ? await selectSums(ctx.db, year, { day, units: [unitId] }) : [];
  const now = new Map(sums.map((sum) => [sum.practice, sum.achieved]));
  const locked = new Map(view.locked.map((each) => [each.practice, each]));
  return asked.map(({ practice, figure }) => {
    const held = locked.get(practice.id) ?? null;
    const late = held ? Math.max(0, (now.get(practice.id) ?? 0) - held.achieved) : 0;
    return { practice, figure, locked: held, late, hasRule: evidenceOf(practice.id) !== undefined };
  });
}

/** A sampled record as it is shown to who judges it. */
export type JudgedRecord = { item: ShownItem; row: ShownRow | null };

/**
 * The sampled records of a practice. A member sees the names behind the unit that she judges; whether a record opens is
 * still its own module's to say.
 */
export async function judgedRecords(ctx: Ctx, view: DossierView, practice: string): Promise<JudgedRecord[]> {
  const items = view.items.filter((item) => item.practice === practice);
  const records = items.filter((item) => item.sampleId !== null);
  if (records.length === 0) return items.map((item) => ({ item, row: null }));
  const subject = view.samples.find((sample) => sample.practice === practice)?.subject ?? 'record';
  const drawn = records.map((item) => ({ ...item, unitId: item.unitId ?? view.dossier.unitId }));
  const rows = await selectDrawn(ctx.db, drawn, { isPerson: subject === 'person' });
  const seeing = view.may.sits ? overUnit(ctx, view.dossier.unitId) : ctx;
  const shown = await shownRows(seeing, { rows, subject: subject as 'record' }, await sightOf(seeing));
  return items.map((item) => ({ item, row: shown[records.indexOf(item)] ?? null }));
}

/** The context of somebody who by office sees the names behind this unit. */
const overUnit = (ctx: Ctx, unitId: number): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, grants: [...ctx.actor.grants, { capability: 'assessment.names', unitId }] }
});
