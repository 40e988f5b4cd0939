// The sharing calendar of a unit for a year; the own unit without a query.
import * as m from '#messages';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { readCalendar } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const { unit, year } = searchSchema.parse(Object.fromEntries(url.searchParams));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { label: m.knowledge_series_calendar() }
  ];
  return { calendar: await readCalendar(locals.ctx, { code: unit, year }), crumbs };
};
