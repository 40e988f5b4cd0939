// Which units' level-2 assets are open from a place, and from where those of a unit are. Pure.
import { openLine, unitsWithin, type UnitChart } from '#platform/unit-chart.ts';

/**
 * The units whose level-2 assets are open to people placed in a unit: all of the same level-I unit, without those of another
 * level-I unit inside it; a unit in none is open to those below it.
 */
export function unitsOpenTo(chart: UnitChart, place: number | null): number[] {
  const above = openLine(chart, place);
  const houses = [...chart.units.values()].filter(({ isOpen, echelon }) => isOpen && echelon === 'I');
  const own = new Set(above.map(({ id }) => id));
  const inside = new Set(unitsWithin(chart, new Set(houses.flatMap(({ id }) => (own.has(id) ? [id] : [])))));
  const nested = houses.flatMap(({ id }) => (!own.has(id) && inside.has(id) ? [id] : []));
  const foreign = new Set(nested.length === 0 ? [] : unitsWithin(chart, new Set(nested)));
  return [...[...inside].filter((id) => !foreign.has(id)), ...[...own].filter((id) => !inside.has(id))];
}

/** The unit within which everybody reads the level-2 assets of a unit: the lowest level-I unit above it; in none, itself. */
export function readWithin(chart: UnitChart, unitId: number): number {
  const above = chart.above.get(unitId) ?? [];
  const isHouse = (id: number) => chart.units.get(id)?.isOpen === true && chart.units.get(id)?.echelon === 'I';
  return above.find(isHouse) ?? unitId;
}
