// Reminders of surveys by mail: to those who have not answered, have an address and did not switch the mails off.
import * as m from '#messages';
import { remindersDue, remindNext } from '#modules/surveys/server/index.ts';
import type { Campaign, Text } from '#modules/surveys/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Mail } from '#platform/server/mail.ts';
import { formatDate, type Locale } from '#ui/format.ts';
import type { Post } from './send-digests.ts';
import { selectReachable } from './store.ts';

/** Sends the reminders of today; gives how many went out. Run twice a day, the second finds nobody left. */
export async function sendReminders(ctx: Ctx, post: Post): Promise<number> {
  let sent = 0;
  for (const campaign of await remindersDue(ctx)) {
    const toThem = async (within: Ctx, people: readonly number[], words: Text) => {
      const mail = reminderMail(campaign, words, post.address);
      const addresses = await selectReachable(within.db, today(ctx), people);
      for (const { email } of addresses) await post.send({ to: email, ...mail });
      sent += addresses.length;
      return addresses.length;
    };
    while (await remindNext(ctx, campaign.id, toThem));
  }
  return sent;
}

/** The same words to everybody, in both languages: whose turn it is says nothing more than that no answer came. */
function reminderMail({ id, year, closesOn }: Campaign, words: Text, address: string): Omit<Mail, 'to'> {
  const inLanguage = (locale: Locale) => [
    words[locale],
    m.inbox_remind_until({ day: formatDate(closesOn, locale) }, { locale }),
    `${address}/surveys/${id}`,
    '',
    m.inbox_remind_why({}, { locale })
  ];
  return {
    subject: m.inbox_remind_subject({ year }, { locale: 'id' }),
    text: [...inLanguage('id'), '', '—', '', ...inLanguage('en')].join('\n')
  };
}
