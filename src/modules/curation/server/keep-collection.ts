// Collections: begun, named, filled in an order, handed over, closed; nothing in them is deleted.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { seenAssets } from '#modules/knowledge/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayCollect, mayFill } from '../policy-needs.ts';
import { moved } from '../rules-needs.ts';
import type { Collection, NeedReason } from '../types-needs.ts';
import { assetIfSeen } from './meet-need.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  insertCollected,
  insertCollection,
  lockCollection,
  removeCollected,
  selectCollected,
  selectCollectionByToken,
  selectOrder,
  updateCollection,
  updateOrder
} from './store-collections.ts';
import { selectIsGroup } from './store-groups.ts';
import { selectIsAtWork } from './store-matches.ts';
import { tellCollection } from './tell.ts';
import { unitStanding } from './unit-standing.ts';

/** So many assets stand in one collection at most: more is a search. */
const most = 500;

type Begin = { unitId: number; groupId: number | null; name: string; purpose: string; token: string };
type Answer = Promise<Result<number, NeedReason>>;

/** Begins a collection of a unit; who begins it owns it. */
export async function makeCollection(ctx: Ctx, { unitId, groupId, name, purpose, token: sent }: Begin): Answer {
  const me = signedIn(ctx);
  if (!mayCollect(await unitStanding(ctx, unitId))) return refused('foreign-unit');
  if (!(await selectIsGroup(ctx.db, groupId))) return refused('unknown-group');
  const token = sent === '' ? null : `${me}:${sent}`;
  return inTransaction(ctx.db, async (tx) => {
    const made = { unitId, groupId, ownerId: me, name, purpose, madeBy: me, madeAt: ctx.now, token };
    const id = await insertCollection(tx, made);
    if (id === undefined) return done((await selectCollectionByToken(tx, token ?? '')) ?? 0);
    await tellCollection(ctx, tx, { name: 'curation.collection.made', id, unitId });
    return done(id);
  });
}

type Work = (tx: Tx, collection: Collection) => Promise<NeedReason | void>;
type Event = 'changed' | 'filled' | 'handed-over' | 'closed';

/** Does something with an open collection that the actor may fill, and tells it. */
const inOpen = (ctx: Ctx, id: number, event: Event, work: Work): Answer =>
  inTransaction(ctx.db, async (tx) => {
    const collection = await lockCollection(tx, id, today(ctx));
    const { unitId, closedAt } = collection;
    if (!mayFill(await unitStanding(within(ctx, tx), unitId), collection, signedIn(ctx))) return refused('not-yours');
    if (closedAt !== null) return refused('closed');
    const reason = await work(tx, collection);
    if (reason !== undefined) return refused(reason);
    await tellCollection(ctx, tx, { name: `curation.collection.${event}`, id, unitId });
    return done(id);
  });

/** Writes name and purpose anew, on the version that was seen. */
export const changeCollection = (
  ctx: Ctx,
  id: number,
  change: { groupId: number | null; name: string; purpose: string; version: number }
): Answer =>
  inOpen(ctx, id, 'changed', async (tx, collection) => {
    if (collection.version !== change.version) return 'stale';
    if (change.groupId !== collection.groupId && !(await selectIsGroup(tx, change.groupId))) return 'unknown-group';
    await updateCollection(tx, collection, { ...change, version: change.version + 1, changedAt: ctx.now });
  });

/** Puts a published asset that the actor may open at the end. */
export const collectAsset = (ctx: Ctx, id: number, assetId: number): Answer =>
  inOpen(ctx, id, 'filled', async (tx, collection) => {
    const asset = await assetIfSeen(within(ctx, tx), assetId);
    if (asset?.state !== 'published') return 'unknown-asset';
    const order = await selectOrder(tx, id);
    if (order.includes(assetId)) return 'linked-already';
    if (order.length >= most) return 'too-many';
    await insertCollected(tx, { id, assetId, by: signedIn(ctx), at: ctx.now });
    await updateCollection(tx, collection, { changedAt: ctx.now });
  });

/** The assets that the actor sees there, in their order. */
const seenIn = async (ctx: Ctx, tx: Tx, id: number): Promise<number[]> => {
  const seen = await seenAssets(within(ctx, tx));
  return (await selectCollected(tx, { id, seen, day: today(ctx) })).map((asset) => asset.id);
};

/** Takes an asset out that the actor sees there. */
export const takeOut = (ctx: Ctx, id: number, assetId: number): Answer =>
  inOpen(ctx, id, 'filled', async (tx, collection) => {
    if (!(await seenIn(ctx, tx, id)).includes(assetId)) return 'unknown-asset';
    await removeCollected(tx, { id, assetId, at: ctx.now });
    await updateCollection(tx, collection, { changedAt: ctx.now });
  });

/** Moves an asset past its neighbour among those that the actor sees; the others keep their places. */
export const moveAsset = (ctx: Ctx, id: number, { assetId, way }: { assetId: number; way: 'up' | 'down' }): Answer =>
  inOpen(ctx, id, 'filled', async (tx, collection) => {
    const [order, seen] = [await selectOrder(tx, id), await seenIn(ctx, tx, id)];
    if (!seen.includes(assetId)) return 'unknown-asset';
    const next = moved(seen, assetId, way);
    const places = order.flatMap((each, place) => (seen.includes(each) ? [place] : []));
    const whole = [...order];
    for (const [index, place] of places.entries()) whole[place] = next[index]!;
    await updateOrder(tx, id, whole);
    await updateCollection(tx, collection, { changedAt: ctx.now });
  });

/** Hands a collection over to somebody at work. */
export async function handOver(ctx: Ctx, id: number, nip: string): Answer {
  const [person] = (await peopleByNip(ctx, [nip])).people;
  if (!person) return refused('unknown-nip');
  return inOpen(ctx, id, 'handed-over', async (tx, collection) => {
    if (!(await selectIsAtWork(tx, person.id, today(ctx)))) return 'away';
    await updateCollection(tx, collection, { ownerId: person.id, changedAt: ctx.now });
  });
}

/** Closes a collection: it is listed no more, and what stood in it stays. */
export const closeCollection = (ctx: Ctx, id: number): Answer =>
  inOpen(ctx, id, 'closed', (tx, collection) =>
    updateCollection(tx, collection, { closedAt: ctx.now, closedBy: signedIn(ctx), changedAt: ctx.now })
  );
