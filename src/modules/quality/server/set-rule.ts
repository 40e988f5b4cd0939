// The ministry sets by what rule panels decide from a day on: quorum, deadline, who counts as of the ministry level.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySetRules } from '../policy.ts';
import { isRuleAhead } from '../rules.ts';
import type { RuleInput } from '../schema.ts';
import type { DatedRule, Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertRule, selectRules } from './store-rules.ts';
import { selectUnitByCode } from './store-places.ts';

/** Sets a rule from a day on; what was submitted before keeps its deadline. The same rule sent twice is one. */
export async function setRule(ctx: Ctx, input: RuleInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  if (!maySetRules(ctx.actor)) notFound('rule');
  const unit = input.ministryCode === '' ? undefined : await selectUnitByCode(ctx.db, input.ministryCode, today(ctx));
  if (input.ministryCode !== '' && !unit) return refused('unknown-unit');
  const rule = { quorum: input.quorum, days: input.days, ministryUnitId: unit?.id ?? null };
  return inTransaction(ctx.db, async (tx) => {
    const [last] = await selectRules(tx);
    const isSame = last && last.startsOn === input.startsOn && last.quorum === rule.quorum && last.days === rule.days;
    if (isSame && last.ministryUnitId === rule.ministryUnitId) return done(last.id);
    if (!isRuleAhead(last?.startsOn, { startsOn: input.startsOn, today: today(ctx) })) return refused('not-ahead');
    const id = await insertRule(tx, { ...rule, startsOn: input.startsOn, by: me, at: ctx.now });
    await emit(ctx, tx, { name: 'quality.rule.set', subject: `quality.rule:${id}`, payload: { ...input } });
    return done(id);
  });
}

/** All rules, the latest first; for who sets them. */
export async function listRules(ctx: Ctx): Promise<DatedRule[]> {
  signedIn(ctx);
  return maySetRules(ctx.actor) ? selectRules(ctx.db) : notFound('rule');
}
