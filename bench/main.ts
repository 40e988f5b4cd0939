// `npm run bench`: builds a ministry at a fraction of the reference size and measures it, every figure as a ratio in one run.
import { mkdir, mkdtemp, rm, writeFile, chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { computeIndex, countNews } from '#modules/assessment/server/index.ts';
import { openEmbedded } from '#platform/server/embedded.ts';
import { measureKnowledge } from './knowledge.ts';
import { machineLine } from './machine.ts';
import { fillMinistry, openMinistry, reference, writeRoster, year, type Ministry } from './ministry.ts';
import { buildApplications, measurePages } from './pages.ts';
import { measureNews } from './news.ts';
import { measureRecompute } from './recompute.ts';
import { measureRoster } from './roster.ts';
import { measureSurveys } from './surveys.ts';
import { measureYear } from './year.ts';
import {
  knowledgeLines,
  markdown,
  newsLines,
  pageLines,
  recomputeLine,
  rosterLines,
  surveyLines,
  simulationLine,
  yearLines,
  type Line
} from './table.ts';

const usage = `npm run bench [-- --scale 0.01…1] [--only NAME]… [--built]

Builds a ministry at a fraction of the reference size (${reference.people} people) and a small one of 600 people, and measures
  import     the roster, beside COPY of the same files
  recompute  the whole index, beside SQL written by hand
  news       from one record to the number on the unit's page
  knowledge  saving an asset, bringing in a document, search as the assets grow
  surveys    a survey of everybody: asking, sending beside a raw insert, closing
  year       the assessment year: opened, closed, verified, reported, seen as a heat map
  pages      pages at sixteen concurrent, beside a bare Kit page; memory of the server
--only one of these, or some (the ministry is built all the same); --built: the application in build/ is the newest.
Results: a table here, and bench/results/<date>-<scale>.json. Disk: about 8 GB at scale 1.`;

const parts = ['import', 'recompute', 'news', 'knowledge', 'surveys', 'year', 'pages'] as const;
type Part = (typeof parts)[number];
type Call = { scale: number; only: readonly Part[]; isBuilt: boolean };

const tell = (text: string) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

function readCall(): Call | string {
  try {
    const options = {
      scale: { type: 'string', default: '0.01' },
      only: { type: 'string', multiple: true },
      built: { type: 'boolean' },
      help: { type: 'boolean' }
    } as const;
    const { values } = parseArgs({ options });
    if (values.help) return '';
    const scale = Number(values.scale);
    if (!(scale >= 0.01 && scale <= 1)) return '--scale: a number from 0.01 to 1';
    const asked = values.only ?? [];
    const only = parts.filter((part) => asked.includes(part));
    if (only.length < asked.length) return `--only: ${parts.join(', ')}, each once`;
    return { scale, only, isBuilt: values.built === true };
  } catch (error) {
    return (error as Error).message;
  }
}

const countYears = async (ministry: Ministry): Promise<void> => {
  for (const each of [year - 2, year - 1, year]) {
    tell(`${ministry.name}: counting ${each}`);
    await computeIndex(ministry.ctx, each);
  }
  while ((await countNews(ministry.ctx)) > 0); // so that the pages are measured at rest
};

async function build(ministry: Ministry, only: readonly Part[]): Promise<Line[]> {
  tell(`${ministry.name}: writing the roster of ${ministry.people} people`);
  await writeRoster(ministry);
  tell(`${ministry.name}: importing it`);
  const roster = await measureRoster(ministry);
  if (only.join() !== 'import') {
    tell(`${ministry.name}: drawing three years of records`);
    const { activities, hours, assets } = await fillMinistry(ministry);
    tell(`${ministry.name}: ${activities} activities, ${hours} entries of hours, ${assets} assets`);
    await countYears(ministry);
  }
  return rosterLines(ministry, roster);
}

type Run = { call: Call; folder: string; lines: Line[] };

/** The last day of a survey: everybody still asked sends, as long as a minute and a half lasts. */
const lastDay = { most: 80_000, milliseconds: 90_000 };

async function measure(ministries: readonly Ministry[], run: Run): Promise<void> {
  const { call, lines } = run;
  const wants = (part: Part) => call.only.length === 0 || call.only.includes(part);
  for (const ministry of ministries) {
    const built = await build(ministry, call.only);
    if (wants('import')) lines.push(...built);
    if (wants('recompute')) {
      tell(`${ministry.name}: recomputing`);
      const figure = await measureRecompute(ministry, 3);
      lines.push(recomputeLine(ministry, figure), simulationLine(ministry, figure));
    }
    if (wants('news')) {
      tell(`${ministry.name}: accepting reports`);
      lines.push(...newsLines(ministry, await measureNews(ministry, 12)));
    }
    if (wants('knowledge')) {
      tell(`${ministry.name}: saving, bringing in and seeking assets`);
      lines.push(...knowledgeLines(ministry, await measureKnowledge(ministry)));
      while ((await countNews(ministry.ctx)) > 0); // what was saved moved figures
    }
    if (wants('surveys')) {
      tell(`${ministry.name}: answering a survey`);
      lines.push(...surveyLines(ministry, await measureSurveys(ministry, lastDay)));
    }
    if (wants('year')) {
      tell(`${ministry.name}: closing and verifying a year`);
      lines.push(...yearLines(ministry, await measureYear(ministry)));
    }
  }
  if (wants('pages')) await measureAllPages(ministries, run);
}

async function measureAllPages(ministries: readonly Ministry[], { call, folder, lines }: Run): Promise<void> {
  tell('building both applications');
  buildApplications(call.isBuilt);
  for (const ministry of ministries) {
    // or the database does it meanwhile, for all that was written before
    await sql`vacuum analyze`.execute(ministry.db);
    await sql`checkpoint`.execute(ministry.db);
    const how = {
      milliseconds: 10_000,
      progress: (page: string) => tell(`${ministry.name}: opening the ${page}`)
    };
    lines.push(...pageLines(ministry, await measurePages(ministry, path.join(folder, ministry.name), how)));
  }
}

async function run(call: Call, folder: string): Promise<void> {
  const embedded = await openEmbedded(folder);
  const people = Math.max(600, Math.round(call.scale * reference.people));
  const of = (name: string, count: number) =>
    openMinistry(embedded.url, { name, people: count, folder: path.join(folder, `roster-${name}`) });
  const ministries: Ministry[] = [];
  try {
    ministries.push(await of('small', 600));
    if (people > 600) ministries.push(await of('scaled', people));
    const machine = await machineLine(ministries[0]!.db);
    process.stdout.write(`${machine}\n\n`);
    const lines: Line[] = [];
    try {
      await measure(ministries, { call, folder, lines });
    } finally {
      process.stdout.write(`${markdown(lines)}\n`); // what was measured before a fault is not lost
      await keep(call, { machine, people, lines });
    }
  } finally {
    for (const ministry of ministries) await ministry.db.destroy();
    await embedded.close();
  }
}

async function keep(call: Call, results: object): Promise<void> {
  const at = new Date().toISOString();
  await mkdir('bench/results', { recursive: true });
  const file = `bench/results/${at.slice(0, 16).replace(':', '')}-${call.scale}.json`;
  await writeFile(file, `${JSON.stringify({ at, scale: call.scale, ...results }, null, 2)}\n`);
  tell(`kept in ${file}`);
}

async function main(): Promise<number> {
  const call = readCall();
  if (typeof call === 'string') {
    process[call ? 'stderr' : 'stdout'].write(`${call ? `${call}\n\n` : ''}${usage}\n`);
    return call ? 2 : 0;
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pemelajar-bench-'));
  await chmod(folder, 0o755); // PostgreSQL may run as another account
  try {
    await run(call, folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
