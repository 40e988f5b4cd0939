// How fresh an asset is, as its page says it; and its round with what the reader can do.
import { today, type Ctx } from '#platform/server/context.ts';
import { assetCards, assetStanding, type SeenAsset } from '#modules/knowledge/server/index.ts';
import type { AssetCard } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';
import { mayCare, partsOf } from '../policy.ts';
import { addMonths, freshnessState, sign } from '../rules.ts';
import type { FreshnessState, Part, Reason, Round } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { kindOf, standingOver } from './sign-round.ts';
import {
  selectConfirmedBefore,
  selectMonths,
  selectOptionalRound,
  selectPast,
  selectSignatures,
  selectStale,
  type PastLine
} from './store.ts';
import { selectCheck, type AddressCheck } from './store-addresses.ts';

export type Freshness = {
  assetId: number;
  state: FreshnessState;
  dueOn: Day;
  /** What took its place, where the reader may know of it. */
  newer: AssetCard | null;
  mayCare: boolean;
};

/** How an asset of this state would stand that nobody has looked at yet: the round begins within minutes. */
async function roundOf(ctx: Ctx, asset: SeenAsset): Promise<Round> {
  const round = await selectOptionalRound(ctx.db, asset.id);
  if (round) return round;
  const openedOn = today(ctx);
  const dueOn = addMonths(openedOn, await selectMonths(ctx.db, kindOf(asset), openedOn));
  const none = { groupId: null, orphanedOn: null, closedAt: null, outcome: null, newerId: null };
  return { id: 0, assetId: asset.id, unitId: asset.unitId, version: asset.version, openedOn, dueOn, ...none };
}

/** How fresh an asset is that the reader may know of; null for a draft. */
export async function freshnessOf(ctx: Ctx, assetId: number): Promise<Freshness | null> {
  if (ctx.actor.personId === null) return null;
  const asset = await assetStanding(ctx, assetId);
  if (asset.state === 'draft') return null;
  const round = await roundOf(ctx, asset);
  const [newer = null] = round.newerId === null ? [] : await assetCards(ctx, [round.newerId]);
  const standing = await standingOver(ctx, asset, round.groupId);
  const state = freshnessState(asset, round, today(ctx));
  return { assetId, state, dueOn: round.dueOn, newer, mayCare: mayCare(standing) };
}

export type RoundView = Freshness & {
  title: string;
  version: number;
  round: Round;
  months: number;
  parts: Part[];
  signatures: { name: string; part: Part; version: number; at: Date }[];
  /** Why the reader cannot confirm, where there is a reason to tell. */
  refusal: Reason | null;
  past: PastLine[];
  address: string;
  check: AddressCheck | null;
};

/** The round of an asset with who signed, what happened before, and what the reader can do. */
export async function getRound(ctx: Ctx, assetId: number): Promise<RoundView> {
  const personId = signedIn(ctx);
  const asset = await assetStanding(ctx, assetId);
  const freshness = (await freshnessOf(ctx, assetId)) ?? null;
  const round = await roundOf(ctx, asset);
  const parts = partsOf(await standingOver(ctx, asset, round.groupId));
  const signed = await selectSignatures(ctx.db, round.id);
  const confirmedBefore = await selectConfirmedBefore(ctx.db, round);
  const { version, title, address } = asset;
  const verdict = sign(round, { verdict: 'confirmed', note: '', personId, parts, version, signed, confirmedBefore });
  return {
    assetId,
    state: 'current',
    dueOn: round.dueOn,
    newer: null,
    mayCare: false,
    ...freshness,
    title,
    version,
    round,
    months: await selectMonths(ctx.db, kindOf(asset), today(ctx)),
    parts,
    signatures: signed.filter((each) => each.version === version),
    refusal: verdict.ok ? null : verdict.reason,
    past: await selectPast(ctx.db, assetId),
    address,
    check: address === '' ? null : ((await selectCheck(ctx.db, assetId)) ?? null)
  };
}

/** What the list of a search says of each asset: what took its place, or that its review is overdue. */
export type Staleness = { newer: { id: number; title: string } | null; isOverdue: boolean };

/** How these assets stand, for lists: only what took the place of one and is known to the reader is named. */
export async function stalenessOf(ctx: Ctx, ids: readonly number[]): Promise<Record<number, Staleness>> {
  if (ids.length === 0 || ctx.actor.personId === null) return {};
  const stale = await selectStale(ctx.db, ids, today(ctx));
  const newerIds = stale.flatMap(({ newerId }) => newerId ?? []);
  const cards = new Map((await assetCards(ctx, newerIds)).map((card) => [card.id, card]));
  const entries = stale.flatMap(({ assetId, newerId, isOverdue }): [number, Staleness][] => {
    const card = cards.get(newerId ?? 0);
    const newer = card ? { id: card.id, title: card.title } : null;
    return newer || isOverdue ? [[assetId, { newer, isOverdue }]] : [];
  });
  return Object.fromEntries(entries);
}
