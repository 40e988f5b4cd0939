// Who keeps the register of documents and the skill groups of a unit. Pure.
import { holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module; to read and to acknowledge needs none. */
export const capabilities = {
  'governance.keep': {
    id: 'Menerbitkan dokumen tata kelola unit dan mengelola rumpun keahliannya',
    en: 'Publish the governing documents of a unit and keep its skill groups'
  }
} as const;

/** Whether the reader keeps documents and skill groups of a unit, given the units above it with itself. */
export const mayKeep = (actor: Actor, ancestors: readonly number[]): boolean =>
  actor.personId !== null && holdsOver(actor, 'governance.keep', ancestors);
