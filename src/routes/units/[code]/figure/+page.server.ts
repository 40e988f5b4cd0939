// The figure of a unit's ten components: how they hang together, and where each stands.
import { readUnit } from '#modules/assessment/server/index.ts';
import { yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const { practices: _, movers: __, ...view } = await readUnit(ctx, params.code, { year: yearIn(url), locale });
  return {
    view,
    crumbs: [...view.path, view.unit].map(({ code, name }) => ({
      href: `/units/${code}?year=${view.year}`,
      label: name
    }))
  };
};
