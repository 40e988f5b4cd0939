// Recommendations as lists read them: what somebody may see, by filters; a page, or whole for a file.
import { holds, type Actor } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { yearOf, type Day } from '#platform/dates.ts';
import { isCommittee } from '../policy.ts';
import { nextStep } from '../rules.ts';
import type { ListQuery } from '../schema.ts';
import {
  selectCounts,
  selectListed,
  selectSeen,
  selectSeenRounds,
  selectYears,
  type Listed,
  type Reader
} from './store-lists.ts';
import { selectReach, type UnitName } from './store-places.ts';

export type Line = Listed & { next: ReturnType<typeof nextStep> };
export type RecommendationList = {
  query: ListQuery;
  lines: Line[];
  counts: Record<ListQuery['show'], number>;
  total: number;
  years: number[];
  mayOpen: boolean;
};

export const pageSize = 50;

/** The units over which somebody holds one of these capabilities; null = the whole ministry. */
export function overseenBy(actor: Actor, capabilities: readonly string[]): number[] | null {
  const grants = actor.grants.filter(({ capability }) => capability === '*' || capabilities.includes(capability));
  return grants.some(({ unitId }) => unitId === null) ? null : grants.flatMap(({ unitId }) => unitId ?? []);
}

/** Who reads lists of recommendations. */
export const readerOf = (ctx: Ctx): Reader => ({
  personId: signedIn(ctx),
  ownUnitId: ctx.actor.unitId,
  carried: carried(ctx),
  overseen: overseenBy(ctx.actor, ['feedback.read', 'feedback.keep', 'feedback.recommend']),
  day: today(ctx)
});

const withNext = (rows: readonly Listed[], day: Day): Line[] =>
  rows.map((row) => ({ ...row, next: nextStep(row, day) }));

/** The year whose recommendations are followed up now: last year's, where the query names none. */
const asked = (ctx: Ctx, query: ListQuery): ListQuery => ({ ...query, year: query.year ?? yearOf(today(ctx)) - 1 });

/** A page of the list. */
export async function listRecommendations(ctx: Ctx, given: ListQuery): Promise<RecommendationList> {
  const query = asked(ctx, given);
  const of = { query, reader: readerOf(ctx) };
  const [rows, counts, years] = await Promise.all([
    selectListed(ctx.db, of, { limit: pageSize, offset: (query.page - 1) * pageSize }),
    selectCounts(ctx.db, of),
    selectYears(ctx.db)
  ]);
  return {
    query,
    lines: withNext(rows, of.reader.day),
    counts,
    total: counts[query.show],
    years: [...new Set([...years, yearOf(of.reader.day) - 1])].toSorted((a, b) => b - a),
    mayOpen: mayOpenSome(ctx.actor)
  };
}

const mayOpenSome = (actor: Actor): boolean =>
  isCommittee(actor) || holds(actor, 'feedback.keep') || holds(actor, 'team.decide');

/** The same list whole, for a file. */
export async function recommendationRows(ctx: Ctx, query: ListQuery): Promise<Line[]> {
  const of = { query: asked(ctx, query), reader: readerOf(ctx) };
  return withNext(await selectListed(ctx.db, of, { limit: 20_000, offset: 0 }), of.reader.day);
}

export type OpenChoices = { units: UnitName[]; isCommittee: boolean; isOwn: boolean; year: number };

/** For which units the reader may open recommendations, and as whom. */
export async function openChoices(ctx: Ctx): Promise<OpenChoices> {
  const overseen = overseenBy(ctx.actor, ['feedback.keep', 'feedback.recommend']);
  const units = await selectReach(ctx.db, { carried: carried(ctx), overseen, day: today(ctx) });
  const isOwn = holds(ctx.actor, 'feedback.keep') || holds(ctx.actor, 'team.decide');
  return { units, isCommittee: isCommittee(ctx.actor), isOwn, year: yearOf(today(ctx)) - 1 };
}

/** Which of these recommendations the reader may open. */
export const seenRecommendations = (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  selectSeen(ctx.db, ids, readerOf(ctx));

/** Which of these rounds the reader may open. */
export const seenRounds = (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  selectSeenRounds(ctx.db, ids, readerOf(ctx));
