// The reminders of a survey as who runs it sees them: what went out in which words, what is to come and may still change.
import type { Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { changeableDays, changeableFrom, fateOf, reminderDays, toldCount, type Fate } from '../rules-reminders.ts';
import type { Campaign, Text } from '../types.ts';
import { countAsked, selectReminded } from './store-reminders.ts';

export type RemindersView = {
  /** The days of reminding, what became of each, and how many it reached as far as it may be told. */
  days: { day: Day; fate: Fate; count: number | null; words: Text }[];
  /** How many days before the end those lie that may still change. */
  changeable: number[];
};

/** The reminders of a campaign. */
export async function remindersIn(ctx: Ctx, campaign: Campaign): Promise<RemindersView> {
  const [rows, asked] = [await selectReminded(ctx.db, campaign.id), await countAsked(ctx.db, campaign.id)];
  const day = today(ctx);
  const from = changeableFrom(campaign, { today: day, begun: rows.map(({ onDay }) => onDay) });
  return {
    days: reminderDays(campaign).map((each) => {
      const row = rows.find(({ onDay }) => onDay === each);
      const count = row?.isDone ? toldCount(row.mailed, asked) : null;
      const words = row?.words ?? campaign.reminders.text;
      return { day: each, fate: fateOf(each, { today: day, begun: row }), count, words };
    }),
    changeable: changeableDays(campaign, from)
  };
}
