// Which records behind a number the reader may open: relations for the pair, notes and help for the two, recognitions for all.
import type { Ctx } from '#platform/server/context.ts';
import { selectOpenable, selectOwnNotes } from './store-lists.ts';
import { visibleRecognitions } from './read-notes.ts';

type Found = Promise<{ id: number }[]>;

/** Relations that are the reader's own. */
export const openRelations = async (ctx: Ctx, ids: readonly number[]): Found =>
  ctx.actor.personId === null ? [] : selectOpenable(ctx.db, ctx.actor.personId, ids);

/** Feedback notes to or by the reader. */
export const openNotes = async (ctx: Ctx, ids: readonly number[]): Found =>
  ctx.actor.personId === null ? [] : selectOwnNotes(ctx.db, ctx.actor.personId, { kind: 'feedback', ids });

/** Help given or got by the reader. */
export const openHelp = async (ctx: Ctx, ids: readonly number[]): Found =>
  ctx.actor.personId === null ? [] : selectOwnNotes(ctx.db, ctx.actor.personId, { kind: 'help', ids });

/** Recognitions that are not hidden from the reader. */
export const openRecognitions = async (ctx: Ctx, ids: readonly number[]): Found =>
  ctx.actor.personId === null ? [] : visibleRecognitions(ctx, ids);
