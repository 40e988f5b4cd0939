// Who runs the committee, who speaks for a unit, and who of the committee may act on which unit. Pure.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';
import type { Dossier, Member } from './types.ts';

/** What a role may be given in this module; who judges and presides is named as a member instead. */
export const capabilities = {
  'committee.manage': {
    id: 'Membuka penilaian komite, mengangkat anggota, dan membagi tugas penilaian',
    en: 'Open the year of the committee, name its members and share out the work'
  },
  'committee.walk': {
    id: 'Mengisi penilaian mandiri unit',
    en: 'Fill in the self-assessment of a unit'
  },
  'committee.sign': {
    id: 'Menandatangani penilaian mandiri unit dan menanggapi temuan komite',
    en: 'Sign the self-assessment of a unit and answer the committee’s findings'
  }
} as const;

/** Whether the actor runs the committee: opens years, names members, shares out the work. */
export const mayManage = (actor: Actor): boolean => holds(actor, 'committee.manage');

/** Whether the actor fills in the self-assessment of this unit. */
export const mayWalk = (actor: Actor, dossier: Pick<Dossier, 'above'>): boolean =>
  actor.personId !== null && holdsOver(actor, 'committee.walk', dossier.above);

/** Whether the actor leads exactly this unit and so signs and answers for it: who leads a unit above does not. */
export const maySign = (actor: Actor, dossier: Pick<Dossier, 'unitId'>): boolean =>
  actor.personId !== null &&
  actor.grants.some(({ capability, unitId }) => capability === 'committee.sign' && unitId === dossier.unitId);

/** A member as the actor meets a dossier: her seat in the committee, and the units that she worked in within the year. */
export type Sitting = { member: Pick<Member, 'id' | 'part'>; workedUnder: readonly number[] };

/** Whether a member must keep away from a unit: it is the own one, or she worked in it within the year. */
export const isConflicted = (sitting: Pick<Sitting, 'workedUnder'>, unitId: number): boolean =>
  sitting.workedUnder.includes(unitId);

/** Whether the member presides over the assessment of this unit: moderates, decides, approves. */
export const mayPreside = (sitting: Sitting | undefined, unitId: number): boolean =>
  sitting !== undefined && sitting.member.part !== 'member' && !isConflicted(sitting, unitId);

/** Whether the dossier is open to read: the unit's side, who runs the committee, its members without a conflict, auditors. */
export const mayRead = (
  actor: Actor,
  dossier: Pick<Dossier, 'above' | 'unitId'>,
  sitting: Sitting | undefined
): boolean =>
  mayWalk(actor, dossier) ||
  maySign(actor, dossier) ||
  mayManage(actor) ||
  (sitting !== undefined && !isConflicted(sitting, dossier.unitId)) ||
  (actor.personId !== null && holds(actor, 'roles.audit') && holdsOver(actor, 'assessment.names', dossier.above));
