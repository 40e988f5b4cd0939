// What every use case is given first: who acts, when, on which database, in which request.
import type { Actor } from '../actor.ts';
import { dayOf, type Day } from '../dates.ts';
import type { Db } from './database.ts';

export type Ctx = { actor: Actor; now: Date; timeZone: string; db: Db; requestId: string };

/** The calendar day of the request in the ministry's time zone. */
export const today = (ctx: Ctx): Day => dayOf(ctx.now, ctx.timeZone);

/** The same context inside a transaction. */
export const within = (ctx: Ctx, tx: Db): Ctx => ({ ...ctx, db: tx });
