// Which state a practice is in for a unit: the one place that settles what outranks what. Pure.
import { measuredFigure, silentFigure } from './rules.ts';
import type { AppliesTo, Counts, PracticeFigure, PracticeState, Scheme, Source, Yardstick } from './types.ts';

/** What is known of a practice in a unit before it is scored. */
export type Circumstances = {
  source: Source;
  /** Asked of a unit of this kind. */
  isAsked: boolean;
  /** Some module has a rule of evidence for it. */
  hasRule: boolean;
  /** Too few people answered to show what they said. */
  isWithheld?: boolean;
  /** A document among the evidence waits for its verification. */
  isProvisional?: boolean;
};

/** Whether a practice is asked of a unit of this level; the top sums up what is asked below it. */
export const isAskedOf = (appliesTo: AppliesTo, echelon: string, scheme: Pick<Scheme, 'asked'>): boolean =>
  scheme.asked[appliesTo].includes(echelon);

/** The state that keeps a practice from being scored, the strongest first; null when nothing does. */
export function silencedBy(of: Circumstances): PracticeState | null {
  if (of.source === 'none') return 'not-in-source';
  if (!of.isAsked) return 'not-asked';
  if (!of.hasRule) return 'not-yet-measurable';
  return of.isWithheld ? 'withheld' : null;
}

/** The figure of a practice in a unit: silent with its reason, not applicable, provisional or measured. */
export function practiceFigure(
  id: string,
  of: Circumstances & { counts: Counts },
  yardstick: Yardstick
): PracticeFigure {
  const silence = silencedBy(of);
  if (silence !== null) return silentFigure(id, silence);
  const figure = measuredFigure(id, of.counts, yardstick);
  return figure.state === 'measured' && of.isProvisional ? { ...figure, state: 'provisional' } : figure;
}
