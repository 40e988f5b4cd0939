// Row 1: the full recompute of the index, beside one hand-written statement that gives the same counts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { computeIndex } from '#modules/assessment/server/index.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, year, type Ministry } from './ministry.ts';
import { median, seconds, timed } from './timing.ts';

const statement = readFileSync(path.resolve('bench/recompute.sql'), 'utf8');

export type Recompute = { ours: number; best: number; cells: number; differing: number };

/** Both ways in turn, and whether every cell is the same. */
export async function measureRecompute({ db, ctx }: Ministry, rounds: number): Promise<Recompute> {
  const ours: number[] = [];
  const best: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(() => computeIndex(ctx, year)));
    await inTransaction(db, async (tx) => void best.push(await timed(() => countByHand(tx))));
  }
  const compared = await inTransaction(db, async (tx) => {
    await countByHand(tx);
    return differences(tx);
  });
  return { ours: seconds(median(ours)), best: seconds(median(best)), ...compared };
}

async function countByHand(tx: Tx): Promise<void> {
  const scheme = await sql<{ jp: number; levels: string[] }>`
    select (s.document->>'jpAYear')::integer as jp, array(select jsonb_array_elements_text(s.document->'asked'->'work-unit')) as levels
    from assessment.period p join assessment.scheme s on s.id = p.scheme_id where p.year = ${year}
  `.execute(tx);
  const terms = scheme.rows[0];
  const values = [`${year}-01-01`, `${year}-12-31`, today, `${year + 1}-01-31`, terms?.jp, terms?.levels];
  await tx.executeQuery(CompiledQuery.raw(`create temporary table by_hand on commit drop as ${statement}`, values));
}

async function differences(tx: Tx): Promise<{ cells: number; differing: number }> {
  const { rows } = await sql<{ cells: number; differing: number }>`
    select count(*) as cells, count(*) filter (where (t.achieved, t.population, t.base) is distinct from (h.achieved, h.population, h.base)) as differing
    from (select * from assessment.tally where year = ${year}) t
    full join by_hand h on h.practice = t.practice and h.unit_id = t.unit_id
  `.execute(tx);
  return rows[0] ?? { cells: 0, differing: 0 };
}
