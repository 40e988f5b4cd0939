// Whether the actor meets a record at all: the person and the officer of the unit do, for everybody else there is none.
import { authorityOver } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayMeet } from '../policy.ts';
import type { TrainingRecord } from '../types.ts';

/** Gives the record to who may see and settle it; not found to all others. */
export async function met(ctx: Ctx, record: TrainingRecord): Promise<TrainingRecord> {
  const { ancestors } = await authorityOver(ctx, record);
  return mayMeet(ctx.actor, { personId: record.personId, ancestors }) ? record : notFound('training record');
}
