// Settles what all judges agree on, and with it samples: the one place where verdicts become a result.
import type { Ctx } from '#platform/server/context.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { outcomeOf, shareOf, type Outcome } from '../rules.ts';
import type { Dossier, Item, Verdict } from '../types.ts';
import { tell } from './sitting.ts';
import { decideItem, decideSample, selectItems, selectSamples, selectVerdicts } from './store-items.ts';
import { selectRound, selectSeatsOf } from './store-round.ts';

export type Judged = { item: Item; verdicts: Verdict[]; outcome: Outcome };

/** The items of a dossier, or of one practice, with all that was said of them and what that comes to. */
export async function judgedItems(db: Db, dossier: Dossier, practice?: string): Promise<Judged[]> {
  const of = { dossierId: dossier.id, practice };
  const items = await selectItems(db, of);
  const verdicts = Map.groupBy(await selectVerdicts(db, of), (verdict) => verdict.itemId);
  const seats = Map.groupBy(await selectSeatsOf(db, dossier.id), (seat) => seat.component);
  const least = (await selectRound(db, dossier.year))?.leastJudges ?? 2;
  return items.map((item) => {
    const given = verdicts.get(item.id) ?? [];
    const seated = (seats.get(item.component) ?? []).map((seat) => seat.memberId);
    return { item, verdicts: given, outcome: outcomeOf({ verdicts: given, seated, least }) };
  });
}

/** Settles every item on which all judges agree, and every sample that thereby is whole. */
export async function settleItems(ctx: Ctx, tx: Tx, dossier: Dossier, practice?: string): Promise<void> {
  for (const { item, outcome } of await judgedItems(tx, dossier, practice)) {
    if (item.decidedAt !== null || outcome === 'waiting' || outcome === 'differs') continue;
    await decideItem(tx, item.id, { ...outcome, by: null, at: ctx.now, meetingId: null });
  }
  await settleSamples(ctx, tx, dossier);
}

/** Settles every sample whose records are all decided; the unit's figures are then scored again. */
export async function settleSamples(ctx: Ctx, tx: Tx, dossier: Dossier): Promise<void> {
  const items = Map.groupBy(await selectItems(tx, { dossierId: dossier.id }), (item) => item.sampleId);
  for (const sample of await selectSamples(tx, dossier.id)) {
    const share = sample.decidedAt === null ? shareOf(items.get(sample.id) ?? []) : undefined;
    if (!share) continue;
    await decideSample(tx, sample.id, { ...share, at: ctx.now });
    await tell(ctx, tx, {
      name: 'committee.sample.decided',
      dossier,
      payload: { practice: sample.practice, ...share }
    });
  }
}
