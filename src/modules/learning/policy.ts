// Who may do what with whose learning: the learner, who decides for her today, the officer of the unit.
import { holdsOver, type Actor } from '#platform/actor.ts';
import type { Role } from './types.ts';

/** What a role may be given in this module; personal records and a supervisor's team need no capability. */
export const capabilities = {
  'learning.oversee': {
    id: 'Melihat kegiatan belajar unit, memutuskan bila atasan tidak ditemukan',
    en: 'See the learning of a unit, decide where no supervisor is found'
  }
} as const;

/** Who decides for the person today (by `people.deciders_of`), and the units above the record with its own. */
export type Authority = { deciders: readonly number[]; ancestors: readonly number[] };

/** Whether the actor decides, in person or standing in for somebody who does. */
export function decides(actor: Actor, deciders: readonly number[]): boolean {
  const carried = [actor.personId, ...actor.standsInFor];
  return deciders.some((decider) => carried.includes(decider));
}

/**
 * The part in which the actor meets a person's record today; undefined = none, so that it is not found. A pending
 * decision follows the post: only who decides today counts. Where nobody decides, the officer of the unit does.
 */
export function roleOver(actor: Actor, personId: number, authority: Authority): Role | undefined {
  if (actor.personId === null) return undefined;
  if (actor.personId === personId) return 'owner';
  if (decides(actor, authority.deciders)) return 'decider';
  if (!holdsOver(actor, 'learning.oversee', authority.ancestors)) return undefined;
  return authority.deciders.length === 0 ? 'decider' : 'reader';
}
