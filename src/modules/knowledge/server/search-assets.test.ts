// Words are found in their Indonesian forms, marked, counted, filtered and forgiven.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { smallSite } from '../rules-search.ts';
import { searchSchema } from '../schema.ts';
import { noteNewer, searchAssets } from './index.ts';

async function library(tx: Tx) {
  const m = await knowledgeMinistry(tx);
  const texts: [number, string, string, string, string, string][] = [
    [
      m.office,
      'Menelusuri selisih kas',
      'Urutan pemeriksaan rekening',
      'Bandingkan pembukuan bank dengan rekening koran.',
      'text',
      '2026-03-01'
    ],
    [
      m.office,
      'Penyusunan anggaran',
      'Cara menyusun anggaran belanja',
      'Langkah demi langkah, kas disebut sekali.',
      'document',
      '2025-03-01'
    ],
    [m.west, 'Wawancara ahli', 'Rekaman wawancara', 'Tentang penyusunan laporan.', 'audio', '2026-05-01']
  ];
  for (const [unit, title, summary, body, form, day] of texts)
    await sql`insert into knowledge.asset (unit_id, level, state, title, summary, body, form, created_by, submitted_at)
      values (${unit}, 3, 'published', ${title}, ${summary}, ${body}, ${form}, ${m.ani.id}, ${day}::date)`.execute(tx);
  const codeOf = async (unit: number) =>
    (await tx.selectFrom('people.unit').select('code').where('id', '=', unit).executeTakeFirstOrThrow()).code;
  return { m, east: await codeOf(m.east) };
}

const titles = (query: Record<string, string> | ((east: string) => Record<string, string>)) =>
  inTransaction(async (tx) => {
    const { m, east } = await library(tx);
    const asked = typeof query === 'function' ? query(east) : query;
    const list = await searchAssets(actingAs(tx, m.budi), searchSchema.parse(asked));
    return list.hits.map(({ title }) => title.map(({ text }) => text).join(''));
  });

describe('a search', () => {
  const cases: [string, Parameters<typeof titles>[0], string[]][] = [
    [
      'finds another form of the word: susun in penyusunan, menyusun',
      { q: 'susun' },
      ['Penyusunan anggaran', 'Wawancara ahli']
    ],
    ['puts the title before the text', { q: 'kas' }, ['Menelusuri selisih kas', 'Penyusunan anggaran']],
    ['takes phrases and exclusions', { q: '"selisih kas" -anggaran' }, ['Menelusuri selisih kas']],
    ['forgives a typing error in a title', { q: 'anggran' }, ['Penyusunan anggaran']],
    ['is not led by what is no word', { q: '!!! & | (' }, []],
    ['finds nothing where nothing is', { q: 'zzzzqqqq' }, []],
    ['takes a unit with all below it', (east) => ({ unit: east }), ['Menelusuri selisih kas', 'Penyusunan anggaran']],
    ['takes a form', { form: 'audio' }, ['Wawancara ahli']],
    ['takes a year', { year: '2025' }, ['Penyusunan anggaran']],
    ['takes words and a year', { q: 'kas', year: '2025' }, ['Penyusunan anggaran']],
    [
      'sorts what has the words by newest, whatever its age',
      { q: 'susun', sort: 'newest' },
      ['Wawancara ahli', 'Penyusunan anggaran']
    ],
    [
      'sorts by newest first when nothing is asked',
      {},
      ['Wawancara ahli', 'Menelusuri selisih kas', 'Penyusunan anggaran']
    ],
    ['sorts by title', { sort: 'title' }, ['Menelusuri selisih kas', 'Penyusunan anggaran', 'Wawancara ahli']]
  ];
  it.each(cases)('%s', async (_case, query, expected) => expect(await titles(query)).toEqual(expected));

  it('finds by words what is not published yet, for its author', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      const { id } = await tx
        .insertInto('knowledge.asset')
        .values({ unitId: m.office, level: 3, state: 'draft', form: 'text', title: 'Kas kecil', createdBy: m.ani.id })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId: m.ani.id }).execute();
      const found = async (of: typeof m.ani) =>
        (await searchAssets(actingAs(tx, of), searchSchema.parse({ q: 'kas', state: 'draft' }))).hits.length;
      expect([await found(m.budi), await found(m.ani)]).toEqual([0, 1]);
    }));

  it('counts by form, level and year, and marks what it found', () =>
    inTransaction(async (tx) => {
      const { m, east } = await library(tx);
      const list = await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q: 'rekening' }));
      expect([list.total, list.facets]).toEqual([
        1,
        { forms: { text: 1 }, levels: { 3: 1 }, years: { 2026: 1 }, templates: { free: 1 }, families: { '': 1 } }
      ]);
      expect(list.units.map(({ key, count }) => [key, count])).toEqual([[east, 1]]);
      const found = list.hits[0]!.snippet.filter(({ isFound }) => isFound).map(({ text }) => text);
      expect(new Set(found)).toEqual(new Set(['rekening']));
    }));

  it('counts all of a small site, the likeliest of a large one', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      const fill = (most: number) =>
        sql`insert into knowledge.asset (unit_id, level, state, title, form, created_by, submitted_at)
          select ${m.east}, 3, 'published', 'Neraca ' || n, 'text', ${m.ani.id}, '2024-03-01'
          from generate_series(1, ${most}) n`.execute(tx);
      const counted = async () => {
        const { total, isMore } = await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q: 'neraca' }));
        return [total, isMore];
      };
      await fill(300);
      expect(await counted()).toEqual([300, false]);
      await fill(smallSite);
      expect(await counted()).toEqual([200, true]);
    }));

  it('puts what another asset took the place of behind those that fit less', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      const first = async () =>
        (await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q: 'kas' }))).hits[0]!.id;
      const [old, other] = [
        await first(),
        await tx
          .selectFrom('knowledge.asset')
          .select('id')
          .where('title', '=', 'Penyusunan anggaran')
          .executeTakeFirstOrThrow()
      ];
      await noteNewer(tx, old, other.id);
      expect(await first()).toBe(other.id);
      await noteNewer(tx, old, null);
      expect(await first()).toBe(old);
    }));

  it('proposes what was perhaps meant, in words of titles that the reader may see', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      await sql`insert into knowledge.asset (unit_id, level, state, title, form, created_by, submitted_at)
        values (${m.east}, 2, 'published', 'Perjanjian rahasia', 'text', ${m.ani.id}, '2026-03-01')`.execute(tx);
      const ask = async (who: typeof m.ani, q: string) =>
        (await searchAssets(actingAs(tx, who), searchSchema.parse({ q }))).meant;
      expect(await ask(m.budi, 'anggran')).toBe('anggaran');
      expect([await ask(m.budi, 'perjnjian'), await ask(m.western, 'perjnjian')]).toEqual(['perjanjian', undefined]);
    }));

  it('finds by what means the same, either way, as long as it stands', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      const ask = async (q: string) =>
        (await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q, sort: 'title' }))).hits.map(({ title }) =>
          title.map(({ text }) => text).join('')
        );
      await sql`insert into knowledge.synonym (term, meaning) values ('RAPBN', 'penyusunan anggaran')`.execute(tx);
      expect(await ask('rapbn')).toEqual(['Penyusunan anggaran']);
      await sql`update knowledge.asset set title = 'RAPBN', summary = '', body = '' where title = 'Wawancara ahli'`.execute(
        tx
      );
      expect(await ask('menyusun anggaran')).toEqual(['Penyusunan anggaran', 'RAPBN']);
      await sql`update knowledge.synonym set removed_at = now()`.execute(tx);
      expect(await ask('rapbn')).toEqual(['RAPBN']);
    }));

  it('sorts by how many people used it, and names who knows', () =>
    inTransaction(async (tx) => {
      const { m } = await library(tx);
      const { id } = await tx
        .selectFrom('knowledge.asset')
        .select('id')
        .where('title', '=', 'Penyusunan anggaran')
        .executeTakeFirstOrThrow();
      await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId: m.ani.id }).execute();
      await sql`insert into knowledge.asset_use (asset_id, person_id, unit_id, work, used_on, quarter)
        values (${id}, ${m.western.id}, ${m.west}, 'Rapat', '2026-10-05', '2026-10-01')`.execute(tx);
      await sql`insert into knowledge.asset_tally values (${id}, 1)`.execute(tx);
      const ask = (query: Record<string, string>) => searchAssets(actingAs(tx, m.budi), searchSchema.parse(query));
      expect((await ask({ q: 'kas', sort: 'uses' })).hits[0]?.id).toBe(id);
      expect((await ask({ sort: 'uses' })).hits.map((hit) => hit.id)).toEqual([id]);
      const { knowing } = await ask({ q: 'anggaran' });
      expect(knowing.map(({ id: who, wrote, used }) => [who, wrote, used])).toEqual([
        [m.ani.id, 1, 0],
        [m.western.id, 0, 1]
      ]);
    }));
});
