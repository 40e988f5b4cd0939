// Write anew what a team is and is for.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { changeSchema } from '#modules/teams/schema.ts';
import { changeTeam, getTeam } from '#modules/teams/server/index.ts';
import { asked, crumbsOf, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const { team } = await getTeam(locals.ctx, idOf(params));
  if (!team.abilities.write) return notFound('team');
  return { team, isForm: true, crumbs: crumbsOf(team, m.teams_edit_title()) };
};

export const actions = {
  default: asked({ schema: changeSchema, work: changeTeam, next: (id) => `/teams/${id}?done=saved` })
};
