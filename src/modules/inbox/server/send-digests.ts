// The daily mail of what waits, to everyone who has an address and has not switched it off.
import * as m from '#messages';
import { actorOfPerson } from '#modules/roles/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Mail } from '#platform/server/mail.ts';
import { digestLines } from '../digest.ts';
import { kindWord } from '../words.ts';
import { readInbox } from './read-inbox.ts';
import { markSent, selectAddressees, type Addressee } from './store.ts';

export type Post = { send: (mail: Mail) => Promise<void>; address: string };

/** Sends today's mails; gives how many went out. Sent twice a day, the second finds nobody left. */
export async function sendDigests(ctx: Ctx, post: Post): Promise<number> {
  let sent = 0;
  for (let after = 0; ;) {
    const batch = await selectAddressees(ctx.db, today(ctx), after);
    const last = batch.at(-1);
    if (!last) return sent;
    for (const addressee of batch) sent += await sendDigest(ctx, addressee, post);
    after = last.personId;
  }
}

async function sendDigest(ctx: Ctx, { personId, email }: Addressee, post: Post): Promise<number> {
  const actor = await actorOfPerson(ctx.db, personId, ctx.now);
  const duties = await readInbox({ ...ctx, actor });
  if (duties.length === 0) return 0;
  const locale = { locale: 'id' as const };
  const lines = digestLines(duties, kindWord);
  await post.send({
    to: email,
    subject: m.inbox_mail_subject({ count: duties.length }, locale),
    text: [
      m.inbox_mail_lead({}, locale),
      '',
      ...lines,
      '',
      `${post.address}/inbox`,
      '',
      m.inbox_mail_off({}, locale)
    ].join('\n')
  });
  await markSent(ctx.db, personId, today(ctx)); // after the mail: sent twice after a crash rather than never
  return 1;
}
