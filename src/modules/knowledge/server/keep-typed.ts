// Keeps what somebody types before it is saved, quietly and for that person alone.
import type { Ctx } from '#platform/server/context.ts';
import type { Typed } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { deleteTyped, selectTyped, upsertTyped } from './store-typed.ts';

/** Keeps the fields of a form; `place` is `12` for an asset, `new:lesson` for one that is begun. */
export async function keepTyped(ctx: Ctx, place: string, typed: Record<string, string>): Promise<void> {
  await upsertTyped(ctx.db, { personId: signedIn(ctx), place }, { typed, at: ctx.now });
}

/** What the actor typed in a form and has not saved. */
export async function readTyped(ctx: Ctx, place: string): Promise<Typed | null> {
  return selectTyped(ctx.db, { personId: signedIn(ctx), place });
}

/** Throws away what the actor typed and has not saved. */
export async function forgetTyped(ctx: Ctx, place: string): Promise<void> {
  await deleteTyped(ctx.db, { personId: signedIn(ctx), place });
}
