// What was spread of a follow-up, for those it was spread to; one tap says that it was read.
import { z } from 'zod';
import { recordId } from '#platform/server/record-id.ts';
import { acknowledge, getSpread } from '#modules/feedback/server/index.ts';
import { crumbsTo, taken } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const spread = await getSpread(locals.ctx, recordId(params.spread));
  return { spread, done: url.searchParams.get('done'), crumbs: crumbsTo({ label: spread.title }) };
};

export const actions = {
  default: taken({
    name: 'read',
    param: 'spread',
    schema: z.object({}),
    work: (ctx, id) => acknowledge(ctx, id),
    next: (id: number) => `/feedback/spreads/${id}`
  })
};
