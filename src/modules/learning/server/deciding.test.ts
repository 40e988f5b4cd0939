// Two approvers at once, a second press, a stale form, a supervisor who changed meanwhile.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { intent, waitingActivity } from '#tests/support/activities.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { countGroups, stateGroups } from '../rules-groups.ts';
import {
  answerNotice,
  changeActivity,
  duties,
  getActivity,
  listActivities,
  startActivity,
  teamDecisions
} from './index.ts';
import { selectSteps } from './store.ts';

const { db, inTransaction } = testDatabase();
const yes = { answer: 'grant', note: '', offeredInstead: '' } as const;
const no = { answer: 'decline', note: 'Tutup buku', offeredInstead: 'Januari' } as const;

/** Another head of the same unit, acting from a day on. */
async function actingHead(on: Db, m: SmallMinistry, from: string): Promise<number> {
  const person = await aPerson(on, 'Plt. Sari', { unit: m.root, under: m.minister });
  await actAsHead(on, person, { unit: m.unit, valid: `[${from},)` });
  return person;
}

describe('deciding', () => {
  it('of two approvers at once the second is told who decided', async () => {
    const m = await smallMinistry(db());
    const acting = await actingHead(db(), m, '2026-10-01');
    const activityId = await waitingActivity(db(), m.ani);
    const results = await Promise.all([
      answerNotice(ctxOf(db(), m.head, '2026-10-07'), { activityId, ...yes }),
      answerNotice(ctxOf(db(), acting, '2026-10-07'), { activityId, ...no })
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const [refusal] = results.filter((result) => !result.ok);
    const by = results[0]?.ok ? 'I Made Wiratama' : 'Plt. Sari';
    expect(refusal).toEqual({ ok: false, reason: 'already-decided', by });
  });
  it('a form sent twice at once is one step with one answer', async () => {
    const m = await smallMinistry(db());
    const activityId = await waitingActivity(db(), m.ani);
    const press = () => answerNotice(ctxOf(db(), m.head, '2026-10-07'), { activityId, token: 'twice', ...yes });
    const results = await Promise.all([press(), press(), press()]);
    expect(results.map((result) => result.ok && result.value.state)).toEqual(['granted', 'granted', 'granted']);
    const kinds = (await selectSteps(db(), activityId)).map((step) => step.kind);
    expect(kinds).toEqual(['start', 'notice', 'grant']);
  });
  it('a start sent twice at once is one activity', async () => {
    const m = await smallMinistry(db());
    const press = () => startActivity(ctxOf(db(), m.ani, '2026-10-05'), { ...intent, token: 'start' });
    const results = await Promise.all([press(), press()]);
    expect(new Set(results.map((result) => result.ok && result.value.id)).size).toBe(1);
  });
  it('a form made before the text was changed is stale', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const activityId = await waitingActivity(tx, m.ani);
      const { revision } = await getActivity(ctxOf(tx, m.head, '2026-10-07'), activityId);
      const longer = { ...intent, plannedMinutes: 900 };
      await changeActivity(ctxOf(tx, m.ani, '2026-10-07'), { activityId, intent: longer });
      const answer = await answerNotice(ctxOf(tx, m.head, '2026-10-07'), { activityId, revision, ...yes });
      expect(answer).toEqual({ ok: false, reason: 'stale' });
    }));
});

describe('the decision follows the post', () => {
  const move = (...[on, person, day, under]: [Db, number, string, number]) =>
    sql`with ended as (update people.assignment set valid = daterange(lower(valid), ${day}::date)
        where person_id = ${person} and kind = 'definitive' returning *)
      insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, supervisor_id, valid)
      select person_id, unit_id, 'definitive', title, job_kind, 'active', ${under}, daterange(${day}::date, null) from ended`.execute(
      on
    );

  it('from one supervisor to the next, while it waits', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const next = await aPerson(tx, 'Kepala Baru', { unit: m.unit, under: m.minister });
      const activityId = await waitingActivity(tx, m.ani);
      await move(tx, m.ani, '2026-10-08', next);
      await expect(answerNotice(ctxOf(tx, m.head, '2026-10-08'), { activityId, ...yes })).rejects.toThrow('not found');
      expect(await teamDecisions(ctxOf(tx, m.head, '2026-10-08'))).toEqual([]);
      expect(await teamDecisions(ctxOf(tx, next, '2026-10-08'))).toMatchObject([{ id: activityId, kind: 'notice' }]);
      expect(await answerNotice(ctxOf(tx, next, '2026-10-08'), { activityId, ...yes })).toMatchObject({ ok: true });
    }));
  it('to the acting official, for as long as she acts', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const acting = await actingHead(tx, m, '2026-10-07');
      await waitingActivity(tx, m.ani);
      expect(await teamDecisions(ctxOf(tx, acting, '2026-10-06'))).toEqual([]);
      expect(await teamDecisions(ctxOf(tx, acting, '2026-10-07'))).toMatchObject([{ capacity: 'acting', name: 'Ani' }]);
    }));
  it('to who stands in for the supervisor', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await waitingActivity(tx, m.ani);
      const delegate = ctxOf(tx, m.officer, '2026-10-07', { standsInFor: [m.head] });
      expect(await teamDecisions(delegate)).toMatchObject([{ capacity: 'delegate', name: 'Ani' }]);
    }));
  it('to the officer of the unit where nobody decides', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const grants = [{ capability: 'learning.oversee', unitId: m.root }];
      const officer = ctxOf(tx, m.officer, '2026-10-07', { grants });
      const activityId = await waitingActivity(tx, m.minister);
      await waitingActivity(tx, m.ani);
      expect(await teamDecisions(officer)).toMatchObject([{ id: activityId, capacity: 'officer', name: 'Menteri' }]);
      expect(await answerNotice(officer, { activityId, ...yes })).toMatchObject({ ok: true });
    }));
});

describe('what waits for somebody', () => {
  it('is told to the supervisor with the day by which to answer, and to the learner when it is her turn', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const activityId = await waitingActivity(tx, m.ani);
      expect(await duties(ctxOf(tx, m.head, '2026-10-07'))).toEqual([
        {
          kind: 'learning.answer',
          title: 'Kueri dasar · Ani',
          href: `/team/decisions?item=${activityId}`,
          since: '2026-10-06',
          due: '2026-10-13'
        }
      ]);
      expect(await duties(ctxOf(tx, m.ani, '2026-10-07'))).toEqual([]);
      await answerNotice(ctxOf(tx, m.head, '2026-10-07'), { activityId, ...yes });
      expect(await duties(ctxOf(tx, m.ani, '2026-11-07'))).toMatchObject([{ kind: 'learning.evaluate' }]);
    }));

  it('is the learner’s turn once the planned end has passed, in the list as in the duties', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const activityId = await waitingActivity(tx, m.ani);
      await answerNotice(ctxOf(tx, m.head, '2026-10-07'), { activityId, ...yes });
      const { endsOn } = await getActivity(ctxOf(tx, m.ani, '2026-10-07'), activityId);
      const turn = async (day: Day) => {
        const { counts } = await listActivities(ctxOf(tx, m.ani, day), { year: 2026 });
        const { mine, running } = countGroups(counts);
        return { mine, running, duties: (await duties(ctxOf(tx, m.ani, day))).length };
      };
      expect(await turn(endsOn as Day)).toEqual({ mine: 0, running: 1, duties: 0 });
      expect(await turn(addDays(endsOn as Day, 1))).toEqual({ mine: 1, running: 0, duties: 1 });
      const listed = await listActivities(ctxOf(tx, m.ani, '2026-12-01'), { year: 2026, states: stateGroups.mine });
      expect(listed.rows.map(({ id }) => id)).toEqual([activityId]);
    }));
});
