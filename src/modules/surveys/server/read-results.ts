// Results of a closed campaign in one unit, with those below it: nothing that was not frozen as shown.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayReadComments } from '../policy.ts';
import { isSameWording } from '../rules-results.ts';
import type { Campaign, Instrument, Item, Text } from '../types.ts';
import type { ResultRow } from './store-close.ts';
import {
  hasResult,
  selectBelow,
  selectCode,
  selectComments,
  selectFirstShown,
  selectLine,
  selectResults,
  selectTop,
  type BelowRow,
  type UnitAt
} from './store-results.ts';
import { selectCampaign, selectClosedOf, selectInstrument } from './store.ts';

export type ScaleResult = {
  id: string;
  title: Text;
  about: string;
  asked: number;
  isShown: boolean;
  answers: number | null;
  mean: number | null;
  margin: number | null;
  /** The mean of the year before, where it was shown and asked in the same words. */
  last: number | null;
  /** The year before asked in other words. */
  isReworded: boolean;
  /** The mean of the nearest shown unit above, to compare with; null where it has none that is shown. */
  above: number | null;
  items: { item: Item; counts: number[] }[];
  comments: string[];
};
export type UnitResults = {
  campaign: Campaign;
  unit: UnitAt;
  path: UnitAt[];
  response: { asked: number; isShown: boolean; answers: number | null };
  /** The nearest unit above of which the response is shown: to compare with, or to read instead. */
  shownAbove: UnitAt | null;
  scales: ScaleResult[];
  /** Of which part the units below are listed: a scale, or '' for the response. */
  scale: string;
  below: BelowRow[];
  mayReadComments: boolean;
};

/** The results of a unit; not found before the close and where nobody was asked. Without a unit the reader's own. */
export async function readResults(
  ctx: Ctx,
  id: number,
  of: { code?: string | undefined; scale?: string | undefined }
): Promise<UnitResults> {
  const campaign = await selectCampaign(ctx.db, id);
  if (campaign.state !== 'closed') notFound(`results of ${id}`);
  const code = await shownCode(ctx, campaign, of.code);
  const [unit, ...path] = await selectLine(ctx.db, code, campaign.closesOn);
  if (!unit) return notFound(`unit ${code}`);
  const rows = await selectResults(ctx.db, id, unit.unitId);
  const response = rows.find((row) => row.scale === '') ?? notFound(`result of ${code}`);
  const isRead = mayReadComments(
    ctx.actor,
    [unit, ...path].map(({ unitId }) => unitId)
  );
  const shownAbove = await selectFirstShown(ctx.db, id, path);
  const above = shownAbove ? await selectResults(ctx.db, id, shownAbove.unitId) : [];
  const scales = await scalesOf(ctx, campaign, { unit, rows, above, isRead });
  const scale = scales.some((each) => each.id === of.scale) ? (of.scale ?? '') : '';
  const { asked, isShown, answers } = response;
  return {
    campaign,
    unit,
    path: path.toReversed(),
    response: { asked, isShown, answers },
    shownAbove,
    scales,
    scale,
    below: await selectBelow(ctx.db, { id, unitId: unit.unitId, scale, day: campaign.closesOn }),
    mayReadComments: isRead
  };
}

async function shownCode(ctx: Ctx, campaign: Campaign, asked: string | undefined): Promise<string> {
  if (asked !== undefined) return asked;
  const own = await selectCode(ctx.db, ctx.actor.unitId);
  if (own !== undefined && (await hasResult(ctx.db, campaign.id, own))) return own;
  return (await selectTop(ctx.db, campaign)) ?? notFound(`results of ${campaign.id} on ${today(ctx)}`);
}

async function scalesOf(
  ctx: Ctx,
  campaign: Campaign,
  of: { unit: UnitAt; rows: readonly ResultRow[]; above: readonly ResultRow[]; isRead: boolean }
): Promise<ScaleResult[]> {
  const instrument = await selectInstrument(ctx.db, campaign.version);
  const last = await lastYear(ctx, campaign.year - 1, of.unit.unitId);
  const words = of.isRead ? await selectComments(ctx.db, campaign.id, of.unit.unitId) : [];
  return instrument.scales.flatMap(({ id, title, about, items }) => {
    const row = of.rows.find((each) => each.scale === id);
    if (!row) return [];
    const { asked, isShown, answers, mean, margin } = row;
    return [
      {
        ...{ id, title, about, asked, isShown, answers, mean, margin },
        ...lastOf(id, { campaign, instrument, last }),
        above: of.above.find((each) => each.scale === id)?.mean ?? null,
        items: row.items ? items.map((item, place) => ({ item, counts: row.items?.[place] ?? [] })) : [],
        comments: words.filter((each) => each.scale === id).map((each) => each.words)
      }
    ];
  });
}

type LastYear = { campaign: Campaign; instrument: Instrument; rows: readonly ResultRow[] };

/** What the last survey of a year found in a unit, with what it asked. */
async function lastYear(ctx: Ctx, year: number, unitId: number): Promise<LastYear | null> {
  const campaign = await selectClosedOf(ctx.db, year);
  if (!campaign) return null;
  const instrument = await selectInstrument(ctx.db, campaign.version);
  return { campaign, instrument, rows: await selectResults(ctx.db, campaign.id, unitId) };
}

function lastOf(
  scale: string,
  of: { campaign: Campaign; instrument: Instrument; last: LastYear | null }
): { last: number | null; isReworded: boolean } {
  const mean = of.last?.rows.find((row) => row.scale === scale)?.mean ?? null;
  if (!of.last || mean === null) return { last: null, isReworded: false };
  const now = { instrument: of.instrument, terms: of.campaign.terms };
  const isSame = isSameWording(scale, now, { instrument: of.last.instrument, terms: of.last.campaign.terms });
  return { last: isSame ? mean : null, isReworded: !isSame };
}

/** The closed survey of the ministry in a year, by id; null where there is none. */
export const closedSurvey = async (ctx: Ctx, year: number): Promise<number | null> =>
  (await selectClosedOf(ctx.db, year))?.id ?? null;
