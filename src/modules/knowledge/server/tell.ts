// Tells what became of an asset: once for each author, since the figure of each author's unit may move.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { AssetEvent, CircleEvent, LessonEvent } from '../events.ts';
import type { Asset } from '../types.ts';
import { selectAuthors } from './store.ts';
import { selectGroupUnits } from './store-circles.ts';

type Told = {
  name: AssetEvent | LessonEvent;
  asset: Pick<Asset, 'id' | 'unitId'>;
  payload?: Record<string, unknown>;
  also?: readonly number[];
};

/** Events after which a skill group may have an asset of owner and instructor, or none any more. */
const movesGroups = new Set<string>([
  'knowledge.asset.published',
  'knowledge.asset.withdrawn',
  'knowledge.asset.restored',
  'knowledge.asset.authors-named',
  'knowledge.asset.settled'
]);

/** Tells the units that keep the skill groups of an asset's authors. */
async function tellGroups(ctx: Ctx, tx: Tx, asset: Pick<Asset, 'id'>): Promise<void> {
  for (const unitId of await selectGroupUnits(tx, asset.id))
    await emit(ctx, tx, {
      name: 'knowledge.group.captured' satisfies CircleEvent,
      subject: `knowledge.asset:${asset.id}`,
      unitId
    });
}

/** Writes the event into the transaction of the change, for each author and for those in `also`. */
export async function tell(ctx: Ctx, tx: Tx, { name, asset, payload, also = [] }: Told): Promise<void> {
  const authors = await selectAuthors(tx, asset.id);
  const people = new Set([...authors.map(({ id }) => id), ...also]);
  for (const personId of people) {
    await emit(ctx, tx, {
      name,
      subject: `knowledge.asset:${asset.id}`,
      personId,
      unitId: asset.unitId,
      payload: payload ?? {}
    });
  }
  if (movesGroups.has(name)) await tellGroups(ctx, tx, asset);
}
