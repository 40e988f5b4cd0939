// The steps of a unit's assessment: what may follow what, who judges, when judges agree. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Dossier, Item, Reason, Seat, Verdict } from './types.ts';

/** Whether the leader may sign: every practice was walked, and by somebody else. */
export function sign(
  dossier: Pick<Dossier, 'state' | 'asked'>,
  of: { walked: number; walkers: readonly number[]; signer: number }
): Result<'signed', Reason> {
  if (dossier.state !== 'walking') return refused('not-walking');
  if (dossier.asked === 0 || of.walked < dossier.asked) return refused('not-walked');
  return of.walkers.includes(of.signer) ? refused('own-walk') : done('signed');
}

/** Whether a sample may be drawn from so many records; `share` is what the first one gave, where all are asked for. */
export function draw(of: {
  state: Dossier['state'];
  seed: string | null;
  records: number;
  whole: { share: number | null; below: number; atMost: number } | null;
}): Result<'drawn', Reason> {
  if (of.state === 'walking') return refused('not-signed');
  if (of.state === 'approved' || of.state === 'set-aside') return refused('closed');
  if (of.seed === null) return refused('no-seed');
  if (of.records === 0) return refused('nothing-to-draw');
  if (of.whole === null) return done('drawn');
  if (of.whole.share === null || of.whole.share >= of.whole.below) return refused('share-good');
  return of.records > of.whole.atMost ? refused('too-many') : done('drawn');
}

type Judging = {
  state: Dossier['state'];
  isConflicted: boolean;
  isSeated: boolean;
  isDecided: boolean;
  hasJudged: boolean;
};

/** Whether a member judges an item: seated for its component, without a conflict, once. */
export function judge(of: Judging): Result<'judged', Reason> {
  if (of.isConflicted) return refused('conflict');
  if (!of.isSeated) return refused('not-seated');
  if (of.state !== 'signed' && of.state !== 'found') return refused('closed');
  if (of.isDecided) return refused('already-decided');
  return of.hasJudged ? refused('already-judged') : done('judged');
}

/** What the judges of an item came to: some are missing, they differ, or what they agree on. */
export type Outcome = 'waiting' | 'differs' | { stands: boolean | null; score: number | null };

/**
 * Whether all have judged and what they say. Who left the committee keeps her verdict: it counts, and is not waited for.
 * Records need one opinion, criteria scores at most one step apart: then their mean holds.
 */
export function outcomeOf(of: { verdicts: readonly Verdict[]; seated: readonly number[]; least: number }): Outcome {
  const { verdicts, seated, least } = of;
  const isMissing = seated.some((member) => !verdicts.some((verdict) => verdict.memberId === member));
  if (isMissing || verdicts.length < least) return 'waiting';
  const scores = verdicts.flatMap(({ score }) => score ?? []);
  if (scores.length === verdicts.length) {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return Math.max(...scores) - Math.min(...scores) > 1 ? 'differs' : { stands: null, score: mean };
  }
  const stands = new Set(verdicts.map((verdict) => verdict.stands));
  return stands.size > 1 ? 'differs' : { stands: verdicts[0]?.stands ?? null, score: null };
}

/** The verdicts that a reader sees: only the own one until all have judged, so that nobody follows another. */
export const seenVerdicts = (
  verdicts: readonly Verdict[],
  of: { outcome: Outcome; isDecided: boolean; memberId: number | null }
): Verdict[] =>
  verdicts.filter((verdict) => of.isDecided || of.outcome !== 'waiting' || verdict.memberId === of.memberId);

/** How far the verdicts lie apart, in words of numbers; null before two are there. */
export function spreadOf(verdicts: readonly Verdict[]): { least: number; most: number } | null {
  const values = verdicts.flatMap(({ stands, score }) => score ?? (stands === null ? [] : Number(stands)));
  return values.length < 2 ? null : { least: Math.min(...values), most: Math.max(...values) };
}

/** Whether a meeting decides on an item: only where all have judged and they differ. */
export function moderate(item: Pick<Item, 'decidedAt'>, outcome: Outcome): Result<'moderated', Reason> {
  if (item.decidedAt !== null) return refused('already-decided');
  if (outcome === 'waiting') return refused('not-all-judged');
  return outcome === 'differs' ? done('moderated') : refused('not-differing');
}

/** Of a sample all of whose records are decided, how many stand; undefined while some are open. */
export function shareOf(
  items: readonly Pick<Item, 'stands' | 'decidedAt'>[]
): { stands: number; judged: number } | undefined {
  if (items.length === 0 || items.some((item) => item.decidedAt === null)) return undefined;
  return { stands: items.filter((item) => item.stands === true).length, judged: items.length };
}

/** Whether the chair may decide on the figure of a practice of this unit now. */
export function rule(dossier: Pick<Dossier, 'state'>): Result<'ruled', Reason> {
  if (dossier.state === 'walking') return refused('not-signed');
  return dossier.state === 'approved' || dossier.state === 'set-aside' ? refused('closed') : done('ruled');
}

/** Whether the findings go to the unit: nothing that was drawn waits for a verdict. */
export function find(dossier: Pick<Dossier, 'state'>, of: { openItems: number }): Result<'found', Reason> {
  if (dossier.state === 'walking') return refused('not-signed');
  if (dossier.state !== 'signed') return refused('closed');
  return of.openItems > 0 ? refused('items-open') : done('found');
}

/** Whether the unit answers: once, before its window ends. */
export function answer(
  dossier: Pick<Dossier, 'state' | 'answer' | 'answerDueOn'>,
  today: Day
): Result<'answered', Reason> {
  if (dossier.state !== 'found') return refused('not-found-yet');
  if (dossier.answer !== null) return refused('already-answered');
  return dossier.answerDueOn !== null && today > dossier.answerDueOn ? refused('window-over') : done('answered');
}

/** Whether the committee answers an appeal. */
export function reply(dossier: Pick<Dossier, 'state' | 'answer' | 'repliedAt'>): Result<'replied', Reason> {
  if (dossier.state !== 'found' || dossier.answer !== 'appealed') return refused('no-appeal');
  return dossier.repliedAt === null ? done('replied') : refused('already-answered');
}

type Answered = Pick<Dossier, 'state' | 'answer' | 'answerDueOn' | 'repliedAt'>;

/** Whether a unit's assessment is approved: answered or past its window, an appeal answered, nothing open. */
export function approve(dossier: Answered, of: { openItems: number; today: Day }): Result<'approved', Reason> {
  if (dossier.state === 'walking') return refused('not-signed');
  if (dossier.state === 'signed') return refused('not-found-yet');
  if (dossier.state !== 'found') return refused('closed');
  if (of.openItems > 0) return refused('items-open');
  if (dossier.answer === 'appealed' && dossier.repliedAt === null) return refused('unanswered');
  const isOver = dossier.answerDueOn !== null && of.today > dossier.answerDueOn;
  return dossier.answer !== null || isOver ? done('approved') : refused('window-open');
}

/** One part of the work: a component of a unit. */
export type Cell = { dossierId: number; unitId: number; component: string };
/** Somebody who can be seated, with the units to keep away from. */
export type Judge = { memberId: number; workedUnder: readonly number[] };

/**
 * Shares out the work: every component of every unit gets so many judges as are asked, each time those with the least to
 * do, never one with a conflict; who is seated stays. `short` are the parts for which nobody was left.
 */
export function shareOut(
  cells: readonly Cell[],
  judges: readonly Judge[],
  of: { least: number; seats: readonly Seat[] }
): { seats: Seat[]; short: Cell[] } {
  const ids = new Set(judges.map((judge) => judge.memberId));
  const load = new Map(
    judges.map(({ memberId }) => [memberId, of.seats.filter((seat) => seat.memberId === memberId).length])
  );
  const seats: Seat[] = [];
  const short: Cell[] = [];
  for (const cell of cells) {
    const isHere = (seat: Seat) => seat.dossierId === cell.dossierId && seat.component === cell.component;
    const seated = of.seats.filter((seat) => isHere(seat) && ids.has(seat.memberId)).map((seat) => seat.memberId);
    const free = judges.filter((each) => !each.workedUnder.includes(cell.unitId) && !seated.includes(each.memberId));
    const least = free.toSorted((a, b) => (load.get(a.memberId) ?? 0) - (load.get(b.memberId) ?? 0));
    const chosen = least.slice(0, Math.max(0, of.least - seated.length));
    for (const { memberId } of chosen) {
      seats.push({ dossierId: cell.dossierId, component: cell.component, memberId });
      load.set(memberId, (load.get(memberId) ?? 0) + 1);
    }
    if (seated.length + chosen.length < of.least) short.push(cell);
  }
  return { seats, short };
}

/**
 * Seats that no longer hold: of somebody who has come to work in the unit since she was seated, or who sits in the
 * committee no more. They end, and another judge is sought.
 */
export function lostSeats(
  seats: readonly Seat[],
  of: { cells: readonly Pick<Cell, 'dossierId' | 'unitId'>[]; judges: readonly Judge[] }
): Seat[] {
  const unitOf = new Map(of.cells.map((cell) => [cell.dossierId, cell.unitId]));
  const judges = new Map(of.judges.map((judge) => [judge.memberId, judge.workedUnder]));
  return seats.filter((seat) => {
    const unit = unitOf.get(seat.dossierId);
    return unit !== undefined && (judges.get(seat.memberId)?.includes(unit) ?? true);
  });
}

/** What is known of a unit's assessment in the overview. */
export type Standing = Pick<Dossier, 'state' | 'answer' | 'answerDueOn' | 'repliedAt'> & { openItems: number };

/** Who is late with a unit's assessment on a day: the unit, the judges, or who presides; null = nobody. */
export function lateOf(
  of: Standing,
  dates: { walkUntil: Day; judgeUntil: Day; today: Day }
): 'unit' | 'judges' | 'chair' | null {
  if (of.state === 'walking') return dates.today > dates.walkUntil ? 'unit' : null;
  if (of.state === 'signed') return dates.today <= dates.judgeUntil ? null : of.openItems > 0 ? 'judges' : 'chair';
  if (of.state !== 'found') return null;
  const isOver = of.answerDueOn !== null && dates.today > of.answerDueOn;
  return isOver ? 'chair' : null;
}
