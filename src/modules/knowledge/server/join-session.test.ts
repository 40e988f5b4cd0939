// Being at a session: registering counts for nothing, a code does while it is fresh; feedback is of those present alone.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome, somebody, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { newAssetSchema, sharingSchema } from '../schema.ts';
import {
  attendByCode,
  cancelSharing,
  confirmPresence,
  createAsset,
  draftFromMaterial,
  duties,
  getAsset,
  getSharing,
  planOwnSharing,
  publishAsset,
  rateSharing,
  recordAttendance,
  register,
  showCode
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

async function planned(m: Small, tx: Tx, more: Record<string, unknown> = {}): Promise<number> {
  const input = sharingSchema.parse({ title: 'Kas', heldOn: '2026-11-24', minutes: '60', ...more });
  const made = await planOwnSharing(actingAs(tx, m.ani), input);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** What somebody does so many seconds after noon of 24 November. */
const after = (tx: Tx, who: Somebody, seconds: number) => {
  const ctx = actingAs(tx, who);
  return { ...ctx, now: new Date(ctx.now.getTime() + seconds * 1000) };
};
const sha = 'a'.repeat(64);
const said = { clear: 4, useful: 5, usable: 3, remark: '' };

describe('registering', () => {
  it(
    'is open to all but the speaker until the session, can be taken back, and does not confirm itself',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await register(actingAs(tx, m.ani), id, true)).toEqual({ ok: false, reason: 'own-session' });
      await register(actingAs(tx, m.western), id, true);
      expect(await outcome(confirmPresence(actingAs(tx, m.western), id))).toBe('not-allowed');
      expect((await getSharing(actingAs(tx, m.ani), id)).listeners).toMatchObject([
        { id: m.western.id, isRegistered: true }
      ]);
      await register(actingAs(tx, m.western), id, false);
      expect((await getSharing(actingAs(tx, m.ani), id)).listeners).toEqual([]);
      expect(await register(actingAs(tx, m.budi, { on: '2026-11-25' }), id, true)).toMatchObject({
        reason: 'too-late'
      });
    })
  );
});

describe('the code of presence', () => {
  it(
    'is shown by speaker, leader and organiser on the day alone; who is there by it counts, and the session is held',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await outcome(showCode(actingAs(tx, m.budi), id))).toBe('not-found');
      expect((await showCode(actingAs(tx, m.ani, { on: '2026-11-23' }), id)).code).toBeNull();
      const { code } = await showCode(after(tx, m.ani, 0), id);
      expect((await showCode(after(tx, m.leader, 0), id)).code).toBe(code);
      expect(await attendByCode(after(tx, m.western, 20), id, ` ${code?.toLowerCase()} `)).toEqual({
        ok: true,
        value: 1
      });
      expect(await attendByCode(after(tx, m.western, 25), id, code ?? '')).toEqual({ ok: true, value: 0 });
      const sharing = await getSharing(actingAs(tx, m.budi), id);
      expect(sharing).toMatchObject({
        state: 'held',
        listeners: [{ id: m.western.id, isConfirmed: true, isByCode: true }]
      });
    })
  );
  it(
    'forwarded is worthless after a minute, on another day, for the speaker, and for a session called off',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await attendByCode(after(tx, m.budi, 0), id, 'ABCDEF')).toMatchObject({ reason: 'code-expired' }); // never shown
      const code = (await showCode(after(tx, m.ani, 0), id)).code ?? '';
      expect(await attendByCode(after(tx, m.budi, 61), id, code)).toMatchObject({ reason: 'code-expired' });
      expect(await attendByCode(after(tx, m.ani, 5), id, code)).toMatchObject({ reason: 'own-session' });
      expect(await attendByCode(actingAs(tx, m.budi, { on: '2026-11-25' }), id, code)).toMatchObject({
        reason: 'not-today'
      });
      const other = await planned(m, tx, { title: 'Lain' });
      expect(await attendByCode(after(tx, m.budi, 5), other, code)).toMatchObject({ reason: 'code-expired' });
      await cancelSharing(actingAs(tx, m.ani), id);
      expect(await attendByCode(after(tx, m.budi, 5), id, code)).toMatchObject({ reason: 'called-off' });
    })
  );
});

describe('feedback', () => {
  it(
    'is of those present, once, and told to the speaker without names from three answers on',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      const third = await somebody(tx, m.office);
      await recordAttendance(actingAs(tx, m.leader), id, [m.budi.nip, m.western.nip, third.nip]);
      expect(await outcome(rateSharing(actingAs(tx, m.eastern), id, said))).toBe('not-allowed'); // absent
      expect(await outcome(rateSharing(actingAs(tx, m.ani), id, said))).toBe('not-allowed'); // the speaker
      const waits = async () => (await duties(actingAs(tx, m.budi))).map(({ kind }) => kind);
      expect(await waits()).toEqual(['knowledge.feedback']);
      expect(await rateSharing(actingAs(tx, m.budi), id, { ...said, remark: 'Jelas' })).toMatchObject({ ok: true });
      expect(await rateSharing(actingAs(tx, m.budi), id, said)).toMatchObject({ reason: 'rated-already' });
      expect(await waits()).toEqual([]);
      await rateSharing(actingAs(tx, m.western), id, { ...said, clear: 1 });
      expect((await getSharing(actingAs(tx, m.ani), id)).said).toBeNull();
      await rateSharing(actingAs(tx, third), id, said);
      expect((await getSharing(actingAs(tx, m.ani), id)).said).toEqual({
        count: 3,
        means: { clear: 3, useful: 5, usable: 3 },
        remarks: ['Jelas']
      });
      expect((await getSharing(actingAs(tx, m.leader), id)).said).toBeNull(); // the leader was not the speaker
    })
  );
});

describe('material', () => {
  it(
    'becomes an asset draft of the speaker in one step, once',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await draftFromMaterial(actingAs(tx, m.ani), id)).toEqual({ ok: false, reason: 'no-content' });
      await sql`insert into platform.file (sha256, size, type) values (${sha}, 3, 'application/pdf')`.execute(tx);
      await sql`insert into knowledge.sharing_file (sharing_id, sha256, name, added_by) values (${id}, ${sha}, 'paparan.pdf', ${m.ani.id})`.execute(
        tx
      );
      expect(await outcome(draftFromMaterial(actingAs(tx, m.leader), id))).toBe('not-allowed');
      const made = await draftFromMaterial(actingAs(tx, m.ani), id);
      expect(await draftFromMaterial(actingAs(tx, m.ani), id)).toEqual(made);
      const asset = await getAsset(actingAs(tx, m.ani), made.ok ? made.value : 0);
      expect(asset).toMatchObject({ title: 'Kas', state: 'draft', files: [{ name: 'paparan.pdf' }], form: 'document' });
      const seenBy = async (who: Somebody) => (await getSharing(actingAs(tx, who), id)).material.length;
      expect([await seenBy(m.eastern), await seenBy(m.western)]).toEqual([1, 0]); // the level-I unit alone
      await register(actingAs(tx, m.western), id, true);
      expect(await seenBy(m.western)).toBe(1);
    })
  );
});

describe('a lesson told in a session', () => {
  it(
    'counts as shared once somebody was there; of another’s lesson nobody tells as the author',
    tried(async (m, tx) => {
      const answers = {
        s_context: 'a',
        s_action: 'b',
        s_outcome: 'success',
        s_why: 'c',
        s_lesson: 'd',
        s_recommendation: 'e'
      };
      const input = newAssetSchema.parse({
        title: 'L',
        summary: 'R',
        level: '2',
        unitId: m.office,
        template: 'lesson',
        ...answers
      });
      const created = await createAsset(actingAs(tx, m.ani), input);
      const asset = created.ok ? created.value : 0;
      await publishAsset(actingAs(tx, m.ani), asset);
      const id = await planned(m, tx, { asset });
      await recordAttendance(actingAs(tx, m.leader), id, [m.budi.nip]);
      expect((await getAsset(actingAs(tx, m.ani), asset)).lesson).toMatchObject({ readers: 0, isShared: true });
      const told = await tx
        .selectFrom('platform.event')
        .select('personId')
        .where('name', '=', 'knowledge.lesson.shared')
        .execute();
      expect(told).toEqual([{ personId: m.ani.id }]);
      const other = sharingSchema.parse({ title: 'X', heldOn: '2026-11-24', minutes: '60', asset });
      const made = await planOwnSharing(actingAs(tx, m.budi), other);
      expect(made.ok && (await getSharing(actingAs(tx, m.budi), made.value)).assetId).toBeNull();
      expect(await outcome(planOwnSharing(actingAs(tx, m.western), other))).toBe('not-found');
    })
  );
});

describe('somebody new', () => {
  it('is asked for the check in the first month, until it is passed', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const fresh = await somebody(tx, m.office);
      await sql`update people.assignment set valid = '[2026-11-01,)' where person_id = ${fresh.id}`.execute(tx);
      const waits = async (on: string) => (await duties(actingAs(tx, fresh, { on }))).map(({ kind }) => kind);
      expect([await waits('2026-11-24'), await waits('2026-12-02')]).toEqual([['knowledge.basics'], []]);
      await sql`insert into knowledge.basics_try (person_id, primer_version, answers, correct, questions, is_passed, at)
        values (${fresh.id}, 1, '{}', 7, 7, true, '2026-11-02')`.execute(tx);
      expect(await waits('2026-11-24')).toEqual([]);
    }));
});
