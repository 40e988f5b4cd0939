// Who reads an asset of level 1: people and teams by name, looked at again once a year.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { dayOf } from '#platform/dates.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { teamNames, teamsToName } from '#modules/teams/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { areWithinSettled, isForNobody } from '../rules.ts';
import { reviewDueOn } from '../rules-audience.ts';
import type { TeamName } from '#modules/teams/types.ts';
import type { LevelDecision } from '../types.ts';
import { lockToWrite } from './change-asset.ts';
import { getAssetToCareFor } from './read-assets.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { replaceReaders, selectAuthors, selectReaders, type SeenAsset } from './store.ts';
import {
  insertReview,
  replaceTeams,
  selectLastReview,
  selectLevelDecisions,
  selectPeopleOf,
  selectTeamIds
} from './store-audience.ts';
import { selectSettledReaders } from './store-settled.ts';
import { tell } from './tell.ts';

export type NameRefusal = 'unknown-nip' | 'unknown-team' | 'level-one-without-reader' | 'panel-decided';
type Named = Result<number, NameRefusal>;
type Audience = { people: readonly number[]; teams: readonly number[] };

/** Why the asset cannot be for these: it would be for nobody, or for more than a panel decided. */
async function lackOf(tx: Tx, asset: SeenAsset, to: Audience): Promise<NameRefusal | undefined> {
  const authors = (await selectAuthors(tx, asset.id)).map(({ id }) => id);
  const all = [...to.people, ...authors, ...(await selectPeopleOf(tx, to.teams))];
  if (isForNobody(asset, all.filter((id) => id !== asset.createdBy).length)) return 'level-one-without-reader';
  const before = await selectTeamIds(tx, asset.id);
  const isWithin =
    areWithinSettled(asset, to.people, await selectSettledReaders(tx, asset.id)) &&
    areWithinSettled(asset, to.teams, before);
  return isWithin ? undefined : 'panel-decided';
}

/** Names who may read the asset at level 1; teams as far as the author may name them. Writing the list looks at it. */
export async function nameReaders(
  ctx: Ctx,
  id: number,
  nips: readonly string[],
  teams: readonly number[] = []
): Promise<Named> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    const known = [...(await selectTeamIds(tx, id)), ...(await teamsToName(within(ctx, tx))).map((team) => team.id)];
    if (teams.some((team) => !known.includes(team))) return refused('unknown-team');
    const to = { people: people.map((person) => person.id), teams };
    const lack = await lackOf(tx, asset, to);
    if (lack) return refused(lack);
    const before = (await selectReaders(tx, id)).map((reader) => reader.id);
    await replaceReaders(tx, id, { people: to.people, by: me, at: ctx.now });
    await replaceTeams(tx, id, { teams, by: me, at: ctx.now });
    await insertReview(tx, { assetId: id, by: me, at: ctx.now });
    const payload = { readers: to.people, teams, before };
    await tell(ctx, tx, { name: 'knowledge.asset.readers-named', asset, payload });
    return done(people.length + teams.length);
  });
}

/** Says that the list of readers is right as it stands. */
export async function confirmReaders(ctx: Ctx, id: number): Promise<void> {
  const me = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    await insertReview(tx, { assetId: id, by: me, at: ctx.now });
    await tell(ctx, tx, { name: 'knowledge.asset.readers-reviewed', asset });
  });
}

export type AudienceView = {
  /** Teams named at level 1, told to authors. */
  teams: { id: number; name: string }[];
  /** Teams that the author may name, those named already among them. */
  choices: TeamName[];
  review: { at: Date; byName: string } | null;
  isReviewDue: boolean;
  decisions: LevelDecision[];
};

/** Who reads the asset by team, when the list was looked at, and what was decided of its level. */
export async function readAudience(ctx: Ctx, id: number): Promise<AudienceView> {
  const asset = await getAssetToCareFor(ctx, id);
  const { write } = asset.abilities;
  const [teams, toName, review, decisions] = await Promise.all([
    write ? selectTeamIds(ctx.db, id).then((ids) => teamNames(ctx, ids)) : [],
    write ? teamsToName(ctx) : [],
    selectLastReview(ctx.db, id),
    selectLevelDecisions(ctx.db, id)
  ]);
  const dayOr = (at: Date | null | undefined) => (at ? dayOf(at, ctx.timeZone) : null);
  const dueOn = reviewDueOn(dayOr(asset.submittedAt), dayOr(review?.at));
  const named = new Set(teams.map((team) => team.id));
  return {
    teams,
    choices: [...teams, ...toName.filter((team) => !named.has(team.id))],
    review: review ?? null,
    isReviewDue: asset.level === 1 && asset.state === 'published' && dueOn !== null && dueOn <= today(ctx),
    decisions
  };
}
