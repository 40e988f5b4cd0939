// What follows a decision: the draft that was judged keeps it, level 1 names teams, authors are told, officers of what lacks.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { assetCard, changeAsset, getAssetToWrite, publishDraft } from '#modules/knowledge/server/index.ts';
import { changeAssetSchema } from '#modules/knowledge/schema.ts';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, outcome, type Somebody } from '#tests/support/knowledge.ts';
import {
  anAsset,
  appointed,
  ballot,
  inMinistry,
  stateOf,
  submit,
  voted,
  type PanelMinistry
} from '#tests/support/quality.ts';
import { castVote, duties, getDecision, getSubmission, listPanels, markRead, queueTimes } from './index.ts';

const on = '2026-03-02';
const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'done' : answer.reason);

describe('a text that was judged as a draft', () => {
  type Way = (tx: Tx, m: PanelMinistry, asset: number) => Promise<unknown>;
  const save = async (tx: Tx, m: PanelMinistry, asset: number, more: Record<string, string>) => {
    const author = actingAs(tx, m.ani, { on });
    const { version } = await changedFrom(tx, asset);
    const text = { summary: 'Langkah', body: 'Empat langkah', form: 'text', ...more, version: String(version) };
    return changeAsset(author, asset, changeAssetSchema.parse({ title: 'Rekonsiliasi kas harian', ...text }));
  };
  const changedFrom = async (tx: Tx, asset: number) => {
    const { rows } = await sql<{ version: number }>`
      select max(version) as version from knowledge.asset_version where asset_id = ${asset}
    `.execute(tx);
    return rows[0]!;
  };
  const ways: [string, Way, number][] = [
    ['published as it was drafted keeps its validity', (tx, m, id) => publishDraft(actingAs(tx, m.ani, { on }), id), 3],
    ['sent by the form with the same words keeps it, too', (tx, m, id) => save(tx, m, id, {}), 3],
    ['published with other words does not', (tx, m, id) => save(tx, m, id, { body: 'Lima langkah' }), 2]
  ];
  it.each(ways)('%s', (_, publish, settled) =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, m);
      await save(tx, m, asset, { isDraft: 'true' });
      const id = await submit(actingAs(tx, m.ani, { on }), asset);
      expect(
        await voted(tx, id, [
          [m.judges[0], 'valid-3'],
          [m.judges[1], 'valid-3'],
          [m.judges[2], 'valid-3']
        ])
      ).toBe('decided');
      expect(await stateOf(tx, asset)).toEqual(['valid', 3, 2, 3]);
      await publish(tx, m, asset);
      const { version, draftVersion } = await getAssetToWrite(actingAs(tx, m.ani, { on }), asset);
      expect([version, draftVersion]).toEqual([3, null]);
      expect((await stateOf(tx, asset))[2]).toBe(settled);
    })
  );
});

describe('level 1', () => {
  it('is opened to the teams that most of its votes name, and to no team that nobody may name', () =>
    inMinistry(async (m, tx) => {
      const [one, two, three] = m.judges;
      const team = async (name: string, member: Somebody) => {
        const { id } = await tx
          .insertInto('teams.team')
          .values({
            unitId: m.office,
            kind: 'topic',
            name,
            purpose: name,
            leaderId: member.id,
            state: 'active',
            madeBy: member.id,
            beganOn: '2026-01-05'
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await tx
          .insertInto('teams.member')
          .values({ teamId: id, personId: member.id, joinedOn: '2026-01-05', addedBy: member.id })
          .execute();
        return id;
      };
      const [ours, theirs] = [await team('Tim kas', m.budi), await team('Tim lain', m.leader)];
      const asset = await anAsset(tx, m);
      const id = await submit(actingAs(tx, m.ani, { on }), asset, { level: '1', teams: [String(ours)] });
      const say = (who: Somebody, teams: number[]) =>
        castVote(actingAs(tx, who, { on: '2026-03-10' }), id, { ...ballot('valid-1'), teams });
      expect(reasonOf(await say(one, [999_999]))).toBe('unknown-team');
      for (const [who, teams] of [
        [one, [ours]],
        [two, [ours, theirs]],
        [three, []]
      ] as const)
        expect(reasonOf(await say(who, [...teams]))).toBe('done');
      expect(await assetCard(actingAs(tx, m.budi, { on: '2026-03-11' }), asset)).toBeDefined();
      expect(await assetCard(actingAs(tx, m.leader, { on: '2026-03-11' }), asset)).toBeUndefined();
      const { decision } = await getSubmission(actingAs(tx, m.ani), id);
      expect(decision?.teams).toEqual([ours]);
      expect((await getDecision(actingAs(tx, m.ani), decision!.id)).audience).toEqual(['Tim kas']);
      expect((await getDecision(actingAs(tx, m.budi), decision!.id)).audience).toBeNull();
    }));
});

describe('what was decided', () => {
  it('waits for each author to be read, once; of what came back who sent it is to mend it', () =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, m, { authors: [m.ani, m.budi] });
      const id = await submit(actingAs(tx, m.ani, { on }), asset);
      const waits = async (who: Somebody) =>
        (await duties(actingAs(tx, who, { on: '2026-03-11' }))).map(({ kind }) => kind);
      expect(await waits(m.ani)).toEqual([]);
      await voted(
        tx,
        id,
        m.judges.map((who) => [who, 'return'] as const)
      );
      expect([await waits(m.ani), await waits(m.budi)]).toEqual([['quality.mend'], ['quality.read']]);
      expect((await getSubmission(actingAs(tx, m.budi), id)).abilities.read).toBe(true);
      expect(await outcome(markRead(actingAs(tx, m.leader), id))).toBe('not-found');
      for (const again of [1, 2])
        expect(reasonOf(await markRead(actingAs(tx, m.budi), id)), String(again)).toBe('done');
      expect(await waits(m.budi)).toEqual([]);
    }));
});

describe('the waits of a unit', () => {
  it('count what stands before a panel and half of what was decided, of the whole and of its parts', () =>
    inMinistry(async (m, tx) => {
      const first = await submit(actingAs(tx, m.ani, { on }), await anAsset(tx, m));
      await voted(
        tx,
        first,
        m.judges.map((who) => [who, 'valid-3'] as const)
      );
      await submit(actingAs(tx, m.ani, { on: '2026-03-16' }), await anAsset(tx, m));
      const line = { waiting: 1, longestDays: 5, decided: 1, medianDays: 6 };
      const waits = await queueTimes(actingAs(tx, m.leader, { on: '2026-03-23' }), m.east);
      expect(waits).toMatchObject([
        { id: m.east, ...line },
        { id: m.office, ...line }
      ]);
      expect(await queueTimes(actingAs(tx, m.leader, { on: '2026-03-23' }), m.west)).toEqual([]);
    }));
});

describe('the officer of a level-I unit', () => {
  it('is told of a panel that lacks, that falls short, or that ends with none to follow', () =>
    inMinistry(async (m, tx) => {
      const lacksOn = async (day: string) => {
        const officer = actingAs(tx, m.clerk, { on: day, grants: [{ capability: 'quality.appoint', unitId: m.east }] });
        const { lacks } = await listPanels(officer);
        expect((await duties(officer)).filter(({ kind }) => kind === 'quality.panel')).toHaveLength(lacks.length);
        return lacks.map(({ lack }) => lack);
      };
      expect(await lacksOn('2026-03-10')).toEqual([]);
      expect(await lacksOn('2027-10-31')).toEqual([]);
      expect(await lacksOn('2027-11-02')).toEqual(['ending']);
      expect(await lacksOn('2028-01-01')).toEqual(['none']);
      await appointed(tx, m.clerk, { unit: m.east, people: [...m.judges], on: '2028-01-01', until: '2028-12-31' });
      expect(await lacksOn('2027-11-02')).toEqual([]);
      await sql`update people.assignment set valid = '[2020-01-01,2026-06-01)' where person_id = ${m.judges[1].id}`.execute(
        tx
      );
      expect(await lacksOn('2026-06-01')).toEqual(['few']);
    }));
});
