// Who is asked may do without reminders of a survey; the survey stays in the inbox.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { isOpenOn } from '../rules.ts';
import type { Reason } from '../types.ts';
import { selectInvitation } from './store-answers.ts';
import { saveUnreminded } from './store-reminders.ts';
import { selectCampaign } from './store.ts';

/** Switches the reminders of a survey off or on for the reader; no event tells of it. Not found for who is not asked. */
export function switchReminders(ctx: Ctx, id: number, isOff: boolean): Promise<Result<null, Reason>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const campaign = await selectCampaign(tx, id);
    if (!(await selectInvitation(tx, id, personId))) notFound(`invitation to ${id}`);
    if (!isOpenOn(campaign, today(ctx))) return refused('closed');
    await saveUnreminded(tx, { id, personId, isOff });
    return done(null);
  });
}
