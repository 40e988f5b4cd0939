// Who may run the assessment, read its tables, and see whose records stand behind a number.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module; one's own figure and unit pages need no capability. */
export const capabilities = {
  'assessment.manage': {
    id: 'Membuka, menghitung ulang, dan menutup periode penilaian',
    en: 'Open, recount and close assessment periods'
  },
  'assessment.adopt': {
    id: 'Memberlakukan skema penilaian dan menandainya resmi',
    en: 'Put a scheme into force and mark it as official'
  },
  'assessment.read': {
    id: 'Membaca tabel indeks seluruh unit dan skema penilaian',
    en: 'Read the index table of all units and the scheme'
  },
  'assessment.names': {
    id: 'Melihat nama di balik angka unit dan bawahannya',
    en: 'See the names behind the figures of a unit and all below it'
  }
} as const;

/** Whether the actor runs the assessment. */
export const mayManage = (actor: Actor): boolean => holds(actor, 'assessment.manage');

/** Whether the actor puts schemes into force. */
export const mayAdopt = (actor: Actor): boolean => holds(actor, 'assessment.adopt');

/**
 * Whether the figures of a year may be taken as open data: once it is closed, by anybody where its scheme is official; an example
 * would be taken for the ministry's figures, so only who reads the tables of all units takes it, to see what would be published.
 */
export const mayTakeYear = (actor: Actor, of: { isClosed: boolean; isOfficial: boolean }): boolean =>
  of.isClosed && (of.isOfficial || holds(actor, 'assessment.read'));

/** Whether a version is the reader's to see: what is or was in force is everybody's, drafts are of those who run it. */
export const maySeeVersion = (actor: Actor, state: string): boolean =>
  state === 'in-force' || state === 'replaced' || mayManage(actor);

/**
 * Whether somebody may put a draft into force: with a decree, which is the second word, or where somebody else wrote it.
 * The operator, who is no person, may.
 */
export const isSecondPerson = (actor: Actor, of: { writerId: number | null; hasDecree: boolean }): boolean =>
  of.hasDecree || actor.personId === null || of.writerId !== actor.personId;

/**
 * Whether counts of a unit of too few people are shown: to its own people, and to whoever sees names over it. `above`
 * are the units above this unit with itself, `mine` those above the reader's own unit with itself.
 */
export const maySeeSmallCounts = (
  actor: Actor,
  of: { unitId: number; above: readonly number[]; mine: readonly number[] }
): boolean => of.mine.includes(of.unitId) || holdsOver(actor, 'assessment.names', of.above);
