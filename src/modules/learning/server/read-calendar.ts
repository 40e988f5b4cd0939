// What a calendar shows of learning: activities and kept time, one's own or the team's.
import { teamFor } from '#modules/people/server/index.ts';
import type { CalendarEntry, Days } from '#platform/calendar.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { entriesOfActivity, entriesOfBlock } from '../rules-blocks.ts';
import type { Block } from '../types.ts';
import { selectBlocks, selectTrainingsIn, selectUndertakings } from './store-blocks.ts';

/** The actor's own learning and kept time between two days, and the trainings announced by colleagues of the unit. */
export async function ownCalendar(ctx: Ctx, days: Days): Promise<CalendarEntry[]> {
  const personId = ctx.actor.personId ?? notFound('person');
  const people = [personId];
  const [trainings, blocks, activities] = await Promise.all([
    selectTrainingsIn(ctx.db, { unitId: ctx.actor.unitId, not: personId, day: today(ctx) }, days),
    selectBlocks(ctx.db, people, days),
    selectUndertakings(ctx.db, people, days)
  ]);
  return [
    ...blocks.flatMap((block) => entriesOfBlock(block, days)),
    ...activities.flatMap((each) => entriesOfActivity(each, days)),
    ...trainings.flatMap((each) =>
      entriesOfActivity(each, days).map(({ href: _theirs, ...entry }) => ({ ...entry, who: each.name }))
    )
  ];
}

/** The same of everyone the actor decides for, each entry with the name. */
export async function teamCalendar(ctx: Ctx, days: Days): Promise<CalendarEntry[]> {
  const team = await teamFor(ctx, 'learning.oversee');
  const names = new Map(team.map(({ personId, name }) => [personId, name]));
  const people = [...names.keys()];
  const [blocks, activities] = await Promise.all([
    selectBlocks(ctx.db, people, days),
    selectUndertakings(ctx.db, people, days)
  ]);
  const named = (personId: number) => ({ who: names.get(personId) ?? '' });
  return [
    ...blocks.flatMap((block) => entriesOfBlock(block, days).map((entry) => ({ ...entry, ...named(block.personId) }))),
    ...activities.flatMap((each) =>
      entriesOfActivity(each, days).map((entry) => ({ ...entry, ...named(each.personId) }))
    )
  ];
}

/** The weekly time that the actor keeps free from today on. */
export const ownBlocks = (ctx: Ctx): Promise<Block[]> =>
  selectBlocks(ctx.db, [ctx.actor.personId ?? notFound('person')], { from: today(ctx), until: '9999-12-31' });
