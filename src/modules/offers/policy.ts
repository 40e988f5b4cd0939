// Who may do what with which offer: the leader of its unit, the officer, the own supervisor, the person concerned.
import { decides, holdsOver, partIn, type Actor, type Authority } from '#platform/actor.ts';
import type { Assignment, OfferRole, PersonRole } from './types.ts';

/** What a role may be given in this module; an own post, a team and an own application need no capability. */
export const capabilities = {
  'offers.oversee': {
    id: 'Melihat tawaran penugasan unit beserta pendaftarnya, memutuskan bila jabatan pimpinan kosong',
    en: 'See the assignments on offer of a unit with those who applied, decide where the post of the leader is vacant'
  }
} as const;

/** Who leads the unit of an offer today, and the units above it with itself. */
export type Lead = { leaders: readonly number[]; above: readonly number[] };

/** The part in which the actor meets an offer today: the post decides, whoever holds it; a vacant one leaves it to the officer. */
export function offerRole(actor: Actor, { leaders, above }: Lead): OfferRole {
  if (decides(actor, leaders)) return 'decider';
  if (!holdsOver(actor, 'offers.oversee', above)) return 'reader';
  return leaders.length === 0 ? 'decider' : 'overseer';
}

/** Whether the actor sees who applied: who decides on the offer or oversees its unit. */
export const maySeeApplicants = (role: OfferRole): boolean => role !== 'reader';

/** The part in which the actor meets somebody's application; undefined = none, so that it is not found. */
export function applicationRole(
  actor: Actor,
  of: { personId: number; authority: Authority; offer: OfferRole }
): PersonRole | undefined {
  const part = partIn(actor, { personId: of.personId, ...of.authority }, 'offers.oversee');
  if (part === 'owner') return 'owner';
  if (part === 'decider') return 'supervisor';
  if (of.offer === 'decider') return 'decider';
  return part === 'reader' || of.offer === 'overseer' ? 'reader' : undefined;
}

/** The part in which the actor meets work given directly; its mentor and the post that gave it may read it. */
export function assignmentRole(
  actor: Actor,
  assignment: Pick<Assignment, 'personId' | 'mentorId'>,
  of: { authority: Authority; postLeaders: readonly number[] }
): PersonRole | undefined {
  const part = partIn(actor, { personId: assignment.personId, ...of.authority }, 'offers.oversee');
  if (part === 'owner') return 'owner';
  if (part === 'decider') return 'supervisor';
  const isNamed = actor.personId === assignment.mentorId || decides(actor, of.postLeaders);
  return part === 'reader' || isNamed ? 'reader' : undefined;
}
