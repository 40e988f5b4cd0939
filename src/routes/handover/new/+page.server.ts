// Announce that somebody leaves a post, before the roster shows it.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { ownColleagues } from '#modules/people/server/index.ts';
import { announceSchema } from '#modules/handover/schema.ts';
import { announceMove } from '#modules/handover/server/index.ts';
import { asked, crumbsTo } from '../../curation/answer.server.ts';

export const load = async ({ locals }) => {
  const colleagues = await ownColleagues(locals.ctx);
  return {
    colleagues,
    token: randomUUID(),
    isForm: true,
    crumbs: crumbsTo({ href: '/handover', label: m.handover_title() }, { label: m.handover_announce() })
  };
};

export const actions = {
  default: asked({
    schema: announceSchema,
    work: (ctx, _params, input) => announceMove(ctx, input),
    next: (_params, _input, answer) => `/handover/${answer as number}`,
    field: {
      'unknown-nip': 'nip',
      'not-placed': 'nip',
      'moves-already': 'nip',
      'not-yours': 'nip',
      'is-mover': 'nip',
      'not-that-day': 'movesOn'
    }
  })
};
