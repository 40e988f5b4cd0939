// A person's year of learning as it goes onto her transcript: what was finished, and what the ledger counts.
import type { Ctx } from '#platform/server/context.ts';
import { jpOf, ledgerOf, stateOf } from '../rules-hours.ts';
import type { HoursKind } from '../types.ts';
import { selectHours, selectJpRules } from './store-hours.ts';
import { selectFinished, type FinishedActivity } from './store-year.ts';

export type LearningYear = {
  activities: (FinishedActivity & { minutes: number; jp: number })[];
  jp: number;
  minutes: number;
  /** JP by the rule under which minutes count. */
  byKind: Partial<Record<HoursKind, number>>;
};

/** What a person finished in a year and the JP that count; who calls has asked who may. */
export async function yearOfLearning(ctx: Ctx, personId: number, year: number): Promise<LearningYear> {
  const days = { from: `${year}-01-01`, until: `${year}-12-31` };
  const [finished, rows, rules] = await Promise.all([
    selectFinished(ctx.db, personId, year),
    selectHours(ctx.db, personId, days),
    selectJpRules(ctx.db)
  ]);
  const counted = rows.filter((row) => stateOf(row) === 'counted');
  const ofActivity = Map.groupBy(counted, (row) => row.activityId);
  const activities = finished.map((activity) => {
    const own = ofActivity.get(activity.id) ?? [];
    return { ...activity, minutes: own.reduce((sum, row) => sum + row.minutes, 0), jp: jpOf(own, rules) };
  });
  const { jp, minutes } = ledgerOf(rows, rules, year);
  const kinds = [...Map.groupBy(counted, (row) => row.kind)].map(([kind, own]) => [kind, jpOf(own, rules)]);
  return { activities, jp, minutes, byKind: Object.fromEntries(kinds) };
}
