// Closes campaigns whose last day has passed: results are found once and frozen, everything about persons is erased.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { commentsOf, resultsOf } from '../rules-closing.ts';
import type { Campaign } from '../types.ts';
import { holdClosed } from './store-answers.ts';
import {
  deleteKeptSheets,
  endCampaign,
  forgetLeavers,
  insertComments,
  insertResults,
  selectAsked,
  selectBoxes,
  selectParents
} from './store-close.ts';
import { selectCampaign, selectInstrument, selectOver } from './store.ts';

/** Closes what is over and erases sheets whose day has come; gives how many campaigns were closed. All or nothing each. */
export async function closeCampaigns(ctx: Ctx): Promise<number> {
  let closed = 0;
  for (const id of await selectOver(ctx.db, today(ctx))) {
    closed += await inTransaction(ctx.db, async (tx) => {
      await holdClosed(tx, id);
      const campaign = await selectCampaign(tx, id);
      if (campaign.state !== 'open') return 0;
      await closeOne(ctx, tx, campaign);
      return 1;
    });
  }
  await deleteKeptSheets(ctx.db, today(ctx));
  return closed;
}

async function closeOne(ctx: Ctx, tx: Tx, campaign: Campaign): Promise<void> {
  const { id, closesOn, year } = campaign;
  await forgetLeavers(tx, id, closesOn);
  const instrument = await selectInstrument(tx, campaign.version);
  const [parents, asked, boxes] = [
    await selectParents(tx, closesOn),
    await selectAsked(tx, id),
    await selectBoxes(tx, id)
  ];
  const found = { parents, asked, boxes };
  const rows = resultsOf(campaign, instrument, found);
  await insertResults(
    tx,
    id,
    rows.map((row) => ({ answers: null, mean: null, margin: null, items: null, ...row }))
  );
  await insertComments(tx, id, commentsOf(campaign, found));
  await endCampaign(tx, id, ctx.now);
  await emit(ctx, tx, { name: 'surveys.campaign.closed', subject: `surveys.campaign:${id}`, payload: { year } });
}
