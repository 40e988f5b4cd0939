// The items of the reader's own plan, to begin an activity from; whether an item is hers is asked here.
import type { Ctx } from '#platform/server/context.ts';
import { planItemsFor, type OpenItem } from '#modules/plans/server/index.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Intent } from '#modules/learning/types.ts';
import type { Need } from '#modules/needs/types.ts';

/** The items of the reader's plan in force that are learnt on one's own and not done, or the one already chosen. */
export async function ownItems(ctx: Ctx, chosen: number | null = null): Promise<OpenItem[]> {
  const items = await planItemsFor(ctx, ctx.actor.personId ?? notFound('person'));
  return items.filter((item) => item.id === chosen || (!item.isDone && item.solution === 'self'));
}

/** The intention with its item checked: an item that is not the reader's own is not found. */
export async function withOwnItem(ctx: Ctx, intent: Intent): Promise<Intent> {
  if (intent.planItemId === null) return intent;
  const items = await planItemsFor(ctx, ctx.actor.personId ?? notFound('person'));
  const item = items.find(({ id }) => id === intent.planItemId) ?? notFound('item');
  return { ...intent, need: 'plan-item', competencyCode: item.competencyCode };
}

const blank: Intent = {
  title: '',
  need: '',
  goal: '',
  planItemId: null,
  competencyCode: null,
  sourceKind: '',
  source: '',
  slots: '',
  plannedMinutes: 0,
  startsOn: null,
  endsOn: null
};

/** What a new activity begins with: an item of the plan as far as it says something. */
export function intentFrom(item: OpenItem | undefined): Intent {
  if (!item) return blank;
  const { id, goal, source, startsOn, endsOn, plannedMinutes, competencyCode } = item;
  const title = goal.length > 100 ? `${goal.slice(0, 98)}…` : goal;
  const from = { planItemId: id, need: 'plan-item' as const, competencyCode };
  return { ...blank, ...from, title, goal, source, startsOn, endsOn, plannedMinutes };
}

/** What a new activity begins with that follows a need the supervisor has taken up. */
export const intentOfNeed = ({ topic, why, competencyCode }: Need): Intent => ({
  ...blank,
  title: topic,
  goal: why,
  competencyCode,
  need: competencyCode === null ? 'other-need' : 'gap'
});
