// One unit's assessment on one page, as far as the reader may see it: verdicts of others only once all have judged.
import type { Ctx } from '#platform/server/context.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { today } from '#platform/server/context.ts';
import { isConflicted, mayManage, mayPreside, maySign, mayWalk } from '../policy.ts';
import { approve, find, rule, seenVerdicts, spreadOf, type Outcome } from '../rules.ts';
import type { Dossier, Item, Locked, Member, Round, Sample, Seat, Verdict, Walk } from '../types.ts';
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
};
export type DossierView = {
  dossier: Dossier;
  round: Round;
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

function shownItem(judged: Judged, of: { met: Met; seats: readonly Seat[]; members: readonly Member[] }): ShownItem {
  const { item, verdicts, outcome } = judged;
  const memberId = of.met.sitting?.member.id ?? null;
  const isDecided = item.decidedAt !== null;
  const nameOf = (id: number) => of.members.find((member) => member.id === id)?.name ?? '';
  const seen = seenVerdicts(verdicts, { outcome, isDecided, memberId });
  const mine = verdicts.find((verdict) => verdict.memberId === memberId) ?? null;
  const isSeated = of.seats.some((seat) => seat.memberId === memberId && seat.component === item.component);
  const isOpen = of.met.dossier.state === 'signed' || of.met.dossier.state === 'found';
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

type Around = { items: readonly ShownItem[]; workedUnder: readonly number[] };

function abilitiesOf(ctx: Ctx, { dossier, sitting }: Met, { items, workedUnder }: Around): Abilities {
  const presides = mayPreside(sitting, dossier.unitId);
  const isKeptAway = isConflicted({ workedUnder }, dossier.unitId);
  const openItems = items.filter((item) => item.decidedAt === null).length;
  return {
    sits: sitting !== undefined && !isKeptAway,
    walks: mayWalk(ctx.actor, dossier),
    signs: maySign(ctx.actor, dossier),
    presides,
    directs: !isKeptAway && (presides || mayManage(ctx.actor)),
    judges: items.some((item) => item.isToJudge),
    rules: presides && rule(dossier).ok,
    finds: presides && find(dossier, { openItems }).ok,
    approves: presides && approve(dossier, { openItems, today: today(ctx) }).ok
  };
}

/** One unit's assessment; not found for who may not read it. */
export async function getDossier(ctx: Ctx, id: number): Promise<DossierView> {
  const met = await metDossier(ctx, id);
  const { dossier } = met;
  const { db } = ctx;
  const [judged, seats, members, round] = await Promise.all([
    judgedItems(db, dossier),
    selectSeatsOf(db, id),
    selectMembers(db, dossier.year),
    selectRound(db, dossier.year)
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
  const items = judged.map((each) => shownItem(each, { met, seats, members }));
  return {
    dossier,
    round: round as Round,
    names: Object.fromEntries(names),
    ...{ walks, locked, samples, items, meetings, rulings, initiatives },
    seats: seats.map((seat) => ({
      ...seat,
      name: members.find(({ id: memberId }) => memberId === seat.memberId)?.name ?? ''
    })),
    may: abilitiesOf(ctx, met, { items, workedUnder })
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
