// Who keeps the register of documents and the skill groups of a unit. Pure.
import { holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module; to read and to acknowledge needs none. */
export const capabilities = {
  'governance.keep': {
    id: 'Menerbitkan dokumen tata kelola unit dan mengelola rumpun keahliannya',
    en: 'Publish the governing documents of a unit and keep its skill groups'
  },
  'governance.verify': {
    id: 'Memverifikasi dokumen tata kelola unit eselon I',
    en: 'Verify the governing documents of level-I units'
  }
} as const;

/** Whether the reader keeps documents and skill groups of a unit, given the units above it with itself. */
export const mayKeep = (actor: Actor, ancestors: readonly number[]): boolean =>
  actor.personId !== null && holdsOver(actor, 'governance.keep', ancestors);

/** A unit with its level, and those above it, itself first. */
export type Line = readonly { unitId: number; echelon: string }[];

/** Units whose documents are verified from outside them: level I, and what stands outside the levels. */
const isHigh = (echelon: string): boolean => echelon === '' || echelon === 'I';

/**
 * Whether the reader verifies documents of a unit: of a level-I unit whoever holds `governance.verify`, of one below whoever
 * keeps its level-I unit. Whether the document is one's own work is the rule's to say.
 */
export function mayVerify(actor: Actor, line: Line): boolean {
  if (actor.personId === null) return false;
  const levelOne = line.findIndex(({ echelon }) => echelon === 'I');
  const idsFrom = (start: number) => line.slice(start).map(({ unitId }) => unitId);
  if (isHigh(line[0]?.echelon ?? '') || levelOne < 0) return holdsOver(actor, 'governance.verify', idsFrom(0));
  return holdsOver(actor, 'governance.keep', idsFrom(levelOne));
}
