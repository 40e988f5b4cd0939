// The steps of an activity as a page shows them: done with a date, now, to come. Pure.
import type { Activity, ActivityState, Solution } from './types.ts';

export type Link = 'goal' | 'source' | 'notice' | 'opportunity' | 'evaluation' | 'report' | 'outcome' | 'sharing';
export type LinkState = 'done' | 'now' | 'todo';
export type Chain = { link: Link; state: LinkState; at: Date | null }[];

/** The steps of each way of learning, in their order, with the practice that each fills. */
const practices: Record<Solution, Partial<Record<Link, string>>> = {
  self: {
    goal: 'I.SOL.1a',
    source: 'I.SOL.1b',
    notice: 'I.SOL.1c',
    opportunity: 'I.SOL.1d',
    evaluation: 'I.SOL.1e',
    report: 'I.SOL.1f',
    outcome: 'I.SOL.1g'
  },
  structured: { notice: 'I.SOL.2a', opportunity: 'I.SOL.2b', report: 'I.SOL.2c', outcome: 'I.SOL.2d' },
  social: { notice: '', opportunity: '', report: '', outcome: '' },
  experience: {
    notice: 'I.SOL.4a',
    opportunity: 'I.SOL.4b',
    report: 'I.SOL.4c',
    outcome: 'I.SOL.4d',
    sharing: 'I.SOL.4e'
  }
};

/** The steps of a way of learning; sharing is one of its own only where the supervisor found it worth it. */
export const linksOf = ({ solution, isWorthSharing }: Pick<Activity, 'solution' | 'isWorthSharing'>): Link[] =>
  (Object.keys(practices[solution]) as Link[]).filter((link) => link !== 'sharing' || isWorthSharing);

/** The practice that a step fills. */
export const practiceOf = (solution: Solution, link: Link): string => practices[solution][link] ?? '';

const hasSource = (activity: Activity): boolean =>
  activity.sourceKind !== '' && activity.source !== '' && activity.startsOn !== null && activity.endsOn !== null;

/** What came of it: the asset is published, the sharing was held. */
export type Out = { isPublished: boolean; isHeld: boolean };

/** From experience an asset is asked; from the others an asset or a sharing. */
const isOutOf = (solution: Solution, { isPublished, isHeld }: Out): boolean =>
  isPublished || (solution !== 'experience' && isHeld);

function isDone(link: Link, activity: Activity, out: Out): boolean {
  switch (link) {
    case 'goal':
      return activity.goal !== '' && activity.need !== '';
    case 'source':
      return hasSource(activity);
    case 'notice':
      return activity.noticedAt !== null && activity.state !== 'returned' && activity.state !== 'declined';
    case 'opportunity':
      return activity.answer === 'granted' || activity.evaluatedAt !== null || activity.reportedAt !== null;
    case 'evaluation':
      return activity.evaluatedAt !== null;
    case 'report':
      return activity.acceptedAt !== null;
    case 'outcome':
      return isOutOf(activity.solution, out);
    case 'sharing':
      return out.isHeld;
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
    case 'sharing':
      return activity.closedAt;
  }
}

/** The chain of an activity and what came of it. Nothing is now when withdrawn. */
export function chainOf(activity: Activity, out: Out): Chain {
  let isOpen = activity.state === 'withdrawn';
  return linksOf(activity).map((link) => {
    if (isDone(link, activity, out)) return { link, state: 'done', at: dateOf(link, activity) };
    const state = isOpen ? 'todo' : 'now';
    isOpen = true;
    return { link, state, at: null };
  });
}

/** The last step that a state leaves behind, as far as a list can tell. */
const behind: Record<ActivityState, Link | null> = {
  draft: 'goal',
  waiting: 'notice',
  returned: 'source',
  granted: 'opportunity',
  declined: 'source',
  evaluated: 'evaluation',
  reported: 'evaluation',
  accepted: 'report',
  closed: 'report',
  withdrawn: null
};
const order: readonly Link[] = [
  'goal',
  'source',
  'notice',
  'opportunity',
  'evaluation',
  'report',
  'outcome',
  'sharing'
];

type Listed = Pick<Activity, 'solution' | 'isWorthSharing' | 'state'> & { isOut: boolean };

/** How many of its steps lie behind an activity, of how many, as far as a list can tell. */
export function stepsDone(listed: Listed): { done: number; total: number } {
  const links = linksOf(listed);
  if (listed.state === 'closed' && listed.isOut) return { done: links.length, total: links.length };
  const last = behind[listed.state];
  const done = last === null ? 0 : links.filter((link) => order.indexOf(link) <= order.indexOf(last)).length;
  return { done, total: links.length };
}
