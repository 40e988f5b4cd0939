// Who answers for the unit that a matter was put to.
import { today, type Ctx } from '#platform/server/context.ts';
import { mayAnswer, type UnitAuthority } from '../policy.ts';
import type { Note } from '../types.ts';
import { selectEscalations } from './store-escalations.ts';
import { selectUnitAuthority } from './store-units.ts';

/** Who leads a unit today and what stands above it, for a matter of these authors. */
export async function authorityOfUnit(ctx: Ctx, unitId: number, authors: readonly number[]): Promise<UnitAuthority> {
  return { ...(await selectUnitAuthority(ctx.db, unitId, today(ctx))), authors };
}

/** Whether the actor answers for a unit that the note was put to and that has not given it back. */
export async function isAddressed(ctx: Ctx, note: Note): Promise<boolean> {
  if (note.state !== 'confirmed') return false;
  const units = (await selectEscalations(ctx.db, note.id)).filter(({ answer }) => answer !== 'taken-back');
  for (const unitId of new Set(units.map((each) => each.unitId)))
    if (mayAnswer(ctx.actor, await authorityOfUnit(ctx, unitId, [note.personId]))) return true;
  return false;
}
