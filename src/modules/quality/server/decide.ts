// The decision falls: kept for good, and validity and level of the asset are set in the same moment.
import { settleAsset } from '#modules/knowledge/server/index.ts';
import { dayOf } from '#platform/dates.ts';
import { emit } from '#platform/server/events.ts';
import { isEligible, outcomeOf, teamsFor, validityOf, type Count } from '../rules.ts';
import type { Ballot, Outcome, Vote } from '../types.ts';
import type { Held } from './on-submission.ts';
import { closeSubmission, insertDecision, selectReaders, selectVotes } from './store.ts';
import { selectPanelOf } from './store-panels.ts';
import { selectWorkingDays } from './store-places.ts';

/** What the votes of those who may still vote amount to, and how far the voting has come. */
export type Tally = { count: Count; outcome: Outcome | null; votes: Vote[] };

/** Counts the votes: those of members who left, or turned out to be in conflict, stay on record and count no more. */
export async function tallyOf(held: Pick<Held, 'tx' | 'submission' | 'judges' | 'rule'>): Promise<Tally> {
  const eligible = held.judges.filter(isEligible);
  const all = await selectVotes(held.tx, held.submission.id);
  const votes = all.filter(({ personId }) => eligible.some((judge) => judge.personId === personId));
  const waiting = eligible.filter(({ personId }) => !votes.some((vote) => vote.personId === personId)).length;
  const count = { votes: votes.length, waiting, quorum: held.rule.quorum };
  return { count, outcome: votes.length === 0 ? null : outcomeOf(votes), votes };
}

type Deciding = {
  ballot: Ballot;
  how: 'consensus' | 'majority' | 'chair';
  dissent: number;
  votes: number;
  reason: string;
  by: number | null;
};

async function keep({ ctx, tx, submission, asset, day }: Held, as: Deciding & { teams: number[] }): Promise<number> {
  const panel = await selectPanelOf(tx, submission.panelUnitId, day);
  const { ballot, how, votes, dissent, reason, by, teams } = as;
  return insertDecision(tx, {
    ...ballot,
    teams,
    how,
    votes,
    dissent,
    reason,
    submissionId: submission.id,
    panelId: panel?.id ?? 0,
    assetId: submission.assetId,
    version: submission.version,
    unitId: asset.unitId,
    levelBefore: asset.level,
    decidedBy: by,
    decidedAt: ctx.now,
    workingDays: await selectWorkingDays(tx, dayOf(submission.submittedAt, ctx.timeZone), day)
  });
}

/** Keeps the decision, closes the submission and settles the asset, all at once. */
export async function decide(held: Held, as: Deciding): Promise<number> {
  const { ctx, tx, submission } = held;
  const { verdict, level } = as.ballot;
  const teams = teamsFor(as.ballot, (await tallyOf(held)).votes);
  const id = await keep(held, { ...as, teams });
  await closeSubmission(tx, submission, { state: 'decided', by: as.by, at: ctx.now, reason: as.reason });
  const readers = (await selectReaders(tx, submission.id)).map((reader) => reader.id);
  const { assetId, version } = submission;
  await settleAsset(ctx, tx, { assetId, version, validity: validityOf(verdict), level, readers, teams });
  await emit(ctx, tx, {
    name: 'quality.submission.decided',
    subject: `quality.submission:${submission.id}`,
    unitId: submission.panelUnitId,
    personId: submission.submittedBy,
    payload: { decision: id, verdict, level, teams, how: as.how }
  });
  return id;
}
