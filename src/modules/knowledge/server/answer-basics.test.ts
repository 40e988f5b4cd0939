// The check before the first asset: what was written waits, who published before is not asked.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { answersOf, primerVersion, questions } from '../basics.ts';
import { newAssetSchema } from '../schema.ts';
import { answerBasics, createAsset, getAsset, publishAsset, readBasics } from './index.ts';
import { selectPrimerVersion } from './store-basics.ts';

const right = Object.fromEntries(questions.map(({ key, right: choice }) => [key, choice]));
const drafted = async (tx: Tx, who: Awaited<ReturnType<typeof somebody>>) => {
  const form = { title: 'Kas', summary: 'Urutan', body: 'Isi', level: '3', unitId: who.unitId };
  const created = await createAsset(actingAs(tx, who), newAssetSchema.parse(form));
  if (!created.ok) throw new Error(created.reason);
  return created.value;
};

describe('the check before the first asset', () => {
  it('is asked once; the draft waits for it and is published afterwards', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const fresh = await somebody(tx, m.office, { under: m.leader.id });
      const me = actingAs(tx, fresh);
      const id = await drafted(tx, fresh);
      expect(await publishAsset(me, id)).toEqual({ ok: false, reason: 'basics-first' });
      expect(await getAsset(me, id)).toMatchObject({ state: 'draft', body: 'Isi', reading: { lacksBasics: true } });
      expect(await answerBasics(me, answersOf({ ...right, figure: 'b', table: 'a' }))).toMatchObject({
        value: { correct: 5, isPassed: false }
      });
      expect(await publishAsset(me, id)).toMatchObject({ reason: 'basics-first' });
      expect(await answerBasics(me, answersOf(right))).toMatchObject({ value: { correct: 7, isPassed: true } });
      expect(await publishAsset(me, id)).toEqual({ ok: true, value: 'published' });
    }));

  it('is not asked of who published before, also after the primer changed', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      await publishAsset(actingAs(tx, m.ani), await drafted(tx, m.ani));
      await sql`delete from knowledge.basics_try where person_id = ${m.ani.id}`.execute(tx);
      expect(await publishAsset(actingAs(tx, m.ani), await drafted(tx, m.ani))).toMatchObject({ ok: true });
    }));

  it('keeps what was answered last, and tells of the first pass alone', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const fresh = await somebody(tx, m.office);
      expect(await answerBasics(actingAs(tx, fresh), answersOf({ figure: 'a' }))).toMatchObject({
        reason: 'unanswered'
      });
      expect(await readBasics(actingAs(tx, fresh))).toEqual({ passedAt: undefined, last: undefined });
      await answerBasics(actingAs(tx, fresh), answersOf(right));
      await answerBasics(actingAs(tx, fresh), answersOf({ ...right, asset: 'a' }));
      const { passedAt, last } = await readBasics(actingAs(tx, fresh));
      expect([passedAt !== undefined, last?.correct, last?.answers.asset]).toEqual([true, 6, 'a']);
      const told = await tx
        .selectFrom('platform.event')
        .select('id')
        .where('name', '=', 'knowledge.basics.passed')
        .execute();
      expect(told).toHaveLength(1);
    }));

  it('is of the version of the primer that the database holds', () =>
    inTransaction(async (tx) => expect(await selectPrimerVersion(tx, '2026-11-24')).toBe(primerVersion)));
});
