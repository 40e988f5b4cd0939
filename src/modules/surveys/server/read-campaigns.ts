// What pages show of campaigns: those of the reader, one with what was promised, one step of its questionnaire.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { mayManage, mayWatch, watches } from '../policy.ts';
import { isOpenOn } from '../rules.ts';
import { leastWatched } from '../rules-reminders.ts';
import type { Campaign, Instrument, Scale } from '../types.ts';
import { selectDraft, selectInvitation, selectWaiting, type Draft } from './store-answers.ts';
import { remindersIn, type RemindersView } from './read-reminders.ts';
import { isUnreminded } from './store-reminders.ts';
import { selectRunning, type RunningRow } from './store-results.ts';
import {
  latestInstrument,
  selectCampaign,
  selectCampaigns,
  selectInstrument,
  selectVersions,
  selectWithdrawal,
  type Version
} from './store.ts';

export type CampaignList = { campaigns: Campaign[]; waiting: number[]; mayManage: boolean };

/** All campaigns and which of them wait for the reader. */
export async function listCampaigns(ctx: Ctx): Promise<CampaignList> {
  const [campaigns, waiting] = await Promise.all([
    selectCampaigns(ctx.db),
    selectWaiting(ctx.db, signedIn(ctx), today(ctx))
  ]);
  return { campaigns, waiting: waiting.map(({ id }) => id), mayManage: mayManage(ctx.actor) };
}

export type Standing = 'asked' | 'begun' | 'sent' | 'not-asked' | 'over';
export type CampaignView = {
  campaign: Campaign;
  standing: Standing;
  items: number;
  scales: number;
  /** How many of large units have answered, for who runs it or reads what those units say; null for others. */
  running: RunningRow[] | null;
  /** What was sent and what is to come, for who runs it; null for others. */
  reminders: RemindersView | null;
  /** Why it was withdrawn; empty where it was not. */
  withdrawn: string;
  /** The reader wants no reminders. */
  isUnreminded: boolean;
};

/** One campaign with what was promised and where the reader stands in it. */
export async function getCampaign(ctx: Ctx, id: number): Promise<CampaignView> {
  const campaign = await selectCampaign(ctx.db, id);
  const instrument = await selectInstrument(ctx.db, campaign.version);
  const isWatched = mayManage(ctx.actor) && campaign.state === 'open';
  const standing = await standingIn(ctx, campaign);
  const mayQuit = standing === 'asked' || standing === 'begun';
  return {
    campaign,
    standing,
    items: instrument.scales.reduce((sum, scale) => sum + scale.items.length, 0),
    scales: instrument.scales.length,
    running: campaign.state === 'open' ? await runningIn(ctx, id) : null,
    reminders: isWatched ? await remindersIn(ctx, campaign) : null,
    withdrawn: campaign.state === 'withdrawn' ? await selectWithdrawal(ctx.db, id) : '',
    isUnreminded: mayQuit && (await isUnreminded(ctx.db, id, signedIn(ctx)))
  };
}

async function runningIn(ctx: Ctx, id: number): Promise<RunningRow[] | null> {
  if (!watches(ctx.actor)) return null;
  const rows = await selectRunning(ctx.db, id, { day: today(ctx), least: leastWatched });
  const seen = rows.filter(({ above }) => mayWatch(ctx.actor, above));
  return mayManage(ctx.actor) || seen.length > 0 ? seen : null;
}

async function standingIn(ctx: Ctx, campaign: Campaign): Promise<Standing> {
  const personId = signedIn(ctx);
  if (!isOpenOn(campaign, today(ctx))) return 'over';
  const invitation = await selectInvitation(ctx.db, campaign.id, personId);
  if (!invitation) return 'not-asked';
  if (invitation.isSent) return 'sent';
  const { answers } = await selectDraft(ctx.db, campaign.id, personId);
  return Object.keys(answers).length > 0 ? 'begun' : 'asked';
}

export type Questionnaire = { campaign: Campaign; scales: readonly Scale[]; draft: Draft; hasLeader: boolean };

/**
 * The questionnaire as the reader is asked it, with her draft: who has no leader is not asked about one. Not found for who
 * is not asked; null once it was sent or is over.
 */
export async function getQuestionnaire(ctx: Ctx, id: number): Promise<Questionnaire | null> {
  const personId = signedIn(ctx);
  const campaign = await selectCampaign(ctx.db, id);
  const invitation = (await selectInvitation(ctx.db, id, personId)) ?? notFound(`invitation to ${id}`);
  if (invitation.isSent || !isOpenOn(campaign, today(ctx))) return null;
  const instrument = await selectInstrument(ctx.db, campaign.version);
  const hasLeader = invitation.leaderUnitId !== null;
  return {
    campaign,
    scales: instrument.scales.filter((scale) => hasLeader || scale.about === 'unit'),
    draft: await selectDraft(ctx.db, id, personId),
    hasLeader
  };
}

/** The practices about which the questionnaire holds statements now. */
export async function askedPractices(ctx: Ctx): Promise<ReadonlySet<string>> {
  return new Set((await latestInstrument(ctx.db)).scales.map(({ id }) => id));
}

export type Bank = { instrument: Instrument; versions: Version[]; mayManage: boolean };

/** The items as they are asked now, and the versions there were. */
export async function readBank(ctx: Ctx): Promise<Bank> {
  const [instrument, versions] = [await latestInstrument(ctx.db), await selectVersions(ctx.db)];
  return { instrument, versions, mayManage: mayManage(ctx.actor) };
}
