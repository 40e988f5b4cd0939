// Keeps what is to be judged: a sample drawn by the published seed, and the criteria of document practices.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySign } from '../policy.ts';
import { draw } from '../rules.ts';
import { digestOf, sampleOf, seedOf } from '../sample.ts';
import type { Dossier, Drawable, Reason, Round } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { settleSamples } from './settle-items.ts';
import { directing, tell } from './sitting.ts';
import { insertCriteria, insertItems, insertSample, selectSamples, takeOverDecided } from './store-items.ts';
import { lockDossier } from './store.ts';

/** The records behind a practice that counted as achieved. */
export type Drawing = {
  practice: string;
  component: string;
  subject: string;
  isWhole: boolean;
  records: readonly Drawable[];
};

async function mayDraw(ctx: Ctx, dossier: Dossier, isWhole: boolean): Promise<Result<unknown, Reason>> {
  if (isWhole && maySign(ctx.actor, dossier)) return done(dossier.id);
  return directing(ctx, dossier);
}

async function shareBefore(tx: Tx, dossier: Dossier, practice: string): Promise<number | null> {
  const first = (await selectSamples(tx, dossier.id)).find((each) => each.practice === practice && !each.isWhole);
  return first?.judged ? (first.stands ?? 0) / first.judged : null;
}

async function verdictOn(tx: Tx, dossier: Dossier, of: { round: Round; drawing: Drawing }) {
  const { round, drawing } = of;
  const whole = drawing.isWhole
    ? { share: await shareBefore(tx, dossier, drawing.practice), below: round.wholeBelow, atMost: round.wholeAtMost }
    : null;
  return draw({ state: dossier.state, seed: round.seed, records: drawing.records.length, whole });
}

/** Draws a sample of a practice; of all its records where the unit asked for that after a poor one. */
export function keepSample(ctx: Ctx, id: number, drawing: Drawing): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await mayDraw(within(ctx, tx), dossier, drawing.isWhole);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, drawing.isWhole ? 'whole' : 'draw');
    if (!open.ok) return open;
    const round = open.value;
    const verdict = await verdictOn(tx, dossier, { round, drawing });
    if (!verdict.ok) return verdict;
    const { practice, component, subject, isWhole, records } = drawing;
    const seed = seedOf(round.seed ?? '', dossier.code, practice);
    const chosen = sampleOf(records, seed, isWhole ? records.length : round.sampleSize);
    const facts = { size: chosen.length, population: records.length, keysSha256: digestOf(records) };
    const by = { drawnBy: ctx.actor.personId, drawnAt: ctx.now };
    const sampleId = await insertSample(tx, {
      dossierId: id,
      practice,
      component,
      isWhole,
      subject,
      seed,
      ...facts,
      ...by
    });
    if (sampleId === undefined) return refused('already-drawn');
    await insertItems(tx, { dossierId: id, practice, component, sampleId }, chosen);
    if (isWhole) await takeOverDecided(tx, sampleId);
    await tell(ctx, tx, { name: 'committee.sample.drawn', dossier, payload: { practice, ...facts } });
    if (isWhole) await settleSamples(ctx, tx, dossier);
    return done(sampleId);
  });
}

/** Asks the judges to score the criteria of document practices of a unit. */
export function keepCriteria(
  ctx: Ctx,
  id: number,
  practices: readonly { id: string; component: string }[]
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await directing(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, 'draw');
    if (!open.ok) return open;
    if (dossier.state !== 'signed' && dossier.state !== 'found') return refused('not-signed');
    await insertCriteria(tx, id, practices);
    return done(practices.length);
  });
}
