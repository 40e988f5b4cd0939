// The practices after learning counted by hand on a very small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import type { EvidenceScope } from '#platform/server/evidence.ts';
import type { Day } from '#platform/dates.ts';
import { achieved, actAsHead, ctxOf, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { anIdea, confirmedNote, finishedActivity, sentNote, writtenPlan } from '#tests/support/transfer.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  answerNoteEscalation,
  answerStep,
  askStep,
  decideMilestone,
  escalateNote,
  evidence,
  nameMakers,
  reportMilestone
} from './index.ts';

type Ask = (practice: string, asOf?: Day) => Promise<Record<string, boolean>>;

/** Only Ani and Budi count, so that each case says what it means. */
const counted = (work: (tx: Tx, m: SmallMinistry, ask: Ask) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const table = sql`(select id as person_id, ${m.unit}::bigint as unit_id, 12 as months, '' as job_kind
      from people.person where id in (${m.ani}, ${m.budi}))`;
    const only: Partial<EvidenceScope> = { counted: table };
    const ruleOf = (practice: string) => evidence.find((rule) => rule.practice === practice);
    return work(tx, m, (practice, asOf = '2026-11-24') => achieved(tx, ruleOf(practice), scopeOf(asOf, only)));
  });

const rowsOf = async (tx: Tx, practice: string, asOf: Day = '2026-11-24') =>
  (
    await evidence
      .find((rule) => rule.practice === practice)!
      .rows(scopeOf(asOf))
      .execute(tx)
  ).rows;

describe('learning is put to work, I.LRN.4', () => {
  it('asks whoever finished an activity sixty days ago, from that day on', () =>
    counted(async (tx, m, ask) => {
      await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-03-02' });
      expect(await ask('I.LRN.4', '2026-04-30')).toEqual({});
      expect(await ask('I.LRN.4', '2026-05-01')).toEqual({ [m.ani]: false });
    }));
  it('counts a note that was confirmed, not one that only waits', () =>
    counted(async (tx, m, ask) => {
      await confirmedNote(tx, m, { person: m.ani });
      const activityId = await finishedActivity(tx, m, { person: m.budi });
      await sentNote(tx, { activityId, person: m.budi });
      expect(await ask('I.LRN.4')).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('counts a note about a newer activity, and one about an older one that was written this year', () =>
    counted(async (tx, m, ask) => {
      await finishedActivity(tx, m, { person: m.ani });
      await confirmedNote(tx, m, { person: m.ani, endsOn: '2026-11-01', on: '2026-11-10' });
      await finishedActivity(tx, m, { person: m.budi });
      await confirmedNote(tx, m, { person: m.budi, endsOn: '2025-03-01', on: '2026-03-10' });
      expect(await ask('I.LRN.4')).toEqual({ [m.ani]: true, [m.budi]: true });
    }));
  it('counts what was written before the year began about an activity that came of age in it, no older one', () =>
    counted(async (tx, m, ask) => {
      await confirmedNote(tx, m, {
        person: m.ani,
        endsOn: '2025-11-20',
        on: '2025-12-10',
        text: { since: '2025-12-01' }
      });
      await confirmedNote(tx, m, {
        person: m.budi,
        endsOn: '2025-06-20',
        on: '2025-12-10',
        text: { since: '2025-12-01' }
      });
      await finishedActivity(tx, m, { person: m.budi });
      expect(await ask('I.LRN.4')).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('up to the cut-off, marked late when it was sent more than ninety days after the end', () =>
    counted(async (tx, m, ask) => {
      await confirmedNote(tx, m, { person: m.ani, on: '2026-04-17' });
      const isLate = async () => (await rowsOf(tx, 'I.LRN.4')).some((row) => row.isLate);
      expect(await isLate()).toBe(false);
      await sql`update transfer.note set submitted_at = '2026-04-17T09:00:00+07:00'`.execute(tx);
      expect(await isLate()).toBe(true);
      await sql`update transfer.note set decided_at = '2027-01-31T23:00:00+07:00'`.execute(tx);
      expect(await ask('I.LRN.4')).toMatchObject({ [m.ani]: true });
      await sql`update transfer.note set decided_at = '2027-02-01T00:00:00+07:00'`.execute(tx);
      expect(await ask('I.LRN.4')).toMatchObject({ [m.ani]: false });
    }));
  it('asks nothing of activities that did not take place or began before the unit was live', () =>
    counted(async (tx, m, ask) => {
      for (const state of ['draft', 'declined', 'withdrawn', 'returned'])
        await finishedActivity(tx, m, { person: m.ani, state });
      await finishedActivity(tx, m, { person: m.budi });
      await sql`update people.unit set go_live_on = '2026-01-06' where id = ${m.unit}`.execute(tx);
      expect(await ask('I.LRN.4')).toEqual({});
    }));
});

describe('work gets more effective, I.PRF.1', () => {
  it('by a note that gives the state before and after, in a figure or in words', () =>
    counted(async (tx, m, ask) => {
      const none = { figureBefore: null, figureAfter: null, figureUnit: '' };
      await confirmedNote(tx, m, { person: m.ani, text: { ...none, measure: '' } });
      const words = { ...none, stateBefore: 'Dihitung tangan', stateAfter: 'Dihitung kueri' };
      await confirmedNote(tx, m, { person: m.budi, text: words });
      expect(await ask('I.PRF.1')).toEqual({ [m.ani]: false, [m.budi]: true });
      expect(await ask('I.LRN.4')).toEqual({ [m.ani]: true, [m.budi]: true });
      await confirmedNote(tx, m, { person: m.ani, endsOn: '2026-02-02', on: '2026-03-02' });
      expect(await ask('I.PRF.1')).toEqual({ [m.ani]: true, [m.budi]: true });
    }));
});

describe('what was put to work goes further, I.LRN.5', () => {
  it('of the notes confirmed this year those that a unit adopted or declined', () =>
    counted(async (tx, m, ask) => {
      const [adopted, declined, waiting, alone] = [
        await confirmedNote(tx, m, { person: m.ani }),
        await confirmedNote(tx, m, { person: m.budi }),
        await confirmedNote(tx, m, { person: m.ani, endsOn: '2026-02-02', on: '2026-03-02' }),
        await confirmedNote(tx, m, { person: m.budi, endsOn: '2026-02-02', on: '2026-03-02' })
      ];
      const ctx = (who: number) => ctxOf(tx, who, '2026-04-01');
      const ask2 = (noteId: number, who: number) => escalateNote(ctx(who), { noteId, unitId: m.unit, words: '' });
      await ask2(adopted!, m.ani);
      await ask2(declined!, m.budi);
      await ask2(waiting!, m.ani);
      const { rows } = await sql<{ id: number }>`select id from transfer.escalation order by id`.execute(tx);
      const adopt = { kind: 'adopt', way: 'Kueri dipakai semua', from: '2026-05-01' } as const;
      await answerNoteEscalation(ctx(m.head), { escalationId: rows[0]!.id, answer: adopt });
      const decline = { kind: 'decline', reason: 'Sudah ada aplikasi' } as const;
      await answerNoteEscalation(ctx(m.head), { escalationId: rows[1]!.id, answer: decline });
      expect(await ask('I.LRN.5')).toEqual({
        [adopted!]: true,
        [declined!]: true,
        [waiting!]: false,
        [alone!]: false
      });
      await sql`update transfer.note set decided_at = '2025-12-31T10:00:00+07:00' where id = ${alone}`.execute(tx);
      expect(Object.keys(await ask('I.LRN.5'))).toHaveLength(3);
    }));
});

describe('learning is actualised, I.PRF.2', () => {
  it('asks activities of eight JP whose last milestone is due', () =>
    counted(async (tx, m, ask) => {
      const long = await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-03-02', minutes: 360 });
      await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-03-02', minutes: 359 });
      expect(await ask('I.PRF.2', '2026-05-30')).toEqual({});
      expect(await ask('I.PRF.2', '2026-05-31')).toEqual({ [long]: false });
    }));
  it('counts a milestone that was met and confirmed; not one only reported, nor one not met', () =>
    counted(async (tx, m, ask) => {
      const activityId = await finishedActivity(tx, m, { person: m.ani });
      const { milestones } = await writtenPlan(tx, activityId, m.ani);
      const [first, second] = milestones as [number, number];
      const report = (milestoneId: number, isMet: boolean) =>
        reportMilestone(ctxOf(tx, m.ani, '2026-03-20'), { milestoneId, isMet, line: 'Sudah' });
      const confirm = (milestoneId: number) =>
        decideMilestone(ctxOf(tx, m.head, '2026-03-21'), { milestoneId, decision: 'confirm', note: '' });
      await report(first, false);
      await confirm(first);
      await report(second, true);
      expect(await ask('I.PRF.2')).toEqual({ [activityId]: false });
      await confirm(second);
      expect(await ask('I.PRF.2')).toEqual({ [activityId]: true });
      const [row] = await rowsOf(tx, 'I.PRF.2');
      expect(row).toMatchObject({ recordKind: 'transfer.plan', onDate: '2026-03-21', isLate: false });
    }));
});

describe('learning makes something new, I.PRF.3', () => {
  const ask = (tx: Tx, m: SmallMinistry, innovationId: number) =>
    askStep(ctxOf(tx, m.ani, '2026-03-01'), { innovationId, unitId: m.unit });
  const accept = (tx: Tx, who: number, innovationId: number, on: Day = '2026-03-05') =>
    answerStep(ctxOf(tx, who, on), { innovationId, decision: 'accept', note: '' });

  it('asks everyone; counts makers named before somebody else accepted the trial', () =>
    counted(async (tx, m, count) => {
      const innovationId = await anIdea(tx, m.ani, await finishedActivity(tx, m, { person: m.ani }));
      expect(await count('I.PRF.3')).toEqual({ [m.ani]: false, [m.budi]: false });
      await ask(tx, m, innovationId);
      expect(await count('I.PRF.3')).toEqual({ [m.ani]: false, [m.budi]: false });
      await accept(tx, m.head, innovationId);
      expect(await count('I.PRF.3')).toEqual({ [m.ani]: true, [m.budi]: false });
      const { rows } = await sql<{ nip: string }>`select nip from people.person where id = ${m.budi}`.execute(tx);
      const named = await nameMakers(ctxOf(tx, m.ani, '2026-03-06'), { innovationId, nips: [rows[0]!.nip] });
      expect(named).toMatchObject({ ok: true });
      expect(await count('I.PRF.3')).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('in the year in which it was accepted', () =>
    counted(async (tx, m, count) => {
      const innovationId = await anIdea(tx, m.ani, await finishedActivity(tx, m, { person: m.ani }));
      await ask(tx, m, innovationId);
      await accept(tx, m.head, innovationId);
      await sql`update transfer.innovation set trial_at = '2025-12-31T10:00:00+07:00'`.execute(tx);
      expect(await count('I.PRF.3')).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
});

describe('leaders put their own learning to work, O.LDR.4', () => {
  it('by post: a note of whoever held it on the day it was sent', () =>
    counted(async (tx, m) => {
      const rows = async () =>
        Object.fromEntries((await rowsOf(tx, 'O.LDR.4')).map((row) => [row.subject, row.achieved]));
      expect(await rows()).toEqual({ [m.root]: false, [m.unit]: false });
      await confirmedNote(tx, m, { person: m.ani });
      expect(await rows()).toEqual({ [m.root]: false, [m.unit]: false });
      await confirmedNote(tx, m, { person: m.head, by: m.minister });
      expect(await rows()).toEqual({ [m.root]: false, [m.unit]: true });
    }));
  it('by an acting leader while acting', () =>
    counted(async (tx, m) => {
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-02-01,2026-03-01)' });
      await confirmedNote(tx, m, { person: m.budi, on: '2026-02-03' });
      const isAchieved = async () => (await rowsOf(tx, 'O.LDR.4')).find((row) => row.unitId === m.unit)?.achieved;
      expect(await isAchieved()).toBe(true);
      await sql`update transfer.note set submitted_at = '2026-03-02T09:00:00+07:00'`.execute(tx);
      expect(await isAchieved()).toBe(false);
    }));
});
