// Where an asset stands with its panel, for its page; and one decision, for whoever may know of its asset.
import { assetCards, textToJudge } from '#modules/knowledge/server/index.ts';
import type { JudgedText, Level } from '#modules/knowledge/types.ts';
import { teamNames, teamsToName } from '#modules/teams/server/index.ts';
import type { TeamName } from '#modules/teams/types.ts';
import type { PersonName } from '#modules/people/types.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { maySubmit } from '../rules.ts';
import type { Reason, Rule, Vote } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectDecision,
  selectDecisions,
  selectReaders,
  selectSubmission,
  selectSubmissionsOf,
  selectVotes,
  type DecidedBefore
} from './store.ts';
import { selectSeats } from './store-lists.ts';
import { selectPanel, selectPanelOf, selectRule } from './store-panels.ts';
import { selectPanelUnit, selectUnitNames } from './store-places.ts';
import { standingOf } from './submit-asset.ts';

/** What the page of an asset says of its assurance. */
export type Assurance = {
  /** Decided last, with the unit whose panel it was. */
  last: DecidedBefore | null;
  /** The decision by which it is valid now. */
  valid: DecidedBefore | null;
  /** The submission that is open, told to its authors alone. */
  open: { id: number; submittedAt: Date; dueOn: string; panelUnitName: string } | null;
  /** The submission decided last, told to its authors alone. */
  lastSubmissionId: number | null;
  /** An author may submit what stands there now. */
  maySubmit: boolean;
};

/** Where an asset stands, for a reader to whom it has been shown. */
export async function assuranceOf(
  ctx: Ctx,
  asset: { id: number; unitId: number; isAuthor: boolean }
): Promise<Assurance> {
  const day = today(ctx);
  const decisions = await selectDecisions(ctx.db, asset.id, day);
  const [last] = decisions;
  const isValid = last && last.verdict !== 'refuse';
  const told = { last: last ?? null, valid: (isValid && decisions.find(({ verdict }) => verdict === 'valid')) || null };
  if (!asset.isAuthor) return { ...told, open: null, lastSubmissionId: null, maySubmit: false };
  const all = await selectSubmissionsOf(ctx.db, asset.id);
  const open = all.find(({ state }) => state === 'open');
  const names = await selectUnitNames(ctx.db, open ? [open.panelUnitId] : [], day);
  const text = await textToJudge(ctx.db, asset.id);
  const { standing } = await standingOf(ctx.db, text, true);
  const wide = { level: 4, readers: 1, isSure: true };
  return {
    ...told,
    open: open ? { ...open, panelUnitName: names.get(open.panelUnitId)?.name ?? '' } : null,
    lastSubmissionId: all.find(({ state }) => state === 'decided')?.id ?? null,
    maySubmit: maySubmit(standing, wide).ok
  };
}

export type SubmitView = {
  asset: JudgedText;
  unitName: string;
  /** The panel that would judge, if one is in force. */
  panelId: number | null;
  rule: Rule;
  colleagues: PersonName[];
  /** Teams that the author may propose as readers of level 1. */
  teams: TeamName[];
  /** What stands in the way whatever is proposed. */
  hindrance: Reason | null;
  last: DecidedBefore | null;
};

/** What the form of a submission shows its author. */
export async function submitView(ctx: Ctx, assetId: number): Promise<SubmitView> {
  const [me, day] = [signedIn(ctx), today(ctx)];
  const asset = await textToJudge(ctx.db, assetId);
  if (!asset.authors.some(({ id }) => id === me)) notFound('asset');
  const unitId = (await selectPanelUnit(ctx.db, asset.unitId, day)) ?? asset.unitId;
  const [panel, names, rule, colleagues, teams, decisions] = await Promise.all([
    selectPanelOf(ctx.db, unitId, day),
    selectUnitNames(ctx.db, [unitId], day),
    selectRule(ctx.db, day),
    ownColleagues(ctx),
    teamsToName(ctx),
    selectDecisions(ctx.db, assetId, day)
  ]);
  const { standing } = await standingOf(ctx.db, asset, panel !== undefined);
  const verdict = maySubmit(standing, { level: 4, readers: 1, isSure: true });
  return {
    asset,
    unitName: names.get(unitId)?.name ?? '',
    panelId: panel?.id ?? null,
    rule,
    colleagues,
    teams,
    hindrance: verdict.ok ? null : verdict.reason,
    last: decisions[0] ?? null
  };
}

export type DecisionView = DecidedBefore & {
  title: string;
  authors: string[];
  panelNumber: string;
  panelOn: string;
  submittedAt: Date;
  dueOn: string;
  proposedLevel: Level;
  chair: string | null;
  /** The reasons given, without names; to authors and the panel alone. */
  reasons: Pick<Vote, 'verdict' | 'level' | 'reason'>[] | null;
  submissionId: number;
  /** Who reads it at level 1, people and teams by name; to authors and the panel alone. */
  audience: string[] | null;
  isLast: boolean;
};

/** Which of these decisions the reader may open: of assets that exist for her, or of panels in which she sits. */
export async function openDecisions(ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> {
  const found = await Promise.all(ids.map((id) => selectDecision(ctx.db, id).catch(() => null)));
  const decisions = found.filter((each) => each !== null);
  const cards = await assetCards(ctx, [...new Set(decisions.map(({ assetId }) => assetId))]);
  const readable = new Set(cards.map(({ id }) => id));
  const me = ctx.actor.personId;
  const seats = me === null ? [] : await selectSeats(ctx.db, me, today(ctx));
  const panels = new Set(seats.map(({ panelId }) => panelId));
  return decisions.filter(({ assetId, panelId }) => readable.has(assetId) || panels.has(panelId));
}

/** Whom the decision named at level 1, people first. */
async function audienceOf(ctx: Ctx, decision: DecidedBefore): Promise<string[]> {
  const [people, teams] = await Promise.all([
    selectReaders(ctx.db, decision.submissionId),
    teamNames(ctx, decision.teams)
  ]);
  return [...people, ...teams].map(({ name }) => name);
}

/** A decision as it is shown and printed. */
export async function getDecision(ctx: Ctx, id: number): Promise<DecisionView> {
  const day = today(ctx);
  const { assetId, submissionId } = await selectDecision(ctx.db, id);
  const [opened] = await openDecisions(ctx, [id]);
  if (!opened) notFound('decision');
  const [decisions, submission, votes] = await Promise.all([
    selectDecisions(ctx.db, assetId, day),
    selectSubmission(ctx.db, submissionId),
    selectVotes(ctx.db, submissionId)
  ]);
  const decision = decisions.find((each) => each.id === id) ?? notFound('decision');
  const asset = await textToJudge(ctx.db, assetId, { version: decision.version });
  const panel = await selectPanel(ctx.db, decision.panelId);
  const me = ctx.actor.personId;
  const isInside = asset.authors.some((author) => author.id === me) || votes.some(({ personId }) => personId === me);
  const chair =
    decision.decidedBy === null ? null : (votes.find(({ personId }) => personId === decision.decidedBy)?.name ?? null);
  return {
    ...decision,
    title: asset.title,
    authors: asset.authors.map(({ name }) => name),
    panelNumber: panel.documentNumber,
    panelOn: panel.documentOn,
    submittedAt: submission.submittedAt,
    dueOn: submission.dueOn,
    proposedLevel: submission.proposedLevel,
    chair,
    reasons: isInside ? votes.map(({ verdict, level, reason }) => ({ verdict, level, reason })) : null,
    audience: isInside && decision.level === 1 ? await audienceOf(ctx, decision) : null,
    isLast: decisions[0]?.id === id
  };
}
