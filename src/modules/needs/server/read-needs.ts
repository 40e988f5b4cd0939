// Needs as pages read them: one's own of a year with the gaps to propose from, one need, those of a team.
import { competencyGaps, namesOf, teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { yearOf, type Day } from '#platform/dates.ts';
import { mayFollow, mayTakeBack, standing, waitedDays } from '../rules.ts';
import type { Need, Role } from '../types.ts';
import { roleHere } from './on-need.ts';
import { selectNeed, selectNeeds, selectSteps, type StepRow } from './store.ts';
import {
  selectOfYear,
  selectProposed,
  selectShare,
  selectWindow,
  type ListedNeed,
  type TeamNeed
} from './store-team.ts';

/** A competency held below the standard of the job, or never measured. */
export type OpenGap = { code: string; name: string; held: number | null; required: number };

export type OwnNeeds = { year: number; needs: Need[]; gaps: OpenGap[]; remindFrom: Day; isStarted: boolean };

/** The gaps of a person between what she holds and what her job asks. */
async function openGaps(ctx: Ctx, personId: number): Promise<OpenGap[]> {
  const { held } = await competencyGaps(ctx, personId, { day: today(ctx) });
  return (held?.gaps ?? [])
    .filter(({ gap }) => gap === null || gap > 0)
    .map(({ competencyCode, competencyName, level, required }) => ({
      code: competencyCode,
      name: competencyName,
      held: level,
      required
    }));
}

/** What the reader said about a year. */
export async function ownNeeds(ctx: Ctx, asked?: number): Promise<OwnNeeds> {
  const me = ctx.actor.personId ?? notFound('person');
  const year = asked ?? yearOf(today(ctx));
  const [needs, gaps, window] = await Promise.all([
    selectNeeds(ctx.db, me, year),
    openGaps(ctx, me),
    selectWindow(ctx.db, today(ctx))
  ]);
  const living = needs.filter(({ state }) => state !== 'taken-back');
  return { year, needs, gaps, remindFrom: window.starts, isStarted: living.length > 0 };
}

export type NeedView = Need & {
  role: Role;
  name: string;
  answerer: string;
  steps: StepRow[];
  abilities: { takeBack: boolean; answer: boolean; follow: boolean };
};

/** One need, with what the reader may do. */
export async function getNeed(ctx: Ctx, id: number): Promise<NeedView> {
  const need = await selectNeed(ctx.db, id);
  const role = await roleHere(ctx, need);
  const [names, steps] = await Promise.all([
    namesOf(ctx, [need.personId, need.answeredBy ?? need.personId]),
    selectSteps(ctx.db, id)
  ]);
  const abilities = {
    takeBack: mayTakeBack(need, role),
    answer: role === 'decider' && need.state === 'proposed',
    follow: mayFollow(need, role)
  };
  const answerer = need.answeredBy === null ? '' : (names.get(need.answeredBy) ?? '');
  return { ...need, role, name: names.get(need.personId) ?? '', answerer, steps, abilities };
}

/** An own need that was taken up, to begin something from; undefined for any other. */
export async function needToFollow(ctx: Ctx, id: number): Promise<Need | undefined> {
  if (!Number.isSafeInteger(id) || id <= 0) return undefined;
  const need = await selectNeed(ctx.db, id);
  return (await roleHere(ctx, need)) === 'owner' && need.state === 'taken-up' ? need : undefined;
}

export type QueuedNeed = TeamNeed & { capacity: Capacity; days: number; isLate: boolean };
export type TeamNeeds = {
  year: number;
  queue: QueuedNeed[];
  needs: ListedNeed[];
  proposed: number;
  none: number;
  silent: { personId: number; name: string }[];
  size: number;
};

/** What the actor's team said about a year: what waits, everything said, who said nothing. */
export async function teamNeeds(ctx: Ctx, asked?: number): Promise<TeamNeeds> {
  const day = today(ctx);
  const year = asked ?? yearOf(day);
  const team = await teamFor(ctx, 'needs.oversee');
  const ids = team.map(({ personId }) => personId);
  const [waiting, needs] = await Promise.all([selectProposed(ctx.db, ids), selectOfYear(ctx.db, ids, year)]);
  const members = new Map(team.map((member) => [member.personId, member]));
  const { silent, ...counts } = standing(ids, needs);
  return {
    year,
    queue: waiting.map((need) => ({
      ...need,
      capacity: members.get(need.personId)?.capacity ?? 'definitive',
      days: waitedDays(need.since, day),
      isLate: need.due < day
    })),
    needs,
    ...counts,
    silent: silent
      .map((personId) => ({ personId, name: members.get(personId)?.name ?? '' }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    size: ids.length
  };
}

/** Of the people at work in a unit and below it, how many proposed a need in a year: shown beside I.LVC.1. */
export const proposedShare = (
  ctx: Ctx,
  of: { unitCode: string; year: number; day: Day }
): Promise<{ people: number; proposed: number; none: number }> => selectShare(ctx.db, of);
