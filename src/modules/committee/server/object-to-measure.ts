// "This measure is wrong or unfair": somebody objects, the scheme's owner answers before the next version.
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf } from '#platform/dates.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { holds } from '#platform/actor.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayManage } from '../policy.ts';
import type { NewObjection, ObjectionAnswer, ObjectionQuery, ObjectionShow } from '../schema.ts';
import type { Reason } from '../types.ts';
import { sittingOf } from './sitting.ts';
import {
  answerObjection as keepAnswer,
  insertObjection,
  objectionPage,
  selectByToken,
  selectObjection,
  selectObjectionCounts,
  selectObjections,
  type Objection,
  type ObjectionList
} from './store-objections.ts';

const ownsScheme = (ctx: Ctx): boolean => holds(ctx.actor, 'assessment.manage');

/** Objects to how a practice is measured; the same form sent twice does it once. */
export function objectTo(ctx: Ctx, { practice, reason, token }: NewObjection): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const mark = markOf(ctx, token);
  return inTransaction(ctx.db, async (tx) => {
    const objection = { practice, reason, personId: me, unitId: ctx.actor.unitId, madeAt: ctx.now, token: mark };
    const id = await insertObjection(tx, { ...objection, year: yearOf(today(ctx)) });
    if (id === undefined) return done((await selectByToken(tx, mark ?? '')) ?? 0);
    await emit(ctx, tx, {
      name: 'committee.objection.made',
      subject: `committee.objection:${id}`,
      personId: me,
      payload: { practice }
    });
    return done(id);
  });
}

/** The scheme's owner answers: the measure changes with the next version, or stays, and why. */
export function answerObjection(ctx: Ctx, id: number, answer: ObjectionAnswer): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  if (!ownsScheme(ctx)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const objection = await selectObjection(tx, id);
    if (objection.personId === me) return refused('own-unit');
    if (!(await keepAnswer(tx, id, { ...answer, by: me, at: ctx.now }))) return refused('already-answered');
    await emit(ctx, tx, {
      name: 'committee.objection.answered',
      subject: `committee.objection:${id}`,
      personId: objection.personId,
      payload: { outcome: answer.outcome }
    });
    return done(id);
  });
}

export type ObjectionView = { objection: Objection; mayAnswer: boolean };

/** An objection: open ones for who made it and who answers, answered ones for everybody. */
export async function getObjection(ctx: Ctx, id: number): Promise<ObjectionView> {
  const me = signedIn(ctx);
  const objection = await selectObjection(ctx.db, id);
  const isOpen = objection.answeredAt === null;
  if (isOpen && objection.personId !== me && !ownsScheme(ctx)) notFound('objection');
  return { objection, mayAnswer: isOpen && ownsScheme(ctx) && objection.personId !== me };
}

/** A page of objections, how many fall under each choice, and whether the committee's members are told to the reader. */
type ObjectionPage = ObjectionList & { counts: Record<ObjectionShow, number>; hasMembers: boolean };

/** The objections that the reader may see, a page of them or all. */
export async function listObjections(
  ctx: Ctx,
  query: ObjectionQuery,
  size: number | null = objectionPage
): Promise<ObjectionPage> {
  const reader = { personId: signedIn(ctx), all: ownsScheme(ctx) };
  const [list, counts, sitting] = await Promise.all([
    selectObjections(ctx.db, query, { ...reader, size }),
    selectObjectionCounts(ctx.db, query.q, reader),
    sittingOf(ctx, yearOf(today(ctx)))
  ]);
  return { ...list, counts, hasMembers: sitting !== undefined || mayManage(ctx.actor) };
}
