// The units of a day as one value, for what many readers ask alike: names, what is above, what is in which part. Pure.

/** A unit as it stands on the day, or as it was last called where it has closed. */
export type ChartUnit = {
  id: number;
  code: string;
  name: string;
  echelon: string;
  parentId: number | null;
  isOpen: boolean;
};

/** All units by id, and for each those above it, itself first; a closed unit reaches what was above it on its last day. */
export type UnitChart = {
  units: ReadonlyMap<number, ChartUnit>;
  above: ReadonlyMap<number, readonly number[]>;
};

/** The units above one, itself first; none for nobody's unit and for one that has closed. */
export function openLine(chart: UnitChart, unitId: number | null): ChartUnit[] {
  if (unitId === null || !chart.units.get(unitId)?.isOpen) return [];
  return (chart.above.get(unitId) ?? []).flatMap((id) => chart.units.get(id) ?? []);
}

/** Every unit, closed ones too, that has one of these above it or is one of them. */
export function unitsWithin(chart: UnitChart, tops: ReadonlySet<number>): number[] {
  if (tops.size === 0) return [];
  return [...chart.above].flatMap(([id, line]) => (line.some((up) => tops.has(up)) ? [id] : []));
}

/** The parts of the ministry, or of the unit of a code: its level-I units, or the units right below that one. */
export function partsUnder(chart: UnitChart, code: string): ChartUnit[] {
  const open = [...chart.units.values()].filter(({ isOpen }) => isOpen);
  if (code === '') return open.filter(({ echelon }) => echelon === 'I');
  const under = unitOfCode(chart, code)?.id;
  return under === undefined ? [] : open.filter(({ parentId }) => parentId === under);
}

/** The unit of a code. */
export const unitOfCode = (chart: UnitChart, code: string): ChartUnit | undefined =>
  [...chart.units.values()].find((unit) => unit.code === code);
