// Teams as they are made, proposed, decided, joined, left and archived; and who sees them.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Grant } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { visitor } from '#platform/actor.ts';
import { actingOn } from '#tests/support/noon.ts';
import { nipOf } from '#tests/support/roles.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { aPerson, aUnit, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { newTeamSchema } from '../schema.ts';
import {
  addMembers,
  archiveTeam,
  changeTeam,
  createTeam,
  decideTeam,
  duties,
  getTeam,
  handOver,
  leaveTeam,
  listTeams,
  queues,
  removeMember,
  teamsOf,
  teamsToName,
  visibleTeams
} from './index.ts';

const day: Day = '2026-11-24';
const acting = (tx: Tx, who: { id: number; unit: number | null }, on: Day = day, grants: readonly Grant[] = []): Ctx =>
  actingOn(tx, { ...visitor, personId: who.id, unitId: who.unit, grants }, on);
const inCharge = (tx: Tx, m: SmallMinistry, on: Day = day): Ctx =>
  acting(tx, { id: m.head, unit: m.unit }, on, [{ capability: 'teams.oversee', unitId: m.unit }]);

const form = (m: SmallMinistry, more: Record<string, unknown> = {}) =>
  newTeamSchema.parse({
    name: 'Tim kas',
    kind: 'initiative',
    purpose: 'Menyamakan cara',
    unitId: String(m.unit),
    ...more
  });

async function aTeam(tx: Tx, m: SmallMinistry, more: Record<string, unknown> = {}): Promise<number> {
  const nips = [await nipOf(tx, m.ani), await nipOf(tx, m.budi)];
  const leaderNip = nips[0];
  const made = await createTeam(inCharge(tx, m, '2026-03-02'), form(m, { nips, leaderNip, ...more }));
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

async function countOf(ctx: Ctx): Promise<number> {
  const { rows } = await (await queues(ctx)).execute(ctx.db);
  return rows.reduce((all, { count }) => all + count, 0);
}

it('begins at once where the maker is in charge, once for a form sent twice', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await aTeam(tx, m, { token: 'abc' });
    expect(await aTeam(tx, m, { token: 'abc' })).toBe(id);
    const { team, members } = await getTeam(acting(tx, { id: m.budi, unit: m.unit }), id);
    expect(team).toMatchObject({ state: 'active', leaderId: m.ani, beganOn: '2026-03-02', isMember: true });
    expect(members.map((one) => [one.id, one.joinedOn])).toEqual([
      [m.ani, '2026-03-02'],
      [m.budi, '2026-03-02']
    ]);
    expect(await teamsOf(inCharge(tx, m), m.budi)).toMatchObject([{ id, name: 'Tim kas' }]);
  }));

it('is proposed by who will lead it, waits for who is in charge, and begins on the day of the decision', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const ani = acting(tx, { id: m.ani, unit: m.unit }, '2026-03-02');
    const made = await createTeam(
      ani,
      form(m, { nips: [await nipOf(tx, m.budi)], leaderNip: await nipOf(tx, m.budi) })
    );
    const id = made.ok ? made.value : 0;
    expect((await getTeam(ani, id)).team).toMatchObject({ state: 'proposed', leaderId: m.ani });
    expect(await teamsOf(ani, m.budi)).toEqual([]);
    expect(await decideTeam(ani, id, { decision: 'accept', note: '' })).toMatchObject({ reason: 'not-yours' });
    const head = inCharge(tx, m, '2026-03-05');
    expect((await duties(head)).map(({ kind, href }) => [kind, href])).toEqual([['teams.accept', `/teams/${id}`]]);
    expect(await countOf(head)).toBe(1);
    expect(await decideTeam(head, id, { decision: 'decline', note: '' })).toMatchObject({ reason: 'reason-missing' });
    expect(await decideTeam(head, id, { decision: 'accept', note: '' })).toMatchObject({ ok: true });
    expect(await countOf(head)).toBe(0);
    const { members } = await getTeam(head, id);
    expect(members.map(({ joinedOn }) => joinedOn)).toEqual(['2026-03-05', '2026-03-05']);
  }));

it('refuses a foreign unit, an unknown NIP, somebody who is not at work, an assignment without document', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const other = await aUnit(tx, { code: 'TX', echelon: 'III', above: [m.root] });
    const gone = await aPerson(tx, 'Pensiun', { unit: m.unit });
    await sql`update people.assignment set valid = '[2020-01-01,2026-01-01)' where person_id = ${gone}`.execute(tx);
    const ani = acting(tx, { id: m.ani, unit: m.unit });
    const reasonOf = async (more: Record<string, unknown>) => {
      const answer = await createTeam(ani, form(m, more));
      return answer.ok ? 'done' : answer.reason;
    };
    expect(await reasonOf({ unitId: String(other) })).toBe('foreign-unit');
    expect(await reasonOf({ nips: ['199999999999999999'] })).toBe('unknown-nip');
    expect(await reasonOf({ nips: [await nipOf(tx, gone)] })).toBe('not-at-work');
    expect(await reasonOf({ kind: 'assignment' })).toBe('document-missing');
    expect(await reasonOf({ unitId: String(m.root) })).toBe('done');
  }));

it('keeps the days of who came and went', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await aTeam(tx, m);
    const lead = (on: Day) => acting(tx, { id: m.ani, unit: m.unit }, on);
    const budi = (on: Day) => acting(tx, { id: m.budi, unit: m.unit }, on);
    expect(await addMembers(budi('2026-04-01'), id, [await nipOf(tx, m.officer)]).catch(() => 'refused')).toBe(
      'refused'
    );
    expect(await addMembers(lead('2026-04-01'), id, [await nipOf(tx, m.officer)])).toMatchObject({ value: 1 });
    expect(await addMembers(lead('2026-04-02'), id, [await nipOf(tx, m.officer)])).toMatchObject({ value: 0 });
    await leaveTeam(budi('2026-05-04'), id);
    await addMembers(lead('2026-06-01'), id, [await nipOf(tx, m.budi)]);
    await removeMember(lead('2026-07-01'), id, m.officer);
    const { rows } = await sql<{ personId: number; days: string }>`
      select person_id, days::text as days from teams.membership where team_id = ${id} order by person_id, days
    `.execute(tx);
    expect(rows.map(({ personId, days }) => [personId, days])).toEqual([
      [m.ani, '[2026-03-02,)'],
      [m.budi, '[2026-03-02,2026-05-04)'],
      [m.budi, '[2026-06-01,)'],
      [m.officer, '[2026-04-01,2026-07-01)']
    ]);
    expect(await leaveTeam(lead(day), id)).toMatchObject({ reason: 'leader-stays' });
    expect(await handOver(lead(day), id, m.officer)).toMatchObject({ reason: 'not-a-member' });
    expect(await handOver(lead(day), id, m.budi)).toMatchObject({ ok: true });
    expect(await leaveTeam(lead(day), id)).toMatchObject({ value: 1 });
  }));

it('is written anew on the version that was seen, and archived for a reason', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await aTeam(tx, m);
    const ani = acting(tx, { id: m.ani, unit: m.unit });
    const text = { name: 'Tim kas baru', kind: 'topic', purpose: 'Kas', methods: ['meeting'], document: '' } as const;
    expect(await changeTeam(ani, id, { ...text, methods: [...text.methods], version: 1 })).toMatchObject({ ok: true });
    expect(await changeTeam(ani, id, { ...text, methods: [], version: 1 })).toMatchObject({ reason: 'stale' });
    expect(await archiveTeam(ani, id, '')).toMatchObject({ reason: 'reason-missing' });
    expect(await archiveTeam(ani, id, 'Selesai')).toMatchObject({ ok: true });
    const { team, members, past, steps } = await getTeam(ani, id);
    expect(team).toMatchObject({ name: 'Tim kas baru', state: 'archived', archivedOn: day });
    expect([members.length, past.length]).toEqual([0, 2]);
    expect(steps.map(({ kind }) => kind)).toEqual(['archive', 'change', 'make']);
    expect(await teamsOf(ani, m.ani)).toEqual([]);
  }));

it('exists for its people, its house and who is in charge, and for nobody else', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const house = await aUnit(tx, { code: 'TH', echelon: 'I', above: [m.root] });
    const stranger = await aPerson(tx, 'Asing', { unit: house });
    const id = await aTeam(tx, m);
    const sees = async (ctx: Ctx) => [
      await outcome(getTeam(ctx, id)),
      (await listTeams(ctx, { q: '', show: 'unit', page: 1 })).lines.length,
      (await visibleTeams(ctx, [id])).length,
      (await teamsToName(ctx)).length
    ];
    expect(await sees(acting(tx, { id: m.officer, unit: m.root }))).toEqual(['done', 1, 1, 1]);
    expect(await sees(acting(tx, { id: stranger, unit: house }))).toEqual(['not-found', 0, 0, 0]);
    const named = await teamsToName(acting(tx, { id: m.officer, unit: m.root }));
    expect(named, 'told apart from teams of its name').toEqual([{ id, name: 'Tim kas', unitCode: expect.any(String) }]);
    const office = [{ capability: 'teams.oversee', unitId: m.root }];
    expect(await sees(acting(tx, { id: stranger, unit: house }, day, office))).toEqual(['done', 1, 1, 1]);
  }));
