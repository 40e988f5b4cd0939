// For whom the actor decides in plans.
import { teamFor, unledUnder } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import type { Ctx } from '#platform/server/context.ts';

const oversight = 'plans.oversee';

/** Everyone whose plan the actor decides about today; `led` where it is known already. */
export const teamOf = (ctx: Ctx, led?: readonly TeamMember[]): Promise<TeamMember[]> => teamFor(ctx, oversight, led);

/** Of them those who have no leader. */
export const unledOf = (ctx: Ctx): Promise<TeamMember[]> => unledUnder(ctx, oversight);
