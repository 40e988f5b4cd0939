// Who may do what with whose needs: their owner, who decides for her today, the officer of the unit.
import { partIn, type Actor, type Authority } from '#platform/actor.ts';
import type { Need, Role } from './types.ts';

/** What a role may be given in this module; own needs and those of a team need no capability. */
export const capabilities = {
  'needs.oversee': {
    id: 'Melihat kebutuhan belajar unit, menjawab bila atasan tidak ditemukan',
    en: 'See the learning needs of a unit, answer where no supervisor is found'
  }
} as const;

/** The part in which the actor meets somebody's need today; undefined = none, so that it is not found. */
export const roleOver = (actor: Actor, personId: number, authority: Authority): Role | undefined =>
  partIn(actor, { personId, ...authority }, 'needs.oversee');

/** Whether it can be read in this part: what was taken back is its owner's alone. */
export const mayRead = (role: Role, need: Pick<Need, 'state'>): boolean =>
  role === 'owner' || need.state !== 'taken-back';
