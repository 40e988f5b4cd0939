// Reminders of a survey go to those who have not answered; whom they reached is kept nowhere.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { isOpenOn } from '../rules.ts';
import { reminderDays } from '../rules-reminders.ts';
import type { Campaign, Text } from '../types.ts';
import { lockReminded, selectUnanswered, updateReminded } from './store-reminders.ts';
import { selectCampaigns } from './store.ts';

/** The campaigns that remind today. */
export async function remindersDue(ctx: Ctx): Promise<Campaign[]> {
  const day = today(ctx);
  return (await selectCampaigns(ctx.db)).filter(
    (campaign) => isOpenOn(campaign, day) && reminderDays(campaign).includes(day)
  );
}

/**
 * Hands the next of those who have not answered, with the words of the day, to who sends, which gives how many it reached;
 * false once all had their turn today. Broken off, it goes on with the same people rather than leave them out.
 */
export function remindNext(
  ctx: Ctx,
  id: number,
  send: (ctx: Ctx, people: readonly number[], words: Text) => Promise<number>
): Promise<boolean> {
  const day = today(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const reminded = await lockReminded(tx, id, day);
    if (!reminded || reminded.isDone) return false;
    const { afterPerson, mailed, words } = reminded;
    const people = await selectUnanswered(tx, id, afterPerson);
    const last = people.at(-1);
    if (last === undefined) {
      await updateReminded(tx, { id, day, afterPerson: 0, mailed, isDone: true });
      await emit(ctx, tx, { name: 'surveys.campaign.reminded', subject: `surveys.campaign:${id}`, payload: { day } });
      return false;
    }
    const reached = await send(within(ctx, tx), people, words);
    await updateReminded(tx, { id, day, afterPerson: last, mailed: mailed + reached, isDone: false });
    return true;
  });
}
