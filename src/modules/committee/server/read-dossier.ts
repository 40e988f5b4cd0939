// One unit's assessment on one page, as far as the reader may see it: verdicts of others only once all have judged.
import type { Ctx } from '#platform/server/context.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { today } from '#platform/server/context.ts';
import { isConflicted, mayManage, mayPreside, maySign, mayWalk } from '../policy.ts';
import { mayAct, openIn, phaseOf, type Act } from '../rules-calendar.ts';
import { answer, approve, find, rule, seenVerdicts, spreadOf, type Outcome } from '../rules.ts';
import type { Dossier, Exception, Item, Locked, Member, Phase, Round, Sample, Seat, Verdict, Walk } from '../types.ts';
import { exceptionsOf } from './in-phase.ts';
import { judgedItems, type Judged } from './settle-items.ts';
import { metDossier, workedUnderOf, type Met } from './sitting.ts';
import {
  selectInitiatives,
  selectInitiativesOf,
  selectMeetings,
  selectRulings,
  type Initiative,
  type Meeting,
  type Ruling
} from './store-decisions.ts';
import { selectSamples } from './store-items.ts';
import { selectLocked } from './store-locked.ts';
import { selectMembers, selectRound, selectSeatsOf } from './store-round.ts';
import { selectDossierOf, selectWalks } from './store.ts';

export type ShownVerdict = Verdict & { name: string };
/** An item as the reader sees it. */
export type ShownItem = Item & {
  verdicts: ShownVerdict[];
  /** How many have judged, also where the reader does not see what. */
  given: number;
  isWaiting: boolean;
  isDiffering: boolean;
  spread: { least: number; most: number } | null;
  /** What the reader said. */
  mine: Verdict | null;
  /** The reader is to judge it. */
  isToJudge: boolean;
};
export type Abilities = {
  /** Sits in the committee and has no conflict with the unit. */
  sits: boolean;
  walks: boolean;
  signs: boolean;
  presides: boolean;
  directs: boolean;
  judges: boolean;
  rules: boolean;
  finds: boolean;
  approves: boolean;
  recommends: boolean;
  answers: boolean;
  /** The steps that the calendar, or an exception to it, lets be done today. */
  open: Act[];
};
export type DossierView = {
  dossier: Dossier;
  round: Round;
  phase: Phase;
  /** Exceptions to the calendar that concern the unit, the newest first. */
  exceptions: Exception[];
  names: Record<number, string>;
  walks: Walk[];
  locked: Locked[];
  seats: (Seat & { name: string })[];
  samples: Sample[];
  items: ShownItem[];
  meetings: Meeting[];
  rulings: Ruling[];
  initiatives: Initiative[];
  may: Abilities;
};

type Beside = { met: Met; seats: readonly Seat[]; members: readonly Member[]; open: readonly Act[] };

function shownItem(judged: Judged, of: Beside): ShownItem {
  const { item, verdicts, outcome } = judged;
  const memberId = of.met.sitting?.member.id ?? null;
  const isDecided = item.decidedAt !== null;
  const nameOf = (id: number) => of.members.find((member) => member.id === id)?.name ?? '';
  const seen = seenVerdicts(verdicts, { outcome, isDecided, memberId });
  const mine = verdicts.find((verdict) => verdict.memberId === memberId) ?? null;
  const isSeated = of.seats.some((seat) => seat.memberId === memberId && seat.component === item.component);
  const { state } = of.met.dossier;
  const isOpen = (state === 'signed' || state === 'found') && of.open.includes('judge');
  return {
    ...item,
    verdicts: seen.map((verdict) => ({ ...verdict, name: nameOf(verdict.memberId) })),
    given: verdicts.length,
    isWaiting: !isDecided && outcome === 'waiting',
    isDiffering: !isDecided && outcome === 'differs',
    spread: isDecided || isSettled(outcome) ? spreadOf(verdicts) : null,
    mine,
    isToJudge: isOpen && isSeated && !isDecided && mine === null
  };
}

const isSettled = (outcome: Outcome): boolean => outcome !== 'waiting';

type Around = { items: readonly ShownItem[]; workedUnder: readonly number[]; open: Act[] };

function abilitiesOf(ctx: Ctx, { dossier, sitting }: Met, { items, workedUnder, open }: Around): Abilities {
  const presides = mayPreside(sitting, dossier.unitId);
  const isKeptAway = isConflicted({ workedUnder }, dossier.unitId);
  const openItems = items.filter((item) => item.decidedAt === null).length;
  const signs = maySign(ctx.actor, dossier);
  const isRuled = presides && rule(dossier).ok;
  return {
    sits: sitting !== undefined && !isKeptAway,
    walks: mayWalk(ctx.actor, dossier),
    signs,
    presides,
    directs: !isKeptAway && (presides || mayManage(ctx.actor)),
    judges: items.some((item) => item.isToJudge),
    rules: isRuled && open.includes('rule'),
    recommends: isRuled && open.includes('recommend'),
    finds: presides && open.includes('find') && find(dossier, { openItems }).ok,
    answers: signs && answer(open.includes('answer') ? { ...dossier, answerDueOn: null } : dossier, today(ctx)).ok,
    approves: presides && open.includes('approve') && approve(dossier, { openItems, today: today(ctx) }).ok,
    open
  };
}

/** The calendar as it concerns one unit: its phase today, exceptions, the steps that are open. */
async function datedView(ctx: Ctx, { id, year }: Dossier) {
  const round = (await selectRound(ctx.db, year)) as Round;
  const exceptions = await exceptionsOf(ctx.db, year, id);
  const of = { dates: round, exceptions, dossierId: id, today: today(ctx) };
  const open = (Object.keys(openIn) as Act[]).filter((act) => mayAct(act, of).ok);
  return { round, exceptions, open, phase: phaseOf(today(ctx), round) };
}

/** One unit's assessment; not found for who may not read it. */
export async function getDossier(ctx: Ctx, id: number): Promise<DossierView> {
  const met = await metDossier(ctx, id);
  const { dossier } = met;
  const { db } = ctx;
  const [judged, seats, members] = await Promise.all([
    judgedItems(db, dossier),
    selectSeatsOf(db, id),
    selectMembers(db, dossier.year)
  ]);
  const [walks, locked, samples, meetings, rulings, initiatives] = await Promise.all([
    selectWalks(db, id),
    selectLocked(db, id),
    selectSamples(db, id),
    selectMeetings(db, id),
    selectRulings(db, id),
    selectInitiatives(db, id)
  ]);
  const acted = [dossier.signedBy, dossier.foundBy, dossier.answeredBy, dossier.repliedBy, dossier.endedBy];
  const names = await namesOf(
    ctx,
    acted.filter((personId) => personId !== null)
  );
  const workedUnder = met.sitting?.workedUnder ?? (await workedUnderOf(ctx, dossier.year));
  const dated = await datedView(ctx, dossier);
  const items = judged.map((each) => shownItem(each, { met, seats, members, open: dated.open }));
  return {
    dossier,
    ...{ round: dated.round, phase: dated.phase, exceptions: dated.exceptions },
    names: Object.fromEntries(names),
    ...{ walks, locked, samples, items, meetings, rulings, initiatives },
    seats: seats.map((seat) => ({
      ...seat,
      name: members.find(({ id: memberId }) => memberId === seat.memberId)?.name ?? ''
    })),
    may: abilitiesOf(ctx, met, { items, workedUnder, open: dated.open })
  };
}

/** What a unit does beyond the list in a year: no secret, shown beside its index. */
export const initiativesOf = (ctx: Ctx, of: { year: number; code: string }): Promise<Initiative[]> =>
  selectInitiativesOf(ctx.db, of);

/** The dossier of a unit in a year where the reader may read it: what its page links to. */
export async function dossierOf(ctx: Ctx, of: { year: number; code: string }): Promise<number | undefined> {
  const dossier = await selectDossierOf(ctx.db, of);
  if (!dossier) return undefined;
  return metDossier(ctx, dossier.id).then(
    () => dossier.id,
    () => undefined
  );
}
