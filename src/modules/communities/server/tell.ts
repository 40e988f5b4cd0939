// Tells what became of a community, a membership, a session or a post, in the transaction of the change.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { CommunitiesEvent } from '../events.ts';
import { shownState } from '../rules.ts';
import type { SeenCommunity } from '../types.ts';

type Told = {
  name: CommunitiesEvent;
  /** `communities.post:7`. */
  subject: string;
  unitId: number;
  personId?: number;
  payload?: Record<string, unknown>;
};

/** Writes the event. */
export const tell = (ctx: Ctx, tx: Tx, told: Told): Promise<void> => emit(ctx, tx, told);

/** The subject of a community's own events. */
export const subjectOf = (community: { id: number }): string => `communities.community:${community.id}`;

/** Has figures counted again in every unit: a community became active, or ceased to be, or is for others now. */
export const tellConcerned = (ctx: Ctx, tx: Tx, community: Pick<SeenCommunity, 'id' | 'unitId'>): Promise<void> =>
  tell(ctx, tx, {
    name: 'communities.community.counted',
    subject: subjectOf(community),
    unitId: community.unitId
  });

/** The same, where a sign of life wakes a dormant community. */
export async function tellAwake(ctx: Ctx, tx: Tx, before: SeenCommunity): Promise<void> {
  if (shownState(before, today(ctx)) === 'dormant') await tellConcerned(ctx, tx, before);
}
