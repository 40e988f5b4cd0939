// One activity: its chain, the step that is open, and what the reader may do.
import * as m from '#messages';
import { closingSchema, evaluationSchema, intentLists, intentSchema, noteSchema } from '#modules/learning/schema.ts';
import * as learning from '#modules/learning/server/index.ts';
import { afterActivity } from '#modules/transfer/server/index.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { activityAction, newToken } from '../answer.server.ts';
import { decideOne, logMinutes } from '../decide.server.ts';
import { ownItems, withOwnItem } from '../plan-items.server.ts';

export const load = async ({ locals: { ctx }, params, url }) => {
  const activity = await learning.getActivity(ctx, recordId(params.activity));
  const isOwn = activity.role === 'owner';
  const parent = isOwn
    ? { href: '/learning', label: m.learning_title() }
    : { href: '/team/decisions', label: m.learning_team_title() };
  return {
    activity,
    after: await afterActivity(ctx, activity.id),
    items: isOwn && activity.next.includes('change') ? await ownItems(ctx, activity.planItemId) : [],
    jp: await learning.jpOfHours(ctx, activity.hours),
    token: newToken(),
    today: today(ctx),
    done: url.searchParams.get('done'),
    lacks: url.searchParams.get('lacks'),
    crumbs: [parent, { label: m.learning_activity() }]
  };
};

export const actions = {
  change: activityAction({
    name: 'change',
    schema: intentSchema,
    many: intentLists,
    take: async (ctx, { intent, isSent, ...order }) => {
      const change = { ...order, intent: await withOwnItem(ctx, intent) };
      return isSent ? learning.changeAndNotice(ctx, change) : learning.changeActivity(ctx, change);
    }
  }),
  evaluate: activityAction({ name: 'evaluate', schema: evaluationSchema, take: learning.evaluateActivity }),
  close: activityAction({
    name: 'close',
    schema: closingSchema,
    take: (ctx, { outcome, heldOn, minutes, ...order }) =>
      outcome === 'asset'
        ? learning.closeWithAsset(ctx, order)
        : learning.closeWithSharing(ctx, { ...order, heldOn: heldOn ?? today(ctx), minutes: minutes ?? 60 })
  }),
  withdraw: activityAction({ name: 'withdraw', schema: noteSchema, take: learning.withdrawActivity }),
  reopen: activityAction({ name: 'reopen', schema: noteSchema, take: learning.reopenActivity }),
  decide: decideOne,
  log: logMinutes
};
