// The person who acts; a visitor meets not found, as at any record that is not hers.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';

/** The id of who acts: `const me = signedIn(ctx)`. */
export const signedIn = (ctx: Ctx): number => ctx.actor.personId ?? notFound('page');
