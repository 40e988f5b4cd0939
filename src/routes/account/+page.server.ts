// My account: who I am here, which roles I hold, for whom I decide.
import { listDelegations, listOwnRoles, listSessions } from '#modules/roles/server/index.ts';

export const load = async ({ locals }) => {
  const { ctx } = locals;
  const [roles, sessions, { carried }] = await Promise.all([
    listOwnRoles(ctx),
    listSessions(ctx),
    listDelegations(ctx)
  ]);
  return {
    roles,
    way: sessions.find((session) => session.isThis)?.way ?? 'password',
    standsInFor: carried.filter(({ state }) => state === 'running').map(({ from }) => from.name)
  };
};
