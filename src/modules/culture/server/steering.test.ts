// Activities that count by a second person, a council in person, change that is learnt from, a vision that is shared.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { achieved, aPerson, aUnit, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { nipOf } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { codeAt } from '#platform/server/rotating-code.ts';
import { ideaAnswerSchema, ideaSchema } from '../schema.ts';
import { activitySchema, planSchema } from '../schema-activities.ts';
import { changeSchema, meetingSchema, minutesSchema, visionSchema } from '../schema-steering.ts';
import * as culture from './index.ts';

type Of = { id: number; unit: number; keeps?: number };
const acting = (tx: Tx, { id, unit, keeps }: Of, on: Day): Ctx => {
  const grants = keeps === undefined ? [] : [{ capability: 'culture.keep', unitId: keeps }];
  return actingOn(tx, { ...visitor, personId: id, unitId: unit, grants }, on);
};
const reasonOf = async (attempt: Promise<{ ok: boolean; reason?: string }>) => {
  const answer = await attempt;
  return answer.ok ? 'done' : answer.reason;
};
const rule = (practice: string) => culture.evidence.find((each) => each.practice === practice);
const counted = (tx: Tx, practice: string, asOf: Day) => achieved(tx, rule(practice), scopeOf(asOf));

/** What waits, by kind; the count says the same. */
async function waiting(ctx: Ctx): Promise<string[]> {
  const kinds = (await culture.duties(ctx)).map(({ kind }) => kind);
  const { rows } = await culture.queues(ctx).execute(ctx.db);
  expect(rows.reduce((all, { count }) => all + count, 0)).toBe(kinds.length);
  return kinds.toSorted();
}

let form = 0;
beforeEach(() => (form = 0));

/** The small ministry with ids of its people as actors on a day. */
const cast = (tx: Tx, m: SmallMinistry, on: Day) => ({
  head: acting(tx, { id: m.head, unit: m.unit, keeps: m.unit }, on),
  ani: acting(tx, { id: m.ani, unit: m.unit }, on),
  budi: acting(tx, { id: m.budi, unit: m.unit }, on),
  officer: acting(tx, { id: m.officer, unit: m.root, keeps: m.root }, on),
  minister: acting(tx, { id: m.minister, unit: m.root, keeps: m.root }, on)
});

async function announced(ctx: Ctx, unitId: number, more: Record<string, unknown> = {}): Promise<number> {
  const input = activitySchema.parse({
    unitId: String(unitId),
    kind: 'values',
    title: 'Pekan nilai',
    purpose: 'Membahas kasus integritas',
    heldOn: '2026-03-02',
    startsAt: '12:00',
    minutes: '60',
    token: `a${++form}`,
    ...more
  });
  const made = await culture.announceActivity(ctx, input);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** Is there by the code of the room. */
async function attends(ctx: Ctx, id: number): Promise<string | undefined> {
  const { rows } = await sql<{ secret: string }>`select secret from culture.activity where id = ${id}`.execute(ctx.db);
  return reasonOf(culture.attendActivity(ctx, id, codeAt(rows[0]?.secret ?? '', ctx.now)));
}

/** Sums it up as the head, confirmed by Ani, who was there. */
async function closed(tx: Tx, m: SmallMinistry, { id, on }: { id: number; on: Day }): Promise<void> {
  const { head, ani } = cast(tx, m, on);
  expect(await reasonOf(culture.reportActivity(head, id, 'Tiga kasus dibahas'))).toBe('done');
  expect(await reasonOf(culture.confirmActivity(ani, id))).toBe('done');
}

describe('an activity', () => {
  it('is planned anew by who runs it: wholly while nobody came, then all but its days, and no more once it is closed', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { head, ani, officer } = cast(tx, m, '2026-03-02');
      const id = await announced(head, m.unit);
      const plan = (more: Record<string, unknown> = {}) =>
        planSchema.parse({
          ...{
            kind: 'values',
            title: 'Pekan nilai II',
            purpose: 'Kasus baru',
            heldOn: '2026-03-02',
            startsAt: '12:00'
          },
          ...{ minutes: '60', place: 'Aula', ...more }
        });
      expect(await reasonOf(culture.changeActivity(ani, id, plan()))).toBe('not-yours');
      expect(await reasonOf(culture.changeActivity(head, id, plan({ shared: 'TIDAK.ADA' })))).toBe('unknown-unit');
      expect(await reasonOf(culture.changeActivity(head, id, plan({ heldOn: '2028-01-01' })))).toBe('too-far');
      expect(await reasonOf(culture.changeActivity(head, id, plan({ minutes: '90' })))).toBe('done');
      expect(await attends(ani, id)).toBe('done');
      expect(await reasonOf(culture.changeActivity(head, id, plan({ heldOn: '2026-03-01' })))).toBe('days-stand');
      const { rows } = await sql<{ code: string }>`select code from people.unit where id = ${m.root}`.execute(tx);
      const wider = plan({ minutes: '90', title: 'Pekan nilai III', shared: rows[0]?.code });
      expect(await reasonOf(culture.changeActivity(officer, id, wider))).toBe('done');
      expect(await culture.getActivity(head, id)).toMatchObject({
        activity: { title: 'Pekan nilai III', minutes: 90 },
        shared: [rows[0]?.code],
        abilities: { change: true, cancel: false }
      });
      await closed(tx, m, { id, on: '2026-03-03' });
      expect(await reasonOf(culture.changeActivity(head, id, wider))).toBe('closed');
    }));

  it('takes the code around its hours, names others, is closed by a second person and then stays', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { head, ani, budi, officer } = cast(tx, m, '2026-03-02');
      expect(await reasonOf(culture.announceActivity(ani, activitySchema.parse({ ...forms(m.unit) })))).toBe(
        'foreign-unit'
      );
      const id = await announced(head, m.unit);
      expect(await reasonOf(culture.attendActivity(ani, id, 'AAAAAA'))).toBe('wrong-code');
      expect(await attends(cast(tx, m, '2026-03-01').ani, id)).toBe('not-yet');
      expect(await attends(cast(tx, m, '2026-03-03').ani, id)).toBe('over');
      expect(await attends(head, id)).toBe('organiser-own');
      expect(await attends(ani, id)).toBe('done');
      expect(await reasonOf(culture.listAttendance(ani, id, [await nipOf(tx, m.budi)]))).toBe('not-yours');
      const nips = [await nipOf(tx, m.budi), await nipOf(tx, m.head)];
      expect(await reasonOf(culture.listAttendance(head, id, nips))).toBe('done');
      expect(await waiting(budi)).toEqual(['culture.presence']);
      expect(await reasonOf(culture.confirmAttendance(head, id, m.budi))).toBe('own-list');
      expect(await reasonOf(culture.confirmAttendance(budi, id, m.budi))).toBe('done');
      expect(await reasonOf(culture.confirmAttendance(officer, id, m.head))).toBe('done');
      const later = cast(tx, m, '2026-03-03');
      expect(await waiting(later.head)).toEqual(['culture.report']);
      expect(await reasonOf(culture.confirmActivity(later.ani, id))).toBe('summary-missing');
      expect(await reasonOf(culture.reportActivity(later.head, id, 'Tiga kasus'))).toBe('done');
      expect(await reasonOf(culture.confirmActivity(later.head, id))).toBe('own-words');
      expect(await waiting(later.officer)).toEqual(['culture.confirm']);
      expect(await reasonOf(culture.confirmActivity(later.budi, id))).toBe('done');
      expect(await waiting(later.officer)).toEqual([]);
      expect(await reasonOf(culture.reportActivity(later.head, id, 'Lain'))).toBe('closed');
      const seen = await culture.getActivity(later.ani, id);
      expect(seen).toMatchObject({ present: 3, people: [], reach: [{ employees: 3, present: 3 }] });
    }));

  it('counts for O.LFO.3 where half were there, each semester that is over', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const day = cast(tx, m, '2026-03-02');
      const id = await announced(day.minister, m.root); // the unit takes part in what the one above holds
      for (const ctx of [day.ani, day.budi]) await attends(ctx, id);
      const { minister, ani } = cast(tx, m, '2026-03-03');
      await culture.reportActivity(minister, id, 'Ringkas');
      await culture.confirmActivity(ani, id);
      // 2 of 3 in the unit, 2 of 5 in the ministry
      expect(await counted(tx, 'O.LFO.3', '2026-03-31')).toEqual({ [m.root]: false, [m.unit]: true });
      expect(await counted(tx, 'O.LFO.3', '2026-06-30')).toEqual({ [m.root]: false, [m.unit]: true });
      expect(await counted(tx, 'O.LFO.3', '2026-12-31')).toEqual({ [m.root]: false, [m.unit]: false });
    }));

  it('counts for O.LRN.1 each quarter, also shared, from two people on', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const other = await aUnit(tx, { code: 'OTHER', echelon: 'III', above: [m.root] });
      const guests = [await aPerson(tx, 'Gita', { unit: other }), await aPerson(tx, 'Hadi', { unit: other })];
      for (const heldOn of ['2026-02-02', '2026-05-04']) {
        const { head, ani, budi } = cast(tx, m, heldOn);
        const id = await announced(head, m.unit, { kind: 'exchange', heldOn, shared: 'OTHER' });
        const there = heldOn === '2026-02-02' ? guests : guests.slice(1);
        for (const ctx of [ani, budi, ...there.map((who) => acting(tx, { id: who, unit: other }, heldOn))])
          await attends(ctx, id);
        await closed(tx, m, { id, on: heldOn });
      }
      expect(await counted(tx, 'O.LRN.1', '2026-03-31')).toEqual({ [m.root]: false, [m.unit]: true, [other]: true });
      expect(await counted(tx, 'O.LRN.1', '2026-06-30')).toEqual({ [m.root]: false, [m.unit]: true, [other]: false });
      expect(await counted(tx, 'O.LRN.1', '2026-09-30')).toEqual({ [m.root]: false, [m.unit]: false, [other]: false });
    }));

  it('counts for O.LRN.2 once an idea of it was answered', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { head, ani, budi } = cast(tx, m, '2026-03-02');
      const id = await announced(head, m.unit, { kind: 'ideas' });
      for (const ctx of [ani, budi]) await attends(ctx, id);
      const made = await culture.proposeIdea(ani, ideaSchema.parse({ title: 'A', body: 'B', activityId: String(id) }));
      await closed(tx, m, { id, on: '2026-03-03' });
      expect(await counted(tx, 'O.LRN.2', '2026-06-30')).toMatchObject({ [m.unit]: false });
      const answer = ideaAnswerSchema.parse({ answer: 'reason', words: 'Belum' });
      await culture.answerIdea(cast(tx, m, '2026-03-04').head, made.ok ? made.value : 0, answer);
      expect(await counted(tx, 'O.LRN.2', '2026-06-30')).toEqual({ [m.root]: false, [m.unit]: true });
      expect((await culture.getActivity(ani, id)).ideas).toMatchObject([{ answer: 'reason' }]);
    }));
});

const forms = (unitId: number) => ({
  unitId: String(unitId),
  kind: 'values',
  title: 'X',
  purpose: 'Y',
  heldOn: '2026-03-02',
  startsAt: '09:00',
  minutes: '60'
});

describe('a learning council', () => {
  it('counts for O.LFO.1: quorate, led in person, on a need, confirmed by a member', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { officer, minister, head, ani } = cast(tx, m, '2026-03-02');
      const nips = await Promise.all([m.minister, m.head, m.budi].map((who) => nipOf(tx, who)));
      const call = (more: Record<string, unknown>) =>
        culture.callMeeting(
          officer,
          meetingSchema.parse({
            unitId: String(m.root),
            title: 'Dewan pembelajaran',
            agenda: 'Kebutuhan 2027',
            heldOn: '2026-03-02',
            startsAt: '09:00',
            nips,
            ...more
          })
        );
      expect(await reasonOf(call({ unitId: String(m.unit) }))).toBe('not-a-level-one');
      expect(await reasonOf(call({ nips: nips.slice(0, 2) }))).toBe('too-few');
      const called = await call({});
      const id = called.ok ? called.value : 0;
      const write = (presence: string[], needs = 'Analisis data') =>
        culture.writeMinutes(officer, id, minutesSchema.parse({ presence, needs, minutes: 'Dibahas bersama' }));
      expect(await reasonOf(culture.writeMinutes(ani, id, minutesSchema.parse({ presence: [], minutes: 'x' })))).toBe(
        'not-yours'
      );
      const presence = [`${m.minister}:represented`, `${m.head}:self`, `${m.budi}:self`];
      expect(await reasonOf(write(presence))).toBe('done');
      expect(await waiting(head)).toEqual(['culture.minutes']);
      expect(await reasonOf(culture.confirmMeeting(officer, id))).toBe('not-yours');
      expect(await reasonOf(culture.confirmMeeting(minister, id))).toBe('not-there');
      expect((await culture.getMeeting(ani, id)).meeting.minutes).toBe('');
      expect(await reasonOf(write([`${m.minister}:self`, `${m.head}:self`, `${m.budi}:absent`]))).toBe('done');
      expect(await counted(tx, 'O.LFO.1', '2026-03-31')).toEqual({ [m.root]: false });
      expect(await reasonOf(culture.confirmMeeting(head, id))).toBe('done');
      expect(await reasonOf(write(presence))).toBe('closed');
      expect(await counted(tx, 'O.LFO.1', '2026-03-31')).toEqual({ [m.root]: true });
      await sql`update culture.meeting_member set presence = 'represented' where person_id = ${m.minister}`.execute(tx);
      expect(await counted(tx, 'O.LFO.1', '2026-03-31')).toEqual({ [m.root]: false });
    }));
});

describe('a change', () => {
  it('counts for O.LRN.8: 2 March is due on 1 May, a response tied and confirmed in time', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const other = await aUnit(tx, { code: 'OTHER', echelon: 'III', above: [m.root] });
      const { minister, head, ani } = cast(tx, m, '2026-03-02');
      const tell = (more: Record<string, unknown> = {}) =>
        culture.tellChange(
          minister,
          changeSchema.parse({
            unitId: String(m.root),
            kind: 'system',
            title: 'Aplikasi baru',
            summary: 'Mulai April',
            effectiveOn: '2026-04-01',
            ...more
          })
        );
      expect(await reasonOf(tell())).toBe('no-unit');
      expect(await reasonOf(tell({ codes: 'NIHIL' }))).toBe('unknown-unit');
      const told = await tell({ levels: ['III'] });
      const id = told.ok ? told.value : 0;
      expect((await culture.getChange(ani, id)).touched.map(({ unitId }) => unitId).toSorted()).toEqual(
        [m.unit, other].toSorted()
      );
      expect(await waiting(head)).toEqual(['culture.respond']);
      const activity = await announced(head, m.unit, { kind: 'exchange' });
      const offered = await culture.heldAround(head, await culture.getChange(head, id));
      expect(offered.map((each) => each.id)).toEqual([activity]);
      expect(await culture.heldAround(ani, await culture.getChange(ani, id))).toEqual([]);
      const respond = (ctx: Ctx, unitId: number, recordId: number) =>
        culture.respondToChange(ctx, id, {
          unitId,
          learnt: 'Uji coba',
          tiedTo: { kind: 'activity', recordId, title: '' }
        });
      expect(await reasonOf(respond(ani, m.unit, activity))).toBe('not-yours');
      expect(await reasonOf(respond(head, m.unit, 999_999))).toBe('record-missing');
      expect(await reasonOf(respond(head, m.unit, activity))).toBe('done');
      expect(await reasonOf(respond(head, m.unit, activity))).toBe('tied-already');
      expect(await waiting(head)).toEqual([]);
      const { officer } = cast(tx, m, '2026-05-04');
      expect(await waiting(officer)).toContain('culture.response');
      expect(await counted(tx, 'O.LRN.8', '2026-04-30')).toEqual({});
      const subjects = (unit: boolean) => ({ [`${id}-${m.unit}`]: unit, [`${id}-${other}`]: false });
      expect(await counted(tx, 'O.LRN.8', '2026-05-01')).toEqual(subjects(false));
      const [response] = (await culture.getChange(officer, id)).responses;
      expect(await reasonOf(culture.confirmResponse(head, id, response!.id))).toBe('own-words');
      expect(await reasonOf(culture.confirmResponse(officer, id, response!.id))).toBe('done');
      expect(await counted(tx, 'O.LRN.8', '2026-05-01')).toEqual(subjects(true));
    }));
});

describe('a shared vision', () => {
  it('counts for O.LDR.19: led by the head, added to and confirmed by a member', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { head, ani, officer } = cast(tx, m, '2026-03-02');
      const stranger = acting(tx, { id: m.minister, unit: m.root }, '2026-03-02');
      const input = visionSchema.parse({ ...forms(m.unit), title: 'Kantor yang belajar' });
      expect(await reasonOf(culture.planVision(officer, input))).toBe('foreign-unit');
      const planned = await culture.planVision(head, input);
      const id = planned.ok ? planned.value : 0;
      expect(await outcome(culture.getVision(stranger, id))).toBe('not-found');
      expect(await reasonOf(culture.stateVision(head, id, 'Kita belajar tiap pekan'))).toBe('no-contribution');
      expect(await reasonOf(culture.addToVision(ani, id, { body: 'Berani bertanya', token: '' }))).toBe('done');
      expect(await reasonOf(culture.confirmVision(ani, id))).toBe('summary-missing');
      expect(await reasonOf(culture.stateVision(head, id, 'Kita belajar tiap pekan'))).toBe('done');
      expect(await waiting(ani)).toEqual(['culture.vision']);
      expect(await reasonOf(culture.confirmVision(head, id))).toBe('not-yours');
      expect(await counted(tx, 'O.LDR.19', '2026-03-31')).toEqual({ [m.root]: false, [m.unit]: false });
      expect(await reasonOf(culture.confirmVision(ani, id))).toBe('done');
      expect(await counted(tx, 'O.LDR.19', '2026-03-31')).toEqual({ [m.root]: false, [m.unit]: true });
      expect(await waiting(ani)).toEqual([]);
    }));
});
