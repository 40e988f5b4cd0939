// Documentation and lessons of follow-ups are spread, and acknowledged by who read them.
import { peopleByNip } from '#modules/people/server/index.ts';
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { dayOf } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { carriesOn } from '../policy.ts';
import { isAskedStill, spreadLack } from '../rules-told.ts';
import type { SpreadInput } from '../schema.ts';
import type { Reason, Recommendation } from '../types.ts';
import { saveTimed } from './on-recommendation.ts';
import { partIn } from './part-in.ts';
import { selectSiblings } from './store-dialogues.ts';
import { insertReceipt, insertSpread, selectSpread, selectStandingToSpread, type SpreadRow } from './store-spreads.ts';
import { insertStep, lockRecommendation, selectRecommendation } from './store.ts';

/** The recommendation with those of its unit that were ticked, in one order, so that two senders cannot wait for each other. */
async function topicsOf(ctx: Ctx, it: Recommendation, ticked: readonly number[]): Promise<number[]> {
  const siblings = new Set((await selectSiblings(ctx.db, it)).map((sibling) => sibling.id));
  return [it.id, ...ticked.filter((topic) => siblings.has(topic) && topic !== it.id)].toSorted((a, b) => a - b);
}

/** Spreads the documentation or the lesson of a follow-up, and of others of the same unit with it. */
export async function spreadWord(ctx: Ctx, id: number, input: SpreadInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const it = await selectRecommendation(ctx.db, id);
  const part = await partIn(ctx, it);
  if (!part.reads) return notFound('recommendation');
  if (!carriesOn(part) && !part.leads) return refused('not-yours');
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const named = people.map((person) => person.id).filter((personId) => personId !== me);
  const lack = spreadLack({ ...input, people: named.length }, it);
  if (lack) return refused(lack);
  const topics = await topicsOf(ctx, it, input.topics);
  return inTransaction(ctx.db, async (tx) => {
    const { kind, reach, title, body } = input;
    const row = {
      unitId: it.unitId,
      year: it.year,
      kind,
      reach,
      title,
      body,
      topics,
      people: reach === 'people' ? named : []
    };
    const spreadId = await insertSpread(tx, { ...row, by: me, at: ctx.now, token: markOf(ctx, input.token) });
    if (spreadId === undefined) return done(id);
    for (const topic of topics) {
      await saveTimed(tx, await lockRecommendation(tx, topic));
      await insertStep(tx, { recommendationId: topic, kind: `spread-${kind}`, byId: me, at: ctx.now, note: title });
    }
    const subject = `feedback.spread:${spreadId}`;
    await emit(within(ctx, tx), tx, {
      name: 'feedback.spread.sent',
      subject,
      unitId: it.unitId,
      payload: { kind, reach }
    });
    return done(id);
  });
}

export type SpreadView = SpreadRow & { hasRead: boolean; isAsked: boolean; mayAcknowledge: boolean };

/** What was spread, for those it was spread to and those who keep it; to others it is not there. */
export async function getSpread(ctx: Ctx, id: number): Promise<SpreadView> {
  const me = signedIn(ctx);
  const row = await selectSpread(ctx.db, id, today(ctx));
  const standing = await selectStandingToSpread(ctx.db, {
    id,
    personId: me,
    ownUnitId: ctx.actor.unitId,
    day: today(ctx)
  });
  const isMeant = standing.isNamed || (row.reach !== 'people' && standing.isBelow) || row.reach === 'ministry';
  if (!isMeant && !(await partIn(ctx, { unitId: row.unitId, ownerId: null })).reads) return notFound('spread');
  const isAsked = isAskedStill(dayOf(row.spreadAt, ctx.timeZone), today(ctx)) && !standing.hasRead;
  return {
    ...row,
    hasRead: standing.hasRead,
    isAsked,
    mayAcknowledge: isMeant && !standing.hasRead && row.spreadBy !== me
  };
}

/** The reader says that she has read it; said twice, it is kept once. */
export async function acknowledge(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { mayAcknowledge, hasRead, unitId } = await getSpread(ctx, id);
  if (hasRead) return done(id);
  if (!mayAcknowledge) return refused('own-word');
  return inTransaction(ctx.db, async (tx) => {
    if (await insertReceipt(tx, { spreadId: id, personId: me, at: ctx.now })) {
      const event = { name: 'feedback.spread.acknowledged', subject: `feedback.spread:${id}`, personId: me, unitId };
      await emit(within(ctx, tx), tx, event);
    }
    return done(id);
  });
}
