// What meets a need: an asset that is there, or one that somebody is asked to write.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { notFound, refusalOf } from '#platform/server/errors.ts';
import { assetStanding, draftAssetFrom, type SeenAsset } from '#modules/knowledge/server/index.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import { mayKeepNeeds } from '../policy-needs.ts';
import { assign, match } from '../rules-needs.ts';
import type { Need, NeedReason } from '../types-needs.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockNeed } from './store-needs.ts';
import {
  endAssignment,
  endMatch,
  insertAssignment,
  insertMatch,
  selectAssignments,
  selectIsAtWork,
  selectIsMet,
  updateDraft
} from './store-matches.ts';
import { tellNeed } from './tell.ts';
import { unitStanding } from './unit-standing.ts';

/** An asset if the actor may know of it. */
export async function assetIfSeen(ctx: Ctx, id: number): Promise<SeenAsset | undefined> {
  try {
    return await assetStanding(ctx, id);
  } catch (error) {
    if (refusalOf(error) === 'not-found') return undefined;
    throw error;
  }
}

async function lockKept(ctx: Ctx, tx: Tx, id: number): Promise<Need | undefined> {
  const need = await lockNeed(tx, id);
  return mayKeepNeeds(await unitStanding(within(ctx, tx), need.unitId)) ? need : undefined;
}

/** Says that an asset which the actor may open meets the need. */
export async function matchNeed(ctx: Ctx, id: number, assetId: number): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockKept(ctx, tx, id);
    if (!need) return refused('not-yours');
    const asset = match({ ...need, isEnded: need.endedAt !== null }, await assetIfSeen(within(ctx, tx), assetId));
    if (!asset.ok) return asset;
    if (!(await insertMatch(tx, { needId: id, assetId, by: me, at: ctx.now }))) return refused('linked-already');
    await tellNeed(ctx, tx, { name: 'curation.need.matched', id, unitId: need.unitId, payload: { asset: assetId } });
    return asset;
  });
}

/** Takes that back; of an asset that the actor may not know of it is not found. */
export async function unmatchNeed(ctx: Ctx, id: number, assetId: number): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockKept(ctx, tx, id);
    if (!need) return refused('not-yours');
    if (!(await assetIfSeen(within(ctx, tx), assetId))) return refused('unknown-asset');
    await endMatch(tx, { needId: id, assetId, by: me, at: ctx.now });
    await tellNeed(ctx, tx, { name: 'curation.need.unmatched', id, unitId: need.unitId, payload: { asset: assetId } });
    return done(assetId);
  });
}

type Request = { nip: string; dueOn: Day; note: string };

/** Asks somebody to write what is missing until a day. */
export async function assignNeed(
  ctx: Ctx,
  id: number,
  { nip, dueOn, note }: Request
): Promise<Result<Day, NeedReason>> {
  const me = signedIn(ctx);
  const { people } = await peopleByNip(ctx, [nip]);
  const [person] = people;
  if (!person) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockKept(ctx, tx, id);
    if (!need) return refused('not-yours');
    const asked = await selectAssignments(tx, id);
    const gap = { isEnded: need.endedAt !== null, isMet: await selectIsMet(tx, id) };
    const isAsked = asked.some(({ personId }) => personId === person.id);
    const isAtWork = await selectIsAtWork(tx, person.id, today(ctx));
    const day = assign(gap, { isAtWork, isAsked, dueOn }, today(ctx));
    if (!day.ok) return day;
    const given = { needId: id, personId: person.id, dueOn, note, assignedBy: me, assignedAt: ctx.now };
    await insertAssignment(tx, given);
    await tellNeed(ctx, tx, { name: 'curation.need.assigned', id, unitId: need.unitId, personId: person.id });
    return day;
  });
}

/** Takes a request back. */
export async function releaseAuthor(ctx: Ctx, id: number, assignmentId: number): Promise<Result<number, NeedReason>> {
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockKept(ctx, tx, id);
    if (!need) return refused('not-yours');
    const given = (await selectAssignments(tx, id)).find((each) => each.id === assignmentId) ?? notFound('assignment');
    await endAssignment(tx, given.id, ctx.now);
    await tellNeed(ctx, tx, { name: 'curation.need.released', id, unitId: need.unitId, personId: given.personId });
    return done(id);
  });
}

/** Begins the draft that the actor was asked for; it stands for the need from the day on which it is published. */
export async function draftForNeed(ctx: Ctx, id: number): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  const { unitId } = ctx.actor;
  if (unitId === null) return refused('no-place');
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockNeed(tx, id);
    const given = (await selectAssignments(tx, id)).find((each) => each.personId === me);
    if (!given) return refused('not-yours');
    if (given.assetId !== null) return done(given.assetId);
    if (need.endedAt !== null) return refused('ended');
    const { name: title, description: summary, form } = need;
    const more = { form, level: need.level === 1 ? 2 : need.level, jobFamily: need.job } as const;
    const source = { personId: me, unitId, title, summary, body: '', files: [], ...more };
    const assetId = await draftAssetFrom(within(ctx, tx), tx, source);
    await updateDraft(tx, given.id, assetId);
    await insertMatch(tx, { needId: id, assetId, by: me, at: ctx.now });
    await tellNeed(ctx, tx, {
      name: 'curation.need.drafted',
      id,
      unitId: need.unitId,
      personId: me,
      payload: { asset: assetId }
    });
    return done(assetId);
  });
}
