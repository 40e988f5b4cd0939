// A published text is worked on apart from what readers see; versions are compared and brought back; links lead both ways.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome, passBasics } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { changeAssetSchema, newAssetSchema } from '../schema.ts';
import {
  changeAsset,
  createAsset,
  dropDraft,
  forgetTyped,
  keepTyped,
  listVersions,
  openAsset,
  publishAsset,
  publishDraft,
  readAssetForm,
  restoreVersion,
  setLevel,
  withdrawAsset
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

const text = { title: 'Selisih kas', summary: 'Urutan', body: 'Satu\n\nDua', form: 'text' };

async function published(m: Small, tx: Tx, more: Record<string, unknown> = {}): Promise<number> {
  await passBasics(tx, m.ani.id);
  const form = newAssetSchema.parse({ ...text, level: '3', unitId: m.office, nips: [m.budi.nip], ...more });
  const created = await createAsset(actingAs(tx, m.ani), form);
  if (!created.ok) throw new Error(created.reason);
  await publishAsset(actingAs(tx, m.ani), created.value);
  return created.value;
}
const change = (version: number, more: Record<string, unknown>) =>
  changeAssetSchema.parse({ ...text, version: String(version), ...more });

describe('a published asset', () => {
  it(
    'is worked on apart: readers see the new text once it is published, authors see how it differs',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      const [ani, reader] = [actingAs(tx, m.ani), actingAs(tx, m.western)];
      expect(await changeAsset(ani, id, change(1, { body: 'Satu\n\nTiga', isDraft: 'true' }))).toMatchObject({
        value: 2
      });
      expect(await openAsset(reader, id)).toMatchObject({ version: 1, body: 'Satu\n\nDua', draft: null });
      expect((await listVersions(reader, id)).versions.map(({ version }) => version)).toEqual([1]);
      expect(await outcome(listVersions(reader, id, { show: 2 }))).toBe('not-found');
      expect(await outcome(listVersions(reader, id, { from: 1, to: 2 }))).toBe('not-found');
      expect(await openAsset(ani, id)).toMatchObject({ version: 1, draft: { version: 2 } });
      const { difference } = await listVersions(ani, id, { from: 1, to: 2 });
      expect(difference?.fields).toMatchObject([{ field: 'body' }]);
      await publishDraft(actingAs(tx, m.budi), id);
      await publishDraft(actingAs(tx, m.budi), id);
      expect(await openAsset(reader, id)).toMatchObject({ version: 3, body: 'Satu\n\nTiga' });
      expect((await listVersions(reader, id)).versions.map(({ version }) => version)).toEqual([3, 1]);
    })
  );
  it(
    'goes on from what is drafted; given up, the draft stays with its authors',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      const ani = actingAs(tx, m.ani);
      await changeAsset(ani, id, change(1, { title: 'Baru', isDraft: 'true' }));
      expect(await readAssetForm(actingAs(tx, m.budi), id)).toMatchObject({ head: { version: 2, title: 'Baru' } });
      expect(await outcome(readAssetForm(actingAs(tx, m.western), id))).toBe('not-found');
      await dropDraft(ani, id);
      expect(await readAssetForm(ani, id)).toMatchObject({ head: { version: 1, title: 'Selisih kas' } });
      expect((await listVersions(ani, id)).versions.map(({ isPublished }) => isPublished)).toEqual([false, true]);
      expect(await outcome(publishDraft(actingAs(tx, m.western), id))).toBe('not-found');
    })
  );
  it(
    'takes two changes of other passages together, and shows both where they clash',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      await changeAsset(actingAs(tx, m.ani), id, change(1, { body: 'Satu A\n\nDua' }));
      const late = await changeAsset(actingAs(tx, m.budi), id, change(1, { body: 'Satu\n\nDua B' }));
      expect(late).toMatchObject({ reason: 'conflict', joined: { text: { body: 'Satu A\n\nDua B' }, clashes: [] } });
      const clash = await changeAsset(actingAs(tx, m.budi), id, change(1, { body: 'Satu B\n\nDua' }));
      expect(clash).toMatchObject({ joined: { text: { body: 'Satu B\n\nDua' }, clashes: ['body'] } });
    })
  );
  it(
    'brings an older text back as a new version, with the reason',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      const ani = actingAs(tx, m.ani);
      await changeAsset(ani, id, change(1, { body: 'Salah' }));
      expect(await outcome(restoreVersion(actingAs(tx, m.western), id, { version: 1, reason: 'x' }))).toBe('not-found');
      await restoreVersion(ani, id, { version: 1, reason: 'Yang lama benar' });
      const { asset, versions } = await listVersions(ani, id);
      expect([asset.version, asset.body, versions[0]?.note]).toEqual([3, 'Satu\n\nDua', 'Yang lama benar']);
    })
  );
});

it(
  'links lead back as far as their reader may know of them',
  tried(async (m, tx) => {
    const to = await published(m, tx);
    const from = await published(m, tx, { title: 'Pengantar', body: `Lihat [kas](/knowledge/${to}).` });
    const linked = async (who: Small['ani']) => (await openAsset(actingAs(tx, who), to)).linkedFrom;
    expect(await linked(m.western)).toEqual([{ id: from, title: 'Pengantar' }]);
    await setLevel(actingAs(tx, m.ani), from, { level: 2, reason: 'Hanya unit' });
    expect(await linked(m.western)).toEqual([]);
    expect(await linked(m.eastern)).toHaveLength(1);
    const astray = async (who: Small['ani']) => (await openAsset(actingAs(tx, who), from)).astray;
    expect(await astray(m.ani)).toEqual([]);
    await withdrawAsset(actingAs(tx, m.ani), to, 'Tidak berlaku lagi');
    expect([await astray(m.ani), await astray(m.eastern)]).toEqual([[{ id: to, newerId: null }], []]);
    await changeAsset(actingAs(tx, m.ani), from, change(1, { title: 'Pengantar', body: 'Tanpa tautan' }));
    expect(await astray(m.ani)).toEqual([]);
  })
);

it(
  'what is typed is kept for who typed it, and gone once it is saved or thrown away',
  tried(async (m, tx) => {
    const id = await published(m, tx);
    const [ani, budi] = [actingAs(tx, m.ani), actingAs(tx, m.budi)];
    await keepTyped(ani, String(id), { body: 'setengah jadi' });
    await keepTyped(ani, String(id), { body: 'lebih jauh' });
    expect((await readAssetForm(ani, id)).typed?.typed).toEqual({ body: 'lebih jauh' });
    expect((await readAssetForm(budi, id)).typed).toBeNull();
    await changeAsset(ani, id, change(1, { body: 'selesai' }));
    expect((await readAssetForm(ani, id)).typed).toBeNull();
    await keepTyped(ani, String(id), { version: '1', body: 'selesa' }); // sent before the text was saved, arrived behind it
    expect((await readAssetForm(ani, id)).typed).toBeNull();
    await keepTyped(ani, String(id), { version: '2', body: 'selesai, lalu' });
    expect((await readAssetForm(ani, id)).typed?.typed['body']).toBe('selesai, lalu');
    await keepTyped(budi, String(id), { body: 'x' });
    await forgetTyped(budi, String(id));
    expect((await readAssetForm(budi, id)).typed).toBeNull();
  })
);
