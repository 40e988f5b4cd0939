// What a team reads and for which work it used assets; what owner and instructors of a skill group wrote together.
import { inTransaction } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { getTeam, teamsOf } from '#modules/teams/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { CircleEvent } from '../events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectAsset } from './store.ts';
import {
  deleteReading,
  insertReading,
  selectReading,
  selectTeamUses,
  selectTogether,
  type AssetLine,
  type TeamUse
} from './store-circles.ts';
import { sightOf } from './store-sight.ts';

export type TeamKnowledge = { reading: AssetLine[]; uses: TeamUse[] };
type Refusal = 'not-in-team';

/** The reading list and the uses of a team that exists for the reader; each asset only as far as its level lets her. */
export async function teamKnowledge(ctx: Ctx, teamId: number): Promise<TeamKnowledge> {
  await getTeam(ctx, teamId);
  const sight = await sightOf(ctx);
  const [reading, uses] = await Promise.all([
    selectReading(ctx.db, sight, teamId),
    selectTeamUses(ctx.db, sight, teamId)
  ]);
  return { reading, uses };
}

const belongs = async (ctx: Ctx, teamId: number) =>
  (await teamsOf(ctx, signedIn(ctx))).some((team) => team.id === teamId);

/** Puts a published asset that the reader may see on the list of a team she belongs to. */
export async function listForTeam(ctx: Ctx, assetId: number, teamId: number): Promise<Result<number, Refusal>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const asset = await selectAsset(tx, await sightOf(inside), assetId);
    if (!(await belongs(inside, teamId))) return refused('not-in-team');
    if (!(await insertReading(tx, { teamId, assetId, by, at: ctx.now }))) return done(assetId);
    const name: CircleEvent = 'knowledge.reading.listed';
    await emit(ctx, tx, { name, subject: `knowledge.asset:${assetId}`, unitId: asset.unitId, payload: { teamId } });
    return done(assetId);
  });
}

/** Takes an asset off the list of a team she belongs to. */
export async function unlistForTeam(ctx: Ctx, teamId: number, assetId: number): Promise<Result<number, Refusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    if (!(await belongs(inside, teamId))) return refused('not-in-team');
    if (!(await deleteReading(tx, { teamId, assetId }))) return done(assetId);
    const name: CircleEvent = 'knowledge.reading.unlisted';
    await emit(ctx, tx, { name, subject: `knowledge.asset:${assetId}`, payload: { teamId } });
    return done(assetId);
  });
}

/** What owner and instructors of a skill group published together, as far as the reader may know. */
export const togetherIn = async (ctx: Ctx, groupId: number): Promise<AssetLine[]> =>
  selectTogether(ctx.db, await sightOf(ctx), groupId);
