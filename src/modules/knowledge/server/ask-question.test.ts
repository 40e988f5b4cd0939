// Questions, answers, opinions and impact of an asset: who may, what waits for whom, what nobody else learns.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  acceptAnswer,
  answerQuestion,
  askQuestion,
  createAsset,
  duties,
  giveOpinion,
  openAsset,
  publishAsset,
  readImpact,
  readSaid,
  recordUse,
  withdrawWords
} from './index.ts';
import { newAssetSchema } from '../schema.ts';

type Ministry = Awaited<ReturnType<typeof knowledgeMinistry>>;

async function published(tx: Tx, m: Ministry, more: { level?: number; body?: string } = {}): Promise<number> {
  const ctx = actingAs(tx, m.ani);
  const text = { title: 'Selisih kas', summary: 'Urutan', body: more.body ?? 'Isi', unitId: m.office };
  const made = await createAsset(ctx, newAssetSchema.parse({ ...text, level: more.level ?? 3, nips: [] }));
  if (!made.ok) throw new Error(made.reason);
  await publishAsset(ctx, made.value, { isSure: true });
  return made.value;
}

const withAsset = (work: (tx: Tx, m: Ministry, id: number) => Promise<void>, level = 3) =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    await work(tx, m, await published(tx, m, { level }));
  });

const waiting = async (tx: Tx, who: Ministry['ani']) => (await duties(actingAs(tx, who))).map(({ kind }) => kind);

describe('a question', () => {
  it('on an asset that one may not see does not exist', () =>
    withAsset(async (tx, m, id) => {
      expect(await outcome(askQuestion(actingAs(tx, m.western), id, 'Mengapa?'))).toBe('not-found');
      expect(await outcome(readSaid(actingAs(tx, m.western), id))).toBe('not-found');
    }, 2));
  it('waits for the authors until somebody answers, then for who asked until she accepts', () =>
    withAsset(async (tx, m, id) => {
      const [ani, budi, leader] = [m.ani, m.budi, m.leader].map((who) => actingAs(tx, who));
      expect((await askQuestion(ani!, id, 'Sendiri?')).ok).toBe(false);
      await askQuestion(budi!, id, 'Mulai dari mana?');
      await askQuestion(budi!, id, 'Mulai dari mana?');
      const { questions } = await readSaid(leader!, id);
      expect(questions).toHaveLength(1);
      const questionId = questions[0]!.id;
      expect([await waiting(tx, m.ani), await waiting(tx, m.budi)]).toEqual([['knowledge.question'], []]);
      await answerQuestion(leader!, { assetId: id, questionId }, 'Dari rekening koran.');
      expect([await waiting(tx, m.ani), await waiting(tx, m.budi)]).toEqual([[], ['knowledge.answer']]);
      const answerId = (await readSaid(budi!, id)).questions[0]!.answers[0]!.id;
      expect(await outcome(acceptAnswer(ani!, { assetId: id, questionId }, answerId))).toBe('not-allowed');
      expect((await acceptAnswer(budi!, { assetId: id, questionId }, answerId)).ok).toBe(true);
      expect(await waiting(tx, m.budi)).toEqual([]);
      expect(await outcome(withdrawWords(leader!, { assetId: id, questionId }, answerId))).toBe('not-allowed');
    }));
  it('that was taken back is kept, out of sight', () =>
    withAsset(async (tx, m, id) => {
      const budi = actingAs(tx, m.budi);
      await askQuestion(budi, id, 'Mulai dari mana?');
      const questionId = (await readSaid(budi, id)).questions[0]!.id;
      await withdrawWords(budi, { assetId: id, questionId }, null);
      expect((await readSaid(budi, id)).questions).toEqual([]);
      const { rows } = await sql`select 1 from knowledge.question where id = ${questionId}`.execute(tx);
      expect(rows).toHaveLength(1);
    }));
  it('of another asset is not answered through this one', () =>
    withAsset(async (tx, m, id) => {
      const budi = actingAs(tx, m.budi);
      await askQuestion(budi, id, 'Mulai dari mana?');
      const questionId = (await readSaid(budi, id)).questions[0]!.id;
      const other = await published(tx, m);
      expect(await outcome(answerQuestion(budi, { assetId: other, questionId }, 'Ya'))).toBe('not-found');
    }));
});

describe('an opinion', () => {
  it('is given by who opened it, once, and not by its authors', () =>
    withAsset(async (tx, m, id) => {
      const budi = actingAs(tx, m.budi);
      const say = (isHelpful: boolean) => giveOpinion(budi, id, { isHelpful, reason: 'Jelas' });
      expect(await say(true)).toMatchObject({ reason: 'never-opened' });
      await openAsset(budi, id);
      await say(true);
      await say(false);
      expect((await readSaid(budi, id)).opinions).toEqual({
        helpful: 0,
        of: 1,
        own: { isHelpful: false, reason: 'Jelas' }
      });
      expect(await giveOpinion(actingAs(tx, m.ani), id, { isHelpful: true, reason: '' })).toMatchObject({
        reason: 'own-asset'
      });
    }));
});

describe('the impact', () => {
  it('is told to authors and to who cares for the unit, to nobody else', () =>
    withAsset(async (tx, m, id) => {
      const steward = actingAs(tx, m.western, { grants: [{ capability: 'knowledge.steward', unitId: m.office }] });
      expect(await outcome(readImpact(actingAs(tx, m.budi), id))).toBe('not-found');
      expect(await outcome(readImpact(steward, id))).toBe('done');
    }));
  it('counts readers, uses, opinions, questions and citations', () =>
    withAsset(async (tx, m, id) => {
      for (const who of [m.budi, m.leader]) await openAsset(actingAs(tx, who), id);
      await recordUse(actingAs(tx, m.budi), id, 'Rekonsiliasi');
      await giveOpinion(actingAs(tx, m.budi), id, { isHelpful: true, reason: 'Urutannya jelas' });
      await askQuestion(actingAs(tx, m.budi), id, 'Mulai dari mana?');
      const citing = await published(tx, m, { body: `Lihat [kas](/knowledge/${id}).` });
      const impact = await readImpact(actingAs(tx, m.ani), id);
      expect(impact).toMatchObject({
        readers: { readers: 2, byHand: 2 },
        recognised: 1,
        opinions: { helpful: 1, of: 1, reasons: [{ isHelpful: true, reason: 'Urutannya jelas' }] },
        questions: { asked: 1, answered: 0 },
        citations: { assets: [{ id: citing }], others: 0, reports: 0 }
      });
      expect(impact.months.at(-1)).toEqual({ month: '2026-11', readers: 2, uses: 1, visits: 0 });
    }));
  it('does not tell of a citing asset that its author may not see', () =>
    withAsset(async (tx, m, id) => {
      const other = await published(tx, m, { level: 2, body: `[kas](/knowledge/${id})` });
      await sql`delete from knowledge.asset_author where asset_id = ${other}`.execute(tx);
      await sql`update knowledge.asset set unit_id = ${m.west} where id = ${other}`.execute(tx);
      expect((await readImpact(actingAs(tx, m.ani), id)).citations).toEqual({ assets: [], others: 1, reports: 0 });
    }));
});
