// Row 6: the assessment year: the next one opened, the last one judged by a committee, closed, verified, reported, seen as a heat map.
import { sql } from 'kysely';
import { drawCommittee } from '#demo/records-committee.ts';
import { indexQueryIn, rowsAPage } from '#modules/assessment/schema.ts';
import {
  closePeriod,
  computeIndex,
  openPeriod,
  readIndexTable,
  readReport,
  verifyPeriod
} from '#modules/assessment/server/index.ts';
import { operator } from '#platform/actor.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { today, year, type Ministry } from './ministry.ts';
import { timed } from './timing.ts';

export type Year = {
  opening: number;
  counting: number;
  closing: number;
  rows: number;
  verifying: number;
  units: number;
  reports: { count: number; milliseconds: number };
  heat: { units: number; page: number; whole: number; bare: number };
};

/** The year that is closed: the last one, whose calendar is in its approval. */
const last = year - 1;

/** Milliseconds of every step of the year, in the order in which a ministry meets them. */
export async function measureYear({ ctx, db }: Ministry): Promise<Year> {
  const operating = { ...ctx, actor: operator };
  await inTransaction(db, (tx) => drawCommittee(tx, { year: last, today, stage: 'closed' }));
  const opening = await timed(() => openPeriod(operating, year + 1));
  const counting = await timed(() => computeIndex(operating, last));
  let rows = 0;
  const closing = await timed(async () => {
    const closed = await closePeriod(operating, last);
    if (!closed.ok) throw new Error(`${last} was not closed: ${closed.reason}`);
    rows = closed.value.rows;
  });
  let units = 0;
  const verifying = await timed(async () => {
    const verified = await verifyPeriod(operating, last);
    if (!verified.ok) throw new Error(`${last} does not hold: ${verified.reason}`);
    units = verified.value.units;
  });
  const codes = await levelOnes(db);
  const milliseconds = await timed(async () => {
    for (const code of codes) await readReport(operating, code, { year: last });
  });
  const reports = { count: codes.length, milliseconds };
  return { opening, counting, closing, rows, verifying, units, reports, heat: await heatOf({ ctx: operating, db }) };
}

async function levelOnes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from people.units_on(${`${last}-12-31`}::date) where echelon = 'I' order by code
  `.execute(db);
  return rows.map(({ code }) => code);
}

/** The heat map of the closed year: a page of it, all units at once, and beside these one statement over the same rows. */
async function heatOf({ ctx, db }: Pick<Ministry, 'ctx' | 'db'>): Promise<Year['heat']> {
  const query = indexQueryIn(new URL('http://bench/'));
  const read = (pageSize: number | null) => readIndexTable(ctx, { year: last, locale: 'id', query, pageSize });
  let units = 0;
  const page = await timed(() => read(rowsAPage));
  const whole = await timed(async () => void (units = (await read(null)).all));
  const bare = await timed(() =>
    sql`select u.code, u.name, f.index, f.components from assessment.figure f
      join people.units_on(${`${last}-12-31`}::date) u on u.unit_id = f.unit_id where f.year = ${last}`.execute(db)
  );
  return { units, page, whole, bare };
}
