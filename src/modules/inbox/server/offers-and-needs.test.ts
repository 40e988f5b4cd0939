// The number in the frame is the length of the list for offers and needs, too: of one's own, a team, a post, an office.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { giveAssignment } from '#modules/offers/server/index.ts';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { aNeed, noNeed } from '#tests/support/needs.ts';
import { anApplication, anOffer, assignmentInput } from '#tests/support/offers.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { readInbox, readQueues } from './index.ts';

/** The kinds that wait, once the queues agree with the list: as many of each, the oldest since the same day. */
async function waiting(ctx: Ctx): Promise<string[]> {
  const list = await readInbox(ctx);
  const queues = Object.entries(Object.groupBy(list, ({ kind }) => kind)).map(([kind, own]) => ({
    kind,
    count: own.length,
    since: own.map(({ since }) => since).toSorted()[0]
  }));
  expect((await readQueues(ctx)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual(
    queues.toSorted((a, b) => a.kind.localeCompare(b.kind))
  );
  return list.map(({ kind }) => kind).toSorted();
}

it('counts offers and needs as it lists them', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    await anApplication(tx, await anOffer(tx, m), m.ani);
    await giveAssignment(ctxOf(tx, m.head, '2026-03-02'), await assignmentInput(tx, m, { personId: m.budi }));
    await aNeed(tx, m.ani);
    await noNeed(tx, m.budi);
    const on = '2026-03-20';
    const ofHead = ['needs.answer', 'needs.note', 'needs.propose', 'offers.select', 'offers.support'];
    expect(await waiting(ctxOf(tx, m.head, on))).toEqual(ofHead);
    expect(await waiting(ctxOf(tx, m.ani, on))).toEqual([]);
    expect(await waiting(ctxOf(tx, m.budi, on))).toEqual(['offers.respond']);
    const standIn = ctxOf(tx, m.officer, on, { standsInFor: [m.head] });
    expect(await waiting(standIn)).toEqual(ofHead);
    const grants = ['offers.oversee', 'needs.oversee'].map((capability) => ({ capability, unitId: m.root }));
    expect(await waiting(ctxOf(tx, m.officer, on, { grants }))).toEqual(['needs.propose']);
    await sql`delete from people.assignment where person_id = ${m.head}`.execute(tx);
    const withVacantPost = ['needs.propose', 'offers.select'];
    expect(await waiting(ctxOf(tx, m.officer, on, { grants }))).toEqual(withVacantPost);
  }));
