// A person: the public card for all, the record for the person and for those in charge.
import { readPerson } from '#modules/people/server/index.ts';

export const load = async ({ locals, params, url }) => {
  const view = await readPerson(locals.ctx, params.nip, url.searchParams.get('next'));
  const { person, path } = view;
  const units = [...path, ...(person.unitCode ? [{ code: person.unitCode, name: person.unitName ?? '' }] : [])];
  const crumbs = units.map(({ code, name }) => ({ href: `/units/${encodeURIComponent(code)}/people`, label: name }));
  return { view, crumbs: [...crumbs, { label: person.name }] };
};
