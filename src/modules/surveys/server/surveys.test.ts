// A survey from its opening to its results: who is asked, what is kept of an answer and what is not, the last second.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { aPerson, aUnit, ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { shippedInstrument } from '../bank.ts';
import type { CampaignInput } from '../schema.ts';
import {
  changeScale,
  closeCampaigns,
  duties,
  getCampaign,
  getQuestionnaire,
  openCampaign,
  readResults,
  saveDraft,
  sendAnswers,
  withdrawCampaign
} from './index.ts';
import { erasePersonalData, exportPersonalData } from './personal-data.ts';

const { db, inTransaction } = testDatabase();
const opens = '2026-08-18';
const closes = '2026-09-05';
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments: 10 };
const grants = [{ capability: 'surveys.manage', unitId: null }];
const input: CampaignInput = {
  year: 2026,
  unitCode: '',
  mode: 'anonymous',
  purpose: 'Uji',
  closesOn: closes,
  keepMonths: 12,
  token: ''
};
const at = (ctx: Ctx, time: string, zone = '+07:00'): Ctx => ({ ...ctx, now: new Date(`${time}${zone}`) });

/** Opens a survey of everybody, or of a unit. */
async function opened(tx: Db, by: number, more: Partial<CampaignInput> = {}): Promise<number> {
  const result = await openCampaign(ctxOf(tx, by, opens, { grants }), { ...input, ...more }, terms);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** Answers every item with one value and sends it. */
async function answers(tx: Db, personId: number, of: { id: number; value: number; on?: Day; words?: string }) {
  const ctx = ctxOf(tx, personId, of.on ?? opens);
  const items = shippedInstrument.scales.flatMap((scale) =>
    scale.items.map(({ id }) => [`item-${id}`, String(of.value)])
  );
  const typed = { ...Object.fromEntries(items), ...(of.words && { 'comment-O.LRN.3': of.words }) };
  const saved = await saveDraft(ctx, of.id, typed);
  return saved.ok ? sendAnswers(ctx, of.id) : saved;
}

/** A unit under others with so many people. */
async function staffed(tx: Db, code: string, of: { above: readonly number[]; count: number; valid?: string }) {
  const { above, count, valid } = of;
  const unit = await aUnit(tx, { code, echelon: 'III', above, ...(valid && { valid }) });
  const people: number[] = [];
  for (let place = 0; place < count; place++) people.push(await aPerson(tx, `${code}${place}`, { unit }));
  return { unit, people };
}

const rowsOf = async <Row>(tx: Db, table: string): Promise<Row[]> =>
  (await sql<Row>`select * from ${sql.table(`surveys.${table}`)}`.execute(tx)).rows;
const end = (tx: Db, by: number) => closeCampaigns(ctxOf(tx, by, '2026-09-06'));

describe('opening', () => {
  it('asks everyone at work, each about the own unit and the nearest post that is not her own', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await opened(tx, m.officer);
      const rows = await rowsOf<{ personId: number; unitId: number; leaderUnitId: number | null }>(tx, 'invitation');
      const places = Object.fromEntries(rows.map((row) => [row.personId, [row.unitId, row.leaderUnitId]]));
      expect(places).toEqual({
        [m.minister]: [m.root, null],
        [m.head]: [m.unit, m.root],
        [m.ani]: [m.unit, m.unit],
        [m.budi]: [m.unit, m.unit],
        [m.officer]: [m.root, m.root]
      });
    }));

  it('is for who runs surveys alone, once at a time, and never asks nobody', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await expect(openCampaign(ctxOf(tx, m.ani, opens), input, terms)).rejects.toThrow('not-allowed');
      const ctx = ctxOf(tx, m.officer, opens, { grants });
      const first = await openCampaign(ctx, { ...input, token: 'a' }, terms);
      expect(await openCampaign(ctx, { ...input, token: 'a' }, terms)).toEqual(first);
      expect(await openCampaign(ctx, input, terms)).toEqual({ ok: false, reason: 'already-running' });
      expect(await openCampaign(ctx, { ...input, unitCode: 'X' }, terms)).toEqual({
        ok: false,
        reason: 'unit-unknown'
      });
    }));
});

describe('answering', () => {
  it('is for those asked alone, and takes nothing that is not on the scale', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { unit, people } = await staffed(tx, 'S1', { above: [m.root], count: 1 });
      const code = await sql<{ code: string }>`select code from people.unit where id = ${unit}`.execute(tx);
      const id = await opened(tx, m.officer, { unitCode: code.rows[0]?.code ?? '' });
      await expect(saveDraft(ctxOf(tx, m.ani, opens), id, {})).rejects.toThrow('not found');
      await expect(getQuestionnaire(ctxOf(tx, m.ani, opens), id)).rejects.toThrow('not found');
      const asked = ctxOf(tx, people[0]!, opens);
      expect(await saveDraft(asked, id, { 'item-O.LRN.3-1': '6' })).toEqual({ ok: false, reason: 'outside-scale' });
      expect(await sendAnswers(asked, id)).toEqual({ ok: false, reason: 'nothing-answered' });
    }));

  it('keeps what two tabs saved, sends it once, and keeps nothing of the person afterwards', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await opened(tx, m.officer);
      const ani = ctxOf(tx, m.ani, opens);
      expect(await duties(ani)).toMatchObject([{ kind: 'surveys.answer', due: closes, href: `/surveys/${id}` }]);
      const before = await sql<{ n: number }>`select count(*) as n from platform.event`.execute(tx);
      await saveDraft(ani, id, { 'item-O.LRN.3-1': '4', 'item-O.LRN.3-2': '2' });
      await saveDraft(ani, id, { 'item-O.LRN.3-2': '', 'item-O.LDR.5-1': '5' });
      expect((await getQuestionnaire(ani, id))?.draft.answers).toEqual({ 'O.LRN.3-1': 4, 'O.LDR.5-1': 5 });
      expect((await getQuestionnaire(ctxOf(tx, m.budi, opens), id))?.draft.answers).toEqual({});
      expect(await sendAnswers(ani, id)).toEqual({ ok: true, value: id });
      expect(await sendAnswers(ani, id)).toEqual({ ok: false, reason: 'already-sent' });
      expect(await saveDraft(ani, id, { 'item-O.LRN.3-1': '1' })).toEqual({ ok: false, reason: 'already-sent' });
      expect(await getQuestionnaire(ani, id)).toBeNull();
      expect(await duties(ani)).toEqual([]);
      expect(await rowsOf(tx, 'draft')).toEqual([]);
      expect(await rowsOf(tx, 'sheet')).toEqual([]);
      expect(await rowsOf(tx, 'answered')).toEqual([{ campaignId: id, personId: m.ani }]);
      const after = await sql<{ n: number }>`select count(*) as n from platform.event`.execute(tx);
      expect(after.rows).toEqual(before.rows); // no event: it would carry the person and the time
      const kept = JSON.stringify(await exportPersonalData(tx, m.ani));
      expect(kept).not.toContain('O.LRN.3');
    }));

  it('of one unit gives the same box in whichever order: nothing in it is a sheet', async () => {
    const boxesAfter = (order: readonly number[]) =>
      inTransaction(async (tx) => {
        const m = await smallMinistry(tx);
        const { unit, people } = await staffed(tx, 'S1', { above: [m.root], count: 3 });
        const id = await opened(tx, m.officer);
        for (const place of order) await answers(tx, people[place]!, { id, value: place + 1, words: `kata ${place}` });
        const { rows } = await sql`select counts, comments from surveys.box where unit_id = ${unit}`.execute(tx);
        return rows;
      });
    expect(await boxesAfter([0, 1, 2])).toEqual(await boxesAfter([2, 0, 1]));
  });
});

describe('closing', () => {
  it.each([
    ['Asia/Jakarta', '+07:00'],
    ['Asia/Makassar', '+08:00'],
    ['Asia/Jayapura', '+09:00']
  ])('takes the last second of the ministry and nothing after it: %s', (timeZone, offset) =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await opened(tx, m.officer);
      const [ani, officer] = [m.ani, m.officer].map((person) => ({ ...ctxOf(tx, person, opens), timeZone }));
      const [last, over] = [
        ['2026-09-05T23:59:59.999', offset],
        ['2026-09-06T00:00:00', offset]
      ] as const;
      expect(await saveDraft(at(ani!, ...last), id, { 'item-O.LRN.3-1': '4' })).toMatchObject({ ok: true });
      expect(await closeCampaigns(at(officer!, ...last))).toBe(0);
      expect(await saveDraft(at(ani!, ...over), id, {})).toEqual({ ok: false, reason: 'closed' });
      expect(await sendAnswers(at(ani!, ...over), id)).toEqual({ ok: false, reason: 'closed' });
      expect(await getQuestionnaire(at(ani!, ...over), id)).toBeNull();
      expect(await closeCampaigns(at(officer!, ...over))).toBe(1);
      for (const table of ['draft', 'box', 'answered']) expect(await rowsOf(tx, table)).toEqual([]);
    })
  );

  it('shows pooled answers of large units, and of a small one nothing, in no row', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const house = await staffed(tx, 'H', { above: [m.root], count: 0 });
      const above = [house.unit, m.root];
      const large = await staffed(tx, 'L1', { above, count: 6 });
      const next = await staffed(tx, 'L2', { above, count: 9 });
      const small = await staffed(tx, 'S1', { above, count: 3 });
      const id = await opened(tx, m.officer);
      await expect(readResults(ctxOf(tx, m.ani, opens), id, {})).rejects.toThrow('not found');
      for (const person of large.people) await answers(tx, person, { id, value: 2, words: 'besar' });
      for (const person of next.people) await answers(tx, person, { id, value: 4 });
      for (const person of small.people) await answers(tx, person, { id, value: 1, words: 'kecil' });
      await end(tx, m.officer);
      const comments = [{ capability: 'surveys.comments', unitId: m.root }];
      const view = await readResults(ctxOf(tx, m.officer, '2026-09-07', { grants: comments }), id, {
        code: 'H',
        scale: 'O.LRN.3'
      });
      expect(view.response).toEqual({ asked: 18, isShown: true, answers: 18 });
      const scale = view.scales.find((each) => each.id === 'O.LRN.3');
      expect(scale).toMatchObject({ answers: 18, mean: (6 * 2 + 9 * 4 + 3) / 18, margin: 0 });
      expect(scale?.items[0]?.counts).toEqual([3, 6, 0, 9, 0]);
      expect(scale?.comments.toSorted()).toEqual([...Array(6).fill('besar'), ...Array(3).fill('kecil')]);
      expect(view.below.map(({ code, mean, answers: n }) => [code, mean, n])).toEqual([
        ['L1', null, null], // large enough, but the small one would follow from it
        ['L2', 4, 9],
        ['S1', null, null]
      ]);
      const hidden = await readResults(ctxOf(tx, m.ani, '2026-09-07'), id, { code: 'S1' });
      const inL2 = await readResults(ctxOf(tx, m.ani, '2026-09-07'), id, { code: 'L2' });
      expect(inL2.shownAbove?.code).toBe('H');
      expect(inL2.scales.find((each) => each.id === 'O.LRN.3')).toMatchObject({ mean: 4, above: scale?.mean });
      expect(hidden.scales.every((each) => !each.isShown && each.mean === null && each.items.length === 0)).toBe(true);
      const { rows } =
        await sql`select from surveys.result where not is_shown and (answers, mean, margin) is distinct from (null, null, null)`.execute(
          tx
        );
      expect(rows).toEqual([]);
      await expect(sql`update surveys.result set mean = 5`.execute(tx)).rejects.toThrow('never changed');
    }));

  it('forgets who left unanswered, and pools a unit that ended where it last stood', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const house = await staffed(tx, 'H', { above: [m.root], count: 0 });
      const gone = await staffed(tx, 'G', { above: [house.unit, m.root], count: 6, valid: '[2020-01-01,2026-09-01)' });
      const id = await opened(tx, m.officer);
      for (const person of gone.people.slice(0, 5)) await answers(tx, person, { id, value: 5 });
      await sql`update people.assignment set valid = '[2020-01-01,2026-08-20)' where person_id = ${gone.people[5]}`.execute(
        tx
      );
      await end(tx, m.officer);
      const view = await readResults(ctxOf(tx, m.ani, '2026-09-07'), id, { code: 'H' });
      expect(view.response).toEqual({ asked: 5, isShown: true, answers: 5 });
      expect(view.below.map(({ code, answers: n }) => [code, n])).toEqual([['G', 5]]);
    }));

  it('counts units moved and merged while it ran once each, under the tree of the last day', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const [one, other] = [
        await staffed(tx, 'H1', { above: [m.root], count: 0 }),
        await staffed(tx, 'H2', { above: [m.root], count: 0 })
      ];
      const moved = await staffed(tx, 'V', { above: [one.unit, m.root], count: 6 });
      const merged = await staffed(tx, 'G', { above: [one.unit, m.root], count: 7, valid: '[2020-01-01,2026-09-01)' });
      const id = await opened(tx, m.officer);
      for (const person of moved.people) await answers(tx, person, { id, value: 2 });
      await sql`update people.unit_ancestor set valid = '[2020-01-01,2026-08-25)' where unit_id = ${moved.unit} and ancestor_id = ${one.unit}`.execute(
        tx
      );
      await sql`insert into people.unit_ancestor (unit_id, ancestor_id, depth, valid) values (${moved.unit}, ${other.unit}, 1, '[2026-08-25,)')`.execute(
        tx
      );
      await sql`update people.unit_period set parent_id = ${other.unit} where unit_id = ${moved.unit}`.execute(tx);
      // G ends in N, its people with it; they answer only then
      const heir = await staffed(tx, 'N', { above: [other.unit, m.root], count: 0, valid: '[2026-09-01,)' });
      await sql`update people.assignment set unit_id = ${heir.unit} where unit_id = ${merged.unit}`.execute(tx);
      for (const person of merged.people) await answers(tx, person, { id, value: 4, on: '2026-09-03' });
      await end(tx, m.officer);
      const [H1, H2] = await Promise.all(
        ['H1', 'H2'].map((code) => readResults(ctxOf(tx, m.ani, '2026-09-07'), id, { code, scale: 'O.LRN.3' }))
      );
      expect(H1?.below.map(({ code, answers: n, mean }) => [code, n, mean])).toEqual([['G', 7, 4]]);
      expect(H2?.below.map(({ code, answers: n, mean }) => [code, n, mean])).toEqual([['V', 6, 2]]);
      const whole = (await rowsOf<{ unitId: number; scale: string }>(tx, 'result')).find(
        ({ unitId, scale }) => unitId === m.root && scale === ''
      );
      expect(whole).toMatchObject({ answers: 13 });
    }));

  it('is the same for whoever asks later, whatever became of the tree', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const house = await staffed(tx, 'H', { above: [m.root], count: 5 });
      const moved = await staffed(tx, 'V', { above: [house.unit, m.root], count: 5 });
      const id = await opened(tx, m.officer);
      for (const person of [...house.people, ...moved.people]) await answers(tx, person, { id, value: 3 });
      await end(tx, m.officer);
      const before = await rowsOf(tx, 'index_figure');
      await sql`update people.unit_ancestor set valid = '[2020-01-01,2026-09-10)' where unit_id = ${moved.unit} and ancestor_id = ${house.unit}`.execute(
        tx
      );
      expect(await rowsOf(tx, 'index_figure')).toEqual(before);
      expect((await readResults(ctxOf(tx, m.ani, '2026-10-01'), id, { code: 'H' })).response.answers).toBe(10);
    }));
});

it('opened by mistake is withdrawn for a reason: nothing answered is kept or counted, and another one may be opened', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await opened(tx, m.officer, { mode: 'confidential' });
    await answers(tx, m.ani, { id, value: 4 });
    await saveDraft(ctxOf(tx, m.budi, opens), id, { 'item-O.LRN.3-1': '4' });
    expect(() => withdrawCampaign(ctxOf(tx, m.ani, opens), id, 'Bukan saya')).toThrow('not-allowed');
    const ctx = ctxOf(tx, m.officer, opens, { grants });
    expect(await withdrawCampaign(ctx, id, 'Tujuannya keliru.')).toMatchObject({ ok: true });
    for (const table of ['draft', 'box', 'answered', 'sheet', 'result']) expect(await rowsOf(tx, table)).toEqual([]);
    expect(await getCampaign(ctxOf(tx, m.ani, opens), id)).toMatchObject({
      campaign: { state: 'withdrawn' },
      standing: 'over',
      withdrawn: 'Tujuannya keliru.'
    });
    expect(await duties(ctxOf(tx, m.budi, opens))).toEqual([]);
    expect(await answers(tx, m.budi, { id, value: 5 })).toMatchObject({ ok: false, reason: 'closed' });
    expect(await withdrawCampaign(ctx, id, 'Lagi')).toMatchObject({ ok: false, reason: 'closed' });
    await end(tx, m.officer);
    expect(await rowsOf(tx, 'result')).toEqual([]);
    await opened(tx, m.officer);
  }));

it('a confidential survey keeps sheets with their person until the day it told, and hands them out', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await opened(tx, m.officer, { mode: 'confidential', keepMonths: 1 });
    await answers(tx, m.ani, { id, value: 4 });
    await answers(tx, m.budi, { id, value: 4 });
    expect((await exportPersonalData(tx, m.ani))['surveys.sheet']).toHaveLength(1);
    await erasePersonalData(tx, m.ani);
    expect(await rowsOf<{ personId: number }>(tx, 'sheet')).toMatchObject([{ personId: m.budi }]);
    await closeCampaigns(ctxOf(tx, m.officer, '2026-10-07'));
    expect(await rowsOf(tx, 'sheet')).toEqual([]);
  }));

it('while it runs, who manages sees totals of large units alone', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await opened(tx, m.officer);
    await answers(tx, m.ani, { id, value: 4 });
    expect((await getCampaign(ctxOf(tx, m.officer, opens, { grants }), id)).running).toEqual([]); // five are too few
    expect((await getCampaign(ctxOf(tx, m.ani, opens), id)).running).toBeNull();
  }));

it('of the year before only what was asked in the same words is shown beside', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const ctx = ctxOf(tx, m.officer, opens, { grants });
    const house = await staffed(tx, 'H', { above: [m.root], count: 6 });
    const first = await opened(tx, m.officer);
    for (const person of house.people) await answers(tx, person, { id: first, value: 2 });
    await end(tx, m.officer);
    const change = { titleId: 'Aman', titleEn: 'Safe', textsId: ['a', 'b'], textsEn: ['c', 'd'], version: 1 };
    await changeScale(ctx, 'O.LRN.3', change);
    const again = { ...ctx, now: new Date('2027-08-18T05:00:00Z') };
    const second = await openCampaign(again, { ...input, year: 2027, closesOn: '2027-09-05' }, terms);
    if (!second.ok) throw new Error(second.reason);
    const values = { 'item-O.LRN.4-1': '4', 'item-O.LRN.3-2.1': '4' };
    for (const person of house.people) {
      await saveDraft(ctxOf(tx, person, '2027-08-20'), second.value, values);
      await sendAnswers(ctxOf(tx, person, '2027-08-20'), second.value);
    }
    await closeCampaigns(ctxOf(tx, m.officer, '2027-09-06'));
    const { scales } = await readResults(ctxOf(tx, m.ani, '2027-09-07'), second.value, { code: 'H' });
    const of = (id: string) => scales.find((scale) => scale.id === id);
    expect(of('O.LRN.4')).toMatchObject({ mean: 4, last: 2, isReworded: false });
    expect(of('O.LRN.3')).toMatchObject({ mean: 4, last: null, isReworded: true });
  }));

it('items changed while a survey runs are asked in the next one', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await opened(tx, m.officer);
    const ctx = ctxOf(tx, m.officer, opens, { grants });
    const change = { titleId: 'Aman', titleEn: 'Safe', textsId: ['a', 'b'], textsEn: ['c', 'd'], version: 1 };
    expect(await changeScale(ctx, 'O.LRN.3', change)).toEqual({ ok: true, value: 2 });
    expect(await changeScale(ctx, 'O.LRN.3', change)).toEqual({ ok: false, reason: 'stale' });
    await expect(changeScale(ctxOf(tx, m.ani, opens), 'O.LRN.3', change)).rejects.toThrow('not-allowed');
    const asked = await getQuestionnaire(ctxOf(tx, m.ani, opens), id);
    expect(asked?.scales.find((scale) => scale.id === 'O.LRN.3')?.items).toHaveLength(4);
  }));

// the last: what it commits stays
it('twice at the same moment counts once', async () => {
  const m = await smallMinistry(db());
  const id = await opened(db(), m.officer);
  const ani = ctxOf(db(), m.ani, opens);
  await saveDraft(ani, id, { 'item-O.LRN.3-1': '4' });
  const sent = await Promise.all([sendAnswers(ani, id), sendAnswers(ani, id), sendAnswers(ani, id)]);
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await sql<{ n: number }>`select sum(c) as n from surveys.box, unnest(counts) c`.execute(db());
  expect(Number(rows[0]?.n)).toBe(1 + 240 + 240 * 240 + 1); // a person, her points, their square, one tick
});
