// The catalogue of programmes.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { catalogueSchema } from '#modules/programmes/schema.ts';
import { listProgrammes, pageLength } from '#modules/programmes/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = catalogueSchema.parse(Object.fromEntries(url.searchParams));
  const crumbs = [{ href: '/learning', label: m.app_learning() }, { label: m.programmes_title() }];
  return { ...(await listProgrammes(locals.ctx, query)), query, pageLength, today: today(locals.ctx), crumbs };
};
