// Read an asset; its author publishes it here.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { thankAuthors, thanksFor } from '#modules/coaching/server/index.ts';
import { freshnessOf, placesAstray } from '#modules/curation/server/index.ts';
import { assuranceOf } from '#modules/quality/server/index.ts';
import { doorFor } from '../../../doors.server.ts';
import { asked } from '../asked.server.ts';
import { teamsOf } from '#modules/teams/server/index.ts';
import {
  bookmarkSchema,
  emptySchema,
  opinionSchema,
  publishSchema,
  teamReadingSchema,
  useSchema
} from '#modules/knowledge/schema.ts';
import {
  dropDraft,
  giveOpinion,
  listForTeam,
  markAsset,
  openAsset,
  publishAsset,
  publishDraft,
  readSaid,
  recordUse
} from '#modules/knowledge/server/index.ts';

const isIn = (people: readonly { id: number }[], id: number | null) => people.some((each) => each.id === id);

export const load = async ({ locals, params, url }) => {
  const { ctx } = locals;
  const asset = await openAsset(ctx, recordId(params.asset)); // refuses who may not read it, before anything else is asked
  const { personId } = ctx.actor;
  const isAuthor = isIn(asset.authors, personId);
  const [freshness, assurance, places, said, thanks, teams] = await Promise.all([
    freshnessOf(ctx, asset.id),
    assuranceOf(ctx, { ...asset, isAuthor }),
    isAuthor ? placesAstray(ctx, asset, doorFor(ctx.actor)) : [],
    readSaid(ctx, asset.id),
    thanksFor(ctx, asset.id),
    personId === null ? [] : teamsOf(ctx, personId)
  ]);
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    ...(asset.unitCode
      ? [{ href: `/knowledge?unit=${encodeURIComponent(asset.unitCode)}`, label: asset.unitName }]
      : []),
    { label: asset.title }
  ];
  return {
    asset,
    freshness,
    assurance,
    places,
    said,
    thanks,
    canThank: asset.authors.some(({ id }) => id !== personId),
    teams,
    crumbs,
    address: url.origin + url.pathname,
    isNew: url.searchParams.has('published'),
    done: url.searchParams.get('done')
  };
};

const usedAt = (id: number) => `/knowledge/${id}?done=use#s-uses`;

export const actions = {
  thank: asked(emptySchema, (ctx, id) => thankAuthors(ctx, id), { next: (id) => `/knowledge/${id}#thanks`, field: '' }),
  use: asked(useSchema, (ctx, id, { work, teamId }) => recordUse(ctx, id, work, teamId), {
    field: 'work',
    next: usedAt
  }),
  list: asked(teamReadingSchema, (ctx, id, { teamId }) => listForTeam(ctx, id, teamId), {
    field: 'teamId',
    next: (id) => `/knowledge/${id}?done=listed#s-list`
  }),
  opinion: asked(opinionSchema, giveOpinion, {
    field: 'isHelpful',
    next: (id) => `/knowledge/${id}?done=opinion#s-opinion`
  }),
  mark: asked(bookmarkSchema, (ctx, id, { on }) => markAsset(ctx, id, on), { next: (id) => `/knowledge/${id}` }),
  publishDraft: asked(emptySchema, publishDraft, { next: (id) => `/knowledge/${id}?published=1` }),
  dropDraft: asked(emptySchema, dropDraft, { next: (id) => `/knowledge/${id}` }),
  publish: async ({ locals, params, request }) => {
    const { isSure } = publishSchema.parse(Object.fromEntries(await request.formData()));
    const answer = await publishAsset(locals.ctx, recordId(params.asset), { isSure });
    if (!answer.ok)
      return fail(422, {
        reason: answer.reason,
        action: 'publish',
        typed: {} as Record<string, string>,
        reasons: {} as Record<string, string[]>
      });
    redirect(303, `/knowledge/${params.asset}?published=1`);
  }
};
