// For whom the actor decides today, by numbers alone: what the count in the frame asks at every page.
import type { RawBuilder } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import { ledIds } from './store-line.ts';

/**
 * A select of `person_id`: the people for whom the actor decides today, in person or for those she stands in for, herself
 * never among them. A statement of another module takes it in.
 */
export const ledBy = (ctx: Ctx): RawBuilder<{ personId: number }> => ledIds(ctx.actor, today(ctx));
