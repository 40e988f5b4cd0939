// The items of a plan: what each lacks, how far it has come, what a new version takes over. Pure.
import type { ItemDraft, ItemLack, PlanItem, Share } from './types.ts';

/** The day of an item that lies outside the year of its plan, if one does. */
export function dayOutside(
  { startsOn, endsOn }: Pick<ItemDraft, 'startsOn' | 'endsOn'>,
  year: number
): 'startsOn' | 'endsOn' | undefined {
  const isOutside = (day: string | null) => day !== null && !day.startsWith(`${year}-`);
  if (isOutside(startsOn)) return 'startsOn';
  return isOutside(endsOn) ? 'endsOn' : undefined;
}

/** What an item still lacks before the plan can be sent: a goal, days within the year, hours. */
export function lackOf(item: ItemDraft, year: number): ItemLack | undefined {
  if (item.goal.trim() === '') return 'goal-missing';
  const { startsOn, endsOn } = item;
  if (startsOn && endsOn && endsOn < startsOn) return 'time-reversed';
  if (dayOutside(item, year)) return 'outside-year';
  return startsOn && endsOn && item.plannedMinutes > 0 ? undefined : 'time-missing';
}

/** What makes an item impossible even in a draft; what is only missing may still come. */
export function faultOf(item: ItemDraft, year: number): ItemLack | undefined {
  const lack = lackOf(item, year);
  return lack === 'time-missing' ? undefined : lack;
}

/** Whether an item was carried out: confirmed by the supervisor, or an activity for it was accepted. */
export const isDone = (item: Pick<PlanItem, 'confirmedOn' | 'finishedOn'>): boolean =>
  item.confirmedOn !== null || item.finishedOn !== null;

/** How far an item has come, 0–100: 100 once somebody else has seen it, what its owner says never more than 90. */
export const progressOfItem = (item: Pick<PlanItem, 'confirmedOn' | 'finishedOn' | 'progress'>): number =>
  isDone(item) ? 100 : Math.min(90, item.progress);

/** How far a plan has come, 0–100: the mean of its items. */
export function progressOf(items: readonly Pick<PlanItem, 'confirmedOn' | 'finishedOn' | 'progress'>[]): number {
  if (items.length === 0) return 0;
  const mean = items.reduce((sum, item) => sum + progressOfItem(item), 0) / items.length;
  return mean === 100 ? 100 : Math.min(99, Math.round(mean));
}

type Timed = Pick<PlanItem, 'share' | 'plannedMinutes'>;
const minutesIn = (items: readonly Timed[]) => items.reduce((sum, item) => sum + item.plannedMinutes, 0);

/** How the planned minutes spread over 70/20/10, in whole per cent that add up to 100: `{ 70: 65, 20: 25, 10: 10 }`. */
export function sharesOf(items: readonly Timed[]): Record<Share, number> {
  const whole = minutesIn(items);
  if (whole === 0) return { 70: 0, 20: 0, 10: 0 };
  const exact = ([70, 20, 10] as const).map((share) => {
    const percent = (100 * minutesIn(items.filter((item) => item.share === share))) / whole;
    return { share, floor: Math.floor(percent), rest: percent % 1 };
  });
  const missing = 100 - exact.reduce((sum, { floor }) => sum + floor, 0);
  const raised = exact.toSorted((a, b) => b.rest - a.rest).slice(0, missing);
  const entries = exact.map((each) => [each.share, each.floor + (raised.includes(each) ? 1 : 0)]);
  return Object.fromEntries(entries) as Record<Share, number>;
}

/** The item in the first version of the plan, to which activities belong. */
export const rootOf = (item: Pick<PlanItem, 'id' | 'lineageId'>): number => item.lineageId ?? item.id;

/** What a new version takes over of an item: all of it, and where it came from. */
export function carriedOver({ id, finishedOn: _finishedOn, ...item }: PlanItem): Omit<PlanItem, 'id' | 'finishedOn'> {
  return { ...item, lineageId: rootOf({ id, lineageId: item.lineageId }) };
}

/** What came of an item in the version in force while the new one was written: its confirmation and progress. */
export function caughtUp(item: PlanItem, before: readonly PlanItem[]): PlanItem {
  const same = before.find((each) => rootOf(each) === rootOf(item));
  if (!same) return item;
  const { progress, confirmedOn, confirmedBy } = same;
  return { ...item, progress, confirmedOn, confirmedBy };
}

/** An item before anything is written; self-learning, as the practice asks of most. */
export const emptyItem: ItemDraft = {
  goal: '',
  competencyCode: null,
  solution: 'self',
  share: 10,
  source: '',
  startsOn: null,
  endsOn: null,
  plannedMinutes: 0
};
