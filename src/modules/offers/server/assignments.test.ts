// Work given directly: to the own team alone, accepted or declined by its member, credited to the post.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { getActivity } from '#modules/learning/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { assignmentInput } from '#tests/support/offers.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerAssignment,
  assignmentCards,
  duties,
  getAssignment,
  giveAssignment,
  takeBackAssignment
} from './index.ts';

const { db, inTransaction } = testDatabase();
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const accept = { decision: 'accept', note: '' } as const;

async function given(tx: Tx, m: SmallMinistry, more = {}): Promise<number> {
  const result = await giveAssignment(ctxOf(tx, m.head, '2026-03-02'), await assignmentInput(tx, m, more));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('work given directly', () => {
  it('is given by who decides for the member, once, and belongs to the post', () =>
    inMinistry(async (m, tx) => {
      const input = await assignmentInput(tx, m, { token: 'a' });
      const head = ctxOf(tx, m.head, '2026-03-02');
      const first = await giveAssignment(head, input);
      expect(await giveAssignment(head, input)).toEqual(first);
      await expect(giveAssignment(ctxOf(tx, m.minister, '2026-03-02'), input)).rejects.toThrow('not found');
      await expect(giveAssignment(ctxOf(tx, m.ani, '2026-03-02'), input)).rejects.toThrow('not found');
      const { rows } = await sql<{ postId: number }>`select post_id from offers.assignment`.execute(tx);
      expect(rows).toEqual([{ postId: m.unit }]);
    }));

  it('goes to the post of the one stood in for', () =>
    inMinistry(async (m, tx) => {
      const deputy = ctxOf(tx, m.officer, '2026-03-02', { standsInFor: [m.head] });
      expect(await giveAssignment(deputy, await assignmentInput(tx, m))).toMatchObject({ ok: true });
      const { rows } = await sql<{ postId: number }>`select post_id from offers.assignment`.execute(tx);
      expect(rows).toEqual([{ postId: m.unit }]);
    }));

  it('needs days ahead and a mentor who is somebody else', () =>
    inMinistry(async (m, tx) => {
      const give = async (more: object) =>
        giveAssignment(ctxOf(tx, m.head, '2026-03-02'), await assignmentInput(tx, m, more));
      expect(await give({ endsOn: '2026-02-01' })).toEqual({ ok: false, reason: 'time-reversed' });
      expect(await give({ mentor: '123' })).toEqual({ ok: false, reason: 'unknown-nip' });
      const nip = await sql<{ nip: string }>`select nip from people.person where id = ${m.ani}`.execute(tx);
      expect(await give({ mentor: nip.rows[0]?.nip })).toEqual({ ok: false, reason: 'mentor-is-self' });
    }));

  it('waits for its member, who accepts', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      const ani = ctxOf(tx, m.ani, '2026-03-03');
      expect(await duties(ani)).toMatchObject([{ kind: 'offers.respond', href: `/offers/assignments/${id}` }]);
      expect(await answerAssignment(ani, id, accept)).toEqual({ ok: true, value: id });
      expect(await answerAssignment(ani, id, accept)).toEqual({ ok: true, value: id });
      expect(await duties(ani)).toEqual([]);
      const { activityId } = await getAssignment(ani, id);
      const activity = await getActivity(ani, activityId ?? 0);
      expect(activity).toMatchObject({ solution: 'experience', state: 'granted', title: 'Memimpin rapat kas' });
      expect(activity).toMatchObject({ startsOn: '2026-03-09', endsOn: '2026-04-10', plannedMinutes: 600 });
      const late = await takeBackAssignment(ctxOf(tx, m.head, '2026-03-04'), id);
      expect(late).toEqual({ ok: false, reason: 'already-decided' });
    }));

  it('is declined with a reason, by nobody else', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      const decline = (personId: number, note: string) =>
        answerAssignment(ctxOf(tx, personId, '2026-03-03'), id, { decision: 'decline', note });
      await expect(decline(m.budi, 'x')).rejects.toThrow('not found');
      await expect(decline(m.head, 'x')).rejects.toThrow('not found');
      expect(await decline(m.ani, '')).toEqual({ ok: false, reason: 'reason-missing' });
      expect(await decline(m.ani, 'Sedang cuti')).toMatchObject({ ok: true });
      expect((await getAssignment(ctxOf(tx, m.head, '2026-03-03'), id)).reason).toBe('Sedang cuti');
    }));

  it('is taken back by whoever is the supervisor by then, before it is answered', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      await sql`update people.assignment set supervisor_id = ${m.minister} where person_id = ${m.ani}`.execute(tx);
      expect(await takeBackAssignment(ctxOf(tx, m.minister, '2026-03-03'), id)).toMatchObject({ ok: true });
      const late = await answerAssignment(ctxOf(tx, m.ani, '2026-03-03'), id, accept);
      expect(late).toEqual({ ok: false, reason: 'withdrawn' });
    }));

  it('is read by its member, mentor, supervisor and post, and by nobody else', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      const stranger = await aPerson(tx, 'Asing', { unit: m.root, under: m.minister });
      const opened = (personId: number) => assignmentCards(ctxOf(tx, personId, '2026-03-03'), [id, 99_999]);
      for (const personId of [m.ani, m.head, m.officer]) expect(await opened(personId)).toEqual([{ id }]);
      for (const personId of [m.budi, stranger, m.minister]) expect(await opened(personId)).toEqual([]);
    }));

  it('accepted and taken back at once is one of both', async () => {
    const m = await smallMinistry(db());
    const id = await given(db() as Tx, m);
    const results = await Promise.all([
      answerAssignment(ctxOf(db(), m.ani, '2026-03-03'), id, accept),
      takeBackAssignment(ctxOf(db(), m.head, '2026-03-03'), id)
    ]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});
