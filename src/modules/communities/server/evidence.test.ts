// The five practices of communities counted by hand on a small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { achieved, aPerson, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);

type Made = { kind?: 'practice' | 'interest'; on?: Day; closed?: Day; openTo?: number | null; families?: string[] };

/** A community of the unit, accepted on a day, open to the house unless told. */
async function made(tx: Tx, m: SmallMinistry, of: Made = {}): Promise<number> {
  const { kind = 'interest', on = '2025-01-06', closed = null, openTo = m.root, families = [] } = of;
  const { id } = await tx
    .insertInto('communities.community')
    .values({
      unitId: m.unit,
      openToId: openTo,
      sponsorUnitId: m.unit,
      kind,
      name: 'Komunitas',
      purpose: 'Belajar',
      families,
      startsOn: on,
      state: closed ? 'closed' : 'active',
      proposedBy: m.ani,
      acceptedOn: on,
      closedOn: closed
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function member(tx: Tx, of: { c: number; who: number; unit: number; on: Day; left?: Day }): Promise<number> {
  const { id } = await tx
    .insertInto('communities.membership')
    .values({ communityId: of.c, personId: of.who, unitId: of.unit, joinedOn: of.on, leftOn: of.left ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function attended(
  tx: Tx,
  m: SmallMinistry,
  of: { c: number; on: Day; who: number; sure?: boolean }
): Promise<void> {
  const { id } = await tx
    .insertInto('communities.session')
    .values({
      communityId: of.c,
      title: 'Sesi',
      heldOn: of.on,
      startsAt: '10:00',
      minutes: 60,
      state: 'held',
      plannedBy: m.ani
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into communities.attendance (session_id, person_id, way, listed_by, listed_at, confirmed_by, confirmed_at)
    values (${id}, ${of.who}, 'list', ${m.head}, ${of.on}::date, ${of.sure === false ? null : m.budi},
      ${of.sure === false ? null : of.on}::date)`.execute(tx);
}

async function posted(
  tx: Tx,
  of: { c: number; on: Day; who: number; usedBy?: number; usedOn?: Day; kind?: 'note' | 'announcement' }
) {
  const { id } = await tx
    .insertInto('communities.post')
    .values({
      communityId: of.c,
      kind: of.kind ?? 'note',
      title: 'Judul',
      body: 'Isi',
      authorId: of.who,
      postedAt: new Date(`${of.on}T09:00:00+07:00`)
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (of.usedBy !== undefined)
    await sql`insert into communities.post_use (post_id, person_id, at) values (${id}, ${of.usedBy}, ${of.usedOn ?? of.on}::date)`.execute(
      tx
    );
}

describe('I.SOL.3a1: in each quarter since joining an act', () => {
  const asOf = '2026-11-24'; // quarters one to three have passed
  const partOf = (work: (tx: Tx, m: SmallMinistry, c: number) => Promise<void>, day: Day = asOf) =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await work(tx, m, await made(tx, m));
      const rows = await achieved(tx, rule('I.SOL.3a1'), scopeOf(day));
      expect(Object.keys(rows)).toHaveLength(5); // everyone who counts
      return [m.ani, m.budi].map((id) => rows[id]);
    });

  it('asks an act in every quarter that has passed', async () => {
    const found = await partOf(async (tx, m, c) => {
      for (const who of [m.ani, m.budi]) await member(tx, { c, who, unit: m.unit, on: '2025-06-01' });
      for (const on of ['2026-02-10', '2026-05-11', '2026-08-12']) await attended(tx, m, { c, on, who: m.ani });
      for (const on of ['2026-02-10', '2026-08-12']) await attended(tx, m, { c, on, who: m.budi });
    });
    expect(found).toEqual([true, false]);
  });
  it('begins with the first whole quarter of the membership; before it has passed one act will do', async () => {
    const found = await partOf(async (tx, m, c) => {
      await member(tx, { c, who: m.ani, unit: m.unit, on: '2026-05-15' });
      await attended(tx, m, { c, on: '2026-07-20', who: m.ani });
      await member(tx, { c, who: m.budi, unit: m.unit, on: '2026-10-12' });
      await posted(tx, { c, on: '2026-10-20', who: m.budi, usedBy: m.ani });
    });
    expect(found).toEqual([true, true]);
  });
  it('counts a post only when another member used it, and no announcement', async () => {
    const found = await partOf(async (tx, m, c) => {
      for (const who of [m.ani, m.budi]) await member(tx, { c, who, unit: m.unit, on: '2026-07-20' });
      await posted(tx, { c, on: '2026-10-01', who: m.ani, usedBy: m.ani });
      await posted(tx, { c, on: '2026-10-01', who: m.budi, usedBy: m.ani, kind: 'announcement' });
    });
    expect(found).toEqual([false, false]);
  });
  it('leaves out presences nobody confirmed, acts outside the membership, and who has left', async () => {
    const found = await partOf(async (tx, m, c) => {
      await member(tx, { c, who: m.ani, unit: m.unit, on: '2026-10-05' });
      await attended(tx, m, { c, on: '2026-10-20', who: m.ani, sure: false });
      await attended(tx, m, { c, on: '2026-10-01', who: m.ani });
      await member(tx, { c, who: m.budi, unit: m.unit, on: '2026-01-01', left: '2026-11-01' });
      for (const on of ['2026-02-10', '2026-05-11', '2026-08-12']) await attended(tx, m, { c, on, who: m.budi });
    });
    expect(found).toEqual([false, false]);
  });
  it('waits for a mark of use up to the cut-off', async () => {
    const found = await partOf(async (tx, m, c) => {
      for (const who of [m.ani, m.budi]) await member(tx, { c, who, unit: m.unit, on: '2026-11-02' });
      await posted(tx, { c, on: '2026-12-01', who: m.ani, usedBy: m.budi, usedOn: '2027-01-31' });
      await posted(tx, { c, on: '2026-12-01', who: m.budi, usedBy: m.ani, usedOn: '2027-02-01' });
    }, '2026-12-31');
    expect(found).toEqual([true, false]);
  });
});

describe('I.SOL.3a2: memberships noted by both', () => {
  it('counts those that stand and are older than ten working days', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const [one, two, three] = [await made(tx, m), await made(tx, m), await made(tx, m)];
      const both = await member(tx, { c: one!, who: m.ani, unit: m.unit, on: '2026-03-02' });
      const half = await member(tx, { c: one!, who: m.budi, unit: m.unit, on: '2026-11-09' });
      await member(tx, { c: two!, who: m.budi, unit: m.unit, on: '2026-11-11' }); // ten working days are not over on the 24th
      await member(tx, { c: three!, who: m.ani, unit: m.unit, on: '2026-01-05', left: '2026-06-01' });
      await sql`update communities.membership set supervisor_noted_at = '2026-03-05', supervisor_noted_by = ${m.head} where id in (${both}, ${half})`.execute(
        tx
      );
      await sql`update communities.membership set officer_noted_at = '2026-03-06', officer_noted_by = ${m.officer} where id = ${both}`.execute(
        tx
      );
      expect(await achieved(tx, rule('I.SOL.3a2'), scopeOf('2026-11-24'))).toEqual({ [both]: true, [half]: false });
    }));
});

describe('O.KMI.7: communities by expertise', () => {
  const staffed = async (tx: Tx, m: SmallMinistry, of: { unit: number; code: string; many: number }) => {
    for (let no = 0; no < of.many; no++) {
      const id = await aPerson(tx, `Analis ${no}`, { unit: of.unit });
      await sql`insert into people.job (code, name) values (${of.code}, 'Analis') on conflict do nothing`.execute(tx);
      await sql`update people.assignment set job_code = ${of.code} where person_id = ${id}`.execute(tx);
    }
  };
  it('asks of each family of five in a unit an active community of practice that is open to it', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await staffed(tx, m, { unit: m.unit, code: 'FNG.PBN.1', many: 3 });
      await staffed(tx, m, { unit: m.unit, code: 'FNG.PBN.2', many: 2 });
      await staffed(tx, m, { unit: m.unit, code: 'FNG.AUD.1', many: 5 });
      await staffed(tx, m, { unit: m.unit, code: 'FNG.SDM.1', many: 4 });
      await staffed(tx, m, { unit: m.root, code: 'FNG.PBN.1', many: 5 });
      await made(tx, m, { kind: 'practice', on: '2026-11-02', openTo: m.unit, families: ['FNG.PBN'] });
      await made(tx, m, { kind: 'interest', on: '2026-11-02', families: ['FNG.AUD'] });
      expect(await achieved(tx, rule('O.KMI.7'), scopeOf('2026-11-24'))).toEqual({
        [`${m.unit}-FNG.PBN`]: true,
        [`${m.unit}-FNG.AUD`]: false, // served by a community of interest alone
        [`${m.root}-FNG.PBN`]: false // open to the unit below alone
      });
    }));
  it('asks it to be alive: ninety days without session or post end it, and so does closing', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await staffed(tx, m, { unit: m.unit, code: 'FNG.PBN.1', many: 5 });
      const c = await made(tx, m, { kind: 'practice', on: '2026-01-05', openTo: null, families: ['FNG.PBN'] });
      const key = `${m.unit}-FNG.PBN`;
      const standsOn = async (day: Day) => (await achieved(tx, rule('O.KMI.7'), scopeOf(day)))[key];
      expect(await standsOn('2026-04-05')).toBe(true);
      expect(await standsOn('2026-04-06')).toBe(false);
      await attended(tx, m, { c, on: '2026-04-10', who: m.ani });
      expect(await standsOn('2026-07-09')).toBe(true);
      await sql`update communities.community set state = 'closed', closed_on = '2026-07-01' where id = ${c}`.execute(
        tx
      );
      expect(await standsOn('2026-07-09')).toBe(false);
      expect(await standsOn('2026-06-30')).toBe(true);
    }));
});

describe('O.KMI.8 and O.LDR.9: who belongs to one, who had the chance', () => {
  it('counts members of active communities, and offers that were declined', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const [interest, practice, quiet] = [
        await made(tx, m, { on: '2026-10-01' }),
        await made(tx, m, { kind: 'practice', on: '2026-10-01', families: ['X'] }),
        await made(tx, m, { on: '2026-01-05' })
      ];
      await member(tx, { c: interest!, who: m.ani, unit: m.unit, on: '2026-10-05' });
      await member(tx, { c: practice!, who: m.budi, unit: m.unit, on: '2026-10-05' });
      await member(tx, { c: quiet!, who: m.officer, unit: m.root, on: '2026-01-05' });
      await sql`insert into communities.offer (community_id, person_id, offered_by, answer, answered_at) values
        (${interest}, ${m.head}, ${m.minister}, 'declined', '2026-11-02'), (${interest}, ${m.officer}, ${m.minister}, null, null)`.execute(
        tx
      );
      const scope = scopeOf('2026-11-24');
      const names = { [m.ani]: true, [m.budi]: false, [m.head]: false, [m.officer]: false, [m.minister]: false };
      expect(await achieved(tx, rule('O.KMI.8'), scope)).toEqual(names);
      expect(await achieved(tx, rule('O.LDR.9'), scope)).toEqual({
        [m.ani]: true,
        [m.budi]: true,
        [m.head]: true,
        [m.officer]: false // the minister leads all and is in no team
      });
    }));
});
