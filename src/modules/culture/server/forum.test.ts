// Ideas answered by somebody else, questions that nobody can be found behind, and what of both waits and counts.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { achieved, actAsHead, aPerson, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  ideaAnswerSchema,
  ideaListSchema,
  ideaSchema,
  outcomeSchema,
  questionListSchema,
  questionSchema
} from '../schema.ts';
import {
  answerIdea,
  answerQuestion,
  askQuestion,
  duties,
  evidence,
  forgetMarks,
  getIdea,
  getQuestion,
  listIdeas,
  listQuestions,
  proposeIdea,
  queues,
  questionBoxes,
  setQuestionAside,
  settleIdea,
  voteForIdea,
  withdrawIdea
} from './index.ts';

const day: Day = '2026-03-02';
type Of = { id: number; unit: number; grants?: string[]; standsInFor?: number[] };
const acting = (tx: Tx, { id, unit, grants = [], standsInFor = [] }: Of, on: Day = day): Ctx => {
  const held = grants.map((capability) => ({ capability, unitId: unit }));
  return actingOn(tx, { ...visitor, personId: id, unitId: unit, grants: held, standsInFor }, on);
};
const reasonOf = async (attempt: Promise<{ ok: boolean; reason?: string }>) => {
  const answer = await attempt;
  return answer.ok ? 'done' : answer.reason;
};
const anIdea = ideaSchema.parse({ title: 'Antrean tanpa kertas', body: 'Nomor lewat ponsel', token: 'i' });
const answered = (more: Record<string, string> = {}) =>
  ideaAnswerSchema.parse({ answer: 'support', words: 'Terima kasih, kita jalankan.', ...more });
const rule = (practice: string) => evidence.find((each) => each.practice === practice);

/** What waits, by kind; the count says the same. */
async function waiting(ctx: Ctx): Promise<string[]> {
  const kinds = (await duties(ctx)).map(({ kind }) => kind);
  const { rows } = await queues(ctx).execute(ctx.db);
  expect(rows.reduce((all, { count }) => all + count, 0)).toBe(kinds.length);
  return kinds.toSorted();
}

async function proposed(tx: Tx, m: SmallMinistry, by = m.ani): Promise<number> {
  const made = await proposeIdea(acting(tx, { id: by, unit: m.unit }), anIdea);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('an idea', () => {
  it('is proposed once, voted for by others, answered by the leader, its trial told of', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await proposed(tx, m);
      expect(await proposed(tx, m)).toBe(id);
      const [ani, budi, head] = [m.ani, m.budi, m.head].map((who) => acting(tx, { id: who, unit: m.unit }));
      expect(await reasonOf(voteForIdea(ani!, id))).toBe('own-idea');
      await voteForIdea(budi!, id);
      await voteForIdea(head!, id);
      await voteForIdea(head!, id);
      expect(await getIdea(budi!, id)).toMatchObject({ votes: 1, isMine: true, state: 'open' });
      expect(await waiting(head!)).toEqual(['culture.idea']);
      expect(await waiting(budi!)).toEqual([]);
      expect(await reasonOf(answerIdea(budi!, id, answered()))).toBe('not-yours');
      const trial = { answer: 'trial', scope: 'Satu loket, satu pekan', until: '2026-03-20' };
      expect(await reasonOf(answerIdea(head!, id, answered({ ...trial, scope: '' })))).toBe('scope-missing');
      expect(await reasonOf(answerIdea(head!, id, answered(trial)))).toBe('done');
      expect(await reasonOf(answerIdea(head!, id, answered()))).toBe('answered');
      expect(await reasonOf(withdrawIdea(ani!, id, 'Batal'))).toBe('answered');
      expect(await waiting(head!)).toEqual([]);
      const later = acting(tx, { id: m.head, unit: m.unit }, '2026-03-21');
      expect(await waiting(later)).toEqual(['culture.outcome']);
      const told = outcomeSchema.parse({ outcome: 'not-worked', words: 'Sinyal di loket lemah' });
      expect(await reasonOf(settleIdea(later, id, told))).toBe('done');
      expect(await waiting(later)).toEqual([]);
      const list = await listIdeas(budi!, ideaListSchema.parse({ show: 'taken', q: 'ponsel' }));
      expect(list.lines).toMatchObject([{ id, state: 'settled', votes: 1 }]);
      expect(list.counts).toMatchObject({ open: 0, taken: 1, mine: 0, all: 1 });
    }));

  it('of the head goes to the leader above, also to who stands in', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await proposed(tx, m, m.head);
      const head = acting(tx, { id: m.head, unit: m.unit });
      expect(await waiting(head)).toEqual([]);
      expect(await reasonOf(answerIdea(head, id, answered()))).toBe('not-yours');
      const officer = acting(tx, { id: m.officer, unit: m.root, standsInFor: [m.minister] });
      expect(await waiting(officer)).toEqual(['culture.idea']);
      expect(await reasonOf(answerIdea(officer, id, answered()))).toBe('done');
    }));

  it('is answered by the acting head, too', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await proposed(tx, m);
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-03-01,2026-04-01)' });
      expect(await reasonOf(answerIdea(acting(tx, { id: m.budi, unit: m.unit }), id, answered()))).toBe('done');
    }));
});

describe('O.LRN.5: ideas answered within twenty working days', () => {
  it('asks of each idea on its own day: 2 March is due on 30 March', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const ids: number[] = [];
      for (const by of [m.ani, m.budi, m.officer, m.ani]) {
        const made = await proposeIdea(acting(tx, { id: by, unit: m.unit }), { ...anIdea, token: `t${ids.length}` });
        ids.push(made.ok ? made.value : 0);
      }
      const minister = (on: Day) => acting(tx, { id: m.minister, unit: m.root }, on);
      expect((await getIdea(minister(day), ids[0]!)).idea.dueOn).toBe('2026-03-30');
      await answerIdea(minister('2026-03-30'), ids[0]!, answered({ answer: 'reason' }));
      await answerIdea(minister('2026-03-31'), ids[1]!, answered());
      await withdrawIdea(acting(tx, { id: m.ani, unit: m.unit }, '2026-03-05'), ids[3]!, 'Sudah ada');
      const counted = (asOf: Day) => achieved(tx, rule('O.LRN.5'), scopeOf(asOf));
      expect(await counted('2026-03-29')).toEqual({});
      expect(await counted('2026-04-30')).toEqual({ [ids[0]!]: true, [ids[1]!]: false, [ids[2]!]: false });
    }));
});

/** Five more people, so that the unit has a box of its own. */
async function withBox(tx: Tx): Promise<SmallMinistry> {
  const m = await smallMinistry(tx);
  for (const name of ['Cici', 'Dedi', 'Edi']) await aPerson(tx, name, { unit: m.unit, under: m.head });
  return m;
}
const asks = (unitId: number, more: Record<string, unknown> = {}) =>
  questionSchema.parse({ unitId: String(unitId), body: 'Mengapa rapat selalu sore?', ...more });

async function asked(tx: Tx, m: SmallMinistry, on: Day = day): Promise<number> {
  const before = await sql<{ id: number }>`select id from culture.question`.execute(tx);
  const known = new Set(before.rows.map(({ id }) => id));
  await askQuestion(acting(tx, { id: m.ani, unit: m.unit }, on), asks(m.unit));
  const { rows } = await sql<{ id: number }>`select id from culture.question`.execute(tx);
  return rows.find(({ id }) => !known.has(id))?.id ?? 0;
}

describe('a question', () => {
  it('is asked of the own unit or one above in which five people work, twice a day at most', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const ani = acting(tx, { id: m.ani, unit: m.unit });
      expect((await questionBoxes(ani)).map(({ id }) => id)).toEqual([m.root]);
      expect(await reasonOf(askQuestion(ani, asks(m.unit)))).toBe('foreign-unit');
      expect(await reasonOf(askQuestion(ani, asks(m.root, { token: 'q' })))).toBe('done');
      expect(await reasonOf(askQuestion(ani, asks(m.root, { token: 'q' })))).toBe('done');
      expect(await reasonOf(askQuestion(ani, asks(m.root)))).toBe('done');
      expect(await reasonOf(askQuestion(ani, asks(m.root)))).toBe('enough-today');
      expect(await reasonOf(askQuestion(acting(tx, { id: m.ani, unit: m.unit }, '2026-03-03'), asks(m.root)))).toBe(
        'done'
      );
      const { rows } = await sql`select 1 from culture.question`.execute(tx);
      expect(rows).toHaveLength(3);
    }));

  it('leads back to nobody: no person, no time, no event, and by the next day no mark', () =>
    inTransaction(async (tx) => {
      const m = await withBox(tx);
      const events = async () => (await sql`select 1 from platform.event`.execute(tx)).rows.length;
      const before = await events();
      await asked(tx, m);
      expect(await events()).toBe(before);
      const { rows: columns } = await sql<{ name: string; type: string }>`
        select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'culture' and table_name = 'question'
      `.execute(tx);
      const instants = columns.filter(({ type }) => type.startsWith('timestamp')).map(({ name }) => name);
      expect(instants.toSorted()).toEqual(['answered_at', 'set_aside_at']);
      const marks = async () => (await sql`select mark from culture.question_spent`.execute(tx)).rows;
      expect(JSON.stringify(await marks())).not.toContain(`"${m.ani}"`);
      await forgetMarks(acting(tx, { id: m.officer, unit: m.root }, '2026-03-03'));
      expect(await marks()).toEqual([]);
      const { rows: secrets } = await sql`select 1 from culture.question_pepper`.execute(tx);
      expect(secrets).toEqual([]);
    }));

  it('waits unseen but by who answers or sets aside, is answered in public', () =>
    inTransaction(async (tx) => {
      const m = await withBox(tx);
      const id = await asked(tx, m);
      const budi = acting(tx, { id: m.budi, unit: m.unit });
      const head = acting(tx, { id: m.head, unit: m.unit });
      expect(await outcome(getQuestion(budi, id))).toBe('not-found');
      expect(await outcome(answerQuestion(budi, id, 'Karena …'))).toBe('not-found');
      const everybody = await listQuestions(budi, questionListSchema.parse({ show: 'waiting' }));
      expect(everybody).toMatchObject({ lines: [], counts: { open: 1, oldest: day, waiting: 0 } });
      expect((await listQuestions(head, questionListSchema.parse({ show: 'waiting' }))).lines).toHaveLength(1);
      expect(await waiting(head)).toEqual(['culture.question']);
      expect(await reasonOf(setQuestionAside(head, id, 'Tidak perlu'))).toBe('not-yours');
      expect(await reasonOf(answerQuestion(head, id, 'Mulai April pagi hari.'))).toBe('done');
      expect(await getQuestion(budi, id)).toMatchObject({ question: { answer: 'Mulai April pagi hari.' } });
      expect(await waiting(head)).toEqual([]);
    }));

  it('is set aside by the officer for a reason that everybody reads, without its words', () =>
    inTransaction(async (tx) => {
      const m = await withBox(tx);
      const id = await asked(tx, m);
      const officer = acting(tx, { id: m.officer, unit: m.root, grants: ['culture.moderate'] });
      expect(await reasonOf(setQuestionAside(officer, id, ''))).toBe('reason-missing');
      expect(await reasonOf(setQuestionAside(officer, id, 'Menyebut nama rekan'))).toBe('done');
      const budi = acting(tx, { id: m.budi, unit: m.unit });
      expect((await getQuestion(budi, id)).question).toMatchObject({ body: '', setAsideReason: 'Menyebut nama rekan' });
      const { lines } = await listQuestions(budi, questionListSchema.parse({ show: 'aside' }));
      expect(lines).toMatchObject([{ id, body: '' }]);
    }));

  it('counts for O.LRN.6 on its own day: 2 March is due on 16 March', () =>
    inTransaction(async (tx) => {
      const m = await withBox(tx);
      const [inTime, late, aside] = [await asked(tx, m), await asked(tx, m), await asked(tx, m, '2026-03-03')];
      const head = (on: Day) => acting(tx, { id: m.head, unit: m.unit }, on);
      await answerQuestion(head('2026-03-16'), inTime, 'Ya');
      await answerQuestion(head('2026-03-18'), late, 'Ya');
      const officer = acting(tx, { id: m.officer, unit: m.root, grants: ['culture.moderate'] }, '2026-03-05');
      await setQuestionAside(officer, aside, 'Bukan pertanyaan');
      expect(await achieved(tx, rule('O.LRN.6'), scopeOf('2026-03-15'))).toEqual({});
      expect(await achieved(tx, rule('O.LRN.6'), scopeOf('2026-03-31'))).toEqual({ [inTime]: true, [late]: false });
    }));
});
