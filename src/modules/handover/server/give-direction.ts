// A leader directs somebody about the knowledge of the unit; who is addressed says what came of it.
import { inTransaction } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import { direct } from '../rules.ts';
import type { DirectionSubject, Reason } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { answerDirection, insertDirection, lockDirection } from './store-directions.ts';
import { selectLine } from './store-places.ts';
import { tellDirection } from './tell.ts';

type Input = { unitId: number; subject: DirectionSubject; body: string; dueOn: Day; nip: string; token: string };

/** Gives a direction for a unit that the actor leads, or one below it. */
export async function giveDirection(ctx: Ctx, input: Input): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { isLeader } = await selectLine(ctx.db, { unitId: input.unitId, carried: carried(ctx), day: today(ctx) });
  const [person] = (await peopleByNip(ctx, [input.nip])).people;
  if (!isLeader) return refused('not-yours');
  if (!person) return refused('unknown-nip');
  const day = direct(isLeader, { isSelf: person.id === me, dueOn: input.dueOn }, today(ctx));
  if (!day.ok) return day;
  return inTransaction(ctx.db, async (tx) => {
    const { unitId, subject, body, dueOn } = input;
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const given = { unitId, subject, body, dueOn, byId: me, givenAt: ctx.now, addresseeId: person.id, token };
    const id = await insertDirection(tx, given);
    if (id !== undefined)
      await tellDirection(ctx, tx, { name: 'handover.direction.given', id, unitId, personId: person.id });
    return done(id ?? 0);
  });
}

/** Says what came of a direction; of somebody else's it is not found. */
export async function replyToDirection(ctx: Ctx, id: number, answer: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const direction = await lockDirection(tx, id);
    if (direction.addresseeId !== me) notFound('direction');
    if (direction.answeredAt !== null) return refused('answered');
    await answerDirection(tx, id, answer, ctx.now);
    await tellDirection(ctx, tx, { name: 'handover.direction.answered', id, unitId: direction.unitId, personId: me });
    return done(id);
  });
}
