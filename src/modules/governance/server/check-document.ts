// Checks a document against the criteria of a purpose, and decides about such a check: two people to every document.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, type Result } from '#platform/result.ts';
import type { DocumentEvent } from '../events.ts';
import { mayVerify } from '../policy.ts';
import { check, checkStateOf, verify } from '../rules-verification.ts';
import type { NewCheck, NewVerification } from '../schema.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import { settleDocumentSamples } from './sample-documents.ts';
import { insertCheck, insertVerification, selectCheck, selectChecks, selectGrounds } from './store-checks.ts';
import { lockDocument, selectPurposes } from './store-documents.ts';
import { selectLine } from './store-verifications.ts';

const eventOf = (name: DocumentEvent, id: number) => ({ name, subject: `governance.document:${id}` });

/** Keeps where in a document each criterion stands; complete, it counts as provisional and waits to be verified. */
export async function checkDocument(ctx: Ctx, id: number, input: NewCheck): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const document = await lockDocument(tx, id);
    if (!(await keeps(within(ctx, tx), document.unitId))) throw refusal('not-allowed');
    const last = (await selectChecks(tx, id)).find(({ kind }) => kind === input.kind) ?? null;
    const checked = check({
      purpose: input.kind,
      serves: await selectPurposes(tx, id),
      state: checkStateOf(last),
      isWithdrawn: document.withdrawnAt !== null,
      found: input.places.map(({ criterion }) => criterion),
      grounds: await selectGrounds(tx, id)
    });
    if (!checked.ok) return checked;
    const isComplete = checked.value === 'complete';
    await insertCheck(tx, { ...input, documentId: id, checkedBy: me, checkedAt: ctx.now, isComplete });
    await settleDocumentSamples(ctx, tx, id);
    await emit(ctx, tx, { ...eventOf('governance.document.checked', id), personId: me, unitId: document.unitId });
    return done(id);
  });
}

/** Verifies a checked document or returns it with a reason; it is decided once. */
export async function verifyDocument(
  ctx: Ctx,
  checkId: number,
  { decision, note }: NewVerification
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { documentId, kind } = await selectCheck(tx, checkId);
    const document = await lockDocument(tx, documentId);
    if (!mayVerify(ctx.actor, await selectLine(tx, document.unitId, today(ctx)))) throw refusal('not-allowed');
    const checked = await selectCheck(tx, checkId); // read again: held now against whoever else decides
    const last = (await selectChecks(tx, documentId)).find((each) => each.kind === kind);
    const verified = verify({
      state: checkStateOf(checked),
      isLast: last?.id === checkId,
      isWithdrawn: document.withdrawnAt !== null,
      ...{ by: me, publishedBy: document.publishedBy, checkedBy: checked.checkedBy },
      ...{ decision, reason: note }
    });
    if (!verified.ok) return verified;
    await insertVerification(tx, { checkId, decision, reason: note, decidedBy: me, decidedAt: ctx.now });
    const name = decision === 'verified' ? 'governance.document.verified' : 'governance.document.returned';
    await emit(ctx, tx, { ...eventOf(name, documentId), personId: me, unitId: document.unitId });
    await settleDocumentSamples(ctx, tx, documentId);
    return done(checkId);
  });
}
