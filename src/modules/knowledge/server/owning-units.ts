// For which units somebody writes.
import { unitChart } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { openLine } from '#platform/unit-chart.ts';
import type { UnitName } from './store-people.ts';

/** The units that may own what is written by who is placed in a unit, the reader's where none is given: that one and those above it. */
export const owningUnits = async (ctx: Ctx, place: number | null = ctx.actor.unitId): Promise<UnitName[]> =>
  openLine(await unitChart(ctx), place).map(({ id, code, name }) => ({ id, code, name }));
