// My learning: the next step, my activities by year and state.
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { listActivities, ownDuties } from '#modules/learning/server/index.ts';
import { stateGroups, type StateGroup } from '#modules/learning/rules-groups.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const thisYear = yearOf(today(ctx));
  const asked = Number(url.searchParams.get('year'));
  const year = asked >= 2000 && asked <= thisYear + 1 ? asked : thisYear;
  const group = (url.searchParams.get('state') ?? 'all') as StateGroup | 'all';
  const states = group in stateGroups ? stateGroups[group as StateGroup] : undefined;
  const page = Math.max(1, Math.min(10_000, Number(url.searchParams.get('page')) || 1));
  const [list, duties] = await Promise.all([
    listActivities(ctx, { year, page, ...(states ? { states } : {}) }),
    ownDuties(ctx)
  ]);
  const [next] = duties.toSorted(
    (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.since.localeCompare(b.since)
  );
  const shown = { year, group: states ? group : 'all', page };
  return { ...shown, list, next, today: today(ctx), thisYear };
};
