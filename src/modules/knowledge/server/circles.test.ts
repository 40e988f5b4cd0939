// Assets for teams: who is in one today reads them, lists of readers are looked at again, uses and reading lists of teams.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { addMembers, archiveTeam, createTeam, leaveTeam } from '#modules/teams/server/index.ts';
import { newTeamSchema } from '#modules/teams/schema.ts';
import { newAssetSchema } from '../schema.ts';
import {
  confirmReaders,
  createAsset,
  duties,
  getAsset,
  listForTeam,
  nameReaders,
  openAsset,
  publishAsset,
  readAudience,
  recordUse,
  setLevel,
  teamKnowledge,
  unlistForTeam
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

/** A team of the office that its leader makes with these people. */
async function aTeam(m: Small, tx: Tx, people: Somebody[], on: Day = '2026-03-02'): Promise<number> {
  const head = actingAs(tx, m.leader, { on, grants: [{ capability: 'teams.oversee', unitId: m.office }] });
  const nips = people.map(({ nip }) => nip);
  const form = { name: 'Tim kas', kind: 'trust', purpose: 'Kas', unitId: String(m.office), nips, leaderNip: nips[0] };
  const made = await createTeam(head, newTeamSchema.parse(form));
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

async function anAsset(m: Small, tx: Tx, more: { level?: string; on?: Day } = {}): Promise<number> {
  const form = { title: 'Selisih kas', summary: 'Urutan', body: 'Isi', level: more.level ?? '3', unitId: m.office };
  const ani = actingAs(tx, m.ani, { on: more.on ?? '2026-03-03' });
  const created = await createAsset(ani, newAssetSchema.parse(form));
  if (!created.ok) throw new Error(created.reason);
  return created.value;
}

it(
  'is read by who belongs to a named team on the day, and by nobody who left',
  tried(async (m, tx) => {
    const team = await aTeam(m, tx, [m.budi, m.western]);
    const id = await anAsset(m, tx, { level: '1' });
    const ani = actingAs(tx, m.ani, { on: '2026-03-03' });
    expect(await publishAsset(ani, id)).toMatchObject({ reason: 'level-one-without-reader' });
    expect(await nameReaders(ani, id, [], [team + 99])).toMatchObject({ reason: 'unknown-team' });
    expect(await nameReaders(ani, id, [], [team])).toMatchObject({ ok: true });
    expect(await publishAsset(ani, id)).toMatchObject({ ok: true });
    const sees = (who: Somebody, on: Day = '2026-11-24') => outcome(openAsset(actingAs(tx, who, { on }), id));
    expect([await sees(m.budi), await sees(m.western), await sees(m.leader)]).toEqual(['done', 'done', 'not-found']);
    await leaveTeam(actingAs(tx, m.western, { on: '2026-05-04' }), team);
    expect([await sees(m.western, '2026-05-04'), await sees(m.budi)]).toEqual(['not-found', 'done']);
    await addMembers(actingAs(tx, m.budi, { on: '2026-06-01' }), team, [m.leader.nip]);
    expect(await sees(m.leader)).toBe('done');
    const { openings } = await getAsset(ani, id);
    expect(openings?.map(({ times }) => times)).toEqual([1, 2, 1]);
    await archiveTeam(actingAs(tx, m.budi, { on: '2026-11-24' }), team, 'Selesai');
    expect([await sees(m.budi), await sees(m.ani)]).toEqual(['not-found', 'done']);
    expect(await nameReaders(actingAs(tx, m.ani), id, [], [])).toMatchObject({ reason: 'level-one-without-reader' });
  })
);

it(
  'asks its author to look at the list after a year, until she says that it is right',
  tried(async (m, tx) => {
    const team = await aTeam(m, tx, [m.budi]);
    const id = await anAsset(m, tx, { level: '1' });
    const ani = (on: Day) => actingAs(tx, m.ani, { on });
    await nameReaders(ani('2026-03-03'), id, [], [team]);
    await publishAsset(ani('2026-03-03'), id);
    const waits = async (on: Day) => (await duties(ani(on))).some(({ kind }) => kind === 'knowledge.audience');
    expect([await waits('2027-03-02'), await waits('2027-03-03')]).toEqual([false, true]);
    expect((await readAudience(ani('2027-03-03'), id)).isReviewDue).toBe(true);
    expect(await outcome(confirmReaders(actingAs(tx, m.budi), id))).not.toBe('done');
    await confirmReaders(ani('2027-03-04'), id);
    expect(await waits('2027-03-04')).toBe(false);
    expect((await readAudience(ani('2027-03-04'), id)).isReviewDue).toBe(false);
  })
);

it(
  'keeps each change of a level with its reason and audience',
  tried(async (m, tx) => {
    const team = await aTeam(m, tx, [m.budi]);
    const id = await anAsset(m, tx);
    const ani = actingAs(tx, m.ani);
    await publishAsset(ani, id);
    await nameReaders(ani, id, [m.western.nip], [team]);
    await setLevel(ani, id, { level: 1, reason: 'Memuat nama pemohon' });
    await setLevel(ani, id, { level: 3, reason: 'Nama sudah dihapus' });
    const { decisions } = await readAudience(ani, id);
    expect(decisions).toMatchObject([
      { fromLevel: 1, toLevel: 3, readers: 0, teams: 0, reason: 'Nama sudah dihapus' },
      { fromLevel: 3, toLevel: 1, readers: 1, teams: 1, reason: 'Memuat nama pemohon' }
    ]);
  })
);

it(
  'is used for a team by who belongs to it, and stands on its list as far as the reader may know',
  tried(async (m, tx) => {
    const team = await aTeam(m, tx, [m.budi]);
    const id = await anAsset(m, tx);
    await publishAsset(actingAs(tx, m.ani), id);
    for (const who of [m.budi, m.leader]) await openAsset(actingAs(tx, who), id);
    expect(await recordUse(actingAs(tx, m.leader), id, 'Rekon', team)).toMatchObject({ reason: 'not-in-team' });
    expect(await recordUse(actingAs(tx, m.budi), id, 'Rekon', team)).toMatchObject({ ok: true });
    expect(await listForTeam(actingAs(tx, m.leader), id, team)).toMatchObject({ reason: 'not-in-team' });
    expect(await listForTeam(actingAs(tx, m.budi), id, team)).toMatchObject({ ok: true });
    const seen = async (who: Somebody) => {
      const { reading, uses } = await teamKnowledge(actingAs(tx, who), team);
      return [reading.map(({ title }) => title), uses.map(({ title, work }) => [title, work])];
    };
    expect(await seen(m.eastern)).toEqual([['Selisih kas'], [['Selisih kas', 'Rekon']]]);
    await setLevel(actingAs(tx, m.ani), id, { level: 1, reason: 'x' });
    await sql`update knowledge.asset set level = 1 where id = ${id}`.execute(tx);
    expect(await seen(m.eastern)).toEqual([[], [['', 'Rekon']]]);
    expect(await unlistForTeam(actingAs(tx, m.budi), team, id)).toMatchObject({ ok: true });
  })
);
