// The members of a year: named and ended, the work shared out, the seed published; or the year opened.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { isPeriodOpen, openCommittee } from '#modules/assessment/server/index.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import {
  emptySchema,
  endMemberSchema,
  exceptionSchema,
  memberSchema,
  roundSchema,
  seedSchema
} from '#modules/committee/schema.ts';
import {
  decideException,
  endMember,
  nameMember,
  publishSeed,
  readMembers,
  shareWork
} from '#modules/committee/server/index.ts';
import { asked, yearIn } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await readMembers(locals.ctx, yearIn(params));
  return {
    view,
    today: today(locals.ctx),
    isPeriodOpen: await isPeriodOpen(locals.ctx, view.year),
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: `/committee?year=${view.year}`, label: m.committee_title() }, { label: m.committee_tab_members() }]
  };
};

const here = (done: string) => (year: number) => `/committee/${year}/members?done=${done}`;

export const actions = {
  open: asked({ schema: roundSchema, key: yearIn, work: openCommittee, next: here('opened') }),
  except: asked({ schema: exceptionSchema, key: yearIn, work: decideException, next: here('excepted') }),
  name: asked({ schema: memberSchema, key: yearIn, work: nameMember, next: here('named') }),
  end: asked({ schema: endMemberSchema, key: yearIn, work: endMember, next: here('ended') }),
  seed: asked({ schema: seedSchema, key: yearIn, work: publishSeed, next: here('seeded') }),
  share: asked({
    schema: emptySchema,
    key: yearIn,
    work: (ctx, year) => {
      const components = catalogueFor(year).components.map(({ id }) => id);
      return shareWork(ctx, year, components);
    },
    next: (year, value) => here((value as { short: number }).short > 0 ? 'short' : 'shared')(year)
  })
};
