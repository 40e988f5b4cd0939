// Who appoints panels, who sees a submission and in which part. Pure.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';
import type { Judge } from './types.ts';

/** What a role may be given in this module; authors and members need no capability. */
export const capabilities = {
  'quality.appoint': {
    id: 'Membentuk panel penjaminan mutu unit, mengganti anggotanya, dan memantau antreannya',
    en: 'Appoint the quality panel of a unit, replace its members, follow its queue'
  },
  'quality.rules': {
    id: 'Menetapkan kuorum, tenggat, dan unit tingkat kementerian bagi panel penjaminan mutu',
    en: 'Set quorum, deadline and the unit of the ministry level for quality panels'
  }
} as const;

/** Whether the actor appoints and tends the panel of a unit, given the units above it with itself. */
export const mayAppoint = (actor: Actor, above: readonly number[]): boolean =>
  holdsOver(actor, 'quality.appoint', above);

/** Whether the actor sets the rules of all panels. */
export const maySetRules = (actor: Actor): boolean => holds(actor, 'quality.rules');

/** How the actor is related to a submission. */
export type Standing = {
  isAuthor: boolean;
  /** Her seat in the panel in force, if any. */
  judge: Judge | null;
  /** Voted on it, whatever she is now. */
  hasVoted: boolean;
  /** Tends the panel. */
  isOfficer: boolean;
};

/** The part in which the actor meets a submission; undefined = none, so that it is not found. */
export function partIn(standing: Standing): 'author' | 'judge' | 'officer' | undefined {
  if (standing.isAuthor) return 'author';
  if (standing.judge || standing.hasVoted) return 'judge';
  return standing.isOfficer ? 'officer' : undefined;
}

/** Whether the votes are told: to members once they voted, to everybody in it once it is decided; before that to nobody. */
export const maySeeVotes = (standing: Standing, isDecided: boolean): boolean => {
  const part = partIn(standing);
  if (part === 'judge') return isDecided || standing.hasVoted;
  return part === 'author' && isDecided;
};

/** Whether the votes are told by name: among the members alone; authors read the reasons, not whose they are. */
export const maySeeNames = (standing: Standing): boolean => partIn(standing) === 'judge';
