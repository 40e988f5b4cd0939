// When a document holds, what it lacks, and how the parts of a skill group begin and end. Pure.
import { addDays, daysBetween, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { DocumentKind, DocumentState, GovernanceDocument, Part, Reason } from './types.ts';

/** A direction holds for a year at most: it is given anew each year. */
export const longestDirection = 366;
/** So many days before its last one a document's owner is told. */
export const warnedBefore = 60;

type Dated = Pick<GovernanceDocument, 'validFrom' | 'validUntil'> & { kind: DocumentKind };

/** What is wrong with the days of a document: reversed, or a direction of more than a year. */
export function termLack({ kind, validFrom, validUntil }: Dated): Reason | undefined {
  if (validUntil !== null && validUntil < validFrom) return 'term-reversed';
  if (kind !== 'direction') return undefined;
  return validUntil === null || validUntil > addDays(validFrom, longestDirection) ? 'direction-term' : undefined;
}

/** Whether there is something to read: words, a file, or an address. */
export const isReadable = (of: { summary: string; address: string; hasFile: boolean }): boolean =>
  of.hasFile || of.summary !== '' || of.address !== '';

/** How a document stands on a day. */
export function stateOn(
  document: Pick<GovernanceDocument, 'validFrom' | 'validUntil' | 'withdrawnAt' | 'replacedFrom'>,
  day: Day
): DocumentState {
  if (document.withdrawnAt !== null) return 'withdrawn';
  if (document.replacedFrom !== null && document.replacedFrom <= day) return 'replaced';
  if (day < document.validFrom) return 'coming';
  return document.validUntil !== null && day > document.validUntil ? 'expired' : 'valid';
}

/** How many days a document in force still holds, once its owner is told: null while that is long, or one follows. */
export function endsIn(
  document: Pick<GovernanceDocument, 'validFrom' | 'validUntil' | 'withdrawnAt' | 'replacedFrom'>,
  day: Day
): number | null {
  const { validUntil, replacedFrom } = document;
  if (validUntil === null || replacedFrom !== null || stateOn(document, day) !== 'valid') return null;
  return validUntil <= addDays(day, warnedBefore) ? daysBetween(day, validUntil) : null;
}

/** Whether a document may take the place of another: of the same unit, in force after it, the other not withdrawn. */
export function replace(of: {
  isSameUnit: boolean;
  validFrom: Day;
  replaced: Pick<GovernanceDocument, 'validFrom' | 'withdrawnAt'>;
}): Result<'replaces', Reason> {
  if (!of.isSameUnit || of.replaced.withdrawnAt !== null) return refused('replaced-elsewhere');
  return of.validFrom <= of.replaced.validFrom ? refused('replaced-later') : done('replaces');
}

/** Whether somebody can say to have read it: what was withdrawn needs it no more. */
export const acknowledge = (document: Pick<GovernanceDocument, 'withdrawnAt'>): Result<'read', Reason> =>
  document.withdrawnAt === null ? done('read') : refused('withdrawn');

type Naming = { part: Part; startsOn: Day; endsOn: Day | null; isTaken: boolean; isAtWork: boolean; isClosed: boolean };

/** Whether somebody takes a part in a skill group: it has one owner at a time, and nobody twice. */
export function name(of: Naming): Result<Part, Reason> {
  if (of.isClosed) return refused('closed');
  if (of.endsOn !== null && of.endsOn < of.startsOn) return refused('term-reversed');
  if (!of.isAtWork) return refused('not-at-work');
  if (of.isTaken) return refused(of.part === 'owner' ? 'owner-already' : 'instructor-already');
  return done(of.part);
}
