// A community from proposal to end against the database: first what is refused, then what follows.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { aCommunity, charterForm, joined, memberCtx, nipOf, retire } from '#tests/support/communities.ts';
import { aPerson, aUnit, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { charterSchema, listSchema, proposalSchema } from '../schema.ts';
import {
  allMembers,
  answerOffer,
  communityHead,
  decideCommunity,
  duties,
  getCharter,
  getCommunity,
  getMembers,
  getMembership,
  joinCommunity,
  leaveCommunity,
  listCommunities,
  namePart,
  noteMemberships,
  offerCommunity,
  proposeCommunity,
  readNotices,
  reviewCommunity,
  standForOwner,
  writeCharter
} from './index.ts';

const day = '2026-02-10';
const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const of = (tx: Tx, m: SmallMinistry, who: 'ani' | 'budi' | 'head', on = day) =>
  memberCtx(tx, { id: m[who], unit: m.unit }, on);
const officer = (tx: Tx, m: SmallMinistry, on = day) =>
  memberCtx(tx, { id: m.officer, unit: m.root }, on, {
    grants: [{ capability: 'communities.oversee', unitId: m.root }]
  });
const kinds = async (ctx: Parameters<typeof duties>[0]) => (await duties(ctx)).map(({ kind }) => kind);

describe('a proposal', () => {
  const propose = (tx: Tx, m: SmallMinistry, more: Record<string, unknown> = {}) =>
    proposeCommunity(of(tx, m, 'ani'), proposalSchema.parse({ ...charterForm(m, more), unitId: String(m.unit) }));
  it(
    'is refused with a term that ends before it begins, without family, sponsor or own unit',
    within(async (m, tx) => {
      expect(await propose(tx, m, { endsOn: '2025-12-31' })).toMatchObject({ reason: 'term-reversed' });
      expect(await propose(tx, m, { kind: 'practice' })).toMatchObject({ reason: 'family-missing' });
      const empty = await aUnit(tx, { code: 'LEER', echelon: 'III', above: [m.root] });
      expect(await propose(tx, m, { sponsorUnitId: String(empty) })).toMatchObject({ reason: 'no-sponsor' });
      const form = proposalSchema.parse({ ...charterForm(m), unitId: String(empty) });
      expect(await proposeCommunity(of(tx, m, 'ani'), form)).toMatchObject({ reason: 'foreign-unit' });
      const head = proposalSchema.parse({ ...charterForm(m), unitId: String(m.unit) });
      expect(await proposeCommunity(of(tx, m, 'head'), head)).toMatchObject({ reason: 'no-sponsor' });
    })
  );
  it(
    'sent twice is one, and waits for sponsor and officer, not for who proposed it',
    within(async (m, tx) => {
      const one = await propose(tx, m, { token: 'once' });
      expect(await propose(tx, m, { token: 'once' })).toEqual(one);
      const id = one.ok ? one.value : 0;
      expect(await kinds(of(tx, m, 'head'))).toEqual(['communities.accept']);
      expect(await kinds(officer(tx, m))).toEqual(['communities.accept']);
      expect(await kinds(of(tx, m, 'ani'))).toEqual([]);
      expect(await outcome(communityHead(of(tx, m, 'budi'), id))).toBe('not-found');
      expect(await decideCommunity(of(tx, m, 'ani'), id, { decision: 'accept', note: '' })).toMatchObject({
        reason: 'own-proposal'
      });
      expect(await joinCommunity(of(tx, m, 'head'), id)).toMatchObject({ reason: 'not-open' });
      await decideCommunity(of(tx, m, 'head'), id, { decision: 'accept', note: '' });
      expect(await communityHead(of(tx, m, 'ani'), id)).toMatchObject({
        state: 'active',
        part: 'owner',
        hasOwner: true
      });
      expect(await kinds(of(tx, m, 'head'))).toEqual(['communities.note']);
    })
  );
  it(
    'is written anew on the version that was seen, every charter kept',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m);
      const change = (version: number) =>
        charterSchema.parse({ ...charterForm(m, { name: 'Kas' }), version: String(version) });
      expect(await writeCharter(of(tx, m, 'budi'), id, change(1))).toMatchObject({ reason: 'not-yours' });
      expect(await writeCharter(of(tx, m, 'ani'), id, change(1))).toMatchObject({ ok: true });
      expect(await writeCharter(of(tx, m, 'ani'), id, change(1))).toMatchObject({ reason: 'stale' });
      const charter = await getCharter(of(tx, m, 'budi'), id);
      expect(charter.community).toMatchObject({ name: 'Kas', version: 2 });
      expect(charter.history.map(({ kind }) => kind)).toEqual(['charter', 'accept', 'propose']);
      expect(await tx.selectFrom('communities.charterVersion').select('version').execute()).toHaveLength(2);
    })
  );
});

describe('members', () => {
  it(
    'join once however often they press, and the notice reaches supervisor and officer',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m);
      await Promise.all([joinCommunity(of(tx, m, 'budi'), id), joinCommunity(of(tx, m, 'budi'), id)]);
      expect((await getMembers(of(tx, m, 'budi'), id, { q: '', page: 1 })).total).toBe(2);
      const notices = await readNotices(of(tx, m, 'head'));
      expect(notices.team.map(({ name }) => name)).toEqual(['Ani', 'Budi']);
      expect((await readNotices(officer(tx, m))).unitCount).toBe(2);
      const ids = notices.team.map((each) => each.id);
      expect(await noteMemberships(of(tx, m, 'ani'), ids)).toBe(0); // nobody notes for others
      expect(await noteMemberships(of(tx, m, 'head'), ids)).toBe(2);
      expect(await noteMemberships(of(tx, m, 'head'), ids)).toBe(0);
      expect(await noteMemberships(officer(tx, m), ids)).toBe(2);
      expect(await kinds(officer(tx, m))).toEqual([]);
      const membership = await getMembership(of(tx, m, 'ani'), ids[0]!);
      expect(membership).toMatchObject({ supervisorName: 'I Made Wiratama', officerName: 'Pengelola' });
      expect(await outcome(getMembership(of(tx, m, 'budi'), ids[0]!))).toBe('not-found');
    })
  );
  it(
    'do not join what is closed or of another house, and the only owner does not leave',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m);
      const west = await aUnit(tx, { code: 'WEST', echelon: 'I', above: [] });
      const stranger = memberCtx(tx, { id: await aPerson(tx, 'Asing', { unit: west }), unit: west }, day);
      expect(await outcome(joinCommunity(stranger, id))).toBe('not-found');
      expect(await leaveCommunity(of(tx, m, 'ani'), id)).toMatchObject({ reason: 'only-owner' });
      await joined(tx, { id: m.budi, unit: m.unit, community: id, on: day });
      await namePart(of(tx, m, 'ani'), id, { personId: m.budi, part: 'owner' });
      expect(await leaveCommunity(of(tx, m, 'ani'), id)).toMatchObject({ ok: true });
      await reviewCommunity(of(tx, m, 'budi'), id, { decision: 'close', note: 'Tugas selesai' });
      expect(await joinCommunity(of(tx, m, 'ani'), id)).toMatchObject({ reason: 'closed' });
    })
  );
  it(
    'are seen by members and those in office alone, where the community is not open',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m, { more: { isOpen: '' } });
      expect(await outcome(getMembers(of(tx, m, 'budi'), id, { q: '', page: 1 }))).toBe('not-found');
      expect((await getCommunity(of(tx, m, 'budi'), id, { q: '', page: 1 })).posts).toBeNull();
      expect((await getMembers(officer(tx, m), id, { q: '', page: 1 })).total).toBe(1);
      expect(await outcome(allMembers(of(tx, m, 'budi'), id))).toBe('not-found');
      expect((await allMembers(of(tx, m, 'ani'), id)).members).toHaveLength(1);
    })
  );
});

describe('an offer', () => {
  it(
    'goes to the own team alone; accepted, it is the supervisor’s note; declined, it is an answer',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m);
      const budi = await nipOf(tx, m.budi);
      expect(await offerCommunity(of(tx, m, 'ani'), id, [budi])).toMatchObject({ reason: 'not-yours' });
      expect(await offerCommunity(of(tx, m, 'head'), id, [await nipOf(tx, m.officer)])).toMatchObject({
        reason: 'not-yours'
      });
      expect(await offerCommunity(of(tx, m, 'head'), id, [budi])).toMatchObject({ value: 1 });
      expect(await offerCommunity(of(tx, m, 'head'), id, [budi])).toMatchObject({ reason: 'none-chosen' });
      expect(await kinds(of(tx, m, 'budi'))).toEqual(['communities.offer']);
      await answerOffer(of(tx, m, 'budi'), id, 'declined');
      expect(await kinds(of(tx, m, 'budi'))).toEqual([]);
      expect((await readNotices(of(tx, m, 'head'))).standing.find(({ name }) => name === 'Budi')?.declined).toBe(1);
      await offerCommunity(of(tx, m, 'head'), id, [budi]);
      await answerOffer(of(tx, m, 'budi'), id, 'accepted');
      expect((await readNotices(of(tx, m, 'head'))).team.map(({ name }) => name)).toEqual(['Ani']);
    })
  );
});

describe('a community that falls silent or loses its owner', () => {
  it(
    'asks owner and sponsor after ninety days, and rests once they answered',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m, { on: '2026-01-12' });
      const late = '2026-04-13';
      expect((await kinds(of(tx, m, 'ani', '2026-04-12'))).includes('communities.review')).toBe(false);
      expect(await kinds(of(tx, m, 'ani', late))).toEqual(['communities.review']);
      expect(await kinds(of(tx, m, 'head', late))).toContain('communities.review');
      expect(await reviewCommunity(of(tx, m, 'ani', late), id, { decision: 'go-on', note: '' })).toMatchObject({
        reason: 'reason-missing'
      });
      await reviewCommunity(of(tx, m, 'ani', late), id, { decision: 'go-on', note: 'Masa pemeriksaan' });
      expect(await kinds(of(tx, m, 'ani', late))).toEqual([]);
      expect((await communityHead(of(tx, m, 'ani', late), id)).shown).toBe('dormant');
      expect(await kinds(of(tx, m, 'ani', '2026-07-13'))).toEqual(['communities.review']);
    })
  );
  it(
    'whose only owner left is handed to a member who offers herself, by sponsor or officer',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m, { on: '2026-01-12' });
      await joined(tx, { id: m.budi, unit: m.unit, community: id, on: '2026-01-13' });
      await retire(tx, m.ani, '2026-02-01');
      expect(await kinds(of(tx, m, 'head'))).toContain('communities.owner');
      expect(await kinds(officer(tx, m))).toContain('communities.owner');
      expect((await communityHead(of(tx, m, 'budi'), id)).hasOwner).toBe(false);
      await standForOwner(of(tx, m, 'budi'), id, 'Saya siap');
      const view = await getMembers(of(tx, m, 'head'), id, { q: '', page: 1 });
      expect(view.candidates).toMatchObject([{ id: m.budi, note: 'Saya siap' }]);
      expect(view.members.find(({ name }) => name === 'Ani')?.unitName).toBeNull();
      expect(await namePart(of(tx, m, 'head'), id, { personId: m.ani, part: 'moderator' })).toMatchObject({
        reason: 'not-yours'
      });
      expect(await namePart(of(tx, m, 'head'), id, { personId: m.budi, part: 'owner' })).toMatchObject({ ok: true });
      expect(await kinds(of(tx, m, 'head'))).not.toContain('communities.owner');
      expect((await communityHead(of(tx, m, 'budi'), id)).abilities.planSession).toBe(true);
    })
  );
});

describe('the list', () => {
  it(
    'counts what it shows, for each reader what exists for her',
    within(async (m, tx) => {
      const id = await aCommunity(tx, m);
      const list = await listCommunities(of(tx, m, 'budi'), listSchema.parse({}));
      expect(list.lines.map((line) => line.id)).toEqual([id]);
      expect(list.counts).toEqual({ open: 1, mine: 0, practice: 0, interest: 1, dormant: 0, proposed: 0, closed: 0 });
      const mine = await listCommunities(of(tx, m, 'ani'), listSchema.parse({ show: 'mine', q: 'rekon' }));
      expect(mine.lines).toMatchObject([{ id, members: 1, shown: 'active' }]);
      expect((await listCommunities(of(tx, m, 'ani'), listSchema.parse({ show: 'mine', q: '%%zz' }))).lines).toEqual(
        []
      );
    })
  );
});
