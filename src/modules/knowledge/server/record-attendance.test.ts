// A sharing session is held when somebody other than the speaker says so.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { Day } from '#platform/dates.ts';
import { sharingSchema, type SharingShow } from '../schema.ts';
import {
  duties,
  cancelSharing,
  confirmPresence,
  denyPresence,
  getSharing,
  listListeners,
  listSharings,
  planOwnSharing,
  recordAttendance
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;

async function planned(m: Small, tx: Tx, more: Record<string, unknown> = {}): Promise<number> {
  const form = { title: 'Kueri dasar', heldOn: '2026-11-20', minutes: '60', nips: [m.budi.nip, m.ani.nip], ...more };
  const answer = await planOwnSharing(actingAs(tx, m.ani), sharingSchema.parse(form));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));
const present = async (tx: Tx, id: number) => {
  const { rows } = await sql<{ personId: number; part: string }>`
    select person_id, part from knowledge.sharing_presence where sharing_id = ${id} order by part, person_id
  `.execute(tx);
  return rows.map(({ personId, part }) => `${part} ${personId}`);
};

/** The sessions at which Budi still has to say whether he was there. */
const waits = async (m: Small, tx: Tx) =>
  (await duties(actingAs(tx, m.budi))).filter(({ kind }) => kind === 'knowledge.presence').map(({ href }) => href);

describe('a sharing session', () => {
  it(
    'is held when a listener confirms, and gives hours to speaker and listener',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await present(tx, id)).toEqual([]);
      expect(await waits(m, tx)).toEqual([`/knowledge/sharing/${id}`]);
      expect(await confirmPresence(actingAs(tx, m.budi), id)).toEqual({ ok: true, value: 1 });
      expect(await confirmPresence(actingAs(tx, m.budi), id)).toEqual({ ok: true, value: 0 });
      expect(await present(tx, id)).toEqual([`listener ${m.budi.id}`, `speaker ${m.ani.id}`]);
      expect(await getSharing(actingAs(tx, m.ani), id)).toMatchObject({ state: 'held', recordedBy: m.budi.id });
      expect(await waits(m, tx)).toEqual([]);
    })
  );
  it(
    'is never held by the word of its speaker',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      expect(await outcome(confirmPresence(actingAs(tx, m.ani), id))).toBe('not-allowed');
      expect(await outcome(recordAttendance(actingAs(tx, m.ani), id, [m.budi.nip]))).toBe('not-allowed');
      expect(await outcome(confirmPresence(actingAs(tx, m.western), id))).toBe('not-allowed');
      expect(await outcome(recordAttendance(actingAs(tx, m.budi), id, [m.budi.nip]))).toBe('not-allowed');
      expect((await getSharing(actingAs(tx, m.ani), id)).listeners.map(({ id: who }) => who)).toEqual([m.budi.id]);
    })
  );
  it(
    'is recorded by the leader, and by an officer of the unit',
    tried(async (m, tx) => {
      const [one, two] = [await planned(m, tx), await planned(m, tx)];
      expect(await recordAttendance(actingAs(tx, m.leader), one, [m.budi.nip, m.western.nip, m.ani.nip])).toEqual({
        ok: true,
        value: 2
      });
      const officer = actingAs(tx, m.western, { grants: [{ capability: 'knowledge.steward', unitId: m.east }] });
      expect(await recordAttendance(officer, two, [m.ani.nip])).toMatchObject({ reason: 'nobody' });
      const own = await recordAttendance(actingAs(tx, m.leader), two, [m.budi.nip, m.leader.nip]);
      expect(own).toMatchObject({ reason: 'own-presence' });
      expect(await recordAttendance(officer, two, [m.budi.nip])).toEqual({ ok: true, value: 1 });
    })
  );
  it(
    'cannot be confirmed before its day, nor after it was called off',
    tried(async (m, tx) => {
      const id = await planned(m, tx, { heldOn: '2026-11-25' });
      expect(await confirmPresence(actingAs(tx, m.budi), id)).toMatchObject({ reason: 'not-yet' });
      await cancelSharing(actingAs(tx, m.ani), id);
      expect(await outcome(cancelSharing(actingAs(tx, m.ani), id))).toBe('done');
      expect(await outcome(confirmPresence(actingAs(tx, m.budi, { on: '2026-11-26' }), id))).toBe('not-allowed');
    })
  );
  it(
    'takes a denial, and more listeners afterwards',
    tried(async (m, tx) => {
      const id = await planned(m, tx);
      await denyPresence(actingAs(tx, m.budi), id);
      expect(await waits(m, tx)).toEqual([]);
      expect(await listListeners(actingAs(tx, m.ani), id, [m.eastern.nip])).toEqual({ ok: true, value: 1 });
      await confirmPresence(actingAs(tx, m.eastern), id);
      const { listeners } = await getSharing(actingAs(tx, m.leader), id);
      expect(listeners.map(({ id: who, isConfirmed, isDenied }) => [who, isConfirmed, isDenied])).toEqual([
        [m.budi.id, false, true],
        [m.eastern.id, true, false]
      ]);
    })
  );
  it(
    'planned by a form sent twice is one session, listed for its level-I unit alone',
    tried(async (m, tx) => {
      const id = await planned(m, tx, { token: 'once' });
      expect(await planned(m, tx, { token: 'once' })).toBe(id);
      const seenBy = async (who: Small['ani']) =>
        (await listSharings(actingAs(tx, who), 1)).sharings.map((each) => each.id);
      expect(await seenBy(m.eastern)).toEqual([id]);
      expect(await seenBy(m.western)).toEqual([]);
    })
  );
  it(
    'is found among those to come until its day has passed, and among their own by who speaks or was named',
    tried(async (m, tx) => {
      const id = await planned(m, tx, { token: 'shown' });
      const shown = async (who: Small['ani'], show: SharingShow, on?: Day) =>
        (await listSharings(actingAs(tx, who, on ? { on } : {}), 1, show)).sharings.map((each) => each.id);
      const days = { coming: '2026-11-20', past: '2026-11-21' } as const;
      expect(await shown(m.eastern, 'coming', days.coming)).toEqual([id]);
      expect(await shown(m.eastern, 'coming', days.past)).toEqual([]);
      expect([await shown(m.budi, 'mine'), await shown(m.eastern, 'mine')]).toEqual([[id], []]);
    })
  );
});
