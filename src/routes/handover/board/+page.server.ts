// The leader's board of a unit's knowledge: where it stands, and what was directed.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { addDays } from '#platform/dates.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { today } from '#platform/server/context.ts';
import { boardSchema, directionSchema } from '#modules/handover/schema.ts';
import { giveDirection, readKnowledgeBoard } from '#modules/handover/server/index.ts';
import { asked, crumbsTo } from '../../curation/answer.server.ts';

export const load = async ({ locals, url }) => ({
  board: await readKnowledgeBoard(locals.ctx, boardSchema.parse(Object.fromEntries(url.searchParams)).unit),
  colleagues: await ownColleagues(locals.ctx),
  today: today(locals.ctx),
  dueOn: addDays(today(locals.ctx), 14),
  token: randomUUID(),
  done: url.searchParams.get('done') ?? '',
  crumbs: crumbsTo({ href: '/handover', label: m.handover_title() }, { label: m.handover_board() })
});

export const actions = {
  direct: asked({
    schema: directionSchema,
    work: (ctx, _params, input) => giveDirection(ctx, input),
    next: () => '/handover/board?done=given',
    field: { 'unknown-nip': 'nip', itself: 'nip', 'past-day': 'dueOn' }
  })
};
