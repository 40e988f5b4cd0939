// The owner begins something out of a need that was taken up: from then on it leads to the plan or the learning.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayFollow } from '../rules.ts';
import type { Reason } from '../types.ts';
import { onNeed } from './on-need.ts';

/** Notes what was begun out of the need; the first one stays. */
export async function followNeed(
  ctx: Ctx,
  id: number,
  as: { kind: 'plan' | 'learning'; recordId: number }
): Promise<Result<number, Reason>> {
  return onNeed(ctx, id, ({ need, role }) => {
    if (role !== 'owner') return refused('not-yours');
    if (!mayFollow(need, role)) return done('unchanged' as const);
    const followed = { ...need, followedAs: as.kind, followedId: as.recordId };
    return done({ need: followed, kind: 'follow', event: 'needs.need.followed' });
  });
}
