// Draws samples of the records behind a unit's figures: the rows of evidence are read here, the committee keeps the draw.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { drawDocuments, keepCriteria, keepSample, practicesOf } from '#modules/committee/server/index.ts';
import type { Drawable, Reason } from '#modules/committee/types.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Evidence } from '#platform/server/evidence.ts';
import { catalogueFor } from '../catalogue.ts';
import { sourceIn } from '../rules-sources.ts';
import type { Scheme } from '../types.ts';
import { ruleUnder } from './evidence-rules.ts';
import { selectAchieved } from './store-drawn.ts';
import { evidenceScope, selectPeriod, selectScheme, type PeriodRow } from './store.ts';
import { askedPractices, type AskedPractice, type UnitInYear } from './walk-practices.ts';

/** What a year is counted by. */
type Ground = { period: PeriodRow; scheme: Scheme };

async function groundOf(db: Db, year: number): Promise<Ground> {
  const period = await selectPeriod(db, year);
  return { period, scheme: await selectScheme(db, period.schemeId) };
}

/** Every record behind a practice that counted as achieved in a unit and all below it. */
async function recordsBehind(
  db: Db,
  of: UnitInYear,
  { rule, period, scheme }: Ground & { rule: Evidence | undefined }
): Promise<Drawable[]> {
  if (!rule || period.asOf === null) return [];
  const asOf = period.asOf;
  const scopeOf = (units: readonly number[]) => evidenceScope(period, asOf, { units, scheme });
  return selectAchieved(db, rule, { unitId: of.unitId, day: asOf, scopeOf });
}

async function drawOne(
  ctx: Ctx,
  of: UnitInYear,
  { practice, isWhole, ground }: { practice: AskedPractice['practice']; isWhole: boolean; ground: Ground }
): Promise<Result<number, Reason>> {
  const rule = ruleUnder(ground.scheme, practice.id);
  const records = await recordsBehind(ctx.db, of, { ...ground, rule });
  const { id, component } = practice;
  return keepSample(ctx, of.id, { practice: id, component, subject: rule?.subject ?? '', isWhole, records });
}

/** Draws a sample of one practice; `isWhole` takes all its records, as a unit may ask after a poor sample. */
export async function drawSample(
  ctx: Ctx,
  of: UnitInYear,
  { practice, isWhole }: { practice: string; isWhole: boolean }
): Promise<Result<number, Reason>> {
  const asked = (await askedPractices(ctx, of)).find((each) => each.practice.id === practice);
  const ground = await groundOf(ctx.db, of.year);
  if (!asked || !ruleUnder(ground.scheme, practice)) return refused('not-asked');
  return inTransaction(ctx.db, (tx) => drawOne(within(ctx, tx), of, { practice: asked.practice, isWhole, ground }));
}

/**
 * Draws by the published seed one practice of every component that has records, and asks for a score of the criteria of
 * every document practice; of the documents below the unit a sample is drawn, too. What was drawn before stays.
 */
export async function drawSamples(ctx: Ctx, of: UnitInYear, seed: string | null): Promise<Result<number, Reason>> {
  if (seed === null) return refused('no-seed');
  const asked = await askedPractices(ctx, of);
  const ground = await groundOf(ctx.db, of.year);
  const { scheme } = ground;
  const isProof = ({ practice }: AskedPractice) => sourceIn(scheme, practice) === 'document';
  const isDrawable = (each: AskedPractice) =>
    !isProof(each) && ruleUnder(scheme, each.practice.id) !== undefined && (each.figure.achieved ?? 0) > 0;
  const drawable = asked.filter(isDrawable).map((each) => each.practice);
  const components = catalogueFor(of.year).components.map(({ id }) => id);
  const chosen = components.flatMap((component) =>
    practicesOf(
      drawable.filter((practice) => practice.component === component),
      `${seed}|${of.unitId}`,
      1
    )
  );
  const documents = asked.filter(isProof).map(({ practice }) => practice);
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const scored = await keepCriteria(
      inside,
      of.id,
      documents.map(({ id, component }) => ({ id, component }))
    );
    if (!scored.ok) return scored;
    const below = await drawDocuments(inside, of.id);
    if (!below.ok) return below;
    for (const practice of chosen) {
      const drawn = await drawOne(inside, of, { practice, isWhole: false, ground });
      if (!drawn.ok && drawn.reason !== 'already-drawn') return drawn;
    }
    return done(chosen.length + documents.length);
  });
}
