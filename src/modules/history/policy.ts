// Who may take over training history, and who settles a difference.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';

/** What this module lets roles do. */
export const capabilities = {
  'history.import': { id: 'Mengimpor riwayat pelatihan', en: 'Import training history' },
  'history.oversee': {
    id: 'Menyelesaikan perbedaan riwayat pelatihan pegawai unit',
    en: 'Settle differences in the training history of the people of a unit'
  }
} as const;

/** Whether the actor may take over a file of history; it speaks of the whole ministry. */
export const mayImport = (actor: Actor): boolean => holds(actor, 'history.import');

/** Whose record it is, and the units above it with its own. */
export type Watched = { personId: number; ancestors: readonly number[] };

/** Who sees a record and settles it: the person, or the officer of the unit. Nobody else finds it. */
export const mayMeet = (actor: Actor, { personId, ancestors }: Watched): boolean =>
  actor.personId !== null && (actor.personId === personId || holdsOver(actor, 'history.oversee', ancestors));
