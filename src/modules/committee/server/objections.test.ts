// "This measure is wrong or unfair": who sees an objection, who answers it, and how many there are.
import { expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { objectionListSchema } from '../schema.ts';
import { answerObjection, listObjections, objectTo } from './index.ts';

it('waits for who made it and who answers, is open to everybody once answered, and counted as it is listed', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const acting = (personId: number, capabilities: string[] = []) => {
      const grants = capabilities.map((capability) => ({ capability, unitId: m.root }));
      return actingOn(tx, { ...visitor, personId, unitId: m.unit, grants }, '2026-11-24');
    };
    const [ani, budi, owner] = [acting(m.ani), acting(m.budi), acting(m.officer, ['assessment.manage'])];
    const query = (show: string) => objectionListSchema.parse({ show });
    const seen = async (ctx: Ctx, show: 'open' | 'answered' | 'mine') => {
      const { lines, counts } = await listObjections(ctx, query(show));
      expect(counts[show]).toBe(lines.length);
      return lines.length;
    };
    const made = await objectTo(ani, { practice: 'I.KMI.2', reason: 'Pos lintas batas', token: '' });
    const id = made.ok ? made.value : 0;
    expect([await seen(ani, 'open'), await seen(owner, 'open'), await seen(budi, 'open')]).toEqual([1, 1, 0]);
    expect(await answerObjection(owner, id, { outcome: 'stays', answer: 'Memang begitu.' })).toMatchObject({
      ok: true
    });
    expect(await answerObjection(owner, id, { outcome: 'stays', answer: 'Lagi.' })).toMatchObject({ ok: false });
    expect([await seen(ani, 'mine'), await seen(budi, 'answered')]).toEqual([1, 1]);
  }));

it('stands beside the members of the committee for who sits in it or runs it', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const hasMembers = async (grants: { capability: string; unitId: number }[]) => {
      const ctx = actingOn(tx, { ...visitor, personId: m.ani, grants }, '2026-11-24');
      return (await listObjections(ctx, objectionListSchema.parse({}))).hasMembers;
    };
    expect(await hasMembers([])).toBe(false);
    expect(await hasMembers([{ capability: 'committee.manage', unitId: m.root }])).toBe(true);
  }));
