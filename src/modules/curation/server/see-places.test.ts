// Links within texts: authors are told by what they may open, a board only what is dead for everybody.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { changeAssetSchema } from '#modules/knowledge/schema.ts';
import { changeAsset, openAsset, placesOf } from '#modules/knowledge/server/index.ts';
import { published } from '#tests/support/curation.ts';
import { actingAs, knowledgeMinistry, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { boardSchema } from '../schema.ts';
import { checkPlaces, openRounds, placesAstray, readBoard } from './index.ts';

const pages = /^\/(units|communities|governance\/documents|knowledge|library|admin)(\/[\w.]+)*$/;
const door = (address: string) =>
  ({ isThere: pages.test(address), mayEnter: address !== '/admin', widest: address === '/units' ? 0 : 3 }) as const;

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
/** Writes where the text of an asset leads, as its author does. */
async function leads(tx: Tx, m: Small, id: number, addresses: readonly string[]): Promise<void> {
  const asset = await openAsset(actingAs(tx, m.ani), id);
  const body = addresses.map((address) => `[lihat](${address})`).join('\n\n');
  const form = { title: asset.title, body, form: 'text', version: String(asset.version) };
  await changeAsset(actingAs(tx, m.ani), id, changeAssetSchema.parse(form));
}

it('an author is told what she cannot open and what not all her readers can, a hidden record as one that is not there', () =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const [id, own, hidden] = [
      await published(tx, { unit: m.office, authors: [m.ani] }),
      await published(tx, { unit: m.office, authors: [m.ani], level: 1, title: 'Terbatas' }),
      await published(tx, { unit: m.west, authors: [m.western], level: 1, title: 'Rahasia' })
    ];
    const { code } = await tx
      .selectFrom('people.unit')
      .select('code')
      .where('id', '=', m.office)
      .executeTakeFirstOrThrow();
    const [wrong, away] = ['/units/TIDAK.ADA', '/knowledge/999999999'];
    await leads(tx, m, id, [
      `/units/${code}`,
      wrong,
      `/knowledge/${own}`,
      `/knowledge/${hidden}`,
      away,
      '/units',
      '/admin',
      '/x'
    ]);
    const told = async (who: Somebody) => {
      const ctx = actingAs(tx, who);
      const found = await placesAstray(ctx, await openAsset(ctx, id), door);
      return Object.fromEntries(found.map(({ address, why }) => [address, why]));
    };
    const unopened = 'unopened';
    expect(await told(m.ani)).toEqual({
      [wrong]: unopened,
      [`/knowledge/${hidden}`]: unopened,
      [away]: unopened,
      '/admin': unopened,
      '/x': unopened,
      [`/knowledge/${own}`]: 'narrower',
      '/units': 'narrower'
    });
    expect((await told(m.western))[`/knowledge/${hidden}`]).toBe('narrower');
  }));

it('of units and communities it is told whose people can open them, of readers whom others named only that there are some', () =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const both = [m.ani, m.western];
    const [second, first] = [
      await published(tx, { unit: m.office, authors: [m.ani], level: 2 }),
      await published(tx, { unit: m.office, authors: [m.ani], level: 1 })
    ];
    const [near, far, theirs] = [
      await published(tx, { unit: m.east, authors: [m.eastern], level: 2 }),
      await published(tx, { unit: m.west, authors: both, level: 2 }),
      await published(tx, { unit: m.west, authors: [m.western], level: 1 })
    ];
    await tx
      .insertInto('knowledge.assetReader')
      .values({ assetId: theirs, personId: m.ani.id, addedBy: m.western.id })
      .execute();
    const { rows: clubs } = await sql<{ id: number }>`
      insert into communities.community (unit_id, sponsor_unit_id, kind, name, purpose, starts_on, state, accepted_on, proposed_by, open_to_id)
      select ${m.office}, ${m.office}, 'interest', 'Komunitas', 'Uji', '2026-01-05', 'active', '2026-01-05', ${m.western.id}, open_to
      from unnest(array[null, ${m.east}, ${m.office}]::bigint[]) with ordinality as o (open_to, no) order by no returning id`.execute(
      tx
    );
    const addresses = [near, far, theirs]
      .map((id) => `/knowledge/${id}`)
      .concat(clubs.map(({ id }) => `/communities/${id}`));
    for (const id of [second, first]) await leads(tx, m, id, addresses);
    const told = async (id: number) => {
      const ctx = actingAs(tx, m.ani);
      const found = await placesAstray(ctx, await openAsset(ctx, id), door);
      return addresses.map((address) => found.find((each) => each.address === address)?.why ?? null);
    };
    expect(await told(second)).toEqual([null, 'narrower', 'narrower', null, null, 'narrower']);
    expect(await told(first)).toEqual([null, 'narrower', 'unsure', null, null, null]);
  }));

it('the board names what is dead for everybody, until the text is mended or the place is there again', () =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const id = await published(tx, { unit: m.office, authors: [m.ani] });
    const fallen = await published(tx, { unit: m.office, authors: [m.ani], withdrawnOn: '2026-04-01' });
    const hidden = await published(tx, { unit: m.west, authors: [m.western], level: 1, withdrawnOn: '2026-04-01' });
    const dead = ['/bukan', `/knowledge/${fallen}`, '/governance/documents/999999999', 'files/999999999'];
    await leads(tx, m, id, [...dead, `/knowledge/${hidden}`, '/knowledge/999999999', '/communities/999999999']);
    const seen = async () => {
      const ctx = actingAs(tx, m.budi);
      await openRounds(ctx);
      await checkPlaces(ctx, (address) => pages.test(address));
      const board = await readBoard(ctx, boardSchema.parse({ show: 'dead' }));
      return [board.counts.dead, board.lines.flatMap((line) => line.deadPlaces)];
    };
    expect(await seen()).toEqual([1, dead.toSorted()]);
    await leads(tx, m, id, [`/knowledge/${fallen}`]);
    expect(await seen()).toEqual([1, [`/knowledge/${fallen}`]]);
    expect(await placesOf(actingAs(tx, m.ani), id)).toEqual([`/knowledge/${fallen}`]);
    await tx
      .updateTable('knowledge.asset')
      .set({ state: 'published', withdrawnAt: null })
      .where('id', '=', fallen)
      .execute();
    expect(await seen()).toEqual([0, []]);
  }));
