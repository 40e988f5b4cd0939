// A member votes by the four criteria; the last vote decides, unless two sides are level. The chair closes what has enough votes.
import { teamsToName } from '#modules/teams/server/index.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { isComplete, mayClose, mayVote, presidingOf } from '../rules.ts';
import type { CloseInput, VoteInput } from '../schema.ts';
import type { Ballot, Reason } from '../types.ts';
import { decide, tallyOf } from './decide.ts';
import { onSubmission, type Held } from './on-submission.ts';
import { insertConflict, insertVote, selectJudges, selectTeams, selectVotes } from './store.ts';

/** What became of a vote: kept, or the decision has fallen with it. */
export type Voted = 'kept' | 'decided';

const toldOf = ({ submission, me }: Held) => ({
  subject: `quality.submission:${submission.id}`,
  unitId: submission.panelUnitId,
  personId: me.personId
});

/** Lets the decision fall where the last vote is in and no two sides are level. */
async function decideIfComplete(held: Held): Promise<Voted> {
  const { count, outcome } = await tallyOf(held);
  if (!isComplete(count) || !outcome || outcome.how === 'tie') return 'kept';
  const { ballot, how, dissent } = outcome;
  await decide(held, { ballot, how, dissent, votes: count.votes, reason: '', by: null });
  return 'decided';
}

/** Whether a member may name these teams as readers: those that the author proposed, and those that exist for her. */
async function mayName({ ctx, tx, submission }: Held, teams: readonly number[]): Promise<boolean> {
  if (teams.length === 0) return true;
  const known = [...(await selectTeams(tx, submission.id)), ...(await teamsToName(ctx)).map(({ id }) => id)];
  return teams.every((team) => known.includes(team));
}

/** Votes, once; sent twice, it is one vote. */
export async function castVote(ctx: Ctx, id: number, input: VoteInput): Promise<Result<Voted, Reason>> {
  return onSubmission(ctx, id, async (held) => {
    const { submission, me, asset, tx } = held;
    const ballot: Ballot = { verdict: input.verdict, level: input.verdict === 'valid' ? input.level : null };
    const own = (await selectVotes(tx, id)).find(({ personId }) => personId === me.personId);
    if (own?.verdict === ballot.verdict && own.level === ballot.level && own.reason === input.reason)
      return done(submission.state === 'decided' ? 'decided' : 'kept');
    const judging = { submission, judge: me, isAssetThere: asset.state !== 'withdrawn' };
    const verdict = mayVote(judging, { ...ballot, reason: input.reason });
    if (!verdict.ok) return verdict;
    const teams = ballot.level === 1 ? input.teams : [];
    if (!(await mayName(held, teams))) return refused('unknown-team');
    await insertVote(tx, {
      ...input,
      ...ballot,
      teams,
      submissionId: id,
      memberId: me.memberId,
      personId: me.personId,
      at: ctx.now
    });
    await emit(held.ctx, tx, { name: 'quality.submission.voted', ...toldOf(held) });
    const judges = held.judges.map((each) => (each === me ? { ...me, hasVoted: true } : each));
    return done(await decideIfComplete({ ...held, judges }));
  });
}

/** The chair closes a voting that has enough votes; of two level sides she takes one, with a reason. */
export async function closeVoting(
  ctx: Ctx,
  id: number,
  { choice, reason }: CloseInput
): Promise<Result<Voted, Reason>> {
  return onSubmission(ctx, id, async (held) => {
    const { me, submission } = held;
    if (presidingOf(held.judges)?.personId !== me.personId) notFound('submission');
    if (submission.state === 'decided') return done('decided');
    if (submission.state !== 'open') return refused('closed');
    if (held.asset.state === 'withdrawn') return refused('withdrawn-asset');
    const { count, outcome, votes } = await tallyOf(held);
    if (!outcome) return refused('short-of-quorum');
    const verdict = mayClose(count, outcome, { ballot: choice, reason });
    if (!verdict.ok) return verdict;
    const { value: ballot } = verdict;
    const dissent = votes.filter((vote) => vote.verdict !== ballot.verdict || vote.level !== ballot.level).length;
    const how = outcome.how === 'tie' ? 'chair' : outcome.how;
    await decide(held, { ballot, how, dissent, votes: count.votes, reason, by: me.personId });
    return done('decided');
  });
}

/** A member declares a conflict of interest: she never judges this asset, and a vote of hers counts no more. */
export async function declareConflict(ctx: Ctx, id: number, reason: string): Promise<Result<Voted, Reason>> {
  return onSubmission(ctx, id, async (held) => {
    const { tx, submission, me } = held;
    if (submission.state !== 'open') return refused('closed');
    await insertConflict(tx, { assetId: submission.assetId, personId: me.personId, reason, at: ctx.now });
    await emit(held.ctx, tx, { name: 'quality.submission.conflict-declared', ...toldOf(held) });
    const judges = await selectJudges(tx, submission, held.day);
    return done(await decideIfComplete({ ...held, judges }));
  });
}
