// The circle closes: the accepted report becomes a draft in the knowledge base, or a sharing is planned.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { draftAssetFrom, planSharing } from '#modules/knowledge/server/index.ts';
import { selectDocuments } from './store.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Lays a draft asset out of the report and its documents; the practice counts once the draft is published. One asset an activity. */
export async function closeWithAsset(ctx: Ctx, order: Order): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'close' }, async (inside, activity, tx) => {
    if (activity.assetId !== null) return { kind: 'close', assetId: activity.assetId, sharingId: null };
    const files = (await selectDocuments(tx, activity.id)).map(({ sha256, name }) => ({ sha256, name }));
    const body = [activity.report, activity.application].filter((text) => text !== '').join('\n\n');
    const { personId, unitId, title, goal: summary } = activity;
    const assetId = await draftAssetFrom(inside, tx, { personId, unitId, title, summary, body, files });
    return { kind: 'close', assetId, sharingId: null };
  });
}

/** Plans a sharing of what was learnt; the practice counts once it was held before somebody else. */
export async function closeWithSharing(ctx: Ctx, order: Order & { heldOn: Day; minutes: number }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'close' }, async (inside, activity, tx) => {
    if (activity.sharingId !== null) return { kind: 'close', assetId: null, sharingId: activity.sharingId };
    const { personId: speakerId, unitId, title } = activity;
    const { heldOn, minutes } = order;
    const sharingId = await planSharing(inside, tx, { speakerId, unitId, title, heldOn, minutes });
    return { kind: 'close', assetId: null, sharingId };
  });
}
