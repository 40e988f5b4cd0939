// What becomes of one date of a series: moved, dropped for a reason, given to a speaker or taken by one who offers.
import { peopleByNip } from '#modules/people/server/index.ts';
import type { Day } from '#platform/dates.ts';
import { yearOf } from '#platform/dates.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { SeriesEvent } from '../events.ts';
import { mayOffer, mayTend, type CalendarStanding } from '../policy.ts';
import {
  dropDate as judgeDrop,
  giveDate as judgeGift,
  moveDate as judgeMove,
  type DateRefusal
} from '../rules-series.ts';
import type { Series } from '../types.ts';
import { calendarStandingOf } from './calendar-standing.ts';
import { planSharing } from './plan-sharing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  dropDateRow,
  lockDate,
  selectSeries,
  updateDay,
  updateGiven,
  updateSession,
  type DateLine
} from './store-series.ts';
import { tellCalendar } from './tell-calendar.ts';

/** Which date of which series. */
export type WhichDate = { seriesId: number; dateId: number };
type At = { series: Series; date: DateLine; me: number };
type May = (standing: CalendarStanding) => boolean;

/** Loads and locks the date for who may do this with it, and does it. */
async function onDate<T>(
  ctx: Ctx,
  which: WhichDate,
  how: { may: May; work: (tx: Tx, at: At) => Promise<T> }
): Promise<T> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const series = await selectSeries(tx, which.seriesId);
    if (!how.may(await calendarStandingOf(within(ctx, tx), series))) throw refusal('not-allowed');
    const date = await lockDate(tx, { id: which.dateId, seriesId: series.id, day: today(ctx) });
    return how.work(tx, { series, date, me });
  });
}

const tellDate = (
  ctx: Ctx,
  tx: Tx,
  told: At & { name: SeriesEvent; payload: Record<string, unknown> }
): Promise<void> =>
  tellCalendar(ctx, tx, {
    name: told.name,
    subject: `knowledge.series:${told.series.id}`,
    unitId: told.series.unitId,
    payload: { date: told.date.plannedOn, ...told.payload }
  });

/** Moves a date to another day of the year, with the session that was planned for it. */
export async function moveDate(
  ctx: Ctx,
  which: WhichDate,
  to: Day
): Promise<Result<Day, DateRefusal | 'same-day' | 'outside-year'>> {
  return onDate(ctx, which, {
    may: mayTend,
    work: async (tx, at) => {
      const verdict = judgeMove(at.date, to, yearOf(at.series.startsOn));
      if (!verdict.ok) return verdict;
      await updateDay(tx, at.date, to);
      await tellDate(ctx, tx, { ...at, name: 'knowledge.series.date-moved', payload: { from: at.date.onDate, to } });
      return verdict;
    }
  });
}

/** Drops a date for a reason; a session that was planned for it is called off. */
export async function dropDate(
  ctx: Ctx,
  which: WhichDate,
  reason: string
): Promise<Result<true, DateRefusal | 'no-reason'>> {
  return onDate(ctx, which, {
    may: mayTend,
    work: async (tx, at) => {
      const verdict = judgeDrop(at.date, reason);
      if (!verdict.ok) return verdict;
      await dropDateRow(tx, at.date, { personId: at.me, on: today(ctx), reason });
      await tellDate(ctx, tx, { ...at, name: 'knowledge.series.date-dropped', payload: { reason } });
      return verdict;
    }
  });
}

async function give(ctx: Ctx, tx: Tx, gift: At & { topic: string; speakerId: number }): Promise<number> {
  const { series, date, topic, speakerId } = gift;
  const { unitId, minutes, begins, place, audience } = series;
  const sharingId =
    date.sharingId ??
    (await planSharing(ctx, tx, {
      speakerId,
      unitId,
      title: topic,
      heldOn: date.onDate,
      minutes,
      begins,
      place,
      audience
    }));
  if (date.sharingId !== null) await updateSession(tx, sharingId, { topic, speakerId });
  await updateGiven(tx, date, { topic, speakerId, sharingId });
  await tellDate(ctx, tx, { ...gift, name: 'knowledge.series.date-given', payload: { topic, speaker: speakerId } });
  return sharingId;
}

type Gift = { topic: string; speaker: string };

/** Gives a date its topic and speaker, or other ones; from then on it is a session that people register for. */
export async function giveDate(
  ctx: Ctx,
  which: WhichDate,
  { topic, speaker }: Gift
): Promise<Result<number, DateRefusal | 'taken' | 'unknown-nip'>> {
  const { people, unknown } = await peopleByNip(ctx, speaker === '' ? [] : [speaker.replace(/\s/g, '')]);
  if (unknown.length > 0) return refused('unknown-nip');
  return onDate(ctx, which, {
    may: mayTend,
    work: async (tx, at) => {
      const verdict = judgeGift(at.date, { isOffer: false });
      if (!verdict.ok) return verdict;
      return done(await give(ctx, tx, { ...at, topic, speakerId: people[0]?.id ?? at.me }));
    }
  });
}

/** Offers to speak on a date that is free: anybody of the unit, whatever the rank. */
export async function takeDate(
  ctx: Ctx,
  which: WhichDate,
  topic: string
): Promise<Result<number, DateRefusal | 'taken'>> {
  return onDate(ctx, which, {
    may: mayOffer,
    work: async (tx, at) => {
      const verdict = judgeGift(at.date, { isOffer: !at.date.isSpeakerGone });
      if (!verdict.ok) return verdict;
      return done(await give(ctx, tx, { ...at, topic, speakerId: at.me }));
    }
  });
}
