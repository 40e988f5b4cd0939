// Publishes a document of the register, takes one out of force, and keeps who said to have read it.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { placeOf } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { DocumentEvent } from '../events.ts';
import { purposesOf } from '../criteria.ts';
import { acknowledge, isReadable, replace, termLack } from '../rules.ts';
import { prove } from '../rules-verification.ts';
import type { NewDocument } from '../schema.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { settleDocumentSamples } from './sample-documents.ts';
import { stopWaiting } from './store-checks.ts';
import {
  insertAcknowledgement,
  insertAddressed,
  insertDocument,
  insertPurposes,
  lockDocument,
  selectIdByToken,
  updateWithdrawn
} from './store-documents.ts';

/** The file of a document, stored already. */
export type StoredFile = { sha256: string; name: string };

const eventOf = (name: DocumentEvent, id: number) => ({ name, subject: `governance.document:${id}` });

/**
 * Publishes a document for a unit and all below it; the same form sent twice does it once. `asked` are the practices that a
 * scheme has units prove by documents: of no others is it named as proof.
 */
export async function publishDocument(
  ctx: Ctx,
  input: NewDocument,
  file: StoredFile | null = null,
  asked: readonly string[] = []
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const lack = termLack(input);
  if (lack) return refused(lack);
  if (!isReadable({ ...input, hasFile: file !== null })) return refused('nothing-to-read');
  const { token: typed, purposes, practices = [], ...text } = input;
  const proves = prove(practices, asked);
  if (!proves.ok) return proves;
  const token = typed === '' ? null : `${me}:${typed}`;
  return inTransaction(ctx.db, async (tx) => {
    if (!(await keeps(within(ctx, tx), input.unitId))) return refused('not-yours');
    const follows = await mayReplace(tx, input);
    if (!follows.ok) return follows;
    const stored = { sha256: file?.sha256 ?? null, fileName: file?.name ?? '' };
    const id = await insertDocument(tx, { ...text, ...stored, publishedBy: me, publishedAt: ctx.now, token });
    if (id === undefined) return done((await selectIdByToken(tx, token ?? '')) ?? 0);
    await insertAddressed(tx, id, input.unitId);
    await insertPurposes(tx, id, purposesOf(input.kind, purposes, practices));
    await emit(ctx, tx, { ...eventOf('governance.document.published', id), personId: me, unitId: input.unitId });
    return done(id);
  });
}

/** Whether the document that this one is to follow lets it: nothing to ask where it follows none. */
async function mayReplace(tx: Tx, { replacesId, unitId, validFrom }: NewDocument): Promise<Result<unknown, Reason>> {
  if (replacesId === null) return done(null);
  const replaced = await lockDocument(tx, replacesId);
  return replace({ isSameUnit: replaced.unitId === unitId, validFrom, replaced });
}

/** Takes a document out of force, for a reason; it stays in the register, and nobody needs to decide about it any more. */
export async function withdrawDocument(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const document = await lockDocument(tx, id);
    if (!(await keeps(within(ctx, tx), document.unitId))) throw refusal('not-allowed');
    if (document.withdrawnAt !== null) return done(id);
    if (reason === '') return refused('reason-missing');
    await updateWithdrawn(tx, id, { by: me, at: ctx.now, reason });
    await stopWaiting(tx, id);
    await emit(ctx, tx, { ...eventOf('governance.document.withdrawn', id), personId: me, unitId: document.unitId });
    await settleDocumentSamples(ctx, tx, id);
    return done(id);
  });
}

/** Says to have read a document; said twice, it counts once. */
export async function acknowledgeDocument(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const document = await lockDocument(tx, id);
    const may = acknowledge(document);
    if (!may.ok) return may;
    const isNew = await insertAcknowledgement(tx, { documentId: id, personId: me, at: ctx.now });
    const unitId = (await placeOf(within(ctx, tx), me)) ?? document.unitId;
    if (isNew) await emit(ctx, tx, { ...eventOf('governance.document.acknowledged', id), personId: me, unitId });
    return done(id);
  });
}
