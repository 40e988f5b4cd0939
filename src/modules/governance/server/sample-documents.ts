// The documents below a level-I unit are verified by a sample: kept as it was drawn, settled once what was drawn is decided.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { sampled } from '../rules-verification.ts';
import type { DocumentSample } from '../types.ts';
import {
  acceptOthers,
  insertSample,
  lockDrawn,
  selectSample,
  selectSampleable,
  selectSampleLines,
  selectSamplesOf,
  settleSample,
  type Sampleable
} from './store-samples.ts';

export type { Sampleable } from './store-samples.ts';

/** The checks that wait below a unit today: from these a sample is drawn. Who may draw is the caller's to say. */
export const documentsToSample = (ctx: Ctx, unitId: number): Promise<Sampleable[]> =>
  selectSampleable(ctx.db, { unitId, day: today(ctx) });

/** The sample of a level-I unit in a year with how far it has come. */
export const documentSampleOf = (ctx: Ctx, of: { year: number; unitId: number }): Promise<DocumentSample | undefined> =>
  selectSample(ctx.db, of);

/** The samples of these units in a year. */
export const documentSamplesOf = (
  ctx: Ctx,
  of: { year: number; units: readonly number[] }
): Promise<DocumentSample[]> => selectSamplesOf(ctx.db, of);

/** What was drawn in a year and what came of it, a line a fact in a fixed order; once said, a line stays. */
export const documentSampleLines = (ctx: { db: Db }, year: number): Promise<{ code: string; line: string }[]> =>
  selectSampleLines(ctx.db, year);

/** A sample as it was drawn: the drawn checks in their order, then the others. */
export type DrawnDocuments = Pick<DocumentSample, 'year' | 'unitId' | 'seed' | 'keysSha256' | 'leastShare'> & {
  drawn: readonly number[];
  others: readonly number[];
};

/** Keeps a drawn sample, once a year and unit; false where there is one. Who may draw is the caller's to say. */
export function keepDocumentSample(ctx: Ctx, sample: DrawnDocuments): Promise<boolean> {
  return inTransaction(ctx.db, async (tx) => {
    const id = await insertSample(tx, { ...sample, drawnBy: ctx.actor.personId, drawnAt: ctx.now });
    if (id === undefined) return false;
    const { year, unitId, drawn, others, keysSha256 } = sample;
    await emit(ctx, tx, {
      name: 'governance.sample.drawn',
      subject: `governance.sample:${id}`,
      unitId,
      payload: { year, size: drawn.length, population: drawn.length + others.length, keysSha256 }
    });
    return true;
  });
}

/** Settles samples whose drawn documents are all decided, after something became of this one; in the caller's transaction. */
export async function settleDocumentSamples(ctx: Ctx, tx: Tx, documentId: number): Promise<void> {
  for (const { id, leastShare, open, stands, judged } of await lockDrawn(tx, documentId)) {
    const outcome = sampled({ open, stands, judged, leastShare });
    if (outcome === 'open') continue;
    await settleSample(tx, id, { outcome, stands, judged, at: ctx.now });
    const by = { personId: ctx.actor.personId ?? 0, at: ctx.now };
    const accepted = outcome === 'accepted' && by.personId > 0 ? await acceptOthers(tx, id, by) : [];
    for (const each of accepted)
      await emit(ctx, tx, {
        ...{ name: 'governance.document.verified', subject: `governance.document:${each.documentId}` },
        ...{ personId: by.personId, unitId: each.unitId }
      });
    await emit(ctx, tx, {
      name: 'governance.sample.settled',
      subject: `governance.sample:${id}`,
      payload: { outcome, stands, judged, accepted: accepted.length }
    });
  }
}
