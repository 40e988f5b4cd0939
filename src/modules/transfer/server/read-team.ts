// The supervisor's desk: notes and milestones of everyone she decides for, and what was put to units she leads.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import {
  selectWaitingAnswers,
  selectWaitingMilestones,
  selectWaitingNotes,
  type WaitingAnswer,
  type WaitingMilestone,
  type WaitingNote
} from './store-lists.ts';

/** One thing in the queue: who, what it came of, since when, and whether it is late. */
export type QueuedMatter = (WaitingNote | WaitingMilestone) & { capacity: Capacity; days: number; isLate: boolean };

export type TeamTransfer = {
  queue: QueuedMatter[];
  answers: WaitingAnswer[];
  team: number;
};

const daysBetween = (since: string, until: string) => Math.round((Date.parse(until) - Date.parse(since)) / 86_400_000);

/** What waits for the actor: to confirm for her team, and to answer for her units. */
export async function teamTransfer(ctx: Ctx): Promise<TeamTransfer> {
  const team = await teamFor(ctx, 'transfer.oversee');
  const capacityOf = new Map(team.map(({ personId, capacity }) => [personId, capacity]));
  const people = [...capacityOf.keys()];
  const on = today(ctx);
  const [notes, milestones, answers] = await Promise.all([
    selectWaitingNotes(ctx.db, people),
    selectWaitingMilestones(ctx.db, people),
    selectWaitingAnswers(ctx.db, ctx.actor, on)
  ]);
  const queue = [...notes, ...milestones].toSorted((a, b) => a.since.localeCompare(b.since) || a.id - b.id);
  return {
    queue: queue.map((matter) => ({
      ...matter,
      capacity: capacityOf.get(matter.personId) ?? 'definitive',
      days: daysBetween(matter.since, on),
      isLate: matter.due < on
    })),
    answers,
    team: people.length
  };
}
