// What the index of a unit would be if more had been achieved; the question stands in the address, nothing is kept.
import { readWhatIf } from '#modules/assessment/server/index.ts';
import { supposedIn, yearIn } from '#modules/assessment/schema.ts';

const mostShown = 12;

export const load = async ({ locals, params, url }) => {
  const { more, wrong } = supposedIn(url);
  const asked = { year: yearIn(url), locale: locals.locale, more, most: mostShown };
  const view = await readWhatIf(locals.ctx, params.code, asked);
  return {
    view,
    wrong: Object.fromEntries(wrong),
    crumbs: [...view.path, view.unit].map(({ code, name }) => ({
      href: `/units/${code}?year=${view.year}`,
      label: name
    }))
  };
};
