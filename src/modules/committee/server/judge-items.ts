// A member judges items, blind to the others; a meeting decides where they differ.
import { within, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { isConflicted } from '../policy.ts';
import { judge, moderate } from '../rules.ts';
import type { Reason } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { judgedItems, settleItems, settleSamples, type Judged } from './settle-items.ts';
import { presiding, sittingOf, tell } from './sitting.ts';
import { insertMeeting } from './store-decisions.ts';
import { decideItem, insertVerdict } from './store-items.ts';
import { selectSeatsOf } from './store-round.ts';
import { lockDossier } from './store.ts';

/** What somebody says of an item: a record stands or not, criteria have a score; a poor one needs its reason. */
export type Given = { itemId: number; stands: boolean | null; score: number | null; reason: string };

const lacksReason = (given: Given): boolean =>
  given.reason === '' && (given.stands === false || (given.score !== null && given.score < 4));

/** Whether it answers what the item asks: a sampled record, or criteria. */
const fits = ({ item }: Judged, given: Given): boolean =>
  item.sampleId === null ? given.score !== null : given.stands !== null;

/** Keeps what a member says of items of one practice; all of it or, where one is refused, none. */
export function judgeItems(
  ctx: Ctx,
  id: number,
  of: { practice: string; given: readonly Given[] }
): Promise<Result<number, Reason>> {
  const { practice, given } = of;
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const sitting = await sittingOf(within(ctx, tx), dossier.year);
    if (!sitting || sitting.member.part !== 'member') throw refusal('not-allowed');
    const open = await stepOpen(within(ctx, tx), dossier, 'judge');
    if (!open.ok) return open;
    if (given.length === 0) return refused('nothing-judged');
    if (given.some(lacksReason)) return refused('reason-missing');
    const memberId = sitting.member.id;
    const judged = new Map((await judgedItems(tx, dossier, practice)).map((each) => [each.item.id, each]));
    const seats = await selectSeatsOf(tx, id);
    for (const one of given) {
      const found = judged.get(one.itemId);
      if (!found || !fits(found, one)) return refused('not-judge');
      const verdict = judge({
        state: dossier.state,
        isConflicted: isConflicted(sitting, dossier.unitId),
        isSeated: seats.some((seat) => seat.memberId === memberId && seat.component === found.item.component),
        isDecided: found.item.decidedAt !== null,
        hasJudged: found.verdicts.some((each) => each.memberId === memberId)
      });
      if (!verdict.ok) return verdict;
    }
    for (const one of given) await insertVerdict(tx, { ...one, memberId }, ctx.now);
    await settleItems(ctx, tx, dossier, practice);
    await tell(ctx, tx, { name: 'committee.sample.judged', dossier, payload: { practice, items: given.length } });
    return done(given.length);
  });
}

/** Decides in a meeting with minutes on items about which members differ. */
export function moderateItems(
  ctx: Ctx,
  id: number,
  of: { heldOn: Day; minutes: string; decided: readonly Given[] }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await presiding(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, 'judge');
    if (!open.ok) return open;
    if (dossier.state !== 'signed' && dossier.state !== 'found') return refused('closed');
    if (of.decided.length === 0) return refused('not-differing');
    const judged = new Map((await judgedItems(tx, dossier)).map((each) => [each.item.id, each]));
    for (const one of of.decided) {
      const found = judged.get(one.itemId);
      if (!found || !fits(found, one)) return refused('not-differing');
      const verdict = moderate(found.item, found.outcome);
      if (!verdict.ok) return verdict;
    }
    const held = { dossierId: id, heldOn: of.heldOn, minutes: of.minutes };
    const meetingId = await insertMeeting(tx, { ...held, recordedBy: me, recordedAt: ctx.now });
    for (const { itemId, stands, score } of of.decided)
      await decideItem(tx, itemId, { stands, score, by: me, at: ctx.now, meetingId });
    await settleSamples(ctx, tx, dossier);
    await tell(ctx, tx, {
      name: 'committee.meeting.held',
      dossier,
      payload: { meeting: meetingId, items: of.decided.length }
    });
    return done(meetingId);
  });
}
