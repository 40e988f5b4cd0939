// One need: what meets it, who was asked to write it, and the forms of whoever keeps the list.
import * as m from '#messages';
import { ownColleagues } from '#modules/people/server/index.ts';
import { addDays } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import {
  assetSchema,
  assignmentSchema,
  assignSchema,
  endSchema,
  nothingSchema,
  soughtSchema
} from '#modules/curation/schema-needs.ts';
import {
  assignNeed,
  draftForNeed,
  dropNeed,
  getNeed,
  matchNeed,
  releaseAuthor,
  unmatchNeed
} from '#modules/curation/server/index.ts';
import { asked, crumbsTo } from '../../answer.server.ts';

type Params = Partial<Record<string, string>>;
const idOf = (params: Params) => recordId(params['need']);
const here = (done: string) => (params: Params) => `/curation/needs/${params['need']}?done=${done}`;

export const load = async ({ locals, params, url }) => {
  const { q } = soughtSchema.parse(Object.fromEntries(url.searchParams));
  const view = await getNeed(locals.ctx, idOf(params), q);
  const unit = view.unit?.code ?? '';
  return {
    view,
    q,
    colleagues: view.mayKeep ? await ownColleagues(locals.ctx) : [],
    dueOn: addDays(today(locals.ctx), 30),
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsTo(
      { href: `/curation/needs?unit=${encodeURIComponent(unit)}`, label: m.curation_needs() },
      { label: view.need.name }
    )
  };
};

export const actions = {
  match: asked({
    schema: assetSchema,
    work: (ctx, params, { asset }) => matchNeed(ctx, idOf(params), asset),
    next: here('matched'),
    field: 'asset'
  }),
  unmatch: asked({
    schema: assetSchema,
    work: (ctx, params, { asset }) => unmatchNeed(ctx, idOf(params), asset),
    next: here('unmatched'),
    field: 'asset'
  }),
  assign: asked({
    schema: assignSchema,
    work: (ctx, params, request) => assignNeed(ctx, idOf(params), request),
    next: here('assigned'),
    field: { 'unknown-nip': 'nip', away: 'nip', 'asked-already': 'nip', 'not-within-year': 'dueOn' }
  }),
  release: asked({
    schema: assignmentSchema,
    work: (ctx, params, { assignmentId }) => releaseAuthor(ctx, idOf(params), assignmentId),
    next: here('released')
  }),
  drop: asked({
    schema: endSchema,
    work: (ctx, params, { reason }) => dropNeed(ctx, idOf(params), reason),
    next: here('ended'),
    field: 'reason'
  }),
  draft: asked({
    schema: nothingSchema,
    work: (ctx, params) => draftForNeed(ctx, idOf(params)),
    next: (_params, _value, answer) => `/knowledge/${answer as number}/edit`
  })
};
