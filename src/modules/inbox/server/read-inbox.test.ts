// The number in the frame is the length of the list, whoever asks and in whichever capacity.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { waitingActivity } from '#tests/support/activities.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { sentPlan } from '#tests/support/plans.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { readInbox, readQueues } from './index.ts';

const day = '2026-11-24';
const overseer = [
  { capability: 'learning.oversee', unitId: null },
  { capability: 'plans.oversee', unitId: null }
];

/** Ani waits with a notice, a plan and an hour of October; a session waits for Budi; nobody leads Nomad. */
async function withDuties(tx: Tx): Promise<SmallMinistry & { nomad: number }> {
  const m = await smallMinistry(tx);
  await waitingActivity(tx, m.ani);
  await sentPlan(tx, m.ani);
  await sql`insert into learning.hours (person_id, unit_id, on_date, minutes, kind, source, origin, logged_at)
    values (${m.ani}, ${m.unit}, '2026-10-05', 60, 'self', 'Buku', 'log', '2026-10-05')`.execute(tx);
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.sharing (title, unit_id, speaker_id, held_on, minutes)
    values ('Bedah buku', ${m.unit}, ${m.ani}, '2026-11-20', 60) returning id
  `.execute(tx);
  await sql`insert into knowledge.sharing_listed (sharing_id, person_id, listed_by) values (${rows[0]?.id}, ${m.budi}, ${m.ani})`.execute(
    tx
  );
  const alone = await aPerson(tx, 'Nomad', { unit: m.root });
  await sql`delete from people.assignment where person_id = ${m.minister}`.execute(tx);
  await waitingActivity(tx, alone);
  return { ...m, nomad: alone };
}

const bothOf = async (ctx: Ctx) => [
  (await readInbox(ctx)).length,
  (await readQueues(ctx)).reduce((sum, { count }) => sum + count, 0)
];

describe('the number beside the inbox', () => {
  it('is nothing for a visitor', () =>
    inTransaction(async (tx) => {
      await withDuties(tx);
      expect(await bothOf({ ...ctxOf(tx, 0, day), actor: visitor })).toEqual([0, 0]);
    }));

  it('is the length of the list', () =>
    inTransaction(async (tx) => {
      const m = await withDuties(tx);
      expect(await bothOf(ctxOf(tx, m.head, day))).toEqual([3, 3]); // notice, plan, month
      expect(await bothOf(ctxOf(tx, m.ani, day))).toEqual([1, 1]); // her own activity has ended
      expect(await bothOf(ctxOf(tx, m.budi, day))).toEqual([1, 1]); // the session
      expect(await bothOf(ctxOf(tx, m.officer, day))).toEqual([0, 0]);
    }));

  it('says which modules to ask: those with nothing in it hold nothing of the list', () =>
    inTransaction(async (tx) => {
      const m = await withDuties(tx);
      const ctx = ctxOf(tx, m.head, day);
      const all = await readInbox(ctx);
      const kinds = (await readQueues(ctx)).map(({ kind }) => kind);
      expect(await readInbox(ctx, kinds)).toEqual(all);
      expect(await readInbox(ctx, ['plans.submitted'])).toEqual(all.filter(({ kind }) => kind.startsWith('plans.')));
      expect(await readInbox(ctx, [])).toEqual([]);
    }));

  it('follows who acts, who stands in and who oversees those without a leader', () =>
    inTransaction(async (tx) => {
      const m = await withDuties(tx);
      expect(await bothOf(ctxOf(tx, m.officer, day, { standsInFor: [m.head] }))).toEqual([3, 3]);
      expect(await bothOf(ctxOf(tx, m.officer, day, { grants: overseer }))).toEqual([1, 1]); // Nomad's notice
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-11-01,2026-12-01)' });
      expect(await bothOf(ctxOf(tx, m.budi, day))).toEqual([4, 4]);
    }));
});
