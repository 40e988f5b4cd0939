// The one way in which a submission is judged: hold it and its asset, know who may judge, tell what was done.
import { textToJudge } from '#modules/knowledge/server/index.ts';
import type { JudgedText } from '#modules/knowledge/types.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Day } from '#platform/dates.ts';
import type { Judge, Rule, Submission } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockSubmission, selectJudges } from './store.ts';
import { selectRule } from './store-panels.ts';

/** A submission as it is held for a step of its panel. */
export type Held = {
  ctx: Ctx;
  tx: Tx;
  submission: Submission;
  asset: JudgedText;
  judges: Judge[];
  me: Judge;
  rule: Rule;
  day: Day;
};

/** Does the work while nobody else can judge, for members of the panel alone: `onSubmission(ctx, 7, async ({ me }) => …)`. */
export async function onSubmission<T>(ctx: Ctx, id: number, work: (held: Held) => Promise<T>): Promise<T> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const submission = await lockSubmission(tx, id);
    const day = today(ctx);
    const judges = await selectJudges(tx, submission, day);
    const me = judges.find((judge) => judge.personId === personId) ?? notFound('submission');
    const asset = await textToJudge(tx, submission.assetId, { version: submission.version, isHeld: true });
    return work({ ctx: within(ctx, tx), tx, submission, asset, judges, me, rule: await selectRule(tx, day), day });
  });
}
