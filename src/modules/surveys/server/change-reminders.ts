// Days and words of the reminders of a survey that runs are changed; what was sent stays as it was sent.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayManage } from '../policy.ts';
import { changeableFrom, changedReminders, isSameReminding } from '../rules-reminders.ts';
import { isOpenOn } from '../rules.ts';
import { remindersOf, type RemindersInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { holdReminders, selectReminded, updateReminders } from './store-reminders.ts';
import { selectCampaign } from './store.ts';

/**
 * Changes the reminders that are still to come; a form that changes nothing leaves no trace. Refused once the survey is over,
 * for days that have passed and for words in one language. Needs `surveys.manage`.
 */
export function changeReminders(ctx: Ctx, id: number, input: RemindersInput): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await holdReminders(tx, id);
    const campaign = await selectCampaign(tx, id);
    if (!isOpenOn(campaign, today(ctx))) return refused('closed');
    const begun = (await selectReminded(tx, id)).map(({ onDay }) => onDay);
    const from = changeableFrom(campaign, { today: today(ctx), begun });
    const changed = changedReminders(campaign, remindersOf(input), from);
    if (!changed.ok) return changed;
    const [was, now] = [campaign.reminders, changed.value];
    if (isSameReminding(was, now)) return done(id);
    await updateReminders(tx, id, now);
    await emit(ctx, tx, {
      name: 'surveys.reminders.changed',
      subject: `surveys.campaign:${id}`,
      payload: { was, now }
    });
    return done(id);
  });
}
