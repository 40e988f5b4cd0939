// Opens a survey: terms, window and mode are settled, everyone at work is asked at once.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf } from '#platform/server/signed-in.ts';
import { mayManage } from '../policy.ts';
import { layoutOf } from '../rules-boxes.ts';
import { untranslated } from '../rules-bank.ts';
import { keptUntil, windowLack } from '../rules.ts';
import { lacksWords } from '../rules-reminders.ts';
import { remindersOf, type CampaignInput } from '../schema.ts';
import type { Reason, Terms } from '../types.ts';
import {
  insertCampaign,
  inviteAll,
  isRunning,
  keepInstrument,
  latestInstrument,
  lockOpening,
  makeBoxes,
  selectByToken,
  selectUnitId
} from './store.ts';

/** Opens a campaign today; gives its id. A form sent twice opens one. Needs `surveys.manage`. */
export async function openCampaign(ctx: Ctx, input: CampaignInput, terms: Terms): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  const lack = windowLack(input, today(ctx));
  if (lack) return refused(lack);
  if (lacksWords(remindersOf(input))) return refused('remind-words');
  return inTransaction(ctx.db, async (tx) => {
    await lockOpening(tx);
    const token = markOf(ctx, input.token);
    const before = token === null ? undefined : await selectByToken(tx, token);
    if (before !== undefined) return done(before);
    const unitId = input.unitCode === '' ? null : await selectUnitId(tx, input.unitCode, today(ctx));
    if (unitId === undefined) return refused('unit-unknown');
    if (unitId === null && (await isRunning(tx, input.year))) return refused('already-running');
    return open(ctx, tx, { input, terms, unitId, token });
  }).catch((error: unknown) => (error === nobody ? refused('nobody-asked' as const) : Promise.reject(error as Error)));
}

/** Thrown so that nothing of a campaign stays that asks nobody. */
const nobody = new Error('nobody is asked');

async function open(
  ctx: Ctx,
  tx: Tx,
  of: { input: CampaignInput; terms: Terms; unitId: number | null; token: string | null }
): Promise<Result<number, Reason>> {
  const { input, terms, unitId, token } = of;
  const { year, mode, purpose, closesOn } = input;
  const instrument = await latestInstrument(tx);
  if (untranslated(instrument).length > 0) return refused('untranslated');
  await keepInstrument(tx, instrument, null);
  const keepUntil = mode === 'confidential' ? keptUntil(closesOn, input.keepMonths) : null;
  const window = { opensOn: today(ctx), closesOn, keepUntil };
  const made = {
    year,
    version: instrument.version,
    unitId,
    mode,
    purpose,
    terms,
    ...window,
    reminders: remindersOf(input)
  };
  const id = await insertCampaign(tx, { ...made, openedBy: ctx.actor.personId, token });
  if (id === undefined) return refused('already-running');
  const invited = await inviteAll(tx, { id, unitId, day: today(ctx) });
  if (invited === 0) throw nobody;
  await makeBoxes(tx, id, layoutOf(instrument, terms).length);
  await emit(ctx, tx, {
    name: 'surveys.campaign.opened',
    subject: `surveys.campaign:${id}`,
    payload: { year, mode, invited }
  });
  return done(id);
}
