// The supervisor's desk: notices and reports that wait, one read at the right, many decided at once.
import { fail } from '@sveltejs/kit';
import { today } from '#platform/server/context.ts';
import { getActivity, jpOfActivity, teamDecisions, teamTime } from '#modules/learning/server/index.ts';
import { newToken } from '../../learning/answer.server.ts';
import { decideTicked } from '../../learning/decide.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const queue = await teamDecisions(ctx);
  const kind = url.searchParams.get('kind');
  const itemId = Number(url.searchParams.get('item'));
  const item = queue.find(({ id }) => id === itemId);
  const open = item ? await getActivity(ctx, item.id) : null;
  return {
    queue,
    kind: kind === 'notice' || kind === 'report' ? (kind as 'notice' | 'report') : null,
    item: item ?? null,
    open,
    plannedJp: open ? await jpOfActivity(ctx, open) : 0,
    team: item ? await teamTime(ctx) : [],
    isGone: itemId > 0 && !item,
    token: newToken(),
    today: today(ctx)
  };
};

export const actions = {
  decide: async (event) => {
    const answer = await decideTicked(event);
    return answer.ok ? answer : fail(422, answer);
  }
};
