// Needs as pages read them: the jobs of a unit, the gaps, one need with what meets it and who is asked.
import { today, type Ctx } from '#platform/server/context.ts';
import { assetsLike, seenAssets, type AssetHit } from '#modules/knowledge/server/index.ts';
import { mayKeepNeeds } from '../policy-needs.ts';
import { confirmList } from '../rules-needs.ts';
import type { NeedQuery } from '../schema-needs.ts';
import type { Assignment, Need, NeedLine, NeedReason, Pair, PairLine } from '../types-needs.ts';
import { unitAsked } from './read-board.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectUnit, type UnitName } from './store-board.ts';
import {
  countNeeds,
  selectJob,
  selectList,
  selectNeed,
  selectNeeds,
  selectPairs,
  selectReview,
  type ListState
} from './store-needs.ts';
import { selectAssignments, selectMatches, type Match } from './store-matches.ts';
import { unitStanding } from './unit-standing.ts';

export const needsLength = 50;

export type NeedsView = {
  query: NeedQuery;
  unit: UnitName;
  units: UnitName[];
  mayKeep: boolean;
  counts: { all: number; gaps: number };
  pairs: PairLine[];
  needs: NeedLine[];
  /** The list of the unit itself for one job, where one is asked for. */
  list: (ListState & { pair: Pair; job: string; refusal: NeedReason | null }) | null;
};

async function listOf(ctx: Ctx, unitId: number, pair: Pair): Promise<NeedsView['list']> {
  const list = await selectList(ctx.db, unitId, pair);
  const may = confirmList(list, signedIn(ctx));
  const job = (await selectJob(ctx.db, { unitId, pair, day: today(ctx) })) ?? pair.family;
  return { ...list, pair, job, refusal: may.ok ? null : may.reason };
}

/** Whoever follows a confirmed list comes to the unit and the job that it was of. */
async function resolved(ctx: Ctx, query: NeedQuery): Promise<NeedQuery> {
  if (query.review === undefined) return query;
  const { code: unit, family, grade } = await selectReview(ctx.db, query.review);
  return { ...query, unit, pair: { family, grade }, show: 'all' };
}

/** The needs of a unit as the query asks: by job, the gaps, or all. */
export async function readNeeds(ctx: Ctx, asked: NeedQuery): Promise<NeedsView> {
  const query = await resolved(ctx, asked);
  const { unit, units } = await unitAsked(ctx, query.unit);
  const where = { unitId: unit.id, day: today(ctx), seen: await seenAssets(ctx), pair: query.pair };
  const isJobs = query.show === 'jobs' && query.pair === undefined;
  const page = { limit: needsLength, offset: (query.page - 1) * needsLength };
  return {
    query,
    unit,
    units,
    mayKeep: mayKeepNeeds(await unitStanding(ctx, unit.id)),
    counts: await countNeeds(ctx.db, where),
    pairs: isJobs ? await selectPairs(ctx.db, where) : [],
    needs: isJobs ? [] : await selectNeeds(ctx.db, { ...where, gapsOnly: query.show === 'gaps' }, page),
    list: query.pair ? await listOf(ctx, unit.id, query.pair) : null
  };
}

/** The same needs whole, for a file. */
export async function needRows(ctx: Ctx, query: NeedQuery): Promise<{ unit: UnitName; needs: NeedLine[] }> {
  const { unit } = await unitAsked(ctx, query.unit);
  const where = { unitId: unit.id, day: today(ctx), seen: await seenAssets(ctx), pair: query.pair };
  const needs = await selectNeeds(ctx.db, { ...where, gapsOnly: query.show === 'gaps' }, { limit: 20_000, offset: 0 });
  return { unit, needs };
}

/** What the form to list a need offers: the jobs of the unit. */
export async function needChoices(
  ctx: Ctx,
  code: string
): Promise<{ unit: UnitName; pairs: PairLine[]; mayKeep: boolean }> {
  const { unit } = await unitAsked(ctx, code);
  const where = { unitId: unit.id, day: today(ctx), seen: await seenAssets(ctx) };
  const mayKeep = mayKeepNeeds(await unitStanding(ctx, unit.id));
  return { unit, pairs: await selectPairs(ctx.db, where), mayKeep };
}

export type NeedView = {
  need: Need;
  unit: UnitName | null;
  mayKeep: boolean;
  matches: Match[];
  assignments: Assignment[];
  /** What the reader was asked to write. */
  own: Assignment | null;
  suggestions: AssetHit[];
};

/** Words joined so that any of them may stand in what is found. */
const anyOf = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .slice(0, 8)
    .join(' or ');

/** Assets that may meet a need, found by its name or by other words, those that are matched already left out. */
async function suggested(
  ctx: Ctx,
  of: { words: string; name: string; matches: readonly Match[] }
): Promise<AssetHit[]> {
  const q = of.words === '' ? anyOf(of.name) : of.words;
  if (q === '') return [];
  const hits = await assetsLike(ctx, q);
  return hits.filter((hit) => !of.matches.some(({ assetId }) => assetId === hit.id)).slice(0, 8);
}

/** One need with all that its page shows. */
export async function getNeed(ctx: Ctx, id: number, words: string): Promise<NeedView> {
  const me = signedIn(ctx);
  const need = await selectNeed(ctx.db, id);
  const mayKeep = mayKeepNeeds(await unitStanding(ctx, need.unitId));
  const matches = await selectMatches(ctx.db, id, await seenAssets(ctx));
  const assignments = await selectAssignments(ctx.db, id);
  return {
    need,
    unit: (await selectUnit(ctx.db, need.unitId, today(ctx))) ?? null,
    mayKeep,
    matches,
    assignments,
    own: assignments.find(({ personId }) => personId === me) ?? null,
    suggestions: mayKeep && need.endedAt === null ? await suggested(ctx, { words, name: need.name, matches }) : []
  };
}
