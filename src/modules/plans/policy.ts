// Who may do what with whose plan: its owner, who decides for her today, the officer of the unit.
import { holdsOver, type Actor } from '#platform/actor.ts';
import type { Plan, Role } from './types.ts';

/** What a role may be given in this module; an own plan and a supervisor's team need no capability. */
export const capabilities = {
  'plans.oversee': {
    id: 'Melihat rencana pengembangan unit, memutuskan bila atasan tidak ditemukan',
    en: 'See the development plans of a unit, decide where no supervisor is found'
  }
} as const;

/** Who decides for the owner today (by `people.deciders_of`), and the units above the plan with its own. */
export type Authority = { deciders: readonly number[]; ancestors: readonly number[] };

const decides = ({ personId, standsInFor }: Actor, deciders: readonly number[]): boolean =>
  deciders.some((decider) => decider === personId || standsInFor.includes(decider));

/**
 * The part in which the actor meets somebody's plan today; undefined = none, so that it is not found. Where nobody
 * decides, the officer of the unit does.
 */
export function roleOver(actor: Actor, ownerId: number, authority: Authority): Role | undefined {
  if (actor.personId === null) return undefined;
  if (actor.personId === ownerId) return 'owner';
  if (decides(actor, authority.deciders)) return 'decider';
  if (!holdsOver(actor, 'plans.oversee', authority.ancestors)) return undefined;
  return authority.deciders.length === 0 ? 'decider' : 'reader';
}

/** Whether the plan can be read in this part: what was not sent, or was given up, is its owner's alone. */
export const mayRead = (role: Role, plan: Pick<Plan, 'state'>): boolean =>
  role === 'owner' || (plan.state !== 'draft' && plan.state !== 'withdrawn');

const writing = ['aim', 'add-item', 'change-item', 'remove-item'];

/** Whether an entry of the history is shown in this part: how a draft came about is its owner's alone. */
export const maySeeStep = (role: Role, kind: string): boolean => role === 'owner' || !writing.includes(kind);
