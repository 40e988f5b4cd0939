// One submission as its page shows it: the text that is judged, who judges, the votes as far as the reader may know them.
import { differenceOf, textsOf, textToJudge, type Difference } from '#modules/knowledge/server/index.ts';
import type { JudgedText } from '#modules/knowledge/types.ts';
import { teamNames, teamsToName } from '#modules/teams/server/index.ts';
import type { TeamName } from '#modules/teams/types.ts';
import type { Db } from '#platform/server/database.ts';
import { dayOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayAppoint, maySeeNames, maySeeVotes, partIn, type Standing } from '../policy.ts';
import { isEligible, isShort, mayAppeal, mayClose, outcomeOf, presidingOf, type Count } from '../rules.ts';
import type { Ballot, Decision, Judge, Submission, Vote } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectDecisionOf,
  selectIsSeen,
  selectJudges,
  selectReaders,
  selectSubmission,
  selectSubmissionsOf,
  selectTeams,
  selectVotes
} from './store.ts';
import { selectOtherPanel } from './store-lists.ts';
import { selectPanelOf, selectRule } from './store-panels.ts';
import { selectAbove, selectUnitNames, selectWorkingDays } from './store-places.ts';

export type SubmissionView = Submission & {
  asset: JudgedText;
  /** The text as it is drawn, part by part. */
  texts: Record<string, string>;
  /** How it differs from the text that was judged before, where there is one. */
  difference: Difference | null;
  part: 'author' | 'judge' | 'officer';
  unitName: string;
  panelUnitName: string;
  hasPanel: boolean;
  readers: string[];
  /** Teams that the author proposes as readers of level 1, and those that a member who votes may name. */
  teams: TeamName[];
  teamChoices: TeamName[];
  judges: Judge[];
  count: Count;
  isShort: boolean;
  /** Null where they are not told to this reader. */
  votes: (Omit<Vote, 'name'> & { name: string | null; teamNames: string[] })[] | null;
  decision: Decision | null;
  workingDays: number;
  /** Of a tie, what the chair chooses from. */
  choices: readonly Ballot[];
  abilities: { vote: boolean; declare: boolean; close: boolean; withdraw: boolean; appeal: boolean; read: boolean };
  appealId: number | null;
};

async function standingIn(ctx: Ctx, submission: Submission, asset: JudgedText) {
  const [me, day] = [signedIn(ctx), today(ctx)];
  const [decision, judges, votes, { above }] = await Promise.all([
    selectDecisionOf(ctx.db, submission.id),
    selectJudges(ctx.db, submission, day),
    selectVotes(ctx.db, submission.id),
    selectAbove(ctx.db, submission.panelUnitId, day)
  ]);
  const standing: Standing = {
    isAuthor: asset.authors.some(({ id }) => id === me),
    judge: judges.find(({ personId }) => personId === me) ?? null,
    hasVoted: votes.some(({ personId }) => personId === me),
    isOfficer: mayAppoint(ctx.actor, above)
  };
  return { standing, judges, votes, decision, part: partIn(standing) ?? notFound('submission') };
}

/** How the text differs from the one judged before: of the decided submission that this one follows. */
async function differenceIn(db: Db, submission: Submission, asset: JudgedText): Promise<Difference | null> {
  if (submission.previousId === null || submission.kind === 'appeal') return null;
  const previous = await selectSubmission(db, submission.previousId);
  const before = await textToJudge(db, submission.assetId, { version: previous.version });
  const head = (text: JudgedText) => ({ ...text, version: text.judgedVersion });
  return differenceOf(head(before), head(asset));
}

/** Whether the reader may appeal now, her reason aside, and the appeal that there is already. */
async function appealOf(ctx: Ctx, submission: Submission, decision: Decision | undefined) {
  const all = await selectSubmissionsOf(ctx.db, submission.assetId);
  const sent = all.find(({ kind, previousId }) => kind === 'appeal' && previousId === submission.id);
  if (!decision || all[0]?.id !== submission.id) return { appealId: sent?.id ?? null, can: false };
  const hasOtherPanel = (await selectOtherPanel(ctx.db, submission, today(ctx))) !== undefined;
  const verdict = mayAppeal(
    { ...decision, kind: submission.kind, hasAppeal: sent !== undefined },
    { hasOtherPanel, reason: '-' }
  );
  return { appealId: sent?.id ?? null, can: verdict.ok };
}

function countOf(judges: readonly Judge[], votes: readonly Vote[], quorum: number) {
  const able = judges.filter(isEligible);
  const counting = votes.filter(({ personId }) => able.some((judge) => judge.personId === personId));
  const count: Count = { votes: counting.length, waiting: able.length - counting.length, quorum };
  return { count, outcome: counting.length === 0 ? null : outcomeOf(counting) };
}

/** Which of these submissions the reader may open. */
export async function openSubmissions(ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> {
  if (ctx.actor.personId === null) return [];
  const found = await Promise.all(
    ids.map(async (id) => {
      const submission = await selectSubmission(ctx.db, id).catch(() => null);
      if (!submission) return [];
      const asset = await textToJudge(ctx.db, submission.assetId, { version: submission.version });
      return standingIn(ctx, submission, asset).then(
        () => [{ id }],
        () => []
      );
    })
  );
  return found.flat();
}

/** What who tends the panel sees of an asset: that it waits and whose it is, never what it says. */
const withoutText = (asset: JudgedText): JudgedText => ({
  ...asset,
  summary: '',
  body: '',
  address: '',
  sections: {},
  files: [],
  readers: []
});

type Seen = Awaited<ReturnType<typeof standingIn>>;

/** What the reader can do now, of a tie what she chooses from, and how far the voting has come. */
async function openTo(ctx: Ctx, submission: Submission, seen: Seen & { isAssetThere: boolean }) {
  const { standing, judges, votes, part, decision } = seen;
  const { quorum } = await selectRule(ctx.db, today(ctx));
  const { count, outcome } = countOf(judges, votes, quorum);
  const own = standing.judge;
  const isOpen = submission.state === 'open';
  const canJudge = isOpen && part === 'judge' && own !== null && seen.isAssetThere;
  const presides = canJudge && standing.hasVoted && presidingOf(judges)?.personId === own.personId;
  const ballot = outcome?.how === 'tie' ? (outcome.choices[0] ?? null) : null;
  const appeal = await appealOf(ctx, submission, decision);
  const isUnread = decision && !(await selectIsSeen(ctx.db, { decisionId: decision.id, personId: signedIn(ctx) }));
  return {
    count,
    isShort: isOpen && isShort(count),
    choices: presides && outcome?.how === 'tie' ? outcome.choices : [],
    appealId: appeal.appealId,
    abilities: {
      vote: canJudge && isEligible(own) && !own.hasVoted,
      declare: canJudge && isEligible(own),
      close: presides && outcome !== null && mayClose(count, outcome, { ballot, reason: '-' }).ok,
      withdraw: isOpen && part === 'author',
      appeal: part === 'author' && appeal.can,
      read: part === 'author' && isUnread === true
    }
  };
}

/** The votes as far as the reader may know them. */
async function votesFor(ctx: Ctx, { standing, votes, decision }: Seen): Promise<SubmissionView['votes']> {
  if (!maySeeVotes(standing, decision !== undefined)) return null;
  const names = await teamNames(ctx, [...new Set(votes.flatMap(({ teams }) => teams))]);
  return votes.map((vote) => ({
    ...vote,
    name: maySeeNames(standing) ? vote.name : null,
    teamNames: names.filter(({ id }) => vote.teams.includes(id)).map(({ name }) => name)
  }));
}

/** The teams proposed as readers, and those that the reader may name with her vote; who tends the panel is told none. */
async function teamsIn(ctx: Ctx, submission: Submission, { part, standing }: Seen) {
  if (part === 'officer') return { teams: [], teamChoices: [] };
  const teams = await teamNames(ctx, await selectTeams(ctx.db, submission.id));
  const isVoting = part === 'judge' && submission.state === 'open' && !standing.hasVoted;
  const others = isVoting ? await teamsToName(ctx) : [];
  return { teams, teamChoices: [...teams, ...others.filter(({ id }) => !teams.some((team) => team.id === id))] };
}

/** A submission for its authors, the panel and who tends it; for everybody else it is not found. */
export async function getSubmission(ctx: Ctx, id: number): Promise<SubmissionView> {
  const day = today(ctx);
  const submission = await selectSubmission(ctx.db, id);
  const asset = await textToJudge(ctx.db, submission.assetId, { version: submission.version });
  const seen = await standingIn(ctx, submission, asset);
  const isOfficer = seen.part === 'officer';
  const [open, names, readers, panel, difference] = await Promise.all([
    openTo(ctx, submission, { ...seen, isAssetThere: asset.state !== 'withdrawn' }),
    selectUnitNames(ctx.db, [submission.unitId, submission.panelUnitId], day),
    selectReaders(ctx.db, id),
    selectPanelOf(ctx.db, submission.panelUnitId, day),
    differenceIn(ctx.db, submission, asset)
  ]);
  const since = dayOf(submission.submittedAt, ctx.timeZone);
  return {
    ...submission,
    ...open,
    ...(await teamsIn(ctx, submission, seen)),
    asset: isOfficer ? withoutText(asset) : asset,
    difference: isOfficer ? null : difference,
    texts: isOfficer ? {} : textsOf(asset, asset.files, { filesAt: `/quality/${id}/files`, isSignedIn: true }),
    part: seen.part,
    unitName: names.get(submission.unitId)?.name ?? '',
    panelUnitName: names.get(submission.panelUnitId)?.name ?? '',
    hasPanel: panel !== undefined,
    readers: isOfficer ? [] : readers.map(({ name }) => name),
    judges: seen.part === 'author' ? [] : seen.judges,
    votes: await votesFor(ctx, seen),
    decision: seen.decision ?? null,
    workingDays: seen.decision?.workingDays ?? (await selectWorkingDays(ctx.db, since, day))
  };
}
