// Home: the next step, then the figure, for whoever it is; a visitor meets the product.
import { readHome } from '#modules/assessment/server/index.ts';
import { inboxHead } from './waiting.server.ts';

export const load = async ({ locals }) => {
  const { ctx, locale } = locals;
  if (ctx.actor.personId === null) return { isPlain: true, home: null, duties: [] };
  const [home, duties] = await Promise.all([readHome(ctx, locale), inboxHead(ctx, 5)]);
  return { isPlain: false, home, duties };
};
