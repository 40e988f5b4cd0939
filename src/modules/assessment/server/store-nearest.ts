// SQL of the figure nearest to a unit: its own, or of the first unit above that has one.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { ComponentFigure } from '../types.ts';

export type NearestFigure = {
  unitId: number;
  code: string;
  name: string;
  index: number | null;
  components: ComponentFigure[];
  above: { unitId: number; code: string; name: string }[];
};

/** The newest counted year: what the frame of every page says of it. */
export type CountedYear = { year: number; schemeId: number; computedAt: Date | null };

type LineRow = Omit<NearestFigure, 'components' | 'above'> &
  CountedYear & {
    startId: number;
    startCode: string;
    depth: number;
    components: ComponentFigure[] | null;
  };

/**
 * The lines from two units up to the top on the day a year holds for, with the figures of all on them; lowest first. Of
 * the newest counted year where none is named; where neither unit is there, one row says which year that is.
 */
async function selectLines(db: Db, year: number | null, of: { unitId: number | null; code: string | null }) {
  const { rows } = await sql<LineRow>`${keptPlan}
    select p.year, p.scheme_id, p.computed_at, start.unit_id as start_id, start.code as start_code, t.depth,
      u.unit_id, u.code, u.name, f.index, f.components
    from (
      select * from assessment.period where as_of is not null and year = coalesce(${year}, year) order by year desc limit 1
    ) p
    left join lateral (
      select unit_id, code from people.unit_card where unit_id = ${of.unitId}
      union
      select unit_id, code from people.unit_card where code = ${of.code}
    ) start on true
    left join lateral (select * from people.tree_on(p.as_of) line where line.unit_id = start.unit_id) t on true
    left join lateral (select * from people.units_on(p.as_of) there where there.unit_id = t.ancestor_id limit 1) u on true
    left join assessment.figure f on f.year = p.year and f.unit_id = t.ancestor_id
    order by t.depth
  `.execute(db);
  return rows;
}

function nearestOn(line: readonly LineRow[], isIt: (row: LineRow) => boolean): NearestFigure | undefined {
  const found = line.find((row) => row.components !== null && isIt(row));
  if (!found?.components) return undefined;
  const { unitId, code, name, index, components } = found;
  const above = line.filter(({ depth }) => depth > found.depth).toReversed();
  return {
    unitId,
    code,
    name,
    index,
    components,
    above: above.map((row) => ({ unitId: row.unitId, code: row.code, name: row.name }))
  };
}

export type Nearest = { own: NearestFigure | undefined; named: NearestFigure | undefined };

function nearestOf(
  rows: readonly LineRow[],
  { unitId, code }: { unitId: number | null; code: string | null }
): Nearest {
  const ownLine = rows.filter((row) => row.startId === unitId);
  const namedLine = rows.filter((row) => row.startCode === code);
  return {
    own: nearestOn(ownLine, (row) => row.index !== null),
    named: nearestOn(namedLine, (row) => row.depth === 0)
  };
}

/** The newest counted year with the figure of the first unit that has an index from the one of this id upward, and that of the unit of this code. */
export async function selectNewestFigures(
  db: Db,
  { unitId, code = null }: { unitId: number | null; code?: string | null | undefined }
): Promise<Nearest & { period: CountedYear | undefined }> {
  const rows = await selectLines(db, null, { unitId, code });
  return { ...nearestOf(rows, { unitId, code }), period: rows[0] };
}

/** The figure in a year of one of them: by id the first unit up the tree that has an index, by code that very unit. */
export async function selectNearestFigure(
  db: Db,
  year: number,
  of: { unitId: number | null } | { code: string }
): Promise<NearestFigure | undefined> {
  const start = { unitId: null, code: null, ...of };
  const { own, named } = nearestOf(await selectLines(db, year, start), start);
  return 'code' in of ? named : own;
}

/** The code of the root of the tree on a day; `M` in an empty site. */
export async function selectRootCode(db: Db, day: Day): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    select code from people.units_on(${day}::date) where parent_id is null order by code limit 1
  `.execute(db);
  return rows[0]?.code ?? 'M';
}
