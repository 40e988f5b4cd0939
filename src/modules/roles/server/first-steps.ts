// What a new site still lacks before people can work in it: the checklist of its administrators.
import { today, type Ctx } from '#platform/server/context.ts';
import { countHolders, countUnits } from './store-steps.ts';

export type FirstStep = { step: 'roster' | 'second' | 'officers' | 'auditor'; isDone: boolean };

/** The first steps in their order, each done or not. */
export async function firstSteps(ctx: Ctx): Promise<FirstStep[]> {
  const [units, holders] = await Promise.all([countUnits(ctx.db, today(ctx)), countHolders(ctx.db, today(ctx))]);
  return [
    { step: 'roster', isDone: units > 1 },
    { step: 'second', isDone: (holders['administrator'] ?? 0) > 1 },
    { step: 'officers', isDone: (holders['officer'] ?? 0) > 0 },
    { step: 'auditor', isDone: (holders['auditor'] ?? 0) > 0 }
  ];
}
