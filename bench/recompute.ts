// The full recompute of the index, beside SQL written by hand that gives the same counts, and a simulation beside it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { allEvidence } from '#modules/assessment/server/evidence-rules.ts';
import { computeIndex, simulateScheme } from '#modules/assessment/server/index.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { serverFolder, today, year, type Ministry } from './ministry.ts';
import { spentOn, type Spent } from './processor.ts';
import { median, seconds } from './timing.ts';

const byHand = path.resolve('bench/recompute');

/** The statements by hand, in order; a name with a colon before it stands for a value. */
const statements: readonly string[] = readdirSync(byHand)
  .sort()
  .flatMap((name) => readFileSync(path.join(byHand, name), 'utf8').split(/;\n/))
  .filter((text) => text.trim() !== '');

/** Seconds, and how many cells there are. */
export type Recompute = { ours: Spent; best: Spent; simulated: Spent; cells: number; differing: number };

/** Both ways in turn, and whether every cell is the same. */
export async function measureRecompute(ministry: Ministry, rounds: number): Promise<Recompute> {
  refuseUncovered();
  const { db, ctx } = ministry;
  const folder = serverFolder(ministry);
  const ours: Spent[] = [];
  const best: Spent[] = [];
  const simulated: Spent[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await spentOn(folder, () => computeIndex(ctx, year)));
    simulated.push(await spentOn(folder, () => simulateScheme(ctx, { year, version: 1 })));
    await inTransaction(db, async (tx) => void best.push(await spentOn(folder, () => countByHand(tx))));
  }
  const compared = await inTransaction(db, async (tx) => {
    await countByHand(tx);
    return differences(tx);
  });
  return { ours: middle(ours), best: middle(best), simulated: middle(simulated), ...compared };
}

const middle = (all: readonly Spent[]): Spent => ({
  clock: seconds(median(all.map((each) => each.clock))),
  processor: seconds(median(all.map((each) => each.processor)))
});

/** A rule without its counterpart would make the comparison easier than it is. */
function refuseUncovered(): void {
  const text = statements.join('\n');
  const missing = allEvidence().filter(({ practice }) => !text.includes(`'${practice}'`));
  if (missing.length > 0)
    throw new Error(`bench/recompute/ does not count ${missing.map((rule) => rule.practice).join(', ')}`);
}

/** Counts everything into the temporary table `by_hand`. */
export async function countByHand(tx: Tx): Promise<void> {
  for (const statement of await filledStatements(tx)) await sql.raw(statement).execute(tx);
}

/** The statements with the days and numbers of the period in place of the names. */
export async function filledStatements(tx: Tx): Promise<string[]> {
  const values = await valuesOf(tx);
  return statements.map((text) =>
    text.replaceAll(/(?<!:):([a-z_]+)/g, (_, name: string) => values[name] ?? `:${name}`)
  );
}

async function valuesOf(tx: Tx): Promise<Record<string, string>> {
  const { rows } = await sql<{ jp: string; response: string; levels: string }>`
    select s.document->>'jpAYear' as jp, s.document->'survey'->>'minimumResponse' as response, quote_literal(array(select jsonb_array_elements_text(s.document->'asked'->'work-unit'))::text) as levels
    from assessment.period p join assessment.scheme s on s.id = p.scheme_id where p.year = ${year}
  `.execute(tx);
  const { jp, response, levels } = rows[0] ?? { jp: '0', response: '0', levels: "'{}'" };
  return {
    starts: `date '${year}-01-01'`,
    ends: `date '${year}-12-31'`,
    day: `date '${today}'`,
    cut_off: `date '${year + 1}-01-31'`,
    jp: `${jp}::numeric`,
    response: `${response}::numeric`,
    levels: `${levels}::text[]`
  };
}

async function differences(tx: Tx): Promise<{ cells: number; differing: number }> {
  const { rows } = await sql<{ practice: string; cells: number; differing: number }>`
    select practice, count(*) as cells, count(*) filter (where (t.achieved, t.population, t.base) is distinct from (h.achieved, h.population, h.base)) as differing
    from (select * from assessment.tally where year = ${year}) t
    full join by_hand h using (practice, unit_id)
    group by practice order by practice
  `.execute(tx);
  const wrong = rows.filter((row) => row.differing > 0);
  for (const { practice, cells, differing } of wrong)
    process.stderr.write(`${practice}: ${differing} of ${cells} cells differ\n`);
  const sum = (of: 'cells' | 'differing') => rows.reduce((all, row) => all + row[of], 0);
  return { cells: sum('cells'), differing: sum('differing') };
}
