// Asks a unit without a name: what was spent is kept apart, no event is told, nothing leads back to who asked.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { questionDays, questionsADay } from '../rules.ts';
import type { NewQuestion } from '../schema.ts';
import type { Reason, UnitChoice } from '../types.ts';
import { deleteMarksBefore, spendAllowance } from './store-allowance.ts';
import { insertQuestion, selectIsAsked } from './store-questions.ts';
import { selectBoxes, selectDue } from './store-units.ts';

/** The units that the actor may ask: her own and those above in which enough people work. */
export const questionBoxes = (ctx: Ctx): Promise<UnitChoice[]> => {
  signedIn(ctx);
  return selectBoxes(ctx.db, ctx.actor.unitId, today(ctx));
};

/**
 * Asks a question. What is spent and what is asked are two transactions, so that the database's own numbers do not put
 * them side by side; the mark of the form is tied to nobody.
 */
export async function askQuestion(ctx: Ctx, input: NewQuestion): Promise<Result<'asked', Reason>> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const token = input.token === '' ? null : input.token;
  if (token !== null && (await selectIsAsked(ctx.db, token))) return done('asked');
  const boxes = await selectBoxes(ctx.db, ctx.actor.unitId, day);
  if (!boxes.some(({ id }) => id === input.unitId)) return refused('foreign-unit');
  const isSpent = await inTransaction(ctx.db, async (tx) => {
    await deleteMarksBefore(tx, day);
    return spendAllowance(tx, { personId: me, day, most: questionsADay });
  });
  if (!isSpent) return refused('enough-today');
  await inTransaction(ctx.db, async (tx) => {
    const dueOn = await selectDue(tx, day, questionDays);
    await insertQuestion(tx, { unitId: input.unitId, body: input.body, askedOn: day, dueOn, token });
  });
  return done('asked');
}

/** Forgets at night by which marks people asked on the days before. */
export const forgetMarks = (ctx: Ctx): Promise<void> => deleteMarksBefore(ctx.db, today(ctx));
