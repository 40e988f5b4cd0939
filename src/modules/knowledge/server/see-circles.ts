// Who reads an asset, and to whom others open, for who looks after the links of a text: only what the asker may know.
import { unitChart, unitsOfPeople } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { openLine, type UnitChart } from '#platform/unit-chart.ts';
import { readWithin } from '../rules-house.ts';
import type { Asset, AssetCard, Circle, Readers } from '../types.ts';
import { selectNamed } from './store-audience.ts';

/** Who reads an asset by its level; for one of its authors, who sees its readers. Office and care open more, and are not asked. */
export async function readersOf(ctx: Ctx, asset: Pick<Asset, 'id' | 'level' | 'unitId'>): Promise<Readers> {
  if (asset.level >= 3) return { level: asset.level === 4 ? 4 : 3 };
  const chart = await unitChart(ctx);
  if (asset.level === 2) return { level: 2, line: lineOf(chart, readWithin(chart, asset.unitId)) };
  const { people, teams } = (await selectNamed(ctx.db, [asset.id])).get(asset.id) ?? { people: [], teams: [] };
  const places = await unitsOfPeople(ctx, people);
  return { level: 1, teams, people: people.map((id) => ({ id, line: lineOf(chart, places.get(id) ?? null) })) };
}

const lineOf = (chart: UnitChart, unitId: number | null): number[] => openLine(chart, unitId).map(({ id }) => id);

/** To whom these assets open, each of which the actor may open; the readers named are told of her own alone. */
export async function circlesOf(ctx: Ctx, cards: readonly AssetCard[]): Promise<Map<number, Circle>> {
  const chart = await unitChart(ctx);
  const ofNamed = cards.flatMap(({ id, level }) => (level === 1 ? [id] : []));
  const known = await selectNamed(ctx.db, ofNamed, ctx.actor.personId);
  const circleOf = ({ id, unitId, level, state }: AssetCard): Circle => {
    if (state !== 'published') return { kind: 'few' };
    if (level >= 3) return { kind: 'level', widest: level === 4 ? 4 : 3 };
    return level === 2
      ? { kind: 'unit', unitId: readWithin(chart, unitId) }
      : { kind: 'named', known: known.get(id) ?? null };
  };
  return new Map(cards.map((card) => [card.id, circleOf(card)]));
}
