// A talk about recommendations is recorded by one who was there or keeps the follow-up, and confirmed by another.
import { peopleByNip } from '#modules/people/server/index.ts';
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { carriesOn } from '../policy.ts';
import { dialogueLack } from '../rules-told.ts';
import type { DialogueInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { partIn } from './part-in.ts';
import { confirmPresence, insertDialogue, lockSeatInDialogue, selectSiblings } from './store-dialogues.ts';
import { insertStep, selectRecommendation } from './store.ts';

/** Records a dialogue about a recommendation, and about others of the same unit; who was there is asked to confirm. */
export async function recordDialogue(ctx: Ctx, id: number, input: DialogueInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const it = await selectRecommendation(ctx.db, id);
  const part = await partIn(ctx, it);
  if (!part.reads) return notFound('recommendation');
  if (!carriesOn(part) && !part.leads) return refused('not-yours');
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const others = people.map((person) => person.id).filter((personId) => personId !== me);
  const lack = dialogueLack({ ...input, others: others.length }, { today: today(ctx), openedOn: it.openedOn });
  if (lack) return refused(lack);
  const siblings = new Set((await selectSiblings(ctx.db, it)).map((sibling) => sibling.id));
  const topics = [id, ...input.topics.filter((topic) => siblings.has(topic) && topic !== id)];
  return inTransaction(ctx.db, async (tx) => {
    const { kind, heldOn, minutes } = input;
    const row = { unitId: it.unitId, kind, heldOn, minutes, topics, people: [me, ...others] };
    const dialogueId = await insertDialogue(tx, { ...row, by: me, at: ctx.now, token: markOf(ctx, input.token) });
    if (dialogueId === undefined) return done(id);
    for (const topic of topics)
      await insertStep(tx, { recommendationId: topic, kind: `dialogue-${kind}`, byId: me, at: ctx.now });
    const subject = `feedback.dialogue:${dialogueId}`;
    await emit(within(ctx, tx), tx, { name: 'feedback.dialogue.recorded', subject, unitId: it.unitId });
    return done(id);
  });
}

/** Who took part says that the dialogue was held as its minutes say; done twice, it is said once. */
export async function confirmDialogue(ctx: Ctx, dialogueId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const seat = await lockSeatInDialogue(tx, { dialogueId, personId: me });
    if (!seat) return notFound('dialogue');
    if (seat.recordedBy === me) return refused('own-word');
    if (seat.confirmedAt === null) {
      await confirmPresence(tx, { dialogueId, personId: me, at: ctx.now });
      const subject = `feedback.dialogue:${dialogueId}`;
      await emit(within(ctx, tx), tx, { name: 'feedback.dialogue.confirmed', subject, unitId: seat.unitId });
    }
    return done(dialogueId);
  });
}
