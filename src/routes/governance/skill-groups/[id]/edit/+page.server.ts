// Write a skill group anew.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { groupChangeSchema } from '#modules/governance/schema.ts';
import { changeGroup, familyChoices, getGroup } from '#modules/governance/server/index.ts';
import { asked, idOf } from '../../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const { group, mayKeep } = await getGroup(locals.ctx, idOf(params));
  if (!mayKeep) return notFound('skill group');
  return {
    group,
    families: await familyChoices(locals.ctx),
    isForm: true,
    crumbs: [
      { href: '/governance/skill-groups', label: m.governance_groups_title() },
      { href: `/governance/skill-groups/${group.id}`, label: group.name },
      { label: m.governance_group_edit_title() }
    ]
  };
};

export const actions = {
  default: asked({
    schema: groupChangeSchema,
    work: changeGroup,
    next: (id) => `/governance/skill-groups/${id}?done=saved`
  })
};
