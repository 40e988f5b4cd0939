// Every employee of a unit with recommendations rates the follow-up: that she did and what she said lie apart.
import { visitor } from '#platform/actor.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emitAll } from '#platform/server/events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { yearOf } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayRate, ratingDays, shownRating, type RatingResult } from '../rules-voices.ts';
import type { Reason } from '../types.ts';
import {
  insertRating,
  mixRatings,
  selectRated,
  selectRatings,
  selectToRate,
  takeUntold,
  type RatingPlace
} from './store-ratings.ts';

/** Keeps a rating; nothing that is written down tells who gave it or when, no event tells of it by itself. */
export async function rateFollowUp(
  ctx: Ctx,
  { score, comment }: { score: number; comment: string }
): Promise<Result<true, Reason>> {
  const personId = signedIn(ctx);
  const year = yearOf(today(ctx));
  const may = mayRate(year, today(ctx));
  if (!may.ok) return may;
  const place = await selectToRate(ctx.db, { year, unitId: ctx.actor.unitId, day: today(ctx) });
  if (!place || ctx.actor.unitId === null) return refused('not-asked');
  const unitId = ctx.actor.unitId;
  return inTransaction(ctx.db, async (tx) =>
    (await insertRating(tx, { year, personId, unitId, placeId: place.id, score, comment }))
      ? done(true as const)
      : refused('answered-already')
  );
}

/** Once an hour: lays all ratings anew in a random order, and tells for each unit that somebody in it has rated. */
export async function settleRatings(ctx: Ctx): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const units = await takeUntold(tx);
    if (units.length === 0) return;
    await mixRatings(tx, yearOf(today(ctx)));
    const name = 'feedback.rating.given';
    const nobody = within({ ...ctx, actor: visitor, requestId: 'job' }, tx);
    await emitAll(
      nobody,
      tx,
      units.map((unitId) => ({ name, subject: `feedback.rating:${unitId}`, unitId }))
    );
  });
}

export type RatingView = {
  year: number;
  /** Of which unit the follow-up is rated; null where nothing was recommended to the reader's units. */
  place: RatingPlace | null;
  recommendations: { id: number; title: string; state: string; result: string; unitName: string }[];
  hasRated: boolean;
  days: { from: string; until: string };
  hindrance: Reason | null;
};

/** What the reader rates this year. */
export async function readRating(ctx: Ctx): Promise<RatingView> {
  const personId = signedIn(ctx);
  const day = today(ctx);
  const year = yearOf(day);
  const place = (await selectToRate(ctx.db, { year, unitId: ctx.actor.unitId, day })) ?? null;
  const may = mayRate(year, day);
  return {
    year,
    place,
    recommendations: place?.recommendations ?? [],
    hasRated: await selectRated(ctx.db, { year, personId }),
    days: ratingDays(year),
    hindrance: may.ok ? null : may.reason
  };
}

export type RatingLine = RatingResult & { unitName: string; code: string };

/** What the ratings of a year say by level-I unit, once rating is over: `null` while it is not. */
export async function ratingResults(ctx: Ctx, year: number): Promise<RatingLine[] | null> {
  signedIn(ctx);
  if (today(ctx) <= ratingDays(year).until) return null;
  const rows = await selectRatings(ctx.db, year, today(ctx));
  return rows.map(({ unitName, code, ...rated }) => ({ ...shownRating(rated), unitName, code }));
}
