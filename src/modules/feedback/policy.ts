// Who may do what with which recommendation: the committee, the leader, the owner, the officer, the people of the unit.
import { decides, holds, holdsOver, type Actor } from '#platform/actor.ts';
import type { Part } from './types.ts';

/** What a role may be given in this module; leading a unit and owning a follow-up need no capability. */
export const capabilities = {
  'feedback.recommend': {
    id: 'Membuka rekomendasi Komite Penilai bagi unit',
    en: 'Open recommendations of the assessment committee for units'
  },
  'feedback.keep': {
    id: 'Membuka rekomendasi sendiri bagi unit, mengelola tindak lanjut dan penjaringan masukan',
    en: 'Open own recommendations of a unit, keep follow-ups and rounds of feedback'
  },
  'feedback.read': {
    id: 'Melihat rekomendasi unit beserta tindak lanjutnya',
    en: 'See the recommendations of a unit with their follow-up'
  }
} as const;

/** How a unit stands to the actor: who leads it, the units above it with itself, and those above the actor's own unit. */
export type Around = { leaders: readonly number[]; above: readonly number[]; ownLine: readonly number[] };

/** The parts in which the actor meets a recommendation today; of a unit without a leader the officer decides. */
export function partOf(actor: Actor, it: { unitId: number; ownerId: number | null }, around: Around): Part {
  const { leaders, above, ownLine } = around;
  const keeps = holdsOver(actor, 'feedback.keep', above);
  const leads = leaders.length === 0 ? keeps : decides(actor, leaders);
  const owns = it.ownerId !== null && it.ownerId === actor.personId;
  const recommends = holdsOver(actor, 'feedback.recommend', above);
  const sees = holdsOver(actor, 'feedback.read', above) || ownLine.includes(it.unitId);
  return { leads, owns, keeps, recommends, reads: leads || owns || keeps || recommends || sees };
}

/** Whether the actor carries the follow-up on: its owner, or the officer. */
export const carriesOn = ({ owns, keeps }: Part): boolean => owns || keeps;

/** Whether the actor may confirm somebody else's action: leader, owner or officer. */
export const mayConfirm = ({ leads, owns, keeps }: Part): boolean => leads || owns || keeps;

/** Whether minutes of a talk are shown: to leader and officer, and to those who were there. */
export const mayReadMinutes = ({ leads, keeps }: Part, isThere: boolean): boolean => leads || keeps || isThere;

/** Whether the actor opens recommendations of the committee somewhere. */
export const isCommittee = (actor: Actor): boolean => holds(actor, 'feedback.recommend');

/** Whether a recommendation may be opened for a unit: by the committee, or by the unit itself through leader or officer. */
export function mayOpen(actor: Actor, origin: 'committee' | 'own', around: Around): boolean {
  if (origin === 'committee') return holdsOver(actor, 'feedback.recommend', around.above);
  return decides(actor, around.leaders) || holdsOver(actor, 'feedback.keep', around.above);
}
