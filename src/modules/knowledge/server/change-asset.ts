// Writes another text over an asset: a new version each time, published or kept as a draft apart; who wrote on an older
// text is shown both, joined where only one changed a passage.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { done } from '#platform/result.ts';
import { mayWrite } from '../policy.ts';
import { differingFields, mergeTexts } from '../rules.ts';
import { joinTexts, type Joined } from '../rules-merge.ts';
import type { AssetChange } from '../schema.ts';
import type { AssetText, Head } from '../types.ts';
import { lockAsset, updateText, type SeenAsset } from './store.ts';
import { keepLinks } from './keep-links.ts';
import { moveSettled } from './store-settled.ts';
import { sightOf } from './store-sight.ts';
import { deleteTyped } from './store-typed.ts';
import { endDraft, insertDraft, insertVersion, selectHead, selectNextVersion, selectText } from './store-versions.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { tell } from './tell.ts';

/** The asset, locked, if the actor is one of its writers. */
export async function lockToWrite(ctx: Ctx, tx: Tx, id: number): Promise<SeenAsset> {
  const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), id);
  if (!asset.isAuthor) notFound('asset');
  if (!mayWrite({ ...asset, isSignedIn: true }, asset)) throw refusal('not-allowed');
  return asset;
}

type Change = {
  asset: SeenAsset;
  text: AssetText;
  note: string;
  /** Readers go on seeing what was published. */ isDraft?: boolean;
};

/** Saves a text on the locked asset as its next version, for all who read it. */
export async function saveText(ctx: Ctx, tx: Tx, change: Change): Promise<number> {
  const { asset, text, note } = change;
  const version = await selectNextVersion(tx, asset);
  const isOfFiles = text === asset;
  await updateText(tx, asset, { text, at: ctx.now, version, endsDraft: !isOfFiles });
  await insertVersion(tx, asset.id, { personId: signedIn(ctx), at: ctx.now, note });
  await moveSettled(tx, asset.id, version);
  if (!isOfFiles) await keepLinks(tx, asset.id, text.body);
  const payload = { version, fields: differingFields(text, asset) };
  await tell(ctx, tx, { name: 'knowledge.asset.changed', asset, payload });
  return version;
}

/** Saves a text over a published asset that its readers do not see yet. */
async function saveDraft(ctx: Ctx, tx: Tx, { asset, text, note }: Change): Promise<number> {
  const version = await selectNextVersion(tx, asset);
  await insertDraft(tx, asset, { text, version, personId: signedIn(ctx), at: ctx.now, note });
  await tell(ctx, tx, { name: 'knowledge.asset.draft-saved', asset, payload: { version } });
  return version;
}

/** Two texts over the same one: what is stored, what was joined of both, and where it could not be. */
export type Conflict = { ok: false; reason: 'conflict'; current: Head; base: Head; joined: Joined };

/** Whether somebody else changed the text meanwhile, and then how both go together. */
async function conflictOf(tx: Tx, change: Change & { head: Head; from: number }): Promise<Conflict | undefined> {
  const { asset, head, from } = change;
  if (head.version === from) return undefined;
  const base = await selectText(tx, asset, from);
  if (differingFields(base, head).length === 0) return undefined; // only a file came
  return { ok: false, reason: 'conflict', current: head, base, joined: joinTexts(base, change.text, head) };
}

/** Changes the text: published at once, or kept as a draft that readers do not see; refused where it was written on an older one. */
export async function changeAsset(
  ctx: Ctx,
  id: number,
  input: AssetChange
): Promise<{ ok: true; value: number } | Conflict> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    const head = await selectHead(tx, asset);
    const text = mergeTexts({ ...input, template: asset.template }, head, input.take);
    const conflict = await conflictOf(tx, { asset, text, note: '', head, from: input.version });
    if (conflict) return conflict;
    await deleteTyped(tx, { personId, place: String(id) });
    const isDraft = asset.state === 'published' && input.isDraft;
    const isNews = differingFields(text, head).length > 0 || (!isDraft && asset.draftVersion !== null);
    if (!isNews) return done(head.version);
    return done(await (isDraft ? saveDraft : saveText)(ctx, tx, { asset, text, note: input.note }));
  });
}

/** Publishes what was drafted over a published asset, as it stands. */
export async function publishDraft(ctx: Ctx, id: number): Promise<void> {
  signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    if (asset.draftVersion === null) return;
    const { version, ...text } = await selectHead(tx, asset);
    await saveText(ctx, tx, { asset, text, note: '' });
    await tell(ctx, tx, { name: 'knowledge.asset.draft-published', asset, payload: { of: version } });
  });
}

/** Gives up what was drafted over a published asset; its texts stay among the versions of its authors. */
export async function dropDraft(ctx: Ctx, id: number): Promise<void> {
  signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    if (asset.draftVersion === null) return;
    await endDraft(tx, asset.id);
    await tell(ctx, tx, { name: 'knowledge.asset.draft-dropped', asset, payload: { version: asset.draftVersion } });
  });
}

/** Makes an older text the present one, for a reason: a new version like any other. */
export async function restoreVersion(ctx: Ctx, id: number, { version, reason }: { version: number; reason: string }) {
  signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    const { version: of, ...text } = await selectText(tx, asset, version);
    if (differingFields(text, asset).length === 0 && asset.draftVersion === null) return;
    await saveText(ctx, tx, { asset, text: { ...text, template: asset.template }, note: reason });
    await tell(ctx, tx, { name: 'knowledge.asset.version-restored', asset, payload: { of, reason } });
  });
}
