// What the report of a year for the committee is made of: the whole, its level-I units, what changed, what was settled.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { MinistryContent } from '../ministry-report.ts';
import { lastQuarter } from '../rules-moments.ts';
import type { Locale } from '../view.ts';
import { readChanges } from './read-changes.ts';
import { readIndexTable } from './read-index-table.ts';
import { readUnit } from './read-unit.ts';
import { selectDigest } from './store-frozen.ts';
import { selectSettledFigures } from './store-index.ts';

type Of = { year: number; locale: Locale };

/** The figures of the report; not found while nothing of the year was counted. The committee's own is added by who reads it. */
export async function readMinistry(
  ctx: Ctx,
  { year, locale }: Of
): Promise<Omit<MinistryContent, 'dossiers' | 'decided'>> {
  const query = { level: 'I', under: undefined, q: undefined, sort: 'code' as const, page: 1 };
  const { top, rows } = await readIndexTable(ctx, { year, locale, query, pageSize: null });
  const { code } = top ?? notFound(`whole of ${year}`);
  const view = await readUnit(ctx, code, { year, locale });
  const { since } = await readChanges(ctx, code, { year, from: lastQuarter, locale });
  const found = await selectSettledFigures(
    ctx.db,
    year,
    rows.map(({ unitId }) => unitId)
  );
  const settled = found.flatMap(({ unitId, practice, figure }) => {
    const unit = rows.find((row) => row.unitId === unitId);
    return unit ? [{ code: unit.code, name: unit.name, figure: { ...figure, id: practice } }] : [];
  });
  return { view, rows, since, settled, sha256: view.isClosed ? await selectDigest(ctx.db, year) : null };
}
