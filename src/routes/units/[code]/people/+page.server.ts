// The people of a unit: who leads, who acts, what lies below, everyone by name.
import { today } from '#platform/server/context.ts';
import { unitPeopleSchema } from '#modules/people/schema.ts';
import { unitPeople } from '#modules/people/server/index.ts';

export const load = async ({ locals, params, url }) => {
  const filter = unitPeopleSchema.parse(Object.fromEntries(url.searchParams));
  const view = await unitPeople(locals.ctx, params.code, { day: filter.on ?? today(locals.ctx), filter });
  const crumbs = [...view.unit.path, view.unit].map(({ code, name }) => ({ href: `/units/${code}`, label: name }));
  return { view, filter, crumbs, today: today(locals.ctx) };
};
