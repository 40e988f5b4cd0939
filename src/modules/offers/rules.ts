// Offers as a state machine: to whom one is open, who may apply, who is selected, with which reasons. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Application, Offer, OfferDraft, OfferStage, Place, Reason } from './types.ts';

/** What makes a draft impossible on this day, if anything. */
export function lackOf(draft: Pick<OfferDraft, 'startsOn' | 'endsOn' | 'applyUntil'>, today: Day): Reason | undefined {
  if (draft.endsOn < draft.startsOn) return 'time-reversed';
  if (draft.applyUntil < today) return 'deadline-past';
  return draft.applyUntil > draft.startsOn ? 'deadline-late' : undefined;
}

/** Where the offer stands: open until its deadline or until it is closed, then in selection until nobody waits. */
export function stageOf(offer: Pick<Offer, 'state' | 'applyUntil'>, today: Day, waiting: number): OfferStage {
  if (offer.state === 'withdrawn') return 'withdrawn';
  if (offer.state === 'open' && today <= offer.applyUntil) return 'open';
  return waiting > 0 ? 'selecting' : 'settled';
}

/** The hours of the whole assignment in minutes: those of a week times its weeks, begun ones included. */
export function plannedMinutes({
  startsOn,
  endsOn,
  minutesAWeek
}: Pick<Offer, 'startsOn' | 'endsOn' | 'minutesAWeek'>) {
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000) + 1;
  return Math.min(60_000, Math.ceil(days / 7) * minutesAWeek);
}

/** Whether the offer is meant for somebody there: in the audience's subtree, and of one of the kinds of jobs named. */
export const isMeantFor = (offer: Pick<Offer, 'audienceId' | 'jobKinds'>, place: Place): boolean =>
  (offer.audienceId === null || place.above.includes(offer.audienceId)) &&
  (offer.jobKinds.length === 0 || offer.jobKinds.includes(place.jobKind));

/** Who would apply: where she is today, and who leads the unit of the offer. */
export type Applicant = { personId: number; place: Place | undefined; leaders: readonly number[] };

function hindrance(offer: Offer, who: Applicant, today: Day): Reason | undefined {
  if (offer.state === 'withdrawn') return 'withdrawn';
  if (offer.state === 'closed') return 'closed';
  if (today > offer.applyUntil) return 'deadline-passed';
  if (who.leaders.includes(who.personId)) return 'own-offer';
  if (offer.mentorId === who.personId) return 'own-mentor';
  if (!who.place || !isMeantFor(offer, who.place)) return 'not-open-to-you';
  return undefined;
}

type Before = Pick<Application, 'state'> | undefined;

/** Whether somebody may apply, or accept a nomination: what was taken back or declined may be thought over again. */
export function mayApply(offer: Offer, who: Applicant, now: { today: Day; before: Before }): Result<true, Reason> {
  const reason = hindrance(offer, who, now.today);
  if (reason) return refused(reason);
  const isNew = !now.before || ['nominated', 'declined', 'taken-back'].includes(now.before.state);
  return isNew ? done(true) : refused('applied-already');
}

/** Whether a supervisor may nominate somebody: once, and not against what the person said before. */
export function mayNominate(offer: Offer, who: Applicant, now: { today: Day; before: Before }): Result<true, Reason> {
  const reason = hindrance(offer, who, now.today);
  if (reason) return refused(reason === 'not-open-to-you' ? 'not-open-to-them' : reason);
  if (!now.before) return done(true);
  const known: Partial<Record<Application['state'], Reason>> = {
    nominated: 'nominated-already',
    declined: 'declined-already',
    'taken-back': 'declined-already'
  };
  return refused(known[now.before.state] ?? 'applied-already');
}

/** Whether an own application may be taken back: until it is decided. */
export const mayTakeBack = (application: Pick<Application, 'state'>): boolean => application.state === 'applied';

/** What the own supervisor says of an application, once, before the selection. */
export function judged(
  application: Application,
  verdict: { support: 'agreed' | 'objected'; note: string; by: number; at: Date }
): Result<Application, Reason> {
  if (application.state !== 'applied') return refused('not-now');
  if (application.support !== '') return refused('already-decided');
  const supportReason = verdict.note.trim();
  if (verdict.support === 'objected' && supportReason === '') return refused('reason-missing');
  return done({
    ...application,
    support: verdict.support,
    supportReason,
    supportBy: verdict.by,
    supportAt: verdict.at
  });
}

/** One applicant in a selection: chosen or not, and what stands in the way of choosing. */
export type Candidate = {
  application: Application;
  isChosen: boolean;
  reason: string;
  /** Whether who selects also decides for the applicant: her choice is the agreement then. */
  isOwnTeam: boolean;
  isHere: boolean;
};

function candidateLack({ application, isChosen, reason, isOwnTeam, isHere }: Candidate): Reason | undefined {
  if (application.state !== 'applied') return 'already-decided';
  if (reason.trim() === '') return 'reason-missing';
  if (!isChosen) return undefined;
  if (!isHere) return 'gone';
  if (application.support === 'objected') return 'support-objected';
  return application.support === '' && !isOwnTeam ? 'support-missing' : undefined;
}

/** Whether these applicants may be decided on now: after the deadline, each with a reason, never more than the places. */
export function maySelect(
  offer: Offer,
  candidates: readonly Candidate[],
  now: { today: Day; selected: number }
): Result<true, Reason> {
  if (offer.state === 'withdrawn') return refused('withdrawn');
  if (offer.state === 'open' && now.today <= offer.applyUntil) return refused('not-over');
  if (candidates.length === 0) return refused('none-chosen');
  const lack = candidates.map(candidateLack).find((reason) => reason !== undefined);
  if (lack) return refused(lack);
  const chosen = candidates.filter(({ isChosen }) => isChosen).length;
  return now.selected + chosen > offer.places ? refused('places-exceeded') : done(true);
}

/** Whether an offer may be written anew: while it is open and nobody has answered it, in the form in which it was seen. */
export function mayChange(
  offer: Pick<Offer, 'state' | 'applyUntil' | 'revision'>,
  now: { today: Day; answered: number; revision: number }
): Result<true, Reason> {
  if (offer.state === 'withdrawn') return refused('withdrawn');
  if (offer.state === 'closed') return refused('closed');
  if (now.today > offer.applyUntil) return refused('deadline-passed');
  if (now.answered > 0) return refused('answered');
  return now.revision === offer.revision ? done(true) : refused('stale');
}

/** Whether an offer can be ended in this way: closed while open, withdrawn while nobody was selected. */
export function mayEnd(
  offer: Pick<Offer, 'state'>,
  as: { state: 'closed' | 'withdrawn'; reason: string; selected: number }
): Result<true, Reason> {
  if (offer.state === 'withdrawn') return refused('withdrawn');
  if (as.state === 'closed') return offer.state === 'open' ? done(true) : refused('closed');
  if (as.selected > 0) return refused('already-decided');
  return as.reason.trim() === '' ? refused('reason-missing') : done(true);
}

/** How many calendar days something has waited. */
export const waitedDays = (since: Day, today: Day): number =>
  Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
