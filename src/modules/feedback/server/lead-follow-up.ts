// What the leader does with a recommendation: commits, judges the plan, reviews it each quarter, closes it.
import { peopleByNip } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { closed, committed, judged, mayReview, withdrawn } from '../rules.ts';
import type { CommitInput } from '../schema.ts';
import type { Part, Reason, Recommendation, Standing } from '../types.ts';
import { onRecommendation, type Made } from './on-recommendation.ts';
import { insertReview } from './store.ts';

const leads = (part: Part) => part.leads;

/** Goes on where the rule did, with the step that it makes. */
const made = (result: Result<Recommendation, Reason>, step: Omit<Made, 'it'>): Result<Made, Reason> =>
  result.ok ? done({ it: result.value, ...step }) : result;

/** The leader commits to a recommendation, and names who carries it out until when. */
export const commitFollowUp = (ctx: Ctx, id: number, input: CommitInput): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, leads, async ({ it, leaders, me, day }) => {
    const { people } = await peopleByNip(ctx, [input.ownerNip]);
    const owner = people[0];
    if (!owner) return refused('unknown-nip');
    const isOwnerLeader = leaders.includes(owner.id) || owner.id === me;
    const { commitment, dueOn } = input;
    const result = committed(it, { commitment, dueOn, ownerId: owner.id, isOwnerLeader, by: me, at: ctx.now }, day);
    return made(result, {
      kind: 'commit',
      event: 'feedback.recommendation.committed',
      details: { owner: owner.id, dueOn }
    });
  });

type Verdict = { decision: 'yes' | 'no'; note: string };

/** The leader approves the plan or returns it. */
export const judgePlan = (ctx: Ctx, id: number, { decision, note }: Verdict): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, leads, async ({ it, me }) => {
    const approves = decision === 'yes';
    return made(judged(it, { approves, note, by: me, at: ctx.now }), {
      kind: approves ? 'approve' : 'return',
      event: approves ? 'feedback.recommendation.approved' : 'feedback.recommendation.returned',
      note
    });
  });

/** The leader says how a follow-up stands. */
export const reviewFollowUp = (
  ctx: Ctx,
  id: number,
  { standing, note }: { standing: Standing; note: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, leads, async ({ tx, it, me }) => {
    const may = mayReview(it);
    if (!may.ok) return may;
    await insertReview(tx, { recommendationId: id, by: me, at: ctx.now, standing, note });
    return done({ it, kind: `review-${standing}`, event: 'feedback.recommendation.reviewed', note });
  });

/** The leader closes a follow-up on what came of it, or sends it back. */
export const closeFollowUp = (ctx: Ctx, id: number, { decision, note }: Verdict): Promise<Result<number, Reason>> =>
  onRecommendation(ctx, id, leads, async ({ it, me, day }) => {
    const closes = decision === 'yes';
    return made(closed(it, { closes, note, by: me, at: ctx.now, on: day }), {
      kind: closes ? 'close' : 'reopen',
      event: closes ? 'feedback.recommendation.closed' : 'feedback.recommendation.reopened',
      note
    });
  });

/** Takes a recommendation out before anybody committed to it: the committee its own, the unit its own. */
export const withdrawRecommendation = (
  ctx: Ctx,
  id: number,
  { note }: { note: string }
): Promise<Result<number, Reason>> =>
  onRecommendation(
    ctx,
    id,
    () => true,
    async ({ it, part }) => {
      const mayDo = it.origin === 'committee' ? part.recommends : part.leads || part.keeps;
      if (!mayDo) return refused('not-yours');
      return made(withdrawn(it, note), { kind: 'withdraw', event: 'feedback.recommendation.withdrawn', note });
    }
  );
