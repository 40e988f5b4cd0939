// From how many JP on an activity asks for an actualisation plan, and when its milestones are due, from a day ahead on.
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { versionLack } from '#platform/versions.ts';
import { maySetRules } from '../policy.ts';
import type { PlanRuleInput } from '../schema.ts';
import { insertPlanRule, lockPlanRules, selectPlanRules, type PlanRuleVersion } from './store-rules.ts';

/** Every version of the rule, oldest first, those to come included. */
export const planRuleVersions = (ctx: Ctx): Promise<PlanRuleVersion[]> => selectPlanRules(ctx.db);

/** Begins a new version of the rule; plans that have begun keep their milestones. */
export async function setPlanRule(
  ctx: Ctx,
  input: PlanRuleInput
): Promise<Result<true, NonNullable<ReturnType<typeof versionLack>>>> {
  if (!maySetRules(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPlanRules(tx);
    const lack = versionLack(await selectPlanRules(tx), input.from, today(ctx));
    if (lack) return refused(lack);
    await insertPlanRule(tx, input);
    await emit(ctx, tx, { name: 'transfer.rule.set', subject: 'transfer.rule:plan', payload: { ...input } });
    return done(true);
  });
}
