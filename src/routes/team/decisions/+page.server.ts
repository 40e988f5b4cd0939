// The supervisor's desk: notices and reports that wait, one read at the right, many decided at once.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { getActivity, teamDecisions, teamYear } from '#modules/learning/server/index.ts';
import { teamPlans } from '#modules/plans/server/index.ts';
import { newToken } from '../../learning/answer.server.ts';
import { decideTicked } from '../../learning/decide.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const [queue, plans] = await Promise.all([teamDecisions(ctx), teamPlans(ctx)]);
  const kind = url.searchParams.get('kind');
  const itemId = Number(url.searchParams.get('item'));
  const item = queue.find(({ id }) => id === itemId);
  return {
    queue,
    kind: kind === 'notice' || kind === 'report' ? (kind as 'notice' | 'report') : null,
    item: item ?? null,
    open: item ? await getActivity(ctx, item.id) : null,
    team: item ? await teamYear(ctx) : [],
    isGone: itemId > 0 && !item,
    plans: plans.queue.length,
    token: newToken(),
    today: today(ctx),
    crumbs: [{ href: '/team/decisions', label: m.app_team() }]
  };
};

export const actions = {
  decide: async (event) => {
    const answer = await decideTicked(event);
    return answer.ok ? answer : fail(422, answer);
  }
};
