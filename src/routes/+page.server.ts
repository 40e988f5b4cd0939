// Home: the next step, then the figure, for whoever it is; a visitor meets the product.
import { readHome } from '#modules/assessment/server/index.ts';
import { inboxOf } from './waiting.server.ts';

export const load = async ({ locals }) => {
  const { ctx, locale } = locals;
  if (ctx.actor.personId === null) return { isPlain: true, home: null, duties: [] };
  return { isPlain: false, home: await readHome(ctx, locale), duties: (await inboxOf(ctx)).slice(0, 5) };
};
