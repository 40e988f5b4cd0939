// My training history, and what the reader may settle.
import * as m from '#messages';
import { yearSchema } from '#modules/history/schema.ts';
import { readHistory } from '#modules/history/server/index.ts';

export const load = async ({ locals, url }) => {
  const { year } = yearSchema.parse(Object.fromEntries(url.searchParams));
  const crumbs = [{ href: '/learning', label: m.app_learning() }, { label: m.history_title() }];
  return { ...(await readHistory(locals.ctx, year)), year: year ?? null, crumbs };
};
