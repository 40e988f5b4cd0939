// A programme is announced by its form.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { ProgrammeEvent } from '../events.ts';
import { mayEnter, unitOfEntry } from '../policy.ts';
import { daysFit } from '../rules.ts';
import type { NewProgramme } from '../schema.ts';
import type { Reason } from '../types.ts';
import { insertProgramme, insertStep } from './store.ts';

/** Announces a programme for the actor's unit; a form sent twice announces it once. */
export async function addProgramme(ctx: Ctx, input: NewProgramme): Promise<Result<number, Reason>> {
  if (!mayEnter(ctx.actor)) notFound('page');
  const byId = ctx.actor.personId ?? notFound('person');
  const unitId = unitOfEntry(ctx.actor);
  if (unitId === null) return refused('no-place');
  const fit = daysFit(input, today(ctx));
  if (!fit.ok) return fit;
  return inTransaction(ctx.db, async (tx) => {
    const { token, ...offer } = input;
    const row = {
      ...offer,
      unitId,
      createdBy: byId,
      createdAt: ctx.now,
      token: token === '' ? null : `${byId}:${token}`
    };
    const { id, isNew } = await insertProgramme(tx, row);
    if (isNew) {
      await insertStep(tx, { programmeId: id, kind: 'add', byId, at: ctx.now });
      const name: ProgrammeEvent = 'programmes.programme.added';
      await emit(ctx, tx, { name, subject: `programmes.programme:${id}`, unitId });
    }
    return done(id);
  });
}
