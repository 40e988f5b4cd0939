// Who keeps what belongs to the culture of a unit, and who sets questions aside. Pure.
import { holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module; to propose, vote, ask, attend and read needs none, to answer a unit to lead. */
export const capabilities = {
  'culture.keep': {
    id: 'Mengumumkan kegiatan, rapat dewan, dan perubahan bagi unit, serta menegaskan tanggapannya',
    en: 'Announce activities, council meetings and changes for a unit, and confirm its responses'
  },
  'culture.moderate': {
    id: 'Menyisihkan pertanyaan tanpa nama yang tidak layak dijawab, dengan alasan terbuka',
    en: 'Set aside anonymous questions that ought not to be answered, for a reason told in public'
  }
} as const;

/** Whether the actor keeps the culture of a unit, given the units above it with itself. */
export const mayKeep = (actor: Actor, ancestors: readonly number[]): boolean =>
  actor.personId !== null && holdsOver(actor, 'culture.keep', ancestors);

/** Whether the actor may set aside questions to a unit, given the units above it with itself. */
export const mayModerate = (actor: Actor, ancestors: readonly number[]): boolean =>
  actor.personId !== null && holdsOver(actor, 'culture.moderate', ancestors);
