// From a draft to what the ministry reads, and back out of sight.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { changeAssetSchema, newAssetSchema } from '../schema.ts';
import {
  changeAsset,
  createAsset,
  getAsset,
  keepTyped,
  listVersions,
  publishAsset,
  readTyped,
  restoreAsset,
  setLevel,
  withdrawAsset
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

const form = (m: Small, more: Record<string, unknown> = {}) =>
  newAssetSchema.parse({
    title: 'Menelusuri selisih kas',
    summary: 'Urutan pemeriksaan',
    body: 'Bandingkan jam setor.',
    form: 'text',
    level: '3',
    unitId: m.office,
    ...more
  });

async function drafted(m: Small, tx: Tx, more: Record<string, unknown> = {}): Promise<number> {
  const created = await createAsset(actingAs(tx, m.ani), form(m, more));
  if (!created.ok) throw new Error(created.reason);
  return created.value;
}

describe('an asset', () => {
  it(
    'is its authors alone while a draft, and the ministry’s once published at level 3',
    tried(async (m, tx) => {
      const id = await drafted(m, tx, { nips: [m.budi.nip] });
      expect(await outcome(getAsset(actingAs(tx, m.western), id))).toBe('not-found');
      expect((await getAsset(actingAs(tx, m.budi), id)).abilities.publish).toBe(true);
      expect(await publishAsset(actingAs(tx, m.ani), id)).toEqual({ ok: true, value: 'published' });
      const seen = await getAsset(actingAs(tx, m.western), id);
      expect(seen).toMatchObject({ state: 'published', abilities: { write: false, withdraw: false }, openings: null });
      expect(await outcome(getAsset(actingAs(tx, null), id))).toBe('not-found');
    })
  );
  it(
    'made by a form sent twice is one asset, by one sent again with other words another',
    tried(async (m, tx) => {
      const token = { token: 'a-form-once' };
      const once = await drafted(m, tx, token);
      expect(await drafted(m, tx, token)).toBe(once);
      await keepTyped(actingAs(tx, m.ani), 'new:free', { ...token, title: 'Arrived behind its saving' });
      expect(await readTyped(actingAs(tx, m.ani), 'new:free')).toBeNull();
      expect(await drafted(m, tx, { ...token, title: 'Gone back, written anew' })).not.toBe(once);
    })
  );
  it(
    'needs a summary, something to read and, at level 1, somebody to read it',
    tried(async (m, tx) => {
      const reasonOf = async (more: Record<string, unknown>) =>
        publishAsset(actingAs(tx, m.ani), await drafted(m, tx, more));
      expect(await reasonOf({ summary: '' })).toMatchObject({ reason: 'no-summary' });
      expect(await reasonOf({ body: '' })).toMatchObject({ reason: 'no-content' });
      expect(await reasonOf({ level: '1' })).toMatchObject({ reason: 'level-one-without-reader' });
      expect(await reasonOf({ body: '', address: 'https://kms.example/a' })).toMatchObject({ ok: true });
    })
  );
  it(
    'keeps every text; who wrote on an older one is shown the present one, and nothing is lost',
    tried(async (m, tx) => {
      const id = await drafted(m, tx, { nips: [m.budi.nip] });
      const change = (text: Record<string, unknown>) => changeAssetSchema.parse({ ...form(m), version: '1', ...text });
      expect(await changeAsset(actingAs(tx, m.ani), id, change({ body: 'Teks Ani' }))).toEqual({ ok: true, value: 2 });
      const late = await changeAsset(actingAs(tx, m.budi), id, change({ title: 'Judul Budi', body: 'Teks Budi' }));
      expect(late).toMatchObject({
        reason: 'conflict',
        current: { body: 'Teks Ani', version: 2 },
        joined: { text: { title: 'Judul Budi', body: 'Teks Budi' }, clashes: ['body'] }
      });
      const merged = change({ title: 'Judul Budi', body: 'Teks Budi', version: '2', take: ['body'], note: 'digabung' });
      expect(await changeAsset(actingAs(tx, m.budi), id, merged)).toEqual({ ok: true, value: 3 });
      const { versions } = await listVersions(actingAs(tx, m.ani), id);
      expect(versions.map(({ version, changed, note }) => [version, changed, note])).toMatchObject([
        [3, ['title'], 'digabung'],
        [2, ['body'], ''],
        [1, expect.anything(), '']
      ]);
      const { shown } = await listVersions(actingAs(tx, m.ani), id, { show: 1 });
      expect(shown).toMatchObject({ body: 'Bandingkan jam setor.', texts: { body: '<p>Bandingkan jam setor.</p>\n' } });
    })
  );
  it(
    'withdrawn is out of sight with its reason, and comes back with its first day',
    tried(async (m, tx) => {
      const id = await drafted(m, tx);
      await publishAsset(actingAs(tx, m.ani, { on: '2026-10-01' }), id);
      await withdrawAsset(actingAs(tx, m.ani), id, 'Aturan berganti');
      expect(await outcome(getAsset(actingAs(tx, m.western), id))).toBe('not-found');
      expect(await outcome(withdrawAsset(actingAs(tx, m.ani), id, 'lagi'))).toBe('done');
      expect((await getAsset(actingAs(tx, m.ani), id)).withdrawnReason).toBe('Aturan berganti');
      await restoreAsset(actingAs(tx, m.ani), id, 'Berlaku lagi');
      const back = await getAsset(actingAs(tx, m.western), id);
      expect(back.submittedAt?.toISOString().slice(0, 10)).toBe('2026-10-01');
    })
  );
  it(
    'changes its level for a reason, by its author or by who cares for its unit, by nobody else',
    tried(async (m, tx) => {
      const id = await drafted(m, tx);
      await publishAsset(actingAs(tx, m.ani), id);
      const officer = actingAs(tx, m.eastern, { grants: [{ capability: 'knowledge.steward', unitId: m.east }] });
      expect(await outcome(setLevel(actingAs(tx, m.western), id, { level: 4, reason: 'Berguna' }))).toBe('not-allowed');
      expect(await setLevel(officer, id, { level: 4, reason: ' ' })).toMatchObject({ reason: 'no-reason' });
      expect(await setLevel(officer, id, { level: 4, reason: 'Berguna bagi umum', isSure: true })).toMatchObject({
        ok: true
      });
      expect((await getAsset(actingAs(tx, null), id)).level).toBe(4);
      expect(await setLevel(officer, id, { level: 1, reason: 'Rahasia' })).toMatchObject({
        reason: 'level-one-without-reader'
      });
    })
  );
  it(
    'tells each author what became of it, in the transaction of the change',
    tried(async (m, tx) => {
      const id = await drafted(m, tx, { nips: [m.budi.nip] });
      await publishAsset(actingAs(tx, m.ani), id);
      await publishAsset(actingAs(tx, m.ani), id);
      const events = await tx
        .selectFrom('platform.event')
        .select(['name', 'personId', 'unitId'])
        .where('subject', '=', `knowledge.asset:${id}`)
        .orderBy('id')
        .execute();
      const told = (name: string) =>
        [m.ani, m.budi].map((who) => ({ name: `knowledge.asset.${name}`, personId: who.id, unitId: m.office }));
      expect(events).toEqual([...told('drafted'), ...told('published')]);
    })
  );
  it(
    'is owned by the writer’s unit or one above it, never by another',
    tried(async (m, tx) => {
      expect(await createAsset(actingAs(tx, m.ani), form(m, { unitId: m.west }))).toMatchObject({
        reason: 'foreign-unit'
      });
      expect(await createAsset(actingAs(tx, m.ani), form(m, { nips: ['199999999999999999'] }))).toMatchObject({
        reason: 'unknown-nip'
      });
    })
  );
});
