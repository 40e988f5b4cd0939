// Rows 4 and 5: pages of the built application at sixteen concurrent, beside a bare Kit page with the same rows; memory over the load.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { startSession } from '#modules/roles/server/index.ts';
import { year, type Ministry } from './ministry.ts';
import { startServer, type Server } from './server.ts';
import { load, open, openAll, type Load, type Visit } from './visitors.ts';

type Visitor = {
  personId: number;
  code: string;
  levelOne: string;
  /** The community with the most members of those open to the visitor. */
  community: number;
  /** A published asset of level 3 or 4. */
  asset: number;
  decides: boolean;
  /** Leads a unit, and so reads the tables of all units. */
  leads: boolean;
  cookie: string;
};
/** A page: what a visitor asks for, and the same rows from the bare application; who opens it, if not everyone. */
type Page = {
  name: string;
  ours: (visitor: Visitor) => string;
  bare: (visitor: Visitor) => string;
  who?: (visitor: Visitor) => boolean;
};

export const words = ['anggaran', 'laporan keuangan', 'pelayanan', 'kas', 'aset negara'];
const wordOf = ({ personId }: Visitor) => encodeURIComponent(words[personId % words.length] ?? '');
const practice = 'I.SOL.1f';

export const pages: readonly Page[] = [
  { name: 'start page', ours: () => '/', bare: ({ personId }) => `/inbox/${personId}` },
  { name: 'unit page', ours: ({ code }) => `/units/${code}`, bare: ({ code }) => `/unit/${code}` },
  {
    name: 'unit page, from another page',
    ours: ({ code }) => `/units/${code}/__data.json`, // what the browser asks for when a link is followed
    bare: ({ code }) => `/unit/${code}/__data.json`
  },
  {
    name: 'unit page, level I',
    ours: ({ levelOne }) => `/units/${levelOne}`,
    bare: ({ levelOne }) => `/unit/${levelOne}`
  },
  {
    name: 'drill-down',
    ours: ({ code }) => `/units/${code}/practices/${practice}`,
    bare: ({ code }) => `/behind/${code}/${practice}`
  },
  {
    name: 'drill-down, level I',
    ours: ({ levelOne }) => `/units/${levelOne}/practices/${practice}`,
    bare: ({ levelOne }) => `/behind/${levelOne}/${practice}`
  },
  { name: 'inbox', ours: () => '/inbox', bare: ({ personId }) => `/inbox/${personId}` },
  {
    name: "supervisor's desk",
    ours: () => '/team',
    bare: ({ personId }) => `/team/${personId}`,
    who: ({ decides }) => decides
  },
  {
    name: 'community',
    ours: ({ community }) => `/communities/${community}`,
    bare: ({ community }) => `/community/${community}`
  },
  {
    name: 'heat map',
    ours: () => `/assessment/${year}/heatmap`,
    bare: () => `/heat/${year}`,
    who: ({ leads }) => leads
  },
  { name: 'asset', ours: ({ asset }) => `/knowledge/${asset}`, bare: ({ asset }) => `/asset/${asset}` },
  {
    name: 'asset search',
    ours: (visitor) => `/knowledge?q=${wordOf(visitor)}`,
    bare: (visitor) => `/search?q=${wordOf(visitor)}`
  }
];

export type PageFigure = { name: string; ours: Load; bare: Load };
export type Pages = { figures: PageFigure[]; memory: { megabytes: number; visits: number }[] };

/** Builds both applications once. */
export function buildApplications(isBuilt: boolean): void {
  if (!isBuilt) run('npm', ['run', '--silent', 'build'], path.resolve('.'));
  run(path.resolve('node_modules/.bin/vite'), ['build'], path.resolve('bench/bare'));
}

function run(program: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

export type How = { milliseconds: number; progress: (page: string) => void };

/** Loads every page of both applications in turn, so many milliseconds each. */
export async function measurePages(ministry: Ministry, folder: string, how: How): Promise<Pages> {
  const visitors = await signIn(ministry);
  await mkdir(folder, { recursive: true });
  const env = { DATABASE_URL: ministry.url };
  const ours = await startServer({
    args: ['bin/pemelajar.js', 'start'],
    env: { ...env, DATA_DIR: folder },
    log: path.join(folder, 'app.log'),
    isWell: '/healthz'
  });
  const bare = await startServer({
    args: ['bench/bare/build/index.js'],
    env,
    log: path.join(folder, 'bare.log'),
    isWell: '/well'
  }).catch(async (error: Error) => {
    await ours.close();
    throw error;
  });
  try {
    return await inTurn({ ours, bare }, visitors, how);
  } finally {
    await bare.close();
    await ours.close();
  }
}

async function inTurn(
  { ours, bare }: { ours: Server; bare: Server },
  visitors: readonly Visitor[],
  { milliseconds, progress }: How
): Promise<Pages> {
  const figures: PageFigure[] = [];
  const memory: Pages['memory'] = [];
  let visits = 0;
  await openAll(ours.url, startPages(visitors)); // everybody has arrived
  for (const page of pages) {
    const who = visitors.filter(page.who ?? (() => true));
    const oursVisits: Visit[] = who.map((each) => ({ path: page.ours(each), cookie: each.cookie }));
    const bareVisits: Visit[] = who.map((each) => ({ path: page.bare(each) }));
    if (!(await exists(ours, oursVisits[0]))) continue;
    progress(page.name);
    await load(ours.url, oursVisits, milliseconds / 4); // warm
    await load(bare.url, bareVisits, milliseconds / 4);
    const figure = {
      name: page.name,
      bare: await load(bare.url, bareVisits, milliseconds),
      ours: await load(ours.url, oursVisits, milliseconds)
    };
    figures.push(figure);
    visits += figure.ours.visits;
    memory.push({ megabytes: ours.memory(), visits });
  }
  return { figures, memory };
}

/** The page on which everybody arrives who signs in. */
const startPages = (visitors: readonly Visitor[]): Visit[] => visitors.map(({ cookie }) => ({ path: '/', cookie }));

const exists = (server: Server, visit: Visit | undefined): Promise<boolean> =>
  open(server.url, visit ?? { path: '/' }).then(
    () => true,
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      return false;
    }
  );

/** Up to 400 people who decide for others and as many who do not, spread over the ministry, each signed in: nobody comes back within seconds. */
export async function signIn({ db, ctx }: Ministry): Promise<Visitor[]> {
  const { rows } = await sql<Omit<Visitor, 'cookie'>>`
    with size as materialized (
      select c.id, c.open_to_id, count(*) as members from communities.community c
      join communities.membership m on m.community_id = c.id and m.left_on is null
      where c.state = 'active' group by c.id
    ), largest as (
      select distinct on (t.unit_id) t.unit_id, size.id as community
      from people.tree_on(current_date) t join size on size.open_to_id = t.ancestor_id
      order by t.unit_id, size.members desc, size.id
    ), place as (
      select p.person_id, u.code, largest.community, coalesce(one.code, u.code) as level_one,
        exists (select from people.placements_on(current_date) t where t.supervisor_id = p.person_id) as decides,
        exists (select from people.heads_on(current_date) h where h.person_id = p.person_id) as leads
      from people.placements_on(current_date) p join people.units_on(current_date) u on u.unit_id = p.unit_id
      join people.tree_on(current_date) t on t.unit_id = p.unit_id
      join people.units_on(current_date) one on one.unit_id = t.ancestor_id and one.echelon = 'I'
      join largest on largest.unit_id = p.unit_id
      where p.status = 'active'
    )
    select person_id, code, level_one, community, decides, leads, asset.id as asset from (
      select *, row_number() over (partition by decides order by md5(person_id::text)) as nth from place
    ) drawn cross join lateral (
      select a.id from knowledge.asset a
      where a.level >= 3 and a.state = 'published' and a.validity <> 'refused'
        and a.id > drawn.person_id % (select greatest(1, max(id) / 2) from knowledge.asset) order by a.id limit 1
    ) asset where nth <= 400 order by md5(code || person_id)
  `.execute(db);
  const now = { ...ctx, now: new Date() };
  const visitors: Visitor[] = [];
  for (const row of rows) {
    const { token } = await startSession(now, { personId: row.personId, way: 'demo', agent: 'bench' });
    visitors.push({ ...row, cookie: `session=${token}` });
  }
  return visitors;
}
