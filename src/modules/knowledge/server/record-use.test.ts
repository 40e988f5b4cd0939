// A use of an asset in the work: of what one may read and has opened, once a quarter; marks are seen by nobody else.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { newAssetSchema } from '../schema.ts';
import {
  createAsset,
  getAsset,
  markAsset,
  openAsset,
  publishAsset,
  readOwnKnowledge,
  recordUse,
  withdrawAsset
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

async function published(m: Small, tx: Tx, more: Record<string, unknown> = {}): Promise<number> {
  const form = { title: 'Selisih kas', summary: 'Urutan', body: 'Isi', level: '3', unitId: m.office, ...more };
  const created = await createAsset(actingAs(tx, m.ani), newAssetSchema.parse(form));
  if (!created.ok) throw new Error(created.reason);
  const answer = await publishAsset(actingAs(tx, m.ani), created.value, { isSure: true });
  if (!answer.ok) throw new Error(answer.reason);
  return created.value;
}

const uses = async (tx: Tx, who: Somebody, id: number, on = '2026-11-24') =>
  recordUse(actingAs(tx, who, { on }), id, 'Rekonsiliasi Oktober');

describe('a use in the work', () => {
  it(
    'is taken once a quarter from who opened the asset, and seen by its authors',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      expect(await uses(tx, m.budi, id)).toEqual({ ok: false, reason: 'never-opened' });
      await openAsset(actingAs(tx, m.budi), id);
      expect(await uses(tx, m.budi, id)).toMatchObject({ ok: true });
      expect(await uses(tx, m.budi, id)).toEqual({ ok: false, reason: 'used-this-quarter' });
      expect(await uses(tx, m.budi, id, '2027-01-01')).toMatchObject({ ok: true });
      const { reading } = await getAsset(actingAs(tx, m.western), id);
      expect(reading?.uses).toMatchObject({ count: 2, last: [{ work: 'Rekonsiliasi Oktober' }, {}] });
      expect((await getAsset(actingAs(tx, m.budi), id)).reading).toMatchObject({ mayUse: false, hasUsed: true });
    })
  );
  it(
    'of one’s own asset does not count, nor of one that was withdrawn',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      await openAsset(actingAs(tx, m.ani), id);
      expect(await uses(tx, m.ani, id)).toEqual({ ok: false, reason: 'own-asset' });
      const steward = { grants: [{ capability: 'knowledge.steward', unitId: m.east }] };
      await openAsset(actingAs(tx, m.eastern, steward), id);
      await withdrawAsset(actingAs(tx, m.ani), id, 'Usang');
      expect(await recordUse(actingAs(tx, m.eastern, steward), id, 'x')).toEqual({
        ok: false,
        reason: 'not-published'
      });
    })
  );
  it(
    'of an asset out of reach is not found',
    tried(async (m, tx) => {
      const id = await published(m, tx, { level: '1', nips: [m.budi.nip] });
      expect(await outcome(uses(tx, m.western, id))).toBe('not-found');
      expect(await outcome(markAsset(actingAs(tx, m.western), id, true))).toBe('not-found');
      expect(await tx.selectFrom('knowledge.assetUse').selectAll().execute()).toEqual([]);
    })
  );
  it(
    'thanks the authors until they have looked',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      await openAsset(actingAs(tx, m.budi), id);
      await uses(tx, m.budi, id);
      const news = async () => (await readOwnKnowledge(actingAs(tx, m.ani))).thanks.map(({ isNew }) => isNew);
      expect([await news(), await news()]).toEqual([[true], [false]]);
      expect((await readOwnKnowledge(actingAs(tx, m.budi))).uses).toMatchObject([{ title: 'Selisih kas' }]);
    })
  );
});

describe('a mark', () => {
  it(
    'is put on and taken off, and goes when the asset leaves sight',
    tried(async (m, tx) => {
      const id = await published(m, tx);
      const marks = async () => (await readOwnKnowledge(actingAs(tx, m.western))).marks.map((each) => each.id);
      await markAsset(actingAs(tx, m.western), id, true);
      await markAsset(actingAs(tx, m.western), id, true);
      expect(await marks()).toEqual([id]);
      await markAsset(actingAs(tx, m.western), id, false);
      expect(await marks()).toEqual([]);
      await markAsset(actingAs(tx, m.western), id, true);
      await withdrawAsset(actingAs(tx, m.ani), id, 'Usang');
      expect(await marks()).toEqual([]);
    })
  );
});

describe('reading', () => {
  it(
    'of any level is counted once a reader, authors and visitors left out; the fifth reader shares a lesson',
    tried(async (m, tx) => {
      const answers = {
        s_context: 'a',
        s_action: 'b',
        s_outcome: 'failure',
        s_why: 'c',
        s_lesson: 'd',
        s_recommendation: 'e'
      };
      const id = await published(m, tx, { template: 'lesson', body: '', level: '4', ...answers });
      const lesson = async () => (await getAsset(actingAs(tx, m.ani), id)).lesson;
      for (const reader of [m.budi, m.budi, m.ani, m.leader, m.eastern, m.western])
        await openAsset(actingAs(tx, reader), id);
      await openAsset(actingAs(tx, null), id);
      expect(await lesson()).toMatchObject({ readers: 4, isShared: false });
      const events = async () =>
        (await tx.selectFrom('platform.event').select('name').where('name', '=', 'knowledge.lesson.shared').execute())
          .length;
      expect(await events()).toBe(0);
      const fifth = await tx
        .insertInto('people.person')
        .values({ nip: '199901012020011999', name: 'Lima' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await openAsset(actingAs(tx, { id: fifth.id, nip: '', unitId: null }), id);
      expect([await lesson(), await events()]).toMatchObject([{ readers: 5, isShared: true }, 1]);
    })
  );
});
