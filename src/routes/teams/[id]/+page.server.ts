// One team: its people today and before; taken in, taken out, handed over, decided, archived.
import { colleaguesOf } from '#modules/people/server/index.ts';
import { assetOfTeamSchema } from '#modules/knowledge/schema.ts';
import { teamKnowledge, unlistForTeam } from '#modules/knowledge/server/index.ts';
import { archiveSchema, emptySchema, memberSchema, nipsSchema, verdictSchema } from '#modules/teams/schema.ts';
import {
  addMembers,
  archiveTeam,
  decideTeam,
  getTeam,
  handOver,
  leaveTeam,
  removeMember
} from '#modules/teams/server/index.ts';
import { asked, crumbsOf, idOf } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getTeam(locals.ctx, idOf(params));
  const { team, members } = view;
  const known = new Set(members.map(({ id }) => id));
  const around = team.abilities.name ? await colleaguesOf(locals.ctx, { unitId: team.unitId, not: null }) : [];
  return {
    view,
    knowledge: await teamKnowledge(locals.ctx, team.id),
    colleagues: around.filter(({ id }) => !known.has(id)),
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsOf(team)
  };
};

const here = (done: string) => (id: number) => `/teams/${id}?done=${done}`;

export const actions = {
  decide: asked({
    schema: verdictSchema,
    work: decideTeam,
    next: (id, { decision }) => `/teams/${id}?done=${decision}`
  }),
  add: asked({ schema: nipsSchema, work: (ctx, id, { nips }) => addMembers(ctx, id, nips), next: here('added') }),
  remove: asked({
    schema: memberSchema,
    work: (ctx, id, { personId }) => removeMember(ctx, id, personId),
    next: here('removed')
  }),
  lead: asked({
    schema: memberSchema,
    work: (ctx, id, { personId }) => handOver(ctx, id, personId),
    next: here('handed')
  }),
  unlist: asked({
    schema: assetOfTeamSchema,
    work: (ctx, id, { assetId }) => unlistForTeam(ctx, id, assetId),
    next: (id) => `/teams/${id}#s-reading`
  }),
  leave: asked({ schema: emptySchema, work: (ctx, id) => leaveTeam(ctx, id), next: () => '/teams?done=left' }),
  archive: asked({ schema: archiveSchema, work: (ctx, id, { note }) => archiveTeam(ctx, id, note), next: here('') })
};
