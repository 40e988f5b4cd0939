// That an asset was guidance in a piece of work, said in one line by who did it; and marks to find an asset again.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { CircleEvent, UseEvent } from '../events.ts';
import { readersToShare, recordUse as judge, type UseRefusal } from '../rules-use.ts';
import type { SeenAsset } from './store.ts';
import { selectAsset } from './store.ts';
import { placeOf } from '#modules/people/server/index.ts';
import { getTeam, teamsOf } from '#modules/teams/server/index.ts';
import { sightOf } from './store-sight.ts';
import { countReaders, insertRead, insertUse, saveBookmark, selectLastRead, selectReader } from './store-uses.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { tell } from './tell.ts';

const belongsTo = async (ctx: Ctx, teamId: number) =>
  (await teamsOf(ctx, signedIn(ctx))).some((team) => team.id === teamId);

/** Tells the home unit of a team that it used an asset. */
async function tellTeam(ctx: Ctx, tx: Tx, of: { assetId: number; teamId: number }): Promise<void> {
  const { team } = await getTeam(within(ctx, tx), of.teamId);
  const name: CircleEvent = 'knowledge.team.used';
  await emit(ctx, tx, {
    name,
    subject: `knowledge.asset:${of.assetId}`,
    unitId: team.unitId,
    payload: { teamId: team.id }
  });
}

/** Records a use, for a team one belongs to where one is named; the asset does not exist for who may not read it, and counts once a quarter. */
export async function recordUse(
  ctx: Ctx,
  assetId: number,
  work: string,
  teamId: number | null = null
): Promise<Result<number, UseRefusal | 'no-place' | 'not-in-team'>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await selectAsset(tx, await sightOf(within(ctx, tx)), assetId);
    const usedOn = today(ctx);
    const verdict = judge(asset, await selectReader(tx, assetId, personId), usedOn);
    if (!verdict.ok) return verdict;
    const unitId = await placeOf(within(ctx, tx), personId);
    if (unitId === undefined) return refused('no-place');
    if (teamId !== null && !(await belongsTo(within(ctx, tx), teamId))) return refused('not-in-team');
    const { quarter } = verdict.value;
    const id = await insertUse(tx, { assetId, personId, unitId, work, usedOn, quarter, teamId, at: ctx.now });
    if (id === undefined) return refused('used-this-quarter');
    const name: UseEvent = 'knowledge.use.recorded';
    await emit(ctx, tx, { name, subject: `knowledge.asset:${assetId}`, personId, unitId, payload: { use: id } });
    if (teamId !== null) await tellTeam(ctx, tx, { assetId, teamId });
    return done(id);
  });
}

/** Marks an asset that the reader may see, or takes the mark off; nobody else learns of it. */
export async function markAsset(ctx: Ctx, assetId: number, isOn: boolean): Promise<void> {
  const personId = signedIn(ctx);
  await selectAsset(ctx.db, await sightOf(ctx), assetId);
  await saveBookmark(ctx.db, { assetId, personId, at: ctx.now }, isOn);
}

const yearOf = (day: Day) => addDays(day, -364);

async function noteIn(ctx: Ctx, tx: Tx, { asset, wasOpened }: { asset: SeenAsset; wasOpened: boolean }): Promise<void> {
  const isNew = await insertRead(tx, readOf(ctx, asset));
  if (!wasOpened) await tell(ctx, tx, { name: 'knowledge.asset.opened', asset });
  if (!isNew || asset.template !== 'lesson') return;
  if ((await countReaders(tx, asset.id)) === readersToShare)
    await tell(ctx, tx, { name: 'knowledge.lesson.shared', asset, payload: { by: 'reading' } });
}

const readOf = (ctx: Ctx, { id }: SeenAsset) => ({
  assetId: id,
  personId: signedIn(ctx),
  at: ctx.now,
  day: today(ctx)
});

/**
 * Notes that somebody who is none of its authors read a published asset, once a day; told is who opens what nobody did for a
 * year, and the fifth reader of a lesson, which shares it.
 */
export async function noteRead(ctx: Ctx, asset: SeenAsset): Promise<void> {
  if (ctx.actor.personId === null || asset.isAuthor || asset.state !== 'published') return;
  const read = readOf(ctx, asset);
  const { on, wasOpened } = await selectLastRead(ctx.db, { ...read, since: yearOf(read.day) });
  if (on === read.day) return;
  if (wasOpened && asset.template !== 'lesson') await insertRead(ctx.db, read);
  else await inTransaction(ctx.db, (tx) => noteIn(ctx, tx, { asset, wasOpened }));
}
