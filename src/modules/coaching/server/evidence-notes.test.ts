// Help, feedback notes and recognitions counted by hand; and the rule of help in SQL beside the pure one, on any graph.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { held, nipOf, running, valueOf } from '#tests/support/coaching.ts';
import {
  achieved,
  actAsHead,
  aPerson,
  ctxOf,
  scopeOf,
  smallMinistry,
  type SmallMinistry
} from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { countedHelpers, type Credit } from '../rules-help.ts';
import { evidence, giveFeedback, giveRecognition, openFeedback } from './index.ts';

const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const asked = async (tx: Tx, practice: string, on = '2026-11-24') =>
  achieved(
    tx,
    evidence.find((rule) => rule.practice === practice),
    scopeOf(on)
  );
const yes = (found: Record<string, boolean>) =>
  Object.keys(found)
    .filter((subject) => found[subject])
    .map(Number)
    .toSorted();

const helped = (tx: Tx, of: { by: number; who: number; unit: number; on?: string; waits?: boolean }) =>
  sql`
  insert into coaching.help (helper_id, helped_id, unit_id, is_claim, about_kind, about, on_date, confirmed_at)
  values (${of.by}, ${of.who}, ${of.unit}, true, 'work', 'explained', ${of.on ?? '2026-03-10'}, ${of.waits ? null : '2026-03-11'})
  on conflict do nothing`.execute(tx);

describe('help that another confirmed, I.LRN.7', () => {
  it('counts from thanks, coaching and sharing alike; not while it waits, nor from another year', () =>
    inMinistry(async (m, tx) => {
      await helped(tx, { by: m.ani, who: m.budi, unit: m.unit, waits: true });
      await helped(tx, { by: m.officer, who: m.budi, unit: m.unit, on: '2025-12-31' });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([]);
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([m.head]);
      const { rows } = await sql<{ id: number }>`
        insert into knowledge.sharing (title, unit_id, speaker_id, held_on, minutes, state, recorded_by, recorded_at)
        values ('Bedah buku', ${m.unit}, ${m.budi}, '2026-04-01', 60, 'held', ${m.ani}, '2026-04-01') returning id`.execute(
        tx
      );
      await sql`insert into knowledge.sharing_attendance (sharing_id, person_id) values (${rows[0]?.id}, ${m.ani})`.execute(
        tx
      );
      await helped(tx, { by: m.minister, who: m.head, unit: m.root });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([m.minister, m.head, m.budi].toSorted());
      expect(Object.keys(await asked(tx, 'I.LRN.7'))).toHaveLength(5);
    }));
  it('leaves out a pair who only credit each other, whichever way they do', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.ani, coachee: m.budi });
      await held(tx, { relationId, coach: m.ani, on: '2026-03-10' });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([m.ani]);
      await helped(tx, { by: m.budi, who: m.ani, unit: m.unit });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([]);
      await helped(tx, { by: m.ani, who: m.head, unit: m.unit });
      expect(yes(await asked(tx, 'I.LRN.7'))).toEqual([m.ani, m.budi].toSorted());
    }));
  it('is what the pure rule says, whatever people say of each other, of all and of a few', async () => {
    const person = fc.integer({ min: 0, max: 6 });
    const graphs = fc.array(fc.record({ helper: person, helped: person }), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(graphs, (graph) =>
        inMinistry(async (m, tx) => {
          const more = [await aPerson(tx, 'F', { unit: m.unit }), await aPerson(tx, 'G', { unit: m.unit })];
          const ids = [m.minister, m.head, m.ani, m.budi, m.officer, ...more];
          const credits: Credit[] = graph
            .filter(({ helper, helped: other }) => helper !== other)
            .map(({ helper, helped: other }) => ({ helper: ids[helper]!, helped: ids[other]! }));
          for (const credit of credits) await helped(tx, { by: credit.helper, who: credit.helped, unit: m.unit });
          const expected = [...countedHelpers(credits)].toSorted();
          expect(yes(await asked(tx, 'I.LRN.7'))).toEqual(expected);
          const few = sql`(select id as person_id, ${m.unit}::bigint as unit_id, 12 as months, '' as job_kind
            from people.person where id in (${m.ani}, ${m.budi}))`;
          const rule = evidence.find(({ practice }) => practice === 'I.LRN.7');
          const ofFew = await achieved(
            tx,
            rule,
            scopeOf('2026-11-24', { counted: few } as Partial<ReturnType<typeof scopeOf>>)
          );
          expect(yes(ofFew)).toEqual(expected.filter((id) => id === m.ani || id === m.budi));
        })
      ),
      { numRuns: 25 }
    );
  }, 60_000);
});

describe('notes between dialogues, O.LDR.15', () => {
  const give = async (tx: Tx, of: { by: number; to: number; on: string; openedOn?: string }) => {
    const id = valueOf(
      await giveFeedback(ctxOf(tx, of.by, of.on), { personId: of.to, topic: 'Telaah', words: 'Runtut', token: '' })
    );
    if (of.openedOn) await openFeedback(ctxOf(tx, of.to, of.openedOn), id);
  };
  it('count for who opened one in each quarter elapsed', () =>
    inMinistry(async (m, tx) => {
      await give(tx, { by: m.head, to: m.ani, on: '2026-02-10', openedOn: '2026-02-11' });
      await give(tx, { by: m.head, to: m.budi, on: '2026-02-10' });
      const led = { [m.head]: false, [m.officer]: false };
      expect(await asked(tx, 'O.LDR.15', '2026-03-30')).toEqual({});
      expect(await asked(tx, 'O.LDR.15', '2026-03-31')).toEqual({ ...led, [m.ani]: true, [m.budi]: false });
      expect(await asked(tx, 'O.LDR.15', '2026-06-30')).toMatchObject({ [m.ani]: false });
      await give(tx, { by: m.head, to: m.ani, on: '2026-06-30', openedOn: '2026-07-20' });
      expect(await asked(tx, 'O.LDR.15', '2026-06-30')).toMatchObject({ [m.ani]: true });
    }));
  it('are asked only where a leader stayed for sixty days of the quarter', () =>
    inMinistry(async (m, tx) => {
      await sql`delete from people.assignment where person_id in (${m.budi}, ${m.officer}, ${m.head})`.execute(tx);
      await sql`update people.assignment set valid = '[2026-02-01,)' where person_id = ${m.ani}`.execute(tx); // 59 days
      expect(await asked(tx, 'O.LDR.15', '2026-03-31')).toEqual({});
      await sql`update people.assignment set valid = '[2026-01-31,)' where person_id = ${m.ani}`.execute(tx);
      const rule = evidence.find(({ practice }) => practice === 'O.LDR.15');
      const table = sql`(select ${m.ani}::bigint as person_id, ${m.unit}::bigint as unit_id, 12 as months, '' as job_kind)`;
      const scope = scopeOf('2026-03-31', { counted: table } as Partial<ReturnType<typeof scopeOf>>);
      expect(await achieved(tx, rule, scope)).toEqual({ [m.ani]: false });
    }));
  it('may come from who led at the time', () =>
    inMinistry(async (m, tx) => {
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-02-01,2026-03-01)' });
      await give(tx, { by: m.budi, to: m.ani, on: '2026-02-10', openedOn: '2026-02-11' });
      expect(await asked(tx, 'O.LDR.15', '2026-03-31')).toMatchObject({ [m.ani]: true });
    }));
});

describe('recognition, O.LDR.17', () => {
  it('counts for the post whose holder gave one within the period', () =>
    inMinistry(async (m, tx) => {
      const form = { nips: [await nipOf(tx, m.ani)], reason: 'Ketelitian', result: 'Selisih nihil', token: '' };
      expect(await asked(tx, 'O.LDR.17')).toEqual({ [m.root]: false, [m.unit]: false });
      valueOf(await giveRecognition(ctxOf(tx, m.head, '2025-12-30'), form));
      expect(await asked(tx, 'O.LDR.17')).toEqual({ [m.root]: false, [m.unit]: false });
      valueOf(await giveRecognition(ctxOf(tx, m.head, '2026-05-05'), form));
      expect(await asked(tx, 'O.LDR.17', '2026-05-04')).toEqual({ [m.root]: false, [m.unit]: false });
      expect(await asked(tx, 'O.LDR.17')).toEqual({ [m.root]: false, [m.unit]: true });
    }));
});
