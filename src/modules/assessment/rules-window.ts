// Which units hold one page of the rows behind a number, so that no other needs to be read: pure.

/** One unit's rows behind a number: how many the reader sees by name, how many not. */
export type UnitRows = { unitId: number; seen: number; unseen: number };
/** The units to read, and how many of their rows stand before the page. */
export type RowWindow = { seenIn: number[]; unseenIn: number[]; offset: number };

/** The window of a page over rows of which the seen ones come first, each part in the order of the units. */
export function windowOf(units: readonly UnitRows[], page: { offset: number; limit: number }): RowWindow {
  const parts = [
    ...units.map(({ unitId, seen }) => ({ unitId, isSeen: true, count: seen })),
    ...units.map(({ unitId, unseen }) => ({ unitId, isSeen: false, count: unseen }))
  ];
  const chosen: { unitId: number; isSeen: boolean }[] = [];
  let offset = page.offset;
  let before = 0;
  for (const part of parts) {
    const isInside = part.count > 0 && before + part.count > page.offset && before < page.offset + page.limit;
    if (isInside && chosen.length === 0) offset = page.offset - before;
    if (isInside) chosen.push(part);
    before += part.count;
  }
  const unitsOf = (isSeen: boolean) => chosen.filter((part) => part.isSeen === isSeen).map((part) => part.unitId);
  return { seenIn: unitsOf(true), unseenIn: unitsOf(false), offset };
}
