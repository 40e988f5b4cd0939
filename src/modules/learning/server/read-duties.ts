// What waits for somebody in learning: decisions about others, months to confirm, own steps that are due.
import { teamFor } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { dayOf, type Day } from '#platform/dates.ts';
import { pendingOf } from './read-decisions.ts';
import { selectWaitingMonths } from './store-hours.ts';
import { selectOwed, type Owed } from './store-lists.ts';
import type { Solution } from '../types.ts';

const ownKind = { returned: 'learning.revise', evaluated: 'learning.report', accepted: 'learning.share' } as const;
const otherKind = { notice: 'learning.answer', report: 'learning.accept' } as const;

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = {
  kind:
    | 'learning.confirm'
    | 'learning.evaluate'
    | (typeof ownKind)[keyof typeof ownKind]
    | (typeof otherKind)[keyof typeof otherKind];
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

/** Past its planned end only self-learning is judged by its learner first; of the others the report is next. */
const overdueKind = (solution: Solution) => (solution === 'self' ? 'learning.evaluate' : 'learning.report');

function ownDuty({ id, title, state, solution, since, reportBy, outcomeBy }: Owed): Duty {
  const kind = ownKind[state as keyof typeof ownKind] ?? overdueKind(solution);
  const due = { 'learning.report': reportBy, 'learning.share': outcomeBy }[kind as string] ?? null;
  return { kind, title, href: `/learning/${id}`, since, due };
}

/** The oldest month that is over and holds entries to confirm: one duty, the next follows when it is done. */
async function monthDuties(ctx: Ctx, team: readonly TeamMember[]): Promise<Duty[]> {
  const months = await selectWaitingMonths(
    ctx.db,
    team.map((member) => member.personId)
  );
  const isOver = (month: Day) => month.slice(0, 7) < today(ctx).slice(0, 7);
  return months
    .filter(({ month }) => isOver(month))
    .slice(0, 1)
    .map(({ month, oldest }) => ({
      kind: 'learning.confirm',
      title: month.slice(0, 7),
      href: `/team/hours?month=${month.slice(0, 7)}`,
      since: dayOf(oldest, ctx.timeZone),
      due: null
    }));
}

/** The actor's own activities that wait for her next step. */
export async function ownDuties(ctx: Ctx): Promise<Duty[]> {
  const { personId } = ctx.actor;
  return personId === null ? [] : (await selectOwed(ctx.db, personId, today(ctx))).map(ownDuty);
}

/** Everything in learning that waits for the actor, who leads `led` where that is known already. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const team = await teamFor(ctx, 'learning.oversee', led);
  const [decisions, months, owed] = await Promise.all([pendingOf(ctx, team), monthDuties(ctx, team), ownDuties(ctx)]);
  const others = decisions.map(({ id, kind, title, name, since, due }) => ({
    kind: otherKind[kind],
    title: `${title} · ${name}`,
    href: `/team/decisions?item=${id}`,
    since,
    due
  }));
  return [...others, ...months, ...owed];
}
