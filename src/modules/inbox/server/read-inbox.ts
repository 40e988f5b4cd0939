// What waits for a person: asked of the modules each time, so that a pending decision always follows the post.
import { countDuties as countCommunities, duties as communities } from '#modules/communities/server/index.ts';
import { countDuties as countCoaching, duties as coaching } from '#modules/coaching/server/index.ts';
import { countDuties as countHistory, duties as history } from '#modules/history/server/index.ts';
import { countDuties as countKnowledge, duties as knowledge } from '#modules/knowledge/server/index.ts';
import { countDuties as countLearning, duties as learning } from '#modules/learning/server/index.ts';
import { countDuties as countNeeds, duties as needs } from '#modules/needs/server/index.ts';
import { countDuties as countOffers, duties as offers } from '#modules/offers/server/index.ts';
import { ledBy, ledTeam } from '#modules/people/server/index.ts';
import { countDuties as countPlans, duties as plans } from '#modules/plans/server/index.ts';
import { countDuties as countTransfer, duties as transfer } from '#modules/transfer/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inOrder } from '../rules.ts';
import type { Duty } from '../types.ts';
import { ledIds, selectCount } from './store.ts';

/** Everything that waits for the reader, the most pressing first; she leads `known` where that is known already. */
export async function readInbox(ctx: Ctx, known?: readonly TeamMember[]): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const led = known ?? (await ledTeam(ctx));
  const lists = await Promise.all([
    learning(ctx, led),
    communities(ctx, led),
    plans(ctx, led),
    coaching(ctx),
    transfer(ctx, led),
    offers(ctx, led),
    knowledge(ctx),
    history(ctx),
    needs(ctx, led)
  ]);
  return inOrder(lists.flat());
}

/** How many duties wait for the reader: the number in the header, counted in one statement without reading them. */
export async function inboxCount(ctx: Ctx): Promise<number> {
  if (ctx.actor.personId === null) return 0;
  const counts = await Promise.all([
    countLearning(ctx, ledIds),
    countCommunities(ctx, ledIds),
    countPlans(ctx, ledIds),
    countCoaching(ctx),
    countTransfer(ctx, ledIds),
    countOffers(ctx, ledIds),
    countNeeds(ctx, ledIds)
  ]);
  return selectCount(ctx.db, ledBy(ctx), [...counts, countKnowledge(ctx), countHistory(ctx)]);
}
