// My learning needs of a year; propose one, or state that there is none; `?gap=CODE` fills the form from a gap.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { needSchema, noneSchema } from '#modules/needs/schema.ts';
import { ownNeeds, proposeNeed, stateNone } from '#modules/needs/server/index.ts';
import { needAction } from './answer.server.ts';

export const load = async ({ locals, url }) => {
  const thisYear = yearOf(today(locals.ctx));
  const years = [thisYear - 2, thisYear - 1, thisYear];
  const asked = Number(url.searchParams.get('year'));
  const own = await ownNeeds(locals.ctx, years.includes(asked) ? asked : thisYear);
  return {
    own,
    years,
    isThisYear: own.year === thisYear,
    gap: own.gaps.find(({ code }) => code === url.searchParams.get('gap')),
    token: randomUUID(),
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/learning', label: m.app_learning() }, { label: m.needs_title() }]
  };
};

export const actions = {
  propose: needAction('propose', needSchema, (ctx, value) => proposeNeed(ctx, value)),
  none: needAction('none', noneSchema, (ctx, value) => stateNone(ctx, value))
};
