// Innovations: idea, trial, adopted, ended; each step forward is accepted by somebody who did not make it. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { Innovation, InnovationLack, InnovationText, Reason, Stage, UnitRole } from './types.ts';

/** The stage that can be asked next. */
export const nextStage = (stage: Stage): 'trial' | 'adopted' | undefined =>
  ({ idea: 'trial' as const, trial: 'adopted' as const, adopted: undefined, ended: undefined })[stage];

export type InnovationStep = 'write' | 'name' | 'ask' | 'take-back' | 'accept' | 'decline' | 'end' | 'use';

const isOpen = ({ openedAt }: Pick<Innovation, 'openedAt'>) => openedAt !== null;
type Stand = Pick<Innovation, 'stage' | 'asks' | 'openedAt'>;

const may: Record<InnovationStep, (innovation: Stand) => boolean> = {
  write: ({ stage, asks }) => stage !== 'ended' && asks === '',
  name: ({ stage, asks }) => stage !== 'ended' && asks === '',
  ask: ({ stage, asks }) => nextStage(stage) !== undefined && asks === '',
  'take-back': ({ asks }) => asks !== '',
  accept: ({ asks }) => asks !== '',
  decline: ({ asks }) => asks !== '',
  end: (innovation) => innovation.stage !== 'ended' && innovation.asks === '' && isOpen(innovation),
  use: ({ stage }) => stage === 'trial' || stage === 'adopted'
};
const byLeader: readonly InnovationStep[] = ['accept', 'decline'];

/** Why somebody in this part cannot take the step now; a maker never accepts what she made. */
export function hindranceOf(step: InnovationStep, innovation: Stand, role: UnitRole): Reason | undefined {
  if (role === 'maker' && (byLeader.includes(step) || step === 'use')) return 'own-innovation';
  if (byLeader.includes(step) && role !== 'leader') return 'not-yours';
  if (!byLeader.includes(step) && step !== 'use' && role !== 'maker') return 'not-yours';
  if (may[step](innovation)) return undefined;
  return byLeader.includes(step) ? 'already-decided' : 'not-now';
}

const steps = Object.keys(may) as InnovationStep[];

/** The steps open to this reader. */
export const nextSteps = (innovation: Stand, role: UnitRole): InnovationStep[] =>
  steps.filter((step) => hindranceOf(step, innovation, role) === undefined);

const isBlank = (text: string) => text.trim() === '';

/** What an innovation lacks before this stage can be asked: for adoption the effect that the trial had. */
export function lackOf(text: InnovationText, stage: 'trial' | 'adopted'): InnovationLack | undefined {
  if (isBlank(text.problem)) return 'problem-missing';
  if (isBlank(text.idea)) return 'idea-missing';
  if (text.activityId === null) return 'activity-missing';
  return stage === 'adopted' && isBlank(text.effect) ? 'effect-missing' : undefined;
}

export type InnovationMove =
  | { kind: 'ask'; unitId: number }
  | { kind: 'take-back' }
  | { kind: 'accept'; note: string }
  | { kind: 'decline'; note: string }
  | { kind: 'end'; note: string };
type Hand = { personId: number; role: UnitRole; now: Date };

const nothingAsked = { asks: '', askedUnitId: null, askedBy: null, askedAt: null } as const;

function gapIn(innovation: Innovation, move: InnovationMove): Reason | undefined {
  if (move.kind === 'ask') return lackOf(innovation, nextStage(innovation.stage) ?? 'trial');
  if (move.kind !== 'decline' && move.kind !== 'end') return undefined;
  return isBlank(move.note) ? 'reason-missing' : undefined;
}

function afterwards(innovation: Innovation, move: InnovationMove, { personId, now }: Hand): Innovation {
  switch (move.kind) {
    case 'ask': {
      const asked = { askedUnitId: move.unitId, askedBy: personId, askedAt: now, openedAt: innovation.openedAt ?? now };
      return { ...innovation, ...asked, asks: nextStage(innovation.stage) ?? '', reason: '' };
    }
    case 'take-back':
      return { ...innovation, ...nothingAsked };
    case 'accept': {
      const accepted =
        innovation.asks === 'adopted' ? { adoptedAt: now, adoptedBy: personId } : { trialAt: now, trialBy: personId };
      return { ...innovation, ...nothingAsked, ...accepted, stage: innovation.asks as Stage, reason: '' };
    }
    case 'decline':
      return { ...innovation, ...nothingAsked, reason: move.note.trim() };
    case 'end':
      return { ...innovation, stage: 'ended', endedAt: now, reason: move.note.trim() };
  }
}

/** The innovation after the step, or why it is refused: `apply(innovation, { kind: 'accept', note: '' }, hand)`. */
export function apply(innovation: Innovation, move: InnovationMove, hand: Hand): Result<Innovation, Reason> {
  const reason = hindranceOf(move.kind, innovation, hand.role) ?? gapIn(innovation, move);
  return reason ? refused(reason) : done(afterwards(innovation, move, hand));
}
