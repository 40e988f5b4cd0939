// A survey that was opened by mistake is withdrawn while it runs: nobody is asked any more, and nothing answered is kept.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayManage } from '../policy.ts';
import { isOpenOn } from '../rules.ts';
import type { Reason } from '../types.ts';
import { holdClosed } from './store-answers.ts';
import { withdrawRunning } from './store-close.ts';
import { selectCampaign } from './store.ts';

/** Withdraws a campaign for a reason that those asked read. Refused once it is over. Needs `surveys.manage`. */
export function withdrawCampaign(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await holdClosed(tx, id);
    const campaign = await selectCampaign(tx, id);
    if (!isOpenOn(campaign, today(ctx))) return refused('closed');
    await withdrawRunning(tx, id, { now: ctx.now, reason });
    await emit(ctx, tx, {
      name: 'surveys.campaign.withdrawn',
      subject: `surveys.campaign:${id}`,
      payload: { year: campaign.year, reason }
    });
    return done(id);
  });
}
