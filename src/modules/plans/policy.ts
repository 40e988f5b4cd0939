// Who may do what with whose plan: its owner, who decides for her today, the officer of the unit.
import { partIn, type Actor, type Authority } from '#platform/actor.ts';
import type { Plan, Role } from './types.ts';

/** What a role may be given in this module; an own plan and a supervisor's team need no capability. */
export const capabilities = {
  'plans.oversee': {
    id: 'Melihat rencana pengembangan unit, memutuskan bila atasan tidak ditemukan',
    en: 'See the development plans of a unit, decide where no supervisor is found'
  }
} as const;

/** The part in which the actor meets somebody's plan today; undefined = none, so that it is not found. */
export const roleOver = (actor: Actor, personId: number, authority: Authority): Role | undefined =>
  partIn(actor, { personId, ...authority }, 'plans.oversee');

/** Whether the plan can be read in this part: what was not sent, or was given up, is its owner's alone. */
export const mayRead = (role: Role, plan: Pick<Plan, 'state'>): boolean =>
  role === 'owner' || (plan.state !== 'draft' && plan.state !== 'withdrawn');

const writing = ['aim', 'add-item', 'change-item', 'remove-item'];

/** Whether an entry of the history is shown in this part: how a draft came about is its owner's alone. */
export const maySeeStep = (role: Role, kind: string): boolean => role === 'owner' || !writing.includes(kind);
