// Who may do what with whose learning: the learner, who decides for her today, the officer of the unit.
import { holds, partIn, type Actor, type Authority } from '#platform/actor.ts';
import type { Role } from './types.ts';

/** What a role may be given in this module; personal records and a supervisor's team need no capability. */
export const capabilities = {
  'learning.oversee': {
    id: 'Melihat kegiatan belajar unit, memutuskan bila atasan tidak ditemukan',
    en: 'See the learning of a unit, decide where no supervisor is found'
  },
  'learning.rules': {
    id: 'Menetapkan aturan menit menjadi JP',
    en: 'Set the rules by which minutes become JP'
  }
} as const;

/** The part in which the actor meets a person's record today; undefined = none, so that it is not found. */
export const roleOver = (actor: Actor, personId: number, authority: Authority): Role | undefined =>
  partIn(actor, { personId, ...authority }, 'learning.oversee');

/** Whether the actor may set the rules by which minutes become JP. */
export const maySetRules = (actor: Actor): boolean => holds(actor, 'learning.rules');
