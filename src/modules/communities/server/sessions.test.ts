// Sessions and posts against the database: attendance by code and by list, presence published once, use marks, withdrawal.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { aCommunity, aSession, atTime, joined, memberCtx, nipOf } from '#tests/support/communities.ts';
import { aPerson, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  answerPost,
  attendSession,
  cancelSession,
  changePost,
  communityHead,
  confirmPresent,
  denyPresent,
  duties,
  getSession,
  getThread,
  leaveCommunity,
  listPresent,
  shownCode,
  usePost,
  withdrawPost,
  writePost
} from './index.ts';

const day = '2026-02-10';
type Met = SmallMinistry & { community: number; session: number; at: { communityId: number; id: number } };

/** Ani's community with Budi and the head as members, and a session at 10.00 of the day. */
const met = (work: (m: Met, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const community = await aCommunity(tx, m);
    for (const id of [m.budi, m.head]) await joined(tx, { id, unit: m.unit, community, on: '2026-01-20' });
    const session = await aSession(tx, m, { community, on: day });
    await work({ ...m, community, session, at: { communityId: community, id: session } }, tx);
  });
const by = (tx: Tx, m: SmallMinistry, who: 'ani' | 'budi' | 'head', on = day) =>
  memberCtx(tx, { id: m[who], unit: m.unit }, on);
const present = async (tx: Tx, session: number) => {
  const { rows } = await sql<{ personId: number; minutes: number }>`
    select person_id, minutes from communities.session_presence where session_id = ${session} order by person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
};

describe('attendance by code', () => {
  const on = (tx: Tx, m: Met, who: 'ani' | 'budi', time: string) => atTime(by(tx, m, who), day, time);
  it(
    'counts who types the code of this minute, once; a minute later the code is worth nothing',
    met(async (m, tx) => {
      const { code } = await shownCode(on(tx, m, 'ani', '10:05'), m.at);
      expect(await attendSession(on(tx, m, 'budi', '10:07'), m.at, code)).toMatchObject({ reason: 'wrong-code' });
      expect(await attendSession(on(tx, m, 'budi', '10:05'), m.at, code.toLowerCase())).toMatchObject({ value: 'now' });
      expect(await attendSession(on(tx, m, 'budi', '10:05'), m.at, code)).toMatchObject({ value: 'before' });
      expect(await present(tx, m.session)).toEqual([m.budi]);
      expect((await getSession(by(tx, m, 'ani'), m.at)).session.state).toBe('held');
    })
  );
  it(
    'is not taken before the session, from strangers, nor from the organiser; nobody else sees the code',
    met(async (m, tx) => {
      expect(await outcome(shownCode(on(tx, m, 'ani', '09:00'), m.at))).toBe('not-found');
      expect(await outcome(shownCode(on(tx, m, 'budi', '10:05'), m.at))).toBe('not-found');
      const { code } = await shownCode(on(tx, m, 'ani', '10:05'), m.at);
      expect(await attendSession(on(tx, m, 'budi', '09:00'), m.at, code)).toMatchObject({ reason: 'not-yet' });
      expect(await attendSession(on(tx, m, 'ani', '10:05'), m.at, code)).toMatchObject({ reason: 'organiser-own' });
      const other = memberCtx(tx, { id: await aPerson(tx, 'Cici', { unit: m.unit }), unit: m.unit }, day);
      expect(await attendSession(atTime(other, day, '10:05'), m.at, code)).toMatchObject({ reason: 'not-a-member' });
      await cancelSession(on(tx, m, 'ani', '10:05'), m.at);
      expect(await attendSession(on(tx, m, 'budi', '10:05'), m.at, code)).toMatchObject({ reason: 'cancelled' });
    })
  );
});

describe('attendance by list', () => {
  it(
    'counts when somebody else than who named confirms it',
    met(async (m, tx) => {
      const nips = [await nipOf(tx, m.ani), await nipOf(tx, m.budi)];
      expect(await listPresent(by(tx, m, 'budi'), m.at, nips)).toMatchObject({ reason: 'not-yours' });
      expect(await listPresent(by(tx, m, 'ani'), m.at, nips)).toMatchObject({ value: 2 });
      expect(await present(tx, m.session)).toEqual([]);
      expect((await duties(by(tx, m, 'budi'))).map(({ kind }) => kind)).toEqual(['communities.presence']);
      expect(await confirmPresent(by(tx, m, 'ani'), m.at, m.budi)).toMatchObject({ reason: 'own-list' });
      expect(await confirmPresent(by(tx, m, 'ani'), m.at, m.ani)).toMatchObject({ reason: 'own-list' });
      expect(await confirmPresent(by(tx, m, 'budi'), m.at, m.budi)).toMatchObject({ ok: true });
      expect(await confirmPresent(by(tx, m, 'head'), m.at, m.ani)).toMatchObject({ ok: true });
      expect(await present(tx, m.session)).toEqual([m.ani, m.budi].sort((one, other) => one - other));
      expect(await duties(by(tx, m, 'budi'))).toEqual([]);
    })
  );
  it(
    'is late afterwards, takes members alone, ends after fourteen days, and can be denied',
    met(async (m, tx) => {
      const nips = [await nipOf(tx, m.budi)];
      expect(await listPresent(by(tx, m, 'ani', '2026-02-09'), m.at, nips)).toMatchObject({ reason: 'not-yet' });
      expect(await listPresent(by(tx, m, 'ani'), m.at, [await nipOf(tx, m.officer)])).toMatchObject({
        reason: 'not-a-member'
      });
      expect(await listPresent(by(tx, m, 'ani', '2026-02-25'), m.at, nips)).toMatchObject({ reason: 'too-late' });
      await listPresent(by(tx, m, 'ani', '2026-02-12'), m.at, nips);
      await denyPresent(by(tx, m, 'budi', '2026-02-12'), m.at);
      expect(await duties(by(tx, m, 'budi', '2026-02-12'))).toEqual([]);
      await confirmPresent(by(tx, m, 'head', '2026-02-13'), m.at, m.budi);
      const [entry] = (await getSession(by(tx, m, 'ani', '2026-02-13'), m.at)).present;
      expect(entry).toMatchObject({ isLate: true, confirmedByName: 'I Made Wiratama' });
    })
  );
});

describe('posts', () => {
  const form = { kind: 'question' as const, title: 'Selisih kas', body: 'Bagaimana?', token: '' };
  it(
    'are for members; a form sent twice posts once; another member says what helped',
    met(async (m, tx) => {
      const cici = memberCtx(tx, { id: await aPerson(tx, 'Cici', { unit: m.unit }), unit: m.unit }, day);
      expect(await writePost(cici, m.community, form)).toMatchObject({ reason: 'not-a-member' });
      const one = await writePost(by(tx, m, 'ani'), m.community, { ...form, token: 'once' });
      expect(await writePost(by(tx, m, 'ani'), m.community, { ...form, token: 'once' })).toEqual(one);
      const at = { communityId: m.community, id: one.ok ? one.value : 0 };
      const answer = await answerPost(by(tx, m, 'budi'), at, { body: 'Cocokkan dahulu.', token: '' });
      const answered = { communityId: m.community, id: answer.ok ? answer.value : 0 };
      expect(await usePost(by(tx, m, 'budi'), answered)).toMatchObject({ reason: 'own-post' });
      await usePost(by(tx, m, 'ani'), answered);
      await usePost(by(tx, m, 'ani'), answered);
      expect(await usePost(cici, answered)).toMatchObject({ reason: 'not-a-member' });
      expect((await getThread(cici, at)).answers).toMatchObject([{ uses: 1, authorName: 'Budi', canUse: false }]);
      expect(await outcome(getThread(cici, answered))).toBe('not-found');
    })
  );
  it(
    'are changed as versions and withdrawn with a reason, by author or moderator',
    met(async (m, tx) => {
      const posted = await writePost(by(tx, m, 'budi'), m.community, form);
      const at = { communityId: m.community, id: posted.ok ? posted.value : 0 };
      const change = { title: 'Selisih', body: 'Jelas', version: 1 };
      expect(await changePost(by(tx, m, 'ani'), at, change)).toMatchObject({ reason: 'not-yours' });
      expect(await changePost(by(tx, m, 'budi'), at, change)).toMatchObject({ ok: true });
      expect(await changePost(by(tx, m, 'budi'), at, change)).toMatchObject({ reason: 'stale' });
      expect((await getThread(by(tx, m, 'ani'), at)).versions).toMatchObject([{ version: 1, body: 'Bagaimana?' }]);
      expect(await withdrawPost(by(tx, m, 'head'), at, 'x')).toMatchObject({ reason: 'not-yours' });
      expect(await withdrawPost(by(tx, m, 'ani'), at, '')).toMatchObject({ reason: 'reason-missing' });
      await withdrawPost(by(tx, m, 'ani'), at, 'Memuat nama wajib bayar');
      const seen = await getThread(by(tx, m, 'head'), at);
      expect(seen.post).toMatchObject({ body: '', withdrawnReason: 'Memuat nama wajib bayar' });
      expect(seen.versions).toEqual([]);
    })
  );
  it(
    'stay when their author leaves, and wake a dormant community',
    met(async (m, tx) => {
      await writePost(by(tx, m, 'budi'), m.community, form);
      await leaveCommunity(by(tx, m, 'budi'), m.community);
      const later = by(tx, m, 'head', '2026-06-01');
      expect((await communityHead(later, m.community)).shown).toBe('dormant');
      await writePost(later, m.community, { ...form, kind: 'question' });
      expect((await communityHead(later, m.community)).shown).toBe('active');
    })
  );
});
