// What waits for somebody after learning: to confirm, to answer, to report, to put right.
import { teamFor } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import {
  selectDueMilestones,
  selectReturnedNotes,
  selectWaitingAnswers,
  selectWaitingMilestones,
  selectWaitingNotes
} from './store-lists.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = {
  kind:
    | 'transfer.confirm'
    | 'transfer.milestone'
    | 'transfer.answer'
    | 'transfer.accept'
    | 'transfer.due'
    | 'transfer.returned';
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

/** What waits of the team and of the units the actor leads. */
async function ofOthers(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  const team = (await teamFor(ctx, 'transfer.oversee', led)).map((member) => member.personId);
  const [notes, milestones, answers] = await Promise.all([
    selectWaitingNotes(ctx.db, team),
    selectWaitingMilestones(ctx.db, team),
    selectWaitingAnswers(ctx.db, ctx.actor, today(ctx))
  ]);
  return [
    ...[...notes, ...milestones].map(({ kind, id, title, name, since, due }) => ({
      kind: kind === 'note' ? ('transfer.confirm' as const) : ('transfer.milestone' as const),
      title: `${title} · ${name}`,
      href: `/team/transfer?open=${kind}-${id}`,
      since,
      due
    })),
    ...answers.map(({ kind, id, title, name, since }) => ({
      kind: kind === 'escalation' ? ('transfer.answer' as const) : ('transfer.accept' as const),
      title: `${title} · ${name}`,
      href: kind === 'escalation' ? `/transfer/notes/${id}#answer` : `/transfer/innovations/${id}#answer`,
      since,
      due: null
    }))
  ];
}

async function own(ctx: Ctx, personId: number): Promise<Duty[]> {
  const [returned, milestones] = await Promise.all([
    selectReturnedNotes(ctx.db, personId),
    selectDueMilestones(ctx.db, personId, today(ctx))
  ]);
  return [
    ...returned.map(({ id, title, since }) => {
      return { kind: 'transfer.returned' as const, title, href: `/transfer/notes/${id}`, since, due: null };
    }),
    ...milestones.map(({ id, planId, title, dueOn }) => ({
      kind: 'transfer.due' as const,
      title,
      href: `/transfer/plans/${planId}#milestone-${id}`,
      since: dueOn,
      due: dueOn
    }))
  ];
}

/** Everything after learning that waits for the actor, who leads `led` where that is known already. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  const personId = ctx.actor.personId;
  if (personId === null) return [];
  return [...(await ofOthers(ctx, led)), ...(await own(ctx, personId))];
}
