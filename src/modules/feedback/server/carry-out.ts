// What owner and officer do: plan, add actions, check for needs, say what came of it and what was learnt.
import { draftAssetFrom } from '#modules/knowledge/server/index.ts';
import { handOnNeeds } from '#modules/needs/server/index.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { markOf } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { yearOf } from '#platform/dates.ts';
import { carriesOn, mayConfirm } from '../policy.ts';
import { actionDone, actionJudged, lessonOf, mayAddAction, needsChecked, outcome, planned } from '../rules.ts';
import type { ActionInput } from '../schema.ts';
import type { Action, Outcome, Reason } from '../types.ts';
import { onRecommendation, type Held } from './on-recommendation.ts';
import { insertAction, updateAction } from './store.ts';

/** Lays the plan before the leader. */
export const planFollowUp = (ctx: Ctx, id: number, { plan }: { plan: string }): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, carriesOn, async ({ it, actions, me, day }) => {
    const result = planned(it, { plan, actions: actions.length, by: me, at: ctx.now, on: day });
    if (!result.ok) return result;
    return done({ it: result.value, kind: 'plan', event: 'feedback.recommendation.planned' });
  });

/** Adds a development action with its owner and day. */
export const addAction = (ctx: Ctx, id: number, input: ActionInput): Promise<Result<number, Reason>> =>
  onRecommendation(
    ctx,
    id,
    (part) => carriesOn(part) || part.leads,
    async ({ tx, it, me, day }) => {
      const may = mayAddAction(it, input.dueOn, day);
      if (!may.ok) return may;
      const { people } = await peopleByNip(ctx, [input.owner]);
      const owner = people[0];
      if (!owner) return refused('unknown-nip');
      const { what, dueOn } = input;
      const token = markOf(ctx, input.token);
      const row = { recommendationId: id, what, dueOn, ownerId: owner.id, by: me, at: ctx.now, token };
      const actionId = await insertAction(tx, row);
      if (actionId === undefined) return refused('already-done');
      const subject = `feedback.action:${actionId}`;
      return done({ it, kind: 'add-action', event: 'feedback.action.added', subject, note: what });
    }
  );

const actionIn = ({ actions }: Held, id: number): Action | undefined => actions.find((action) => action.id === id);

/** The owner of an action, or who carries the follow-up on, says that it is done. */
export const reportAction = (
  ctx: Ctx,
  id: number,
  input: { actionId: number; on: string; note: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(
    ctx,
    id,
    () => true,
    async (held) => {
      const action = actionIn(held, input.actionId);
      if (!action) return refused('gone');
      if (action.ownerId !== held.me && !carriesOn(held.part)) return refused('not-yours');
      const given = { on: input.on, note: input.note, by: held.me, at: ctx.now, today: held.day };
      const result = actionDone(action, given);
      if (!result.ok) return result;
      await updateAction(held.tx, result.value);
      const subject = `feedback.action:${action.id}`;
      return done({ it: held.it, kind: 'action-done', event: 'feedback.action.done', subject, note: action.what });
    }
  );

/** A second person confirms an action, or opens it again with a reason. */
export const judgeAction = (
  ctx: Ctx,
  id: number,
  input: { actionId: number; decision: 'yes' | 'no'; note: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, mayConfirm, async (held) => {
    const action = actionIn(held, input.actionId);
    if (!action) return refused('gone');
    const confirms = input.decision === 'yes';
    const result = actionJudged(action, { confirms, note: input.note, by: held.me, at: ctx.now });
    if (!result.ok) return result;
    await updateAction(held.tx, result.value);
    const event = confirms ? 'feedback.action.confirmed' : 'feedback.action.refused';
    const note = confirms ? action.what : `${action.what}: ${input.note}`;
    const kind = confirms ? 'action-confirmed' : 'action-refused';
    return done({ it: held.it, kind, event, subject: `feedback.action:${action.id}`, note });
  });

/** The check for needs: those found are handed on to the needs analysis of the running year, or none with a reason. */
export const checkNeeds = (
  ctx: Ctx,
  id: number,
  { topics, reason }: { topics: readonly string[]; reason: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, carriesOn, async ({ ctx: inside, tx, it, me, day }) => {
    const result = needsChecked(it, { topics, reason, by: me, at: ctx.now });
    if (!result.ok) return result;
    const source = `feedback.recommendation:${id}`;
    await handOnNeeds(inside, tx, { unitId: it.unitId, year: yearOf(day), topics, why: it.title, source });
    const note = topics.length > 0 ? topics.join('; ') : reason;
    const kind = topics.length > 0 ? 'needs-handed' : 'needs-none';
    return done({ it: result.value, kind, event: 'feedback.recommendation.needs-checked', note });
  });

/** What came of it: success and failure. */
export const noteOutcome = (
  ctx: Ctx,
  id: number,
  input: { result: Outcome; success: string; failure: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, carriesOn, async ({ it, actions, me, day }) => {
    const result = outcome(it, { ...input, by: me, at: ctx.now, on: day }, actions);
    if (!result.ok) return result;
    return done({ it: result.value, kind: `outcome-${input.result}`, event: 'feedback.recommendation.concluded' });
  });

/** What was learnt from it; where wished, a draft of an asset is laid out of it. */
export const noteLesson = (
  ctx: Ctx,
  id: number,
  { lesson, asAsset }: { lesson: string; asAsset: boolean }
): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, carriesOn, async ({ ctx: inside, tx, it, me, day }) => {
    const result = lessonOf(it, { lesson, by: me, at: ctx.now, on: day });
    if (!result.ok) return result;
    const body = [lesson, it.success, it.failure].filter(Boolean).join('\n\n');
    const draft = { personId: me, unitId: it.unitId, title: it.title, summary: lesson.slice(0, 300), body, files: [] };
    const assetId = asAsset ? await draftAssetFrom(inside, tx, draft) : null;
    return done({
      it: { ...result.value, assetId },
      kind: 'lesson',
      event: 'feedback.recommendation.learnt',
      note: lesson
    });
  });
