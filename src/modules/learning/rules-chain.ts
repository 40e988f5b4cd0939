// The seven steps of self-learning as a page shows them: done with a date, now, to come. Pure.
import type { Activity, ActivityState } from './types.ts';

export const links = ['goal', 'source', 'notice', 'opportunity', 'evaluation', 'report', 'outcome'] as const;
export type Link = (typeof links)[number];
export type LinkState = 'done' | 'now' | 'todo';
export type Chain = { link: Link; state: LinkState; at: Date | null }[];

/** The practice that each step fills. */
export const practiceOf: Record<Link, string> = {
  goal: 'I.SOL.1a',
  source: 'I.SOL.1b',
  notice: 'I.SOL.1c',
  opportunity: 'I.SOL.1d',
  evaluation: 'I.SOL.1e',
  report: 'I.SOL.1f',
  outcome: 'I.SOL.1g'
};

const hasSource = (activity: Activity): boolean =>
  activity.sourceKind !== '' && activity.source !== '' && activity.startsOn !== null && activity.endsOn !== null;

function isDone(link: Link, activity: Activity, isOut: boolean): boolean {
  switch (link) {
    case 'goal':
      return activity.goal !== '' && activity.need !== '';
    case 'source':
      return hasSource(activity);
    case 'notice':
      return activity.noticedAt !== null && activity.state !== 'returned' && activity.state !== 'declined';
    case 'opportunity':
      return activity.answer === 'granted' || activity.evaluatedAt !== null;
    case 'evaluation':
      return activity.evaluatedAt !== null;
    case 'report':
      return activity.acceptedAt !== null;
    case 'outcome':
      return isOut;
  }
}

function dateOf(link: Link, activity: Activity): Date | null {
  switch (link) {
    case 'goal':
    case 'source':
      return activity.createdAt;
    case 'notice':
      return activity.noticedAt;
    case 'opportunity':
      return activity.answeredAt;
    case 'evaluation':
      return activity.evaluatedAt;
    case 'report':
      return activity.acceptedAt;
    case 'outcome':
      return activity.closedAt;
  }
}

/** The chain of an activity; `isOut` says that its asset is published or its sharing held. Nothing is now when withdrawn. */
export function chainOf(activity: Activity, isOut: boolean): Chain {
  let isOpen = activity.state === 'withdrawn';
  return links.map((link) => {
    if (isDone(link, activity, isOut)) return { link, state: 'done', at: dateOf(link, activity) };
    const state = isOpen ? 'todo' : 'now';
    isOpen = true;
    return { link, state, at: null };
  });
}

const doneIn: Record<ActivityState, number> = {
  draft: 1,
  waiting: 3,
  returned: 2,
  granted: 4,
  declined: 2,
  evaluated: 5,
  reported: 5,
  accepted: 6,
  closed: 6,
  withdrawn: 0
};

/** How many of the seven steps lie behind, as far as a list can tell. */
export const stepsDone = ({ state, isOut }: { state: ActivityState; isOut: boolean }): number =>
  state === 'closed' && isOut ? links.length : doneIn[state];
