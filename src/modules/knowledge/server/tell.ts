// Tells what became of an asset: once for each author, since the figure of each author's unit may move.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { AssetEvent, LessonEvent } from '../events.ts';
import type { Asset } from '../types.ts';
import { selectAuthors } from './store.ts';

type Told = {
  name: AssetEvent | LessonEvent;
  asset: Pick<Asset, 'id' | 'unitId'>;
  payload?: Record<string, unknown>;
  also?: readonly number[];
};

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
}
