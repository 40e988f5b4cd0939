// Tells what became of a team and of its people, in the transaction of the change.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { MemberEvent, TeamEvent } from '../events.ts';
import type { Team } from '../types.ts';

/** Writes an event of a team. */
export const tell = (
  ctx: Ctx,
  tx: Tx,
  { name, team }: { name: TeamEvent; team: Pick<Team, 'id' | 'unitId' | 'leaderId'> }
): Promise<void> =>
  emit(ctx, tx, { name, subject: `teams.team:${team.id}`, personId: team.leaderId, unitId: team.unitId });

/** Writes that people came or went. */
export async function tellPeople(
  ctx: Ctx,
  tx: Tx,
  { name, team, people }: { name: MemberEvent; team: Pick<Team, 'id' | 'unitId'>; people: readonly number[] }
): Promise<void> {
  for (const personId of people)
    await emit(ctx, tx, { name, subject: `teams.team:${team.id}`, personId, unitId: team.unitId });
}
