// The person who acts; a visitor meets not found, as at any record that is not hers.
import { carriedBy } from '../actor.ts';
import type { Ctx } from './context.ts';
import { notFound } from './errors.ts';

/** The id of who acts: `const me = signedIn(ctx)`. */
export const signedIn = (ctx: Ctx): number => ctx.actor.personId ?? notFound('page');

/** Everybody whose post the actor carries today: herself and those she stands in for. */
export const carried = (ctx: Ctx): number[] => carriedBy({ ...ctx.actor, personId: signedIn(ctx) });

/** A form's mark, as it is kept: of its sender, so that nobody can spend another's. */
export const markOf = (ctx: Ctx, token: string): string | null => (token === '' ? null : `${signedIn(ctx)}:${token}`);
