// One skill group: its owner and instructors, appointed, named and ended by who keeps it.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { emptySchema, endSchema, instructorsSchema, ownerSchema } from '#modules/governance/schema.ts';
import { togetherIn } from '#modules/knowledge/server/index.ts';
import { closeGroup, endGroupPart, getGroup, nameInstructors, nameOwner } from '#modules/governance/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getGroup(locals.ctx, idOf(params));
  return {
    view,
    together: await togetherIn(locals.ctx, view.group.id),
    today: today(locals.ctx),
    colleagues: view.mayKeep ? await ownColleagues(locals.ctx) : [],
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/governance/skill-groups', label: m.governance_groups_title() }, { label: view.group.name }]
  };
};

const here = (done: string) => (id: number) => `/governance/skill-groups/${id}?done=${done}`;

export const actions = {
  owner: asked({ schema: ownerSchema, work: nameOwner, next: here('named') }),
  instructors: asked({ schema: instructorsSchema, work: nameInstructors, next: here('named') }),
  end: asked({
    schema: endSchema,
    work: (ctx, id, { partId }) => endGroupPart(ctx, id, partId),
    next: here('ended')
  }),
  close: asked({ schema: emptySchema, work: (ctx, id) => closeGroup(ctx, id), next: here('') })
};
