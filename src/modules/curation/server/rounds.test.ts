// Rounds of review begin, are signed, end in the next or in a replacement; the board shows what its reader may know of.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { aRound, published } from '#tests/support/curation.ts';
import { actingAs, knowledgeMinistry, outcome, somebody, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { boardSchema } from '../schema.ts';
import {
  findHeirs,
  freshnessOf,
  getRound,
  openRounds,
  readBoard,
  reinstateAsset,
  replaceAsset,
  rescheduleRound,
  signRound,
  stalenessOf
} from './index.ts';

const day = '2026-11-24';
const yes = { verdict: 'confirmed' as const, note: '', nextOn: null, version: 1 };

type Ministry = Awaited<ReturnType<typeof knowledgeMinistry>>;
const withAsset = (work: (tx: Tx, m: Ministry, asset: number) => Promise<void>, dueOn: Day = '2026-12-01') =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const asset = await published(tx, { unit: m.office, authors: [m.ani, m.budi], level: 2 });
    await aRound(tx, { asset, unit: m.office, openedOn: '2026-03-01', dueOn });
    await work(tx, m, asset);
  });
const officer = (tx: Tx, m: Ministry, who: Somebody = m.eastern) =>
  actingAs(tx, who, { grants: [{ capability: 'knowledge.steward', unitId: m.east }] });

describe('rounds begin', () => {
  it('once for what is published, by the term of its kind, never due at once', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const [old, young, elsewhere] = [
        await published(tx, { unit: m.office, authors: [m.ani], on: '2020-05-01' }),
        await published(tx, { unit: m.office, authors: [m.ani], on: '2026-11-20' }),
        await published(tx, { unit: m.office, authors: [m.ani], on: '2026-11-20', address: 'https://kms.example/7' })
      ];
      const ctx = actingAs(tx, m.ani);
      expect(await openRounds(ctx)).toBe(3);
      expect(await openRounds(ctx)).toBe(0);
      const dues = await Promise.all([old, young, elsewhere].map(async (id) => (await freshnessOf(ctx, id))?.dueOn));
      expect(dues).toEqual([addDays(day, 30), '2027-11-20', '2027-05-20']);
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from platform.event where name = 'curation.round.opened'`.execute(tx);
      expect(rows[0]?.n).toBe(3);
    }));
});

describe('signing', () => {
  it('is refused to readers, and to whom the asset does not exist', () =>
    withAsset(async (tx, m, asset) => {
      expect(await signRound(actingAs(tx, m.leader), asset, yes)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await outcome(signRound(actingAs(tx, m.western), asset, yes))).toBe('not-found');
      expect(await outcome(getRound(actingAs(tx, m.western), asset))).toBe('not-found');
      expect(await signRound(actingAs(tx, m.ani), asset, { ...yes, version: 2 })).toEqual({
        ok: false,
        reason: 'stale'
      });
      expect(await signRound(actingAs(tx, m.ani), asset, { ...yes, nextOn: '2028-11-25' })).toEqual({
        ok: false,
        reason: 'too-far'
      });
    }));

  it('by an author ends the round and begins the next; the same one alone does not do it twice', () =>
    withAsset(async (tx, m, asset) => {
      expect(await signRound(actingAs(tx, m.ani), asset, yes)).toEqual({ ok: true, value: { isClosed: true } });
      const view = await getRound(actingAs(tx, m.ani), asset);
      expect(view).toMatchObject({ state: 'current', dueOn: '2027-11-24', refusal: 'same-again' });
      expect(view.past).toMatchObject([{ kind: 'confirmed', toOn: '2027-11-24' }]);
      expect(await signRound(actingAs(tx, m.ani), asset, yes)).toEqual({ ok: false, reason: 'same-again' });
      expect((await signRound(actingAs(tx, m.budi), asset, { ...yes, nextOn: '2027-02-01' })).ok).toBe(true);
      expect((await getRound(actingAs(tx, m.ani), asset)).dueOn).toBe('2027-02-01');
    }));

  it('of an update asks for a new version and says so', () =>
    withAsset(async (tx, m, asset) => {
      const ctx = actingAs(tx, m.ani);
      const updated = { ...yes, verdict: 'updated' as const, note: 'Tarif baru' };
      expect(await signRound(ctx, asset, updated)).toEqual({ ok: false, reason: 'no-new-version' });
      await sql`update knowledge.asset set version = 2 where id = ${asset}`.execute(tx);
      expect((await signRound(ctx, asset, { ...updated, version: 2 })).ok).toBe(true);
      const { rows } = await sql<{
        outcome: string;
      }>`select outcome from curation.round where closed_at is not null`.execute(tx);
      expect(rows).toEqual([{ outcome: 'updated' }]);
    }));

  it('another day is set by whoever cares for it, later only at first', () =>
    withAsset(async (tx, m, asset) => {
      const to = { dueOn: '2026-11-30', note: '' };
      expect(await rescheduleRound(actingAs(tx, m.leader), asset, to)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await rescheduleRound(officer(tx, m), asset, { ...to, dueOn: '2027-01-01' })).toEqual({
        ok: false,
        reason: 'only-earlier'
      });
      expect(await rescheduleRound(officer(tx, m), asset, to)).toEqual({ ok: true, value: '2026-11-30' });
    }));
});

describe('a replacement', () => {
  it('points to the newer one only for readers who may know of it, and is taken back for a reason', () =>
    withAsset(async (tx, m, asset) => {
      const ctx = actingAs(tx, m.ani);
      const newer = await published(tx, { unit: m.office, authors: [m.ani], level: 2, title: 'Rekonsiliasi baru' });
      const hidden = await published(tx, { unit: m.office, authors: [m.leader], level: 1 });
      expect(await replaceAsset(ctx, asset, { newer: hidden, note: '' })).toEqual({
        ok: false,
        reason: 'unknown-asset'
      });
      expect(await replaceAsset(actingAs(tx, m.leader), asset, { newer, note: '' })).toEqual({
        ok: false,
        reason: 'not-yours'
      });
      expect(await replaceAsset(ctx, asset, { newer, note: '' })).toEqual({ ok: true, value: newer });
      const mate = actingAs(tx, m.eastern);
      expect(await stalenessOf(mate, [asset, newer])).toEqual({
        [asset]: { newer: { id: newer, title: 'Rekonsiliasi baru' }, isOverdue: false }
      });
      await sql`update knowledge.asset set level = 1 where id = ${newer}`.execute(tx);
      expect(await stalenessOf(mate, [asset])).toEqual({});
      expect(await freshnessOf(mate, asset)).toMatchObject({ state: 'replaced', newer: null });
      expect(await reinstateAsset(ctx, asset, ' ')).toEqual({ ok: false, reason: 'reason-missing' });
      expect((await reinstateAsset(ctx, asset, 'Masih dipakai')).ok).toBe(true);
      expect(await freshnessOf(mate, asset)).toMatchObject({ state: 'current' });
    }));
});

describe('the board', () => {
  const countsFor = async (ctx: ReturnType<typeof actingAs>, unit: string) =>
    (await readBoard(ctx, boardSchema.parse({ unit }))).counts.attention;

  it('counts and lists what its reader may know of, and nothing else', () =>
    withAsset(async (tx, m, asset) => {
      const secret = await published(tx, { unit: m.office, authors: [m.leader], level: 1 });
      await aRound(tx, { asset: secret, unit: m.office, openedOn: '2025-12-01', dueOn: '2026-11-01' });
      const { rows } = await sql<{ code: string }>`select code from people.unit_card where unit_id = ${m.east}`.execute(
        tx
      );
      const east = rows[0]!.code;
      const board = await readBoard(actingAs(tx, m.leader), boardSchema.parse({ unit: east }));
      expect(board.lines.map(({ assetId, state }) => [assetId, state])).toEqual([
        [secret, 'overdue'],
        [asset, 'due']
      ]);
      expect(await countsFor(actingAs(tx, m.leader), east)).toBe(2);
      expect(await countsFor(actingAs(tx, m.budi), east)).toBe(1);
      expect(await countsFor(actingAs(tx, m.western), east)).toBe(0);
      expect(await countsFor(officer(tx, m), east)).toBe(1);
    }));
});

describe('heirs', () => {
  it('are found when no author is at work in the unit, and let go when one is again', () =>
    withAsset(async (tx, m, asset) => {
      const ctx = actingAs(tx, m.ani);
      expect(await findHeirs(ctx)).toBe(0);
      await sql`update people.assignment set unit_id = ${m.west} where person_id = any(${[m.ani.id, m.budi.id]}::bigint[])`.execute(
        tx
      );
      expect(await findHeirs(ctx)).toBe(1);
      expect((await getRound(ctx, asset)).round.orphanedOn).toBe(day);
      await sql`insert into knowledge.asset_author (asset_id, person_id) values (${asset}, ${(await somebody(tx, m.office)).id})`.execute(
        tx
      );
      expect(await findHeirs(ctx)).toBe(1);
      expect((await getRound(ctx, asset)).round.orphanedOn).toBeNull();
    }));
});
