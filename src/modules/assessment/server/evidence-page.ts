// One page of the rows behind a number, read from the few units that hold it.
import type { RawBuilder } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { windowOf } from '../rules-window.ts';
import {
  selectEvidencePage,
  selectRowCounts,
  selectSeenCounts,
  selectUnitsOfPeople,
  type Behind,
  type DrillPage,
  type DrillRow,
  type Sight
} from './store-read.ts';

type Asked = { units: RawBuilder<number[]>; page: DrillPage; sight: Sight };
type Count = { unitId: number; count: number };

/** How many rows of each unit the reader sees: all where she sees everyone, else only those about her people. */
async function seenCounts(ctx: Ctx, behind: Behind, of: Asked & { counts: readonly Count[] }) {
  const { sight, page, counts } = of;
  const isOpen = ({ unitId }: Count) => sight.units === null || sight.units.includes(unitId);
  const seen = new Map(counts.filter(isOpen).map(({ unitId, count }) => [unitId, count]));
  const others = counts.filter((each) => !isOpen(each)).map((each) => each.unitId);
  if (others.length === 0 || sight.people.length === 0) return seen;
  const theirs = await selectUnitsOfPeople(ctx.db, behind, sight.people);
  const units = others.filter((unitId) => theirs.has(unitId));
  if (units.length === 0) return seen;
  const found = await selectSeenCounts(ctx.db, behind, { units, sight, achieved: page.achieved });
  return new Map([...seen, ...found]);
}

/** The page asked of the rows of these units: those the reader sees first, then the others. */
export async function evidencePage(ctx: Ctx, behind: Behind, of: Asked): Promise<DrillRow[]> {
  const { achieved, limit } = of.page;
  const counts = await selectRowCounts(ctx.db, behind, { units: of.units, achieved });
  const seen = await seenCounts(ctx, behind, { ...of, counts });
  const rows = counts.map(({ unitId, count }) => {
    const named = Math.min(count, seen.get(unitId) ?? 0);
    return { unitId, seen: named, unseen: count - named };
  });
  const window = windowOf(rows, of.page);
  if (window.seenIn.length + window.unseenIn.length === 0) return [];
  return selectEvidencePage(ctx.db, behind, { sight: of.sight, achieved, limit, window });
}
