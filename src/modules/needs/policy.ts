// Who may do what with whose needs: their owner, who decides for her today, the officer of the unit.
import { holds, partIn, type Actor, type Authority } from '#platform/actor.ts';
import type { Need, Role } from './types.ts';

/** What a role may be given in this module; own needs and those of a team need no capability. */
export const capabilities = {
  'needs.oversee': {
    id: 'Melihat kebutuhan belajar unit, menjawab bila atasan tidak ditemukan',
    en: 'See the learning needs of a unit, answer where no supervisor is found'
  },
  'needs.rules': {
    id: 'Menetapkan kapan pegawai diingatkan tentang kebutuhan belajar',
    en: 'Set when people are reminded of their learning needs'
  }
} as const;

/** Whether the actor may set when people are reminded. */
export const maySetRules = (actor: Actor): boolean => holds(actor, 'needs.rules');

/** The part in which the actor meets somebody's need today; undefined = none, so that it is not found. */
export const roleOver = (actor: Actor, personId: number, authority: Authority): Role | undefined =>
  partIn(actor, { personId, ...authority }, 'needs.oversee');

/** Whether it can be read in this part: what was taken back is its owner's alone. */
export const mayRead = (role: Role, need: Pick<Need, 'state'>): boolean =>
  role === 'owner' || need.state !== 'taken-back';
