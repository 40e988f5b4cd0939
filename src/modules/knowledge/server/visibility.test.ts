// Random people, units and assets at every door: no door opens what the policy closes, and none closes what it opens.
import fs from 'node:fs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Grant } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { folderStore, storeFile, type FileStore } from '#platform/server/files.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { actingAs, somebody, type Somebody } from '#tests/support/knowledge.ts';
import { aUnit } from '#tests/support/learning.ts';
import { newFolder } from '#tests/support/memory.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { mayRead } from '../policy.ts';
import { searchSchema } from '../schema.ts';
import type { AssetState, Level, Standing, Validity } from '../types.ts';
import {
  assetsToLink,
  assetCard,
  assetCards,
  getAsset,
  libraryFeed,
  libraryMap,
  listVersions,
  openAsset,
  openAssetFile,
  readSaid,
  searchAssets,
  searchLibrary
} from './index.ts';
import { countNew } from './store-search.ts';
import { sightOf } from './store-sight.ts';

const { inTransaction, db } = testDatabase();
let folder: string;
let store: FileStore;
let sha256: string;
beforeAll(async () => {
  folder = newFolder('test-visibility');
  store = folderStore(folder);
  async function* bytes() {
    yield Buffer.from('rahasia');
  }
  const stored = await storeFile({ db: db(), store }, bytes(), { limitBytes: 100, name: 'a.txt' });
  sha256 = stored.ok ? stored.value.sha256 : '';
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const few = { minLength: 1, maxLength: 5 };
const pick = fc.nat(99);
const world = fc.record({
  units: fc.array(fc.record({ under: pick, echelon: fc.constantFrom('' as const, 'I' as const, 'II' as const) }), few),
  people: fc.array(fc.option(pick, { freq: 6 }), few),
  stewards: fc.array(fc.record({ person: pick, over: fc.option(pick, { freq: 5 }) }), { maxLength: 2 }),
  teams: fc.array(
    fc.record({ members: fc.array(pick, { maxLength: 3 }), left: fc.array(pick, { maxLength: 2 }) }),
    few
  ),
  assets: fc.array(
    fc.record({
      unit: pick,
      level: fc.constantFrom<Level>(1, 2, 3, 4),
      state: fc.constantFrom<AssetState>('draft', 'published', 'published', 'published', 'withdrawn'),
      validity: fc.constantFrom<Validity>('unreviewed', 'unreviewed', 'valid', 'returned', 'refused'),
      authors: fc.array(pick, { minLength: 1, maxLength: 2 }),
      readers: fc.array(pick, { maxLength: 2 }),
      teams: fc.array(pick, { maxLength: 2 })
    }),
    { minLength: 1, maxLength: 6 }
  )
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
type Unit = { id: number; parents: readonly number[]; echelon: '' | 'I' | 'II' | 'III' };
type Made = {
  id: number;
  fileId: number;
  unit: Unit;
  level: Level;
  state: AssetState;
  validity: Validity;
  authors: number[];
  readers: number[];
  teams: Team[];
};
/** A team with who belongs to it today. */
type Team = { id: number; members: number[] };
const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

async function build(tx: Tx, plan: World) {
  const units: Unit[] = [];
  for (const { under, echelon } of plan.units) {
    const parent = units.length === 0 ? undefined : of(units, under);
    const parents = parent ? [parent.id, ...parent.parents] : [];
    const id = await aUnit(tx, { code: `V${units.length}`, echelon, above: parents });
    units.push({ id, parents, echelon });
  }
  const people: Somebody[] = [];
  for (const place of plan.people) people.push(await somebody(tx, place === null ? null : of(units, place).id));
  const teams: Team[] = [];
  for (const team of plan.teams) teams.push(await band(tx, team, { unit: units[0]!, people }));
  const assets: Made[] = [];
  for (const asset of plan.assets) assets.push(await put(tx, asset, { units, people, teams }));
  return { units, people, assets };
}

/** A team of these people; who left belonged to it until yesterday. */
async function band(
  tx: Tx,
  plan: World['teams'][number],
  { unit, people }: { unit: Unit; people: Somebody[] }
): Promise<Team> {
  const ids = (picks: number[]) => [...new Set(picks.map((each) => of(people, each).id))];
  const members = ids(plan.members);
  const maker = people[0]!.id;
  const { rows } = await sql<{ id: number }>`
    insert into teams.team (unit_id, kind, name, purpose, leader_id, state, made_by, began_on)
    values (${unit.id}, 'initiative', 'Tim', 'Uji', ${maker}, 'active', ${maker}, '2026-01-01') returning id
  `.execute(tx);
  const id = rows[0]?.id ?? 0;
  const days = [
    ...members.map((person) => ({ person, until: null })),
    ...ids(plan.left)
      .filter((person) => !members.includes(person))
      .map((person) => ({ person, until: '2026-11-24' }))
  ];
  for (const { person, until } of days)
    await sql`insert into teams.member (team_id, person_id, joined_on, left_on, added_by)
      values (${id}, ${person}, '2026-01-01', ${until}::date, ${maker})`.execute(tx);
  return { id, members };
}

async function put(
  tx: Tx,
  plan: World['assets'][number],
  { units, people, teams }: { units: Unit[]; people: Somebody[]; teams: Team[] }
): Promise<Made> {
  const unit = of(units, plan.unit);
  const ids = (picks: number[]) => [...new Set(picks.map((each) => of(people, each).id))];
  const [authors, readers] = [ids(plan.authors), ids(plan.readers)];
  const at = new Date('2026-03-01T09:00:00+07:00');
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({
      unitId: unit.id,
      level: plan.level,
      state: plan.state,
      title: 'Rahasia dapur',
      body: 'Bumbu rahasia',
      form: 'text',
      createdBy: authors[0]!,
      submittedAt: plan.state === 'draft' ? null : at,
      validity: plan.validity,
      ...(plan.validity === 'unreviewed' ? {} : { settledAt: at, settledVersion: 1, settledLevel: plan.level }),
      ...(plan.state === 'withdrawn' ? { withdrawnAt: at } : {})
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const personId of authors)
    await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  for (const personId of readers)
    await tx.insertInto('knowledge.assetReader').values({ assetId: id, personId, addedBy: authors[0]! }).execute();
  const named = [...new Set(plan.teams.map((each) => of(teams, each)))];
  for (const team of named)
    await tx.insertInto('knowledge.assetTeam').values({ assetId: id, teamId: team.id, addedBy: authors[0]! }).execute();
  const file = { assetId: id, sha256, name: 'a.txt', addedIn: 1 };
  const { id: fileId } = await tx
    .insertInto('knowledge.assetFile')
    .values(file)
    .returning('id')
    .executeTakeFirstOrThrow();
  const { level, state, validity } = plan;
  return { id, fileId, unit, level, state, validity, authors, readers, teams: named };
}

/** The relation of a reader to an asset, worked out without the database. */
function standingOf(units: Unit[], reader: { who: Somebody | null; grants: Grant[] }, asset: Made): Standing {
  const { who, grants } = reader;
  const chain = [asset.unit.id, ...asset.unit.parents];
  const house = chain.find((id) => units.find((unit) => unit.id === id)?.echelon === 'I') ?? asset.unit.id;
  const place = units.find((unit) => unit.id === who?.unitId);
  return {
    isSignedIn: who !== null,
    isAuthor: who !== null && asset.authors.includes(who.id),
    isReader: who !== null && asset.readers.includes(who.id),
    isOfTeam: who !== null && asset.teams.some(({ members }) => members.includes(who.id)),
    isOfHouse: place !== undefined && [place.id, ...place.parents].includes(house),
    isSteward: grants.some(({ unitId }) => unitId === null || chain.includes(unitId))
  };
}

const isOpen = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    (error: unknown) => {
      if (refusalOf(error) === 'not-found') return false;
      throw error;
    }
  );

/** What one reader finds at each door, as ids of assets. */
async function doors(ctx: Ctx, assets: Made[]): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {
    getAsset: [],
    openAsset: [],
    listVersions: [],
    openAssetFile: [],
    assetCard: []
  };
  for (const { id, fileId } of assets) {
    const note = (door: string, open: boolean) => open && found[door]!.push(id);
    note('getAsset', await isOpen(getAsset(ctx, id)));
    note('openAsset', await isOpen(openAsset(ctx, id)));
    note('listVersions', await isOpen(listVersions(ctx, id)));
    note(
      'openAssetFile',
      await isOpen(
        openAssetFile(ctx, { assetId: id, fileId }, store).then(async ({ read }) =>
          (await read({ start: 0, end: 0 })).destroy()
        )
      )
    );
    note('assetCard', (await assetCard(ctx, id)) !== undefined);
  }
  found['assetCards'] = (
    await assetCards(
      ctx,
      assets.map(({ id }) => id)
    )
  ).map(({ id }) => id);
  return found;
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);

/** What one reader finds by searching: ids of the hits, where total and facets agree with them. */
async function searched(ctx: Ctx, query: Record<string, string>): Promise<number[]> {
  const list = await searchAssets(ctx, searchSchema.parse(query));
  const { total, facets, hits } = list;
  expect([sum(facets.templates), sum(facets.families)]).toEqual([hits.length, hits.length]);
  expect(list.units.every(({ count }) => count <= hits.length)).toBe(true);
  if (hits.length === 0)
    expect([list.meant, list.units, list.communities, list.knowing]).toEqual([undefined, [], [], []]);
  expect([total, sum(facets.forms), sum(facets.levels), sum(facets.years)]).toEqual(Array(4).fill(hits.length));
  return hits.map(({ id }) => id);
}

async function check(tx: Tx, plan: World): Promise<void> {
  const { units, people, assets } = await build(tx, plan);
  for (const who of [null, ...people]) {
    const grants = plan.stewards
      .filter(({ person }) => of(people, person) === who)
      .map(({ over }) => ({ capability: 'knowledge.steward', unitId: over === null ? null : of(units, over).id }));
    const ctx = actingAs(tx, who, { grants });
    const readable = assets.filter((asset) => mayRead(standingOf(units, { who, grants }, asset), asset));
    const ids = (list: Made[]) => list.map(({ id }) => id).sort();
    for (const [door, found] of Object.entries(await doors(ctx, assets))) {
      expect({ door, found: found.sort() }).toEqual({ door, found: ids(readable) });
    }
    const published = readable.filter(({ state }) => state === 'published');
    expect((await searched(ctx, {})).sort()).toEqual(ids(published));
    expect((await searched(ctx, { q: 'rahasia' })).sort()).toEqual(ids(published));
    if (who) expect((await assetsToLink(ctx, 'rahasia')).map(({ id }) => id).sort()).toEqual(ids(published));
    expect((await searched(ctx, { q: 'rahasya' })).sort()).toEqual(ids(published));
    expect((await searched(ctx, { state: 'draft' })).sort()).toEqual(
      ids(readable.filter(({ state }) => state === 'draft'))
    );
    expect((await searched(ctx, { mine: 'true' })).sort()).toEqual(
      ids(assets.filter(({ authors }) => who && authors.includes(who.id)))
    );
    const { knowing } = await searchAssets(ctx, searchSchema.parse({ q: 'rahasia' }));
    const writers = new Set(published.flatMap(({ authors }) => authors));
    expect(knowing.every(({ id }) => writers.has(id))).toBe(true);
    const open = assets.filter(
      ({ state, level, validity }) => state === 'published' && level === 4 && validity !== 'refused'
    );
    const feed = await libraryFeed(ctx, { origin: '', title: '' });
    const map = await libraryMap(ctx, '', 0);
    expect([feed.split('<entry>').length, map.split('/library/').length]).toEqual([open.length + 1, open.length + 1]);
    if (who) {
      const search = {
        sight: await sightOf(ctx),
        day: '2026-11-24',
        query: searchSchema.parse({ q: 'rahasia' }),
        words: ''
      };
      expect(await countNew(tx, search, new Date('2026-01-01'))).toBe(published.length);
    }
    for (const asset of assets)
      expect(who !== null && (await isOpen(readSaid(ctx, asset.id)))).toBe(who !== null && readable.includes(asset));
    const library = (await searchLibrary(ctx, searchSchema.parse({ level: '2', mine: 'true' }))).hits.map(
      ({ id }) => id
    );
    expect(library.sort()).toEqual(ids(open));
  }
}

it('every door agrees with the policy', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(world, (plan) => inTransaction((tx) => check(tx, plan))),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 6) }
  )
);
