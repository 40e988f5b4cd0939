// Kept searches, words that mean the same, words sought in vain, and the library for machines.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { searchSchema } from '../schema.ts';
import {
  addSynonym,
  countKeptSearches,
  dropSearch,
  dropSynonym,
  duties,
  keepSearch,
  keptSearches,
  libraryFeed,
  libraryMap,
  openSearch,
  readWordsTended,
  noteInVain,
  countVisit,
  readImpact,
  searchAssets
} from './index.ts';

type Ministry = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Ministry, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

const publish = (tx: Tx, m: Ministry, asset: { title: string; level: number; on: string }) =>
  sql`insert into knowledge.asset (unit_id, level, state, title, form, created_by, submitted_at, changed_at)
    values (${m.office}, ${asset.level}, 'published', ${asset.title}, 'text', ${m.ani.id}, ${asset.on}, ${asset.on})`.execute(
    tx
  );

describe('a kept search', () => {
  it(
    'tells what is new of what its keeper may see, until she looks',
    tried(async (m, tx) => {
      const query = searchSchema.parse({ q: 'kas' });
      for (const who of [m.budi, m.western]) await keepSearch(actingAs(tx, who), { name: 'Kas', query });
      await publish(tx, m, { title: 'Selisih kas', level: 2, on: '2026-11-25' });
      await publish(tx, m, { title: 'Kas lama', level: 3, on: '2026-11-01' });
      await countKeptSearches(actingAs(tx, m.leader, { on: '2026-11-26' }));
      const kinds = async (who: Ministry['ani']) => (await duties(actingAs(tx, who))).map(({ kind }) => kind);
      expect([await kinds(m.budi), await kinds(m.western)]).toEqual([['knowledge.found'], []]);
      const [kept] = await keptSearches(actingAs(tx, m.budi));
      expect(kept).toMatchObject({ name: 'Kas', foundNew: 1, query: { q: 'kas' } });
      expect(await outcome(openSearch(actingAs(tx, m.western), kept!.id))).toBe('not-found');
      await openSearch(actingAs(tx, m.budi), kept!.id);
      expect(await kinds(m.budi)).toEqual([]);
      await dropSearch(actingAs(tx, m.budi), kept!.id);
      expect(await keptSearches(actingAs(tx, m.budi))).toEqual([]);
    })
  );
  it(
    'is kept once however often it is sent',
    tried(async (m, tx) => {
      const ctx = actingAs(tx, m.budi);
      for (let times = 0; times < 2; times++)
        await keepSearch(ctx, { name: 'Kas', query: searchSchema.parse({ q: 'kas', page: '2' }) });
      expect(await keptSearches(ctx)).toHaveLength(1);
    })
  );
});

describe('the words of the search', () => {
  const steward = (tx: Tx, m: Ministry) =>
    actingAs(tx, m.leader, { grants: [{ capability: 'knowledge.steward', unitId: m.office }] });
  it(
    'that were sought in vain are told from the second time on, to stewards alone',
    tried(async (m, tx) => {
      for (const q of ['Uang kerohiman', 'uang  kerohiman', 'sekali saja', '198405182018012003'])
        await noteInVain(actingAs(tx, m.budi), await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q })));
      const { inVain } = await readWordsTended(steward(tx, m));
      expect(inVain).toEqual([{ month: '2026-11', words: 'uang kerohiman', times: 2 }]);
      expect(await outcome(readWordsTended(actingAs(tx, m.budi)))).toBe('not-allowed');
    })
  );
  it(
    'that mean the same are added and taken out by stewards',
    tried(async (m, tx) => {
      const ctx = steward(tx, m);
      expect(await addSynonym(ctx, { term: 'SPM', meaning: 'surat perintah membayar' })).toMatchObject({ ok: true });
      expect(await addSynonym(ctx, { term: 'kas', meaning: 'Kas' })).toMatchObject({ reason: 'no-word' });
      const { synonyms } = await readWordsTended(ctx);
      expect(synonyms).toMatchObject([{ term: 'SPM', meaning: 'surat perintah membayar' }]);
      expect(await outcome(dropSynonym(actingAs(tx, m.budi), synonyms[0]!.id))).toBe('not-allowed');
      await dropSynonym(ctx, synonyms[0]!.id);
      expect((await readWordsTended(ctx)).synonyms).toEqual([]);
    })
  );
});

describe('the public library', () => {
  it(
    'counts what visitors open by day, no machine and nobody who signed in',
    tried(async (m, tx) => {
      await publish(tx, m, { title: 'Untuk semua', level: 4, on: '2026-11-01' });
      const { id } = await tx.selectFrom('knowledge.asset').select('id').executeTakeFirstOrThrow();
      const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
      for (const [who, agent] of [
        [null, browser],
        [null, browser],
        [null, 'curl/8.5.0'],
        [m.budi, browser]
      ] as const)
        await countVisit(actingAs(tx, who), { id }, agent);
      const { visits, months } = await readImpact(
        actingAs(tx, m.leader, { grants: [{ capability: 'knowledge.steward', unitId: m.office }] }),
        id
      );
      expect([visits, months.at(-1)?.visits]).toEqual([2, 2]);
    })
  );
});

describe('the library for machines', () => {
  it(
    'holds what is public and nothing else',
    tried(async (m, tx) => {
      await publish(tx, m, { title: 'Untuk <umum> & semua', level: 4, on: '2026-11-01' });
      await publish(tx, m, { title: 'Untuk kementerian', level: 3, on: '2026-11-02' });
      const ctx = actingAs(tx, m.ani);
      const feed = await libraryFeed(ctx, { origin: 'https://x', title: 'Perpustakaan' });
      expect(feed).toContain('<title>Untuk &lt;umum&gt; &amp; semua</title>');
      expect(feed).not.toContain('kementerian');
      const map = await libraryMap(ctx, 'https://x', null);
      expect(map.match(/<loc>/g)).toHaveLength(2);
      expect(map).toContain('<lastmod>2026-11-01</lastmod>');
    })
  );
});
