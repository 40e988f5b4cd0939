// Who sees what of a person, and who may take over a roster.
import { decides, holds, holdsOver, type Actor, type Authority } from '#platform/actor.ts';

/** What this module lets roles do. */
export const capabilities = {
  'people.import': {
    id: 'Mengimpor data pegawai, unit, dan kalender',
    en: 'Import people, units and the calendar'
  },
  'people.read-unit': {
    id: 'Melihat riwayat dan kompetensi pegawai unit',
    en: 'See history and competencies of the people of a unit'
  }
} as const;

/** How much of a person a reader sees: everything as oneself, everything as the one in charge, or the public card. */
export type Sight = 'own' | 'charge' | 'public';

/** What a policy must know of a person: who she is, who decides for her, the units above her with her own. */
export type Watched = Authority & { id: number };

/** How much of a person the reader sees; who stands in for another sees what the other would. */
export function sightOf(actor: Actor, person: Watched): Sight {
  if (actor.personId === person.id) return 'own';
  const isInCharge = decides(actor, person.deciders) || holdsOver(actor, 'people.read-unit', person.ancestors);
  return isInCharge ? 'charge' : 'public';
}

/** Whether the reader sees ranks, grades and states in the list of a unit. */
export const maySeeStates = (actor: Actor, ancestors: readonly number[]): boolean =>
  holdsOver(actor, 'people.read-unit', ancestors);

/** Whether the reader may take over a roster; it speaks of the whole ministry. */
export const mayImport = (actor: Actor): boolean => holds(actor, 'people.import');
