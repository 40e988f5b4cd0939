// Application notes: when one may be written, what it must say, who may take which step. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HeldActivity, Note, NoteLack, NoteState, NoteText, Reason, Role } from './types.ts';

/** Whether an activity is finished: judged by its learner, or past its planned end. */
export const isFinished = ({ isJudged, endsOn }: Pick<HeldActivity, 'isJudged' | 'endsOn'>, today: Day): boolean =>
  isJudged || endsOn < today;

export type NoteStep = 'write' | 'submit' | 'take-back' | 'confirm' | 'return' | 'escalate';
type Turn = { by: 'owner' | 'decider'; from: readonly NoteState[]; to?: NoteState };

const turns: Record<NoteStep, Turn> = {
  write: { by: 'owner', from: ['draft', 'returned'] },
  submit: { by: 'owner', from: ['draft', 'returned'], to: 'submitted' },
  'take-back': { by: 'owner', from: ['submitted'], to: 'draft' },
  confirm: { by: 'decider', from: ['submitted'], to: 'confirmed' },
  return: { by: 'decider', from: ['submitted'], to: 'returned' },
  escalate: { by: 'owner', from: ['confirmed'] }
};

/** Why somebody in this part cannot take the step now; undefined when nothing hinders. */
export function hindranceOf(step: NoteStep, note: Pick<Note, 'state'>, role: Role): Reason | undefined {
  const turn = turns[step];
  if (turn.by !== role) return 'not-yours';
  if (turn.from.includes(note.state)) return undefined;
  const isDecision = turn.by === 'decider' && (note.state === 'confirmed' || note.state === 'returned');
  return isDecision ? 'already-decided' : 'not-now';
}

/** The steps open to this reader: the page shows just these. */
export const nextSteps = (note: Pick<Note, 'state'>, role: Role): NoteStep[] =>
  (Object.keys(turns) as NoteStep[]).filter((step) => hindranceOf(step, note, role) === undefined);

const isBlank = (text: string) => text.trim() === '';

/** What the comparison of before and after lacks: half a figure, a figure without its unit, half of the words. */
function lackInComparison(text: NoteText): NoteLack | undefined {
  const figures = [text.figureBefore, text.figureAfter].filter((figure) => figure !== null).length;
  if (figures === 1) return 'figure-missing';
  if (figures === 2 && isBlank(text.figureUnit)) return 'unit-missing';
  if (isBlank(text.stateBefore) !== isBlank(text.stateAfter)) return 'state-missing';
  const isCompared = figures === 2 || !isBlank(text.stateAfter);
  return isCompared && text.measure === '' ? 'measure-missing' : undefined;
}

/** What a note lacks before it can be sent: what changed, since when, with what effect; a comparison only whole. */
export function lackOf(text: NoteText, today: Day): NoteLack | undefined {
  if (isBlank(text.changed)) return 'changed-missing';
  if (text.since === null) return 'since-missing';
  if (text.since > today) return 'since-ahead';
  if (isBlank(text.effect)) return 'effect-missing';
  return lackInComparison(text);
}

/** A step that moves the note, with what is said. */
export type Move = { kind: 'submit' | 'take-back' | 'confirm' | 'return'; note: string };
export type Hand = { personId: number; role: Role; now: Date; today: Day };

/** The note after the step, or why it is refused: `apply(note, { kind: 'submit', note: '' }, hand)`. */
export function apply(note: Note, move: Move, hand: Hand): Result<Note, Reason> {
  const hindrance = hindranceOf(move.kind, note, hand.role);
  if (hindrance) return refused(hindrance);
  if (move.kind === 'return' && isBlank(move.note)) return refused('reason-missing');
  const lack = move.kind === 'submit' ? lackOf(note, hand.today) : undefined;
  if (lack) return refused(lack);
  const state = turns[move.kind].to as NoteState;
  const decision = { decidedAt: hand.now, decidedBy: hand.personId };
  switch (move.kind) {
    case 'submit':
      return done({ ...note, state, submittedAt: hand.now });
    case 'take-back':
      return done({ ...note, state, submittedAt: null });
    case 'confirm':
      return done({ ...note, state, ...decision, reason: '' });
    case 'return':
      return done({ ...note, state, ...decision, reason: move.note.trim() });
  }
}

/** By how many per cent a figure moved; undefined where it began at nothing. */
export const changeInPercent = (before: number, after: number): number | undefined =>
  before === 0 ? undefined : Math.round((100 * (after - before)) / Math.abs(before));
