// Plans a session in which one person tells others; changes it, calls it off, names listeners.
import { peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import type { SharingEvent } from '../events.ts';
import { mayList, mayPlan } from '../policy.ts';
import { planOn } from '../rules-session.ts';
import type { NewSharing } from '../schema.ts';
import type { Sharing } from '../types.ts';
import { selectAsset } from './store.ts';
import { sightOf } from './store-sight.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { cancelSharingRow, insertListed, insertSharing, lockSharing } from './store-sharing.ts';
import { freeDate } from './store-series.ts';
import { standingAt } from './sharing-standing.ts';

type Told = {
  name: SharingEvent;
  sharing: Pick<Sharing, 'id' | 'unitId'>;
  personId: number;
  payload?: Record<string, unknown>;
};

/** Writes what became of a session into the transaction of the change. */
export const tellSharing = (ctx: Ctx, tx: Tx, { name, sharing, personId, payload }: Told): Promise<void> =>
  emit(ctx, tx, {
    name,
    subject: `knowledge.sharing:${sharing.id}`,
    personId,
    unitId: sharing.unitId,
    payload: payload ?? {}
  });

export type SharingPlan = {
  speakerId: number;
  unitId: number;
  title: string;
  heldOn: Day;
  minutes: number;
  token?: string | null;
} & Partial<Pick<Sharing, 'assetId' | 'begins' | 'place' | 'audience'>>;

/** Plans a session in a running transaction, e.g. out of a report of self-learning. */
export async function planSharing(ctx: Ctx, tx: Tx, plan: SharingPlan): Promise<number> {
  const { id, isNew } = await insertSharing(tx, { ...plan, token: plan.token ?? null });
  const payload = { heldOn: plan.heldOn, minutes: plan.minutes };
  if (isNew) {
    await tellSharing(ctx, tx, {
      name: 'knowledge.sharing.planned',
      sharing: { id, unitId: plan.unitId },
      personId: plan.speakerId,
      payload
    });
  }
  return id;
}

/** Names listeners in a running transaction; each is told. */
async function list(ctx: Ctx, tx: Tx, named: { sharing: Sharing; people: readonly number[] }): Promise<number> {
  const { sharing, people } = named;
  const others = people.filter((id) => id !== sharing.speakerId);
  const fresh = await insertListed(tx, sharing, { people: others, by: signedIn(ctx), at: ctx.now });
  for (const personId of fresh) await tellSharing(ctx, tx, { name: 'knowledge.sharing.listed', sharing, personId });
  return fresh.length;
}

/** The asset that a session is to tell of, if the speaker is one of its authors. */
async function selectToTell(ctx: Ctx, assetId: number): Promise<number | undefined> {
  const asset = await selectAsset(ctx.db, await sightOf(ctx), assetId);
  return asset.isAuthor ? asset.id : undefined;
}

type PlanRefusal = 'unknown-nip' | 'no-place' | 'too-long-ago' | 'too-far';

/** Plans one's own session from its form, with the listeners expected. */
export async function planOwnSharing(ctx: Ctx, input: NewSharing): Promise<Result<number, PlanRefusal>> {
  const me = signedIn(ctx);
  const day = planOn(input.heldOn, today(ctx));
  if (!day.ok) return day;
  const unitId = await placeOf(ctx, me);
  if (unitId === undefined) return refused('no-place');
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const assetId = input.asset === undefined ? null : ((await selectToTell(ctx, input.asset)) ?? null);
  return inTransaction(ctx.db, async (tx) => {
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const id = await planSharing(ctx, tx, {
      speakerId: me,
      unitId,
      title: input.title,
      heldOn: input.heldOn,
      minutes: input.minutes,
      begins: input.begins,
      place: input.place,
      assetId,
      token
    });
    await list(ctx, tx, { sharing: await lockSharing(tx, id), people: people.map((person) => person.id) });
    return done(id);
  });
}

/** Names more listeners of one's own session, also after it was held. */
export async function listListeners(
  ctx: Ctx,
  id: number,
  nips: readonly string[]
): Promise<Result<number, 'unknown-nip'>> {
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (!mayList(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
    return done(await list(ctx, tx, { sharing, people: people.map((person) => person.id) }));
  });
}

async function lockOwn(ctx: Ctx, tx: Tx, id: number): Promise<Sharing> {
  const sharing = await lockSharing(tx, id);
  if (!mayPlan(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
  return sharing;
}

/** Calls one's own planned session off; sent twice, it is off once. */
export async function cancelSharing(ctx: Ctx, id: number): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const before = await lockSharing(tx, id);
    if (before.state === 'cancelled' && before.speakerId === ctx.actor.personId) return;
    const sharing = await lockOwn(ctx, tx, id);
    await cancelSharingRow(tx, sharing);
    await freeDate(tx, sharing); // a date of a series looks for another speaker
    await tellSharing(ctx, tx, { name: 'knowledge.sharing.cancelled', sharing, personId: sharing.speakerId });
  });
}
