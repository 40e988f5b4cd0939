// Answering: what is ticked is saved as one goes, and sent once; after that nothing leads back to it.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { addedBy } from '../rules-boxes.ts';
import { isOpenOn, sheetOf } from '../rules.ts';
import type { Answers, Campaign, Comments, Instrument, Reason } from '../types.ts';
import {
  addToBox,
  deleteDraft,
  holdOpen,
  insertSheet,
  lockPerson,
  markAnswered,
  mergeDraft,
  selectDraft,
  selectInvitation,
  type Invitation
} from './store-answers.ts';
import { selectCampaign, selectInstrument } from './store.ts';

type Asked = { campaign: Campaign; instrument: Instrument; invitation: Invitation; personId: number };

/** The campaign of somebody who is asked and may still answer; who is not asked meets not found. */
async function asked(ctx: Ctx, tx: Tx, id: number): Promise<Result<Asked, Reason>> {
  const personId = signedIn(ctx);
  await holdOpen(tx, id);
  await lockPerson(tx, id, personId);
  const campaign = await selectCampaign(tx, id);
  const invitation = (await selectInvitation(tx, id, personId)) ?? notFound(`invitation to ${id}`);
  if (!isOpenOn(campaign, today(ctx))) return refused('closed');
  if (invitation.isSent) return refused('already-sent');
  return done({ campaign, instrument: await selectInstrument(tx, campaign.version), invitation, personId });
}

/** Saves what a form says into the person's draft. Refuses what is not on the scale, and after sending or the end. */
export function saveDraft(
  ctx: Ctx,
  id: number,
  typed: Readonly<Record<string, unknown>>
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const of = await asked(ctx, tx, id);
    if (!of.ok) return of;
    const { campaign, instrument, personId } = of.value;
    const sheet = sheetOf(typed, { instrument, terms: campaign.terms });
    if (!sheet.ok) return sheet;
    await mergeDraft(tx, { id, personId, sheet: sheet.value });
    return done(id);
  });
}

/** Sends the draft: counted into the boxes, noted apart that the person answered, the draft erased. Once. */
export function sendAnswers(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const of = await asked(ctx, tx, id);
    if (!of.ok) return of;
    const { personId, campaign } = of.value;
    const { answers, comments } = await selectDraft(tx, id, personId);
    if (Object.keys(answers).length === 0) return refused('nothing-answered');
    if (!(await markAnswered(tx, id, personId))) return refused('already-sent');
    await intoBoxes(tx, of.value, { answers, comments });
    if (campaign.mode === 'confidential') await insertSheet(tx, { id, personId, answers });
    await deleteDraft(tx, id, personId);
    return done(id);
  });
}

/** Into the unit's box, and what is about the leader into that of the leader's unit; always in the order of units. */
async function intoBoxes(tx: Tx, of: Asked, sheet: { answers: Answers; comments: Comments }): Promise<void> {
  const { campaign, instrument, invitation } = of;
  const { unitId, leaderUnitId } = invitation;
  const places =
    leaderUnitId === unitId
      ? [{ unitId, about: ['unit', 'leader'] as const }]
      : [
          { unitId, about: ['unit'] as const },
          ...(leaderUnitId === null ? [] : [{ unitId: leaderUnitId, about: ['leader'] as const }])
        ];
  for (const place of places.toSorted((a, b) => a.unitId - b.unitId)) {
    const isHere = (scale: string) =>
      instrument.scales.some((each) => each.id === scale && (place.about as readonly string[]).includes(each.about));
    const comments = Object.entries(sheet.comments).flatMap(([scale, words]) =>
      isHere(scale) ? [`${scale}\t${words}`] : []
    );
    const added = addedBy(sheet.answers, { instrument, terms: campaign.terms, about: place.about });
    await addToBox(tx, { id: campaign.id, unitId: place.unitId, added, comments });
  }
}
