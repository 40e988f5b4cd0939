// Needs are listed, confirmed by another, met by what is there or by what somebody is asked to write; collections show
// each reader what exists for her.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { published } from '#tests/support/curation.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { collectionListSchema, needListSchema, needSchema } from '../schema-needs.ts';
import {
  assignNeed,
  closeCollection,
  collectAsset,
  confirmNeeds,
  draftForNeed,
  duties,
  getCollection,
  getNeed,
  handOver,
  listCollections,
  listNeed,
  makeCollection,
  matchNeed,
  moveAsset,
  readNeeds,
  subjectOwners,
  takeOut
} from './index.ts';

type Ministry = Awaited<ReturnType<typeof knowledgeMinistry>>;
const refusedFor = (reason: string) => ({ ok: false, reason });
const officer = (tx: Tx, m: Ministry, who: Somebody = m.eastern) =>
  actingAs(tx, who, { grants: [{ capability: 'knowledge.steward', unitId: m.east }] });
const pair = { family: 'pelaksana', grade: '' };
const input = (unitId: number, token = '') =>
  needSchema.parse({ unitId, pair: 'pelaksana~', name: 'Menelusuri selisih kas', form: 'text', level: '3', token });

const withNeed = (work: (tx: Tx, m: Ministry, need: number) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const listed = await listNeed(officer(tx, m), input(m.office));
    await work(tx, m, listed.ok ? listed.value : 0);
  });

describe('a list of needs', () => {
  it('is kept by officer and leader, for jobs that are held; a form sent twice lists once', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      expect(await listNeed(actingAs(tx, m.ani), input(m.office))).toEqual(refusedFor('not-yours'));
      expect(await listNeed(officer(tx, m), input(m.west))).toEqual(refusedFor('not-yours'));
      const unheld = { ...input(m.office), pair: { family: 'FNG.AUD', grade: '1' } };
      expect(await listNeed(officer(tx, m), unheld)).toEqual(refusedFor('unknown-pair'));
      const first = await listNeed(actingAs(tx, m.leader), input(m.office, 'a'));
      expect(await listNeed(actingAs(tx, m.leader), input(m.office, 'a'))).toEqual(first);
    }));

  it('is confirmed by another than who added to it, and waits for the leader until then', () =>
    withNeed(async (tx, m) => {
      const of = { unitId: m.office, pair, note: '' };
      expect((await duties(actingAs(tx, m.leader))).map(({ kind }) => kind)).toEqual(['curation.confirm']);
      expect(await confirmNeeds(officer(tx, m), of)).toEqual(refusedFor('own-list'));
      expect(await confirmNeeds(actingAs(tx, m.ani), of)).toEqual(refusedFor('not-yours'));
      expect((await confirmNeeds(actingAs(tx, m.leader), of)).ok).toBe(true);
      expect(await duties(actingAs(tx, m.leader))).toEqual([]);
      const { rows } = await sql<{
        code: string;
      }>`select code from people.unit_card where unit_id = ${m.office}`.execute(tx);
      const view = await readNeeds(actingAs(tx, m.ani), needListSchema.parse({ unit: rows[0]!.code }));
      expect(view).toMatchObject({ mayKeep: false, counts: { all: 1, gaps: 1 } });
      expect(view.pairs).toMatchObject([{ ...pair, people: 2, needs: 1, met: 0, reviewedOn: '2026-11-24' }]);
    }));
});

describe('a need is met', () => {
  it('by a published asset, as open as it asks; a reader for whom the asset does not exist sees a gap', () =>
    withNeed(async (tx, m, need) => {
      const narrow = await published(tx, { unit: m.office, authors: [m.ani], level: 2 });
      const asset = await published(tx, { unit: m.office, authors: [m.ani] });
      expect(await matchNeed(actingAs(tx, m.ani), need, asset)).toEqual(refusedFor('not-yours'));
      expect(await matchNeed(officer(tx, m), need, narrow)).toEqual(refusedFor('too-narrow'));
      expect((await matchNeed(officer(tx, m), need, asset)).ok).toBe(true);
      expect(await matchNeed(officer(tx, m), need, asset)).toEqual(refusedFor('linked-already'));
      await sql`update knowledge.asset set level = 2 where id = ${asset}`.execute(tx);
      expect((await getNeed(actingAs(tx, m.budi), need, '')).matches).toHaveLength(1);
      expect((await getNeed(actingAs(tx, m.western), need, '')).matches).toEqual([]);
    }));

  it('by what somebody is asked to write: a duty until it is published', () =>
    withNeed(async (tx, m, need) => {
      const request = { nip: m.ani.nip, dueOn: '2026-12-24', note: 'Pakai contoh Oktober' };
      expect(await assignNeed(actingAs(tx, m.budi), need, request)).toEqual(refusedFor('not-yours'));
      expect(await assignNeed(officer(tx, m), need, { ...request, dueOn: '2026-11-24' })).toEqual(
        refusedFor('not-within-year')
      );
      expect((await assignNeed(officer(tx, m), need, request)).ok).toBe(true);
      expect(await assignNeed(officer(tx, m), need, request)).toEqual(refusedFor('asked-already'));
      expect(await duties(actingAs(tx, m.ani))).toMatchObject([
        { kind: 'curation.write', due: '2026-12-24', href: `/curation/needs/${need}` }
      ]);
      expect(await draftForNeed(actingAs(tx, m.budi), need)).toEqual(refusedFor('not-yours'));
      const draft = await draftForNeed(actingAs(tx, m.ani), need);
      expect(await draftForNeed(actingAs(tx, m.ani), need)).toEqual(draft);
      expect((await getNeed(officer(tx, m), need, '')).matches).toEqual([]); // a draft is its author's alone
      await sql`update knowledge.asset set state = 'published', submitted_at = now() where id = ${draft.ok ? draft.value : 0}`.execute(
        tx
      );
      expect(await duties(actingAs(tx, m.ani))).toEqual([]);
      expect((await getNeed(officer(tx, m), need, '')).matches).toMatchObject([{ title: 'Menelusuri selisih kas' }]);
    }));
});

describe('a collection', () => {
  it('is begun in a unit of its owner, filled by owner and officer, handed over and closed', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const begin = {
        unitId: m.office,
        groupId: null,
        name: 'Untuk pegawai baru',
        purpose: 'Dibaca pada pekan pertama',
        token: ''
      };
      expect(await makeCollection(actingAs(tx, m.western), begin)).toEqual(refusedFor('foreign-unit'));
      const made = await makeCollection(actingAs(tx, m.ani), begin);
      const id = made.ok ? made.value : 0;
      const assets = [];
      for (const title of ['Satu', 'Dua', 'Tiga'])
        assets.push(await published(tx, { unit: m.office, authors: [m.ani], title }));
      const [one, two, three] = assets as [number, number, number];
      const secret = await published(tx, { unit: m.office, authors: [m.ani], level: 1, title: 'Rahasia' });
      for (const asset of [one, secret, two, three])
        expect((await collectAsset(actingAs(tx, m.ani), id, asset)).ok).toBe(true);
      expect(await collectAsset(actingAs(tx, m.budi), id, one)).toEqual(refusedFor('not-yours'));
      expect(await collectAsset(actingAs(tx, m.ani), id, one)).toEqual(refusedFor('linked-already'));
      expect(await takeOut(officer(tx, m), id, secret)).toEqual(refusedFor('unknown-asset'));
      const titles = async (who: Somebody) =>
        (await getCollection(actingAs(tx, who), id, '')).assets.map(({ title }) => title);
      expect(await titles(m.ani)).toEqual(['Satu', 'Rahasia', 'Dua', 'Tiga']);
      expect(await titles(m.budi)).toEqual(['Satu', 'Dua', 'Tiga']);
      const counted = async (who: Somebody) =>
        (await listCollections(actingAs(tx, who), collectionListSchema.parse({}))).lines[0]?.assets;
      expect([await counted(m.ani), await counted(m.budi)]).toEqual([4, 3]);
      await moveAsset(officer(tx, m), id, { assetId: three, way: 'up' });
      expect(await titles(m.ani)).toEqual(['Satu', 'Rahasia', 'Tiga', 'Dua']);
      expect((await handOver(actingAs(tx, m.ani), id, m.budi.nip)).ok).toBe(true);
      expect(await collectAsset(actingAs(tx, m.ani), id, one)).toEqual(refusedFor('not-yours'));
      expect((await closeCollection(actingAs(tx, m.budi), id)).ok).toBe(true);
      expect(await takeOut(actingAs(tx, m.budi), id, one)).toEqual(refusedFor('closed'));
      expect(await outcome(getCollection(actingAs(tx, m.ani), 999_999, ''))).toBe('not-found');
    }));

  it('of a subject is filled by the owner of its skill group, too, and says who that is', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const group = { unitId: m.east, name: 'Rumpun kas', purpose: 'Kas', madeBy: m.leader.id };
      const { id: groupId } = await tx
        .insertInto('governance.skillGroup')
        .values(group)
        .returning('id')
        .executeTakeFirstOrThrow();
      const owns = { groupId, personId: m.eastern.id, part: 'owner', startsOn: '2026-01-05', until: '2027-01-01' };
      const named = { namedBy: m.leader.id, documentNumber: 'KEP-1', documentOn: '2026-01-05' };
      await tx
        .insertInto('governance.skillGroupPart')
        .values({ ...owns, ...named })
        .execute();
      const begin = { unitId: m.office, name: 'Kas', purpose: 'Kas', token: '' };
      expect(await makeCollection(actingAs(tx, m.ani), { ...begin, groupId: 999_999 })).toEqual(
        refusedFor('unknown-group')
      );
      const made = await makeCollection(actingAs(tx, m.ani), { ...begin, groupId });
      const id = made.ok ? made.value : 0;
      const asset = await published(tx, { unit: m.office, authors: [m.ani], title: 'Satu' });
      expect((await collectAsset(actingAs(tx, m.eastern), id, asset)).ok).toBe(true);
      expect((await getCollection(actingAs(tx, m.budi), id, '')).collection).toMatchObject({
        groupName: 'Rumpun kas',
        subjectOwner: { id: m.eastern.id }
      });
      expect((await subjectOwners(actingAs(tx, m.budi), { Kas: 2, '': 5 })).map((owner) => owner.id)).toEqual([
        m.eastern.id
      ]);
      expect(await subjectOwners(actingAs(tx, m.eastern), { Kas: 2 })).toEqual([]);
      expect(await subjectOwners(actingAs(tx, m.budi), { Kas: 1, Bea: 9 })).toEqual([]);
    }));
});
