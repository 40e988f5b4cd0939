// The rule by which minutes of one kind become JP, from a day ahead on; what was reckoned before stays.
import { inTransaction } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { versionLack } from '#platform/versions.ts';
import { maySetRules } from '../policy.ts';
import type { JpRuleInput } from '../schema.ts';
import { selectJpRules } from './store-hours.ts';
import { insertJpRule, lockJpRules } from './store-rules.ts';

type JpRuleReason = NonNullable<ReturnType<typeof versionLack>>;

/** Begins a new version of a kind's rule; the one before it ends on that day. */
export async function setJpRule(ctx: Ctx, input: JpRuleInput): Promise<Result<string, JpRuleReason>> {
  if (!maySetRules(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockJpRules(tx);
    const versions = (await selectJpRules(tx)).filter(({ kind }) => kind === input.kind);
    if (versions.length === 0) return notFound('rule');
    const lack = versionLack(versions, input.from, today(ctx));
    if (lack) return refused(lack);
    await insertJpRule(tx, input);
    const subject = `learning.rule:${input.kind}`;
    await emit(ctx, tx, { name: 'learning.rule.set', subject, payload: { ...input } });
    return done(input.kind);
  });
}
