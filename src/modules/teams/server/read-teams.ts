// Teams as their pages show them, and as other modules name them.
import { today, type Ctx } from '#platform/server/context.ts';
import { abilitiesOver, type Abilities } from '../policy.ts';
import type { ListQuery, Show } from '../schema.ts';
import type { Member, SeenTeam, TeamName } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectSeen, selectSteps, type StepLine } from './store.ts';
import {
  selectLines,
  selectNames,
  selectShowCounts,
  selectTeamsOf,
  selectToName,
  selectVisible,
  type Line
} from './store-lists.ts';
import { selectMembers } from './store-members.ts';
import { sightOf } from './store-sight.ts';
import { selectHomes, selectUnitName, type UnitLine } from './store-units.ts';

export type TeamList = { query: ListQuery & { show: Show }; lines: Line[]; counts: Record<Show, number> };
export type { Line as TeamLine, StepLine };

/** One page of the teams that exist for the reader; first the own ones, else those of the level-I unit. */
export async function listTeams(ctx: Ctx, asked: ListQuery): Promise<TeamList> {
  signedIn(ctx);
  const sight = await sightOf(ctx);
  const counts = await selectShowCounts(ctx.db, sight, asked.q);
  const query = { ...asked, show: asked.show ?? (counts.mine > 0 ? ('mine' as const) : ('unit' as const)) };
  return { query, counts, lines: await selectLines(ctx.db, sight, query) };
}

export type TeamView = {
  team: SeenTeam & { abilities: Abilities };
  unitName: string;
  leaderName: string;
  members: Member[];
  past: Member[];
  steps: StepLine[];
};

/** One team with its people of today and before, and what was decided about it. */
export async function getTeam(ctx: Ctx, id: number): Promise<TeamView> {
  signedIn(ctx);
  const team = await selectSeen(ctx.db, await sightOf(ctx), id);
  const [unitName, people, steps] = await Promise.all([
    selectUnitName(ctx.db, team.unitId, today(ctx)),
    selectMembers(ctx.db, team, today(ctx)),
    selectSteps(ctx.db, id)
  ]);
  const members = people.filter(({ leftOn }) => leftOn === null);
  const leaderName = people.find((person) => person.id === team.leaderId)?.name ?? '';
  const past = people.filter(({ leftOn }) => leftOn !== null);
  return { team: { ...team, abilities: abilitiesOver(team) }, unitName, leaderName, members, past, steps };
}

/** The units for which the reader may make or propose a team. */
export async function homeUnits(ctx: Ctx): Promise<{ units: UnitLine[]; charged: number[] | null }> {
  const sight = await sightOf(ctx);
  return { units: await selectHomes(ctx.db, sight, ctx.actor.unitId), charged: sight.charged };
}

/** Teams at work to which a person belongs today. */
export const teamsOf = (ctx: Ctx, personId: number): Promise<TeamName[]> => selectTeamsOf(ctx.db, personId, today(ctx));

/** The names of teams by their ids, whoever asks: beside records that name them. */
export const teamNames = (ctx: Ctx, ids: readonly number[]): Promise<TeamName[]> => selectNames(ctx.db, ids);

/** Teams that the actor may name in a form, her own first. */
export const teamsToName = async (ctx: Ctx): Promise<TeamName[]> =>
  ctx.actor.personId === null ? [] : selectToName(ctx.db, await sightOf(ctx));

/** Which of these teams exist for the reader. */
export const visibleTeams = async (ctx: Ctx, ids: readonly number[]): Promise<TeamName[]> =>
  ctx.actor.personId === null || ids.length === 0 ? [] : selectVisible(ctx.db, await sightOf(ctx), ids);
