// Who may do what with what came of learning: its owner, who decides for her today, who leads the unit it was put to.
import { decides, holds, holdsOver, partIn, type Actor, type Authority } from '#platform/actor.ts';
import { answerers, type Led } from './rules-escalations.ts';
import type { Innovation, Note, Role, UnitRole } from './types.ts';

/** What a role may be given in this module; own records, a team and a unit that one leads need no capability. */
export const capabilities = {
  'transfer.oversee': {
    id: 'Melihat catatan penerapan dan rencana aktualisasi unit, memutuskan bila atasan tidak ditemukan',
    en: 'See the application notes and actualisation plans of a unit, decide where no supervisor is found'
  },
  'transfer.rules': {
    id: 'Menetapkan kapan rencana aktualisasi diminta',
    en: 'Set when an actualisation plan is asked for'
  }
} as const;

/** Whether the actor may set when a plan is asked for. */
export const maySetRules = (actor: Actor): boolean => holds(actor, 'transfer.rules');

/** The part in which the actor meets a person's note or plan today; undefined = none, so that it is not found. */
export const roleOver = (actor: Actor, personId: number, authority: Authority): Role | undefined =>
  partIn(actor, { personId, ...authority }, 'transfer.oversee');

/** Whether a note can be read in this part: what was not sent is its owner's alone. */
export const mayReadNote = (role: Role, note: Pick<Note, 'state'>): boolean =>
  role === 'owner' || note.state !== 'draft';

/** What answers for a unit today: who leads it, the units above it with itself, those the matter is from. */
export type UnitAuthority = Led & { ancestors: readonly number[] };

/** Whether the actor answers for the unit: leads it or stands in for who does; where nobody leads, who oversees it. */
export function mayAnswer(actor: Actor, authority: UnitAuthority): boolean {
  if (actor.personId === null || authority.authors.includes(actor.personId)) return false;
  if (decides(actor, answerers(authority))) return true;
  return authority.leaders.length === 0 && holdsOver(actor, 'transfer.oversee', authority.ancestors);
}

/** The part in which the actor meets an innovation; undefined = none: before it was put to a unit it is its makers'. */
export function innovationRole(
  actor: Actor,
  innovation: Pick<Innovation, 'openedAt'>,
  authority: UnitAuthority
): UnitRole | undefined {
  if (actor.personId === null) return undefined;
  if (authority.authors.includes(actor.personId)) return 'maker';
  if (innovation.openedAt === null) return undefined;
  return mayAnswer(actor, authority) ? 'leader' : 'reader';
}
