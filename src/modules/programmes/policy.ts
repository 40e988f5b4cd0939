// Who enters programmes and looks after them.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';

/** What this module lets roles do. */
export const capabilities = {
  'programmes.manage': { id: 'Mengelola katalog program pembelajaran', en: 'Look after the catalogue of programmes' }
} as const;

/** Whether the actor may enter programmes; everybody signed in reads them. */
export const mayEnter = (actor: Actor): boolean => holds(actor, 'programmes.manage');

/** Whether the actor looks after a programme, given the units above the one that entered it, with itself. */
export const mayLookAfter = (actor: Actor, ancestors: readonly number[]): boolean =>
  holdsOver(actor, 'programmes.manage', ancestors);

/** The unit for which the actor enters: the one over which the part is held, else the own. */
export function unitOfEntry(actor: Actor): number | null {
  const grants = actor.grants.filter(({ capability }) => capability === 'programmes.manage');
  return grants.find(({ unitId }) => unitId !== null)?.unitId ?? actor.unitId;
}
