// When an asset is looked at again, who may sign which verdict, when a round is complete, what may replace what. Pure.
import type { AssetState, Level } from '#modules/knowledge/types.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { FreshnessState, Part, Reason, Round, Signature, Verdict } from './types.ts';

/** So many days before the date it becomes a duty. */
export const askedAhead = 30;
/** The date of the next review lies at most so many months ahead. */
export const mostMonths = 24;
/** So long after a round began its date may still be set later. */
export const daysToSet = 30;

const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day so many months later, or the last of a shorter month: `addMonths('2026-01-31', 1)` → `2026-02-28`. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return [toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth))]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** How an asset stands today. */
export function freshnessState(
  asset: { state: AssetState },
  round: Pick<Round, 'dueOn' | 'outcome'>,
  today: Day
): FreshnessState {
  if (asset.state === 'withdrawn') return 'retired';
  if (round.outcome === 'replaced') return 'replaced';
  if (round.dueOn < today) return 'overdue';
  return round.dueOn <= addDays(today, askedAhead) ? 'due' : 'current';
}

/** Whether a day can be the next review: after today, at most twenty-four months ahead. */
export function reviewDay(asked: Day, today: Day): Result<Day, Reason> {
  if (asked <= today) return refused('past-day');
  return asked > addMonths(today, mostMonths) ? refused('too-far') : done(asked);
}

/** Who signs, and what is known of the asset and of earlier signatures. */
export type Signing = {
  verdict: Verdict;
  note: string;
  personId: number;
  /** In which parts the signer meets the asset. */
  parts: readonly Part[];
  /** The version that stands now. */
  version: number;
  signed: readonly Signature[];
  /** Who alone confirmed the same version in the round before, if one person did. */
  confirmedBefore: number | null;
};

const current = (signed: readonly Signature[], version: number) => signed.filter((each) => each.version === version);

/** In which part a signature counts: in a skill group the one that still lacks, elsewhere as author first. */
function partOf(round: Pick<Round, 'groupId'>, { parts, signed, version }: Signing): Part | undefined {
  const has = (part: Part) => current(signed, version).some((each) => each.part === part);
  const order: Part[] = round.groupId === null ? ['author', 'steward'] : ['owner', 'instructor', 'author', 'steward'];
  const own = order.filter((part) => parts.includes(part));
  return own.find((part) => !has(part)) ?? own[0];
}

/** Whether somebody may sign, and in which part; who confirmed it alone last time leaves it to another, or writes anew. */
export function sign(round: Pick<Round, 'groupId' | 'version' | 'closedAt'>, signing: Signing): Result<Part, Reason> {
  if (round.closedAt !== null) return refused('closed');
  const part = partOf(round, signing);
  if (part === undefined) return refused('not-yours');
  const isNew = signing.version > round.version;
  if (signing.verdict === 'updated' && !isNew) return refused('no-new-version');
  if (signing.verdict === 'updated' && signing.note.trim() === '') return refused('note-missing');
  if (current(signing.signed, signing.version).some(({ personId }) => personId === signing.personId))
    return refused('signed-already');
  if (!isNew && round.groupId === null && signing.confirmedBefore === signing.personId) return refused('same-again');
  return done(part);
}

/** Whether the signatures on the version that stands end the round: of skill groups owner and instructor, two people. */
export function isComplete(round: Pick<Round, 'groupId'>, signed: readonly Signature[], version: number): boolean {
  const on = current(signed, version);
  if (round.groupId === null) return on.some(({ part }) => part === 'author' || part === 'steward');
  return on.some(
    (one) => one.part === 'owner' && on.some((two) => two.part === 'instructor' && two.personId !== one.personId)
  );
}

/** What the round ends with, and when the next one is due: the earliest day that a signature names, else by the term. */
export function closing(
  round: Pick<Round, 'version'>,
  signed: readonly Signature[],
  now: { version: number; today: Day; months: number }
): { outcome: Verdict; dueOn: Day } {
  const named = current(signed, now.version).flatMap(({ nextOn }) => nextOn ?? []);
  const [first] = named.toSorted();
  return {
    outcome: now.version > round.version ? 'updated' : 'confirmed',
    dueOn: first ?? addMonths(now.today, now.months)
  };
}

/** Another day for the open round: earlier at any time, later only in its first thirty days; never more than 24 months. */
export function reschedule(
  round: Pick<Round, 'openedOn' | 'dueOn' | 'closedAt'>,
  to: Day,
  today: Day
): Result<Day, Reason> {
  if (round.closedAt !== null) return refused('closed');
  const day = reviewDay(to, today);
  if (!day.ok) return day;
  if (to > addMonths(round.openedOn, mostMonths)) return refused('too-far');
  return to > round.dueOn && today > addDays(round.openedOn, daysToSet) ? refused('only-earlier') : done(to);
}

type Replaceable = { id: number; state: AssetState; level: Level };

/** Whether an asset can take the place of another: published, not itself replaced, open to no fewer readers. */
export function replace(
  older: Replaceable,
  newer: (Replaceable & { isReplaced: boolean }) | undefined
): Result<number, Reason> {
  if (older.state !== 'published') return refused('not-published');
  if (!newer || newer.state !== 'published') return refused('unknown-asset');
  if (newer.id === older.id) return refused('itself');
  if (newer.isReplaced) return refused('replaced-itself');
  return newer.level < older.level ? refused('narrower') : done(newer.id);
}
