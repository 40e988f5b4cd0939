// From the submission to the decision: who judges, what it sets, and what happens when things go wrong on the way.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { assetCard, nameReaders, searchAssets, setLevel, withdrawAsset } from '#modules/knowledge/server/index.ts';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { actingAs, outcome, somebody } from '#tests/support/knowledge.ts';
import { anAsset, appointed, ballot, inMinistry, stateOf, submit, voted } from '#tests/support/quality.ts';
import { submitSchema } from '../schema.ts';
import {
  appeal,
  appointPanel,
  assuranceOf,
  castVote,
  closeVoting,
  declareConflict,
  endTerm,
  getDecision,
  getSubmission,
  listRules,
  replaceMember,
  setRule,
  submitAsset,
  withdrawSubmission
} from './index.ts';

const on = '2026-03-02';
const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'done' : answer.reason);

describe('a decision', () => {
  it('falls with the last vote and sets validity and level at once', () =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, m, { level: 3 });
      const id = await submit(actingAs(tx, m.ani, { on }), asset);
      const [one, two, three] = m.judges;
      expect(
        await voted(tx, id, [
          [one, 'valid-2'],
          [two, 'valid-2']
        ])
      ).toBe('kept');
      expect(await stateOf(tx, asset)).toEqual(['unreviewed', 3, null, null]);
      expect(await voted(tx, id, [[three, 'valid-2']])).toBe('decided');
      expect(await stateOf(tx, asset)).toEqual(['valid', 2, 1, 2]);
      const { hits } = await searchAssets(actingAs(tx, m.budi), searchSchema.parse({ q: 'rekonsiliasi' }));
      expect(hits.map((hit) => [hit.id, hit.isAssured])).toEqual([[asset, true]]);
      const told = await assuranceOf(actingAs(tx, m.budi), { id: asset, unitId: m.office, isAuthor: false });
      expect(told.valid).toMatchObject({ how: 'consensus', level: 2, levelBefore: 3, votes: 3, workingDays: 6 });
      expect(await assetCard(actingAs(tx, m.western), asset)).toBeUndefined();
      expect(await outcome(getDecision(actingAs(tx, m.western), told.valid!.id))).toBe('not-found');
      expect((await getDecision(actingAs(tx, m.budi), told.valid!.id)).reasons).toBeNull();
    }));

  it('of a refusal takes the asset out of lists and search for all but authors', () =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, m, { level: 4 });
      const id = await submit(actingAs(tx, m.ani, { on }), asset);
      const [one, two, three] = m.judges;
      expect(
        await voted(tx, id, [
          [one, 'refuse'],
          [two, 'valid-3'],
          [three, 'refuse']
        ])
      ).toBe('decided');
      for (const [who, found] of [
        [m.budi, 0],
        [m.ani, 1],
        [null, 0]
      ] as const) {
        const list = await searchAssets(actingAs(tx, who), searchSchema.parse({ q: 'rekonsiliasi' }));
        expect(list.total).toBe(found);
      }
      const mine = await getSubmission(actingAs(tx, m.ani), id);
      expect(mine.decision).toMatchObject({ verdict: 'refuse', how: 'majority', dissent: 1 });
      expect(mine.votes?.map(({ name }) => name)).toEqual([null, null, null]);
    }));

  it('of level 1 names its readers, whom the authors may make fewer and no level wider', () =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, m);
      const author = actingAs(tx, m.ani, { on });
      const id = await submit(author, asset, { level: '1', nips: [m.budi.nip] });
      await voted(
        tx,
        id,
        m.judges.map((who) => [who, 'valid-1'] as const)
      );
      expect(await stateOf(tx, asset)).toEqual(['valid', 1, 1, 1]);
      expect(await assetCard(actingAs(tx, m.budi), asset)).toBeDefined();
      expect(await assetCard(actingAs(tx, m.leader), asset)).toBeUndefined();
      expect(reasonOf(await setLevel(author, asset, { level: 2, reason: 'x' }))).toBe('panel-decided');
      expect(reasonOf(await nameReaders(author, asset, [m.leader.nip]))).toBe('panel-decided');
      expect(reasonOf(await nameReaders(author, asset, [m.budi.nip]))).toBe('done');
    }));

  it('that is tied waits for the chair, who gives a reason', () =>
    inMinistry(async (m, tx) => {
      const id = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      const [chair, two, three] = m.judges;
      expect(
        await voted(tx, id, [
          [chair, 'valid-3'],
          [two, 'return'],
          [three, 'refuse']
        ])
      ).toBe('kept');
      const close = (choice: string, reason: string, who = chair) =>
        closeVoting(actingAs(tx, who), id, {
          choice: { verdict: choice as 'return', level: null },
          reason
        });
      expect((await getSubmission(actingAs(tx, chair), id)).choices).toHaveLength(3);
      expect(await outcome(close('return', 'x', two))).toBe('not-found');
      expect(reasonOf(await close('return', ''))).toBe('reason-missing');
      expect(reasonOf(await close('return', 'Rujukan belum lengkap'))).toBe('done');
      expect((await getSubmission(actingAs(tx, m.ani), id)).decision).toMatchObject({
        how: 'chair',
        verdict: 'return'
      });
    }));

  it('is kept for good', () =>
    inMinistry(async (m, tx) => {
      const id = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      await voted(
        tx,
        id,
        m.judges.map((who) => [who, 'valid-3'] as const)
      );
      await expect(sql`update quality.decision set verdict = 'refuse', level = null`.execute(tx)).rejects.toThrow(
        'kept'
      );
    }));
});

describe('who judges', () => {
  it('is never an author, nor who declared a conflict, and no vote is told before the own one', () =>
    inMinistry(async (m, tx) => {
      const [chair, two, three] = m.judges;
      const asset = await anAsset(tx, m, { authors: [m.ani, two] });
      const id = await submit(actingAs(tx, m.ani, { on }), asset);
      expect(await voted(tx, id, [[two, 'valid-3']])).toBe('conflicted');
      await voted(tx, id, [[chair, 'valid-3']]);
      expect((await getSubmission(actingAs(tx, three), id)).votes).toBeNull();
      expect((await getSubmission(actingAs(tx, chair), id)).votes).toHaveLength(1);
      expect((await getSubmission(actingAs(tx, m.ani), id)).votes).toBeNull();
      expect(reasonOf(await declareConflict(actingAs(tx, three), id, 'Atasan penulis'))).toBe('done');
      expect(await voted(tx, id, [[three, 'valid-3']])).toBe('conflicted');
      const view = await getSubmission(actingAs(tx, chair), id);
      expect([view.count, view.isShort]).toEqual([{ votes: 1, waiting: 0, quorum: 3 }, true]);
      expect(await outcome(getSubmission(actingAs(tx, m.budi), id))).toBe('not-found');
    }));

  it('ends with the post: the vote counts no more, the record stays', () =>
    inMinistry(async (m, tx) => {
      const [chair, two, three] = m.judges;
      const id = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      await voted(tx, id, [
        [two, 'refuse'],
        [chair, 'valid-3']
      ]);
      await sql`update people.assignment set valid = '[2020-01-01,2026-03-11)' where person_id = ${two.id}`.execute(tx);
      expect(await voted(tx, id, [[three, 'valid-3']], '2026-03-11')).toBe('kept');
      const officer = actingAs(tx, m.clerk, {
        on: '2026-03-11',
        grants: [{ capability: 'quality.appoint', unitId: null }]
      });
      const next = await somebody(tx, m.east);
      const { rows } = await sql<{ id: number }>`select id from quality.member where person_id = ${two.id}`.execute(tx);
      const change = { memberId: rows[0]!.id, nip: next.nip, reason: 'Pindah tugas' };
      expect(reasonOf(await replaceMember(officer, m.panel, change))).toBe('done');
      expect(reasonOf(await replaceMember(officer, m.panel, change))).toBe('done');
      expect(await voted(tx, id, [[next, 'valid-3']], '2026-03-11')).toBe('decided');
      const view = await getSubmission(actingAs(tx, chair, { on: '2026-03-11' }), id);
      expect(view.decision).toMatchObject({ how: 'consensus', votes: 3, dissent: 0 });
      expect(view.votes).toHaveLength(4);
    }));

  it('votes once, however often the form is sent', () =>
    inMinistry(async (m, tx) => {
      const [chair] = m.judges;
      const id = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      expect(
        await voted(tx, id, [
          [chair, 'valid-3'],
          [chair, 'valid-3']
        ])
      ).toBe('kept');
      expect(await voted(tx, id, [[chair, 'refuse']])).toBe('voted-already');
    }));
});

describe('a submission', () => {
  it('is one at a time, of the text that stood there, and judges no asset that was withdrawn', () =>
    inMinistry(async (m, tx) => {
      const author = actingAs(tx, m.ani, { on });
      const asset = await anAsset(tx, m);
      const form = submitSchema.parse({ level: '3', token: 'a' });
      const first = await submitAsset(author, asset, form);
      expect(await submitAsset(author, asset, form)).toEqual(first);
      expect(reasonOf(await submitAsset(author, asset, { ...form, token: 'b' }))).toBe('open-already');
      expect(await outcome(submitAsset(actingAs(tx, m.budi, { on }), asset, form))).toBe('not-found');
      const id = first.ok ? first.value : 0;
      await withdrawAsset(author, asset, 'Keliru');
      expect(await voted(tx, id, [[m.judges[0], 'valid-3']])).toBe('withdrawn-asset');
      expect(reasonOf(await withdrawSubmission(author, id, 'Aset ditarik'))).toBe('done');
      expect(reasonOf(await withdrawSubmission(author, id, 'Aset ditarik'))).toBe('done');
      expect(await voted(tx, id, [[m.judges[0], 'valid-3']])).toBe('closed');
    }));

  it('needs a panel in force', () =>
    inMinistry(async (m, tx) => {
      const officer = actingAs(tx, m.clerk, { on, grants: [{ capability: 'quality.appoint', unitId: null }] });
      await endTerm(officer, m.panel, 'Masa tugas diganti');
      const late = actingAs(tx, m.ani, { on: '2026-03-03' });
      expect(reasonOf(await submitAsset(late, await anAsset(tx, m), submitSchema.parse({ level: '3' })))).toBe(
        'no-panel'
      );
    }));

  it('that was refused is appealed against once, before another panel', () =>
    inMinistry(async (m, tx) => {
      const author = actingAs(tx, m.ani, { on });
      const asset = await anAsset(tx, m);
      const id = await submit(author, asset);
      await voted(
        tx,
        id,
        m.judges.map((who) => [who, 'refuse'] as const)
      );
      const sent = await appeal(author, id, { reason: 'Rujukan sudah ada' });
      expect(await appeal(author, id, { reason: 'Rujukan sudah ada' })).toEqual(sent);
      const second = sent.ok ? sent.value : 0;
      expect((await getSubmission(author, second)).panelUnitId).toBe(m.west);
      expect(await outcome(castVote(actingAs(tx, m.judges[0]), second, ballot('valid-3')))).toBe('not-found');
      expect(
        await voted(
          tx,
          second,
          m.others.map((who) => [who, 'valid-3'] as const)
        )
      ).toBe('decided');
      expect(await stateOf(tx, asset)).toEqual(['valid', 3, 1, 3]);
      expect(reasonOf(await appeal(author, second, { reason: 'Lagi' }))).toBe('appealed-already');
    }));
});

describe('a rule', () => {
  it('is set from a day on, once, and holds for what is submitted later', () =>
    inMinistry(async (m, tx) => {
      const grants = [{ capability: 'quality.rules', unitId: null }];
      const clerk = actingAs(tx, m.clerk, { on, grants });
      const input = { startsOn: on, quorum: 4, days: 5, ministryCode: '' };
      expect(await outcome(setRule(actingAs(tx, m.ani, { on }), input))).toBe('not-found');
      const set = await setRule(clerk, input);
      expect(await setRule(clerk, input)).toEqual(set);
      expect(reasonOf(await setRule(clerk, { ...input, days: 6 }))).toBe('not-ahead');
      expect(reasonOf(await setRule(clerk, { ...input, ministryCode: 'X0' }))).toBe('unknown-unit');
      expect((await listRules(clerk)).map(({ days }) => days)).toEqual([5, 10]);
      const id = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      expect((await getSubmission(actingAs(tx, m.judges[0]), id)).dueOn).toBe('2026-03-09');
      expect(
        await voted(
          tx,
          id,
          m.judges.map((who) => [who, 'valid-3'] as const)
        )
      ).toBe('kept');
    }));
});

describe('a panel', () => {
  it('is one at a time for a unit, and never without a member of the ministry', () =>
    inMinistry(async (m, tx) => {
      const [one, two] = m.judges;
      const again = appointed(tx, m.clerk, {
        unit: m.east,
        people: [...m.judges],
        on: '2027-12-31',
        until: '2028-12-31'
      });
      await expect(again).rejects.toThrow('panel-there');
      await appointed(tx, m.clerk, { unit: m.east, people: [...m.judges], on: '2028-01-01', until: '2028-12-31' });
      const own = appointed(tx, m.clerk, {
        unit: m.east,
        people: [one, two, m.leader],
        on: '2029-01-01',
        until: '2029-12-31'
      });
      await expect(own).rejects.toThrow('no-ministry-member');
      const input = {
        unitId: m.east,
        documentNumber: 'KEP-1',
        documentOn: on,
        startsOn: on,
        endsOn: on,
        chair: one.nip,
        nips: [],
        token: ''
      };
      expect(await outcome(appointPanel(actingAs(tx, m.budi), input))).toBe('not-found');
    }));
});
