// Draws the documents below a level-I unit that its keeper is to verify, by the same seed as its records.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { documentsToSample, keepDocumentSample } from '#modules/governance/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { digestOf, sampleOf, seedOf } from '../sample.ts';
import type { Drawable, Reason } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { directing } from './sitting.ts';
import { lockDossier } from './store.ts';

/**
 * Keeps a sample of the checked documents below the unit, once a year: those not drawn wait for what comes of it. Gives how
 * many were drawn; none where nothing waits there, or a sample was drawn before.
 */
export function drawDocuments(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const dossier = await lockDossier(tx, id);
    const allowed = await directing(inside, dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(inside, dossier, 'draw');
    if (!open.ok) return open;
    const round = open.value;
    if (round.seed === null) return refused('no-seed');
    const found = (await documentsToSample(inside, dossier.unitId)).map((each): Drawable => ({
      ...{ subject: 'document', unitId: each.unitId, recordKind: each.kind },
      ...{ recordId: String(each.checkId), onDate: null }
    }));
    if (found.length === 0) return done(0);
    const seed = seedOf(round.seed, dossier.code, 'documents');
    const drawn = sampleOf(found, seed, round.sampleSize).map((each) => Number(each.recordId));
    const others = found.map((each) => Number(each.recordId)).filter((check) => !drawn.includes(check));
    const facts = { seed, keysSha256: digestOf(found), leastShare: round.wholeBelow };
    const isNew = await keepDocumentSample(inside, {
      year: dossier.year,
      unitId: dossier.unitId,
      ...facts,
      drawn,
      others
    });
    return done(isNew ? drawn.length : 0);
  });
}
