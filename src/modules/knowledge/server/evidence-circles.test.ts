// T.KMI.4, O.KMI.6, T.KMI.5, T.KMI.1 and O.KMI.3 counted by hand on a small ministry.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, type Somebody } from '#tests/support/knowledge.ts';
import { achieved, scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence, readUnread } from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));
const ruleOf = (practice: string) => evidence.find((each) => each.practice === practice);
const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);

type Made = { unit: number; level: number; authors: Somebody[]; on: Day; more?: Record<string, unknown> };
async function made(tx: Tx, { unit, level, authors, on, more = {} }: Made): Promise<number> {
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({
      unitId: unit,
      level,
      state: 'published',
      title: 'Aset',
      form: 'text',
      createdBy: authors[0]!.id,
      submittedAt: at(on),
      ...more
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { id: personId } of authors)
    await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}
const opened = (tx: Tx, assetId: number, who: Somebody, on: Day) =>
  sql`insert into knowledge.asset_opening (asset_id, person_id, at) values (${assetId}, ${who.id}, ${at(on)})`.execute(
    tx
  );
const read = (tx: Tx, assetId: number, who: Somebody, on: Day) =>
  sql`insert into knowledge.asset_read (asset_id, person_id, at, last_on) values (${assetId}, ${who.id}, ${at(on)}, ${on})`.execute(
    tx
  );
const reviewed = (tx: Tx, assetId: number, who: Somebody, on: Day) =>
  sql`insert into knowledge.audience_review (asset_id, by_id, at) values (${assetId}, ${who.id}, ${at(on)})`.execute(
    tx
  );
const named = (tx: Tx, assetId: number, who: Somebody) =>
  sql`insert into knowledge.asset_reader (asset_id, person_id, added_by) values (${assetId}, ${who.id}, ${who.id})`.execute(
    tx
  );
async function aTeam(tx: Tx, unit: number, of: { leader: Somebody; until?: Day; archived?: Day }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into teams.team (unit_id, kind, name, purpose, leader_id, state, made_by, began_on, archived_on)
    values (${unit}, 'trust', 'Tim', 'Uji', ${of.leader.id}, ${of.archived ? 'archived' : 'active'}, ${of.leader.id}, '2026-01-05', ${of.archived ?? null})
    returning id
  `.execute(tx);
  const id = rows[0]?.id ?? 0;
  await sql`insert into teams.member (team_id, person_id, joined_on, left_on, added_by)
    values (${id}, ${of.leader.id}, '2026-01-05', ${of.until ?? null}::date, ${of.leader.id})`.execute(tx);
  return id;
}
const inTeam = (tx: Tx, assetId: number, team: number, who: Somebody) =>
  sql`insert into knowledge.asset_team (asset_id, team_id, added_by) values (${assetId}, ${team}, ${who.id})`.execute(
    tx
  );

it(
  'T.KMI.4: a list looked at within a year, and opened by somebody on it',
  tried(async (m, tx) => {
    const one = (on: Day = '2026-03-01', level = 1) => made(tx, { unit: m.office, level, authors: [m.ani], on });
    const [good, byTeam, unread, unlooked, stranger, author] = [
      await one(),
      await one(),
      await one(),
      await one(),
      await one(),
      await one()
    ];
    await one('2026-09-01'); // younger than ninety days
    await one('2026-03-01', 2);
    const team = await aTeam(tx, m.office, { leader: m.budi, until: '2026-06-01' });
    for (const id of [good, byTeam, unread, stranger, author]) await reviewed(tx, id, m.ani, '2026-03-01');
    await reviewed(tx, unlooked, m.ani, '2025-11-01');
    for (const id of [good, unread, unlooked, author]) await named(tx, id, m.budi);
    await inTeam(tx, byTeam, team, m.ani);
    for (const id of [good, byTeam, unlooked]) await opened(tx, id, m.budi, '2026-05-01');
    await opened(tx, stranger, m.western, '2026-05-01');
    await opened(tx, author, m.ani, '2026-05-01');
    const rows = await achieved(tx, ruleOf('T.KMI.4'), scopeOf('2026-11-24'));
    expect(rows).toEqual({
      [good]: true,
      [byTeam]: true,
      [unread]: false,
      [unlooked]: false,
      [stranger]: false,
      [author]: false
    });
    expect(await achieved(tx, ruleOf('T.KMI.4'), scopeOf('2026-04-30'))).toEqual({});
  })
);

it(
  'O.KMI.6: assets of levels 2 to 4 opened within a year by somebody else',
  tried(async (m, tx) => {
    const one = (level: number, on: Day = '2025-03-01') => made(tx, { unit: m.office, level, authors: [m.ani], on });
    const [recent, old, own, never] = [await one(2), await one(3), await one(4), await one(3)];
    await one(1);
    await one(2, '2026-10-01'); // younger than ninety days
    await read(tx, recent, m.budi, '2026-01-01');
    await read(tx, old, m.budi, '2025-11-24');
    await read(tx, own, m.ani, '2026-05-01');
    await read(tx, never, m.budi, '2026-11-25'); // after the day asked
    for (const isWhole of [true, false])
      expect(await achieved(tx, ruleOf('O.KMI.6'), scopeOf('2026-11-24', { isWhole }))).toEqual({
        [recent]: true,
        [old]: false,
        [own]: false,
        [never]: false
      });
  })
);

it(
  'T.KMI.5: teams at work that said in the period for what they used an asset',
  tried(async (m, tx) => {
    const used = await aTeam(tx, m.office, { leader: m.budi });
    const idle = await aTeam(tx, m.office, { leader: m.ani });
    const before = await aTeam(tx, m.west, { leader: m.western });
    await aTeam(tx, m.office, { leader: m.budi, archived: '2026-06-01' });
    const id = await made(tx, { unit: m.office, level: 3, authors: [m.ani], on: '2025-03-01' });
    const use = (team: number, who: Somebody, on: Day, quarter: Day) =>
      sql`
      insert into knowledge.asset_use (asset_id, person_id, unit_id, work, used_on, quarter, team_id)
      values (${id}, ${who.id}, ${m.office}, 'x', ${on}, ${quarter}, ${team})`.execute(tx);
    await use(used, m.budi, '2026-05-01', '2026-04-01');
    await use(before, m.western, '2025-12-31', '2025-10-01');
    expect(await achieved(tx, ruleOf('T.KMI.5'), scopeOf('2026-11-24'))).toEqual({
      [used]: true,
      [idle]: false,
      [before]: false
    });
  })
);

async function aGroup(
  tx: Tx,
  m: Small,
  parts: { who: Somebody; part: 'owner' | 'instructor'; until?: Day }[]
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.skill_group (unit_id, name, purpose, made_by) values (${m.east}, 'Kas', 'x', ${m.ani.id}) returning id
  `.execute(tx);
  const id = rows[0]?.id ?? 0;
  for (const { who, part, until = '2027-01-01' } of parts)
    await sql`insert into governance.skill_group_part (group_id, person_id, part, starts_on, until, document_number, document_on, named_by)
      values (${id}, ${who.id}, ${part}, '2026-01-01', ${until}, 'KEP-1', '2025-12-20', ${m.ani.id})`.execute(tx);
  return id;
}

it(
  'T.KMI.1: skill groups with an asset that owner and instructor wrote together while they were that',
  tried(async (m, tx) => {
    const both = await aGroup(tx, m, [
      { who: m.ani, part: 'owner' },
      { who: m.budi, part: 'instructor' }
    ]);
    const late = await aGroup(tx, m, [
      { who: m.eastern, part: 'owner' },
      { who: m.western, part: 'instructor', until: '2026-02-01' }
    ]);
    await aGroup(tx, m, [{ who: m.leader, part: 'owner', until: '2026-06-01' }]); // no owner any more
    const refused = await aGroup(tx, m, [
      { who: m.leader, part: 'owner' },
      { who: m.eastern, part: 'instructor' }
    ]);
    await made(tx, { unit: m.office, level: 1, authors: [m.ani, m.budi], on: '2026-03-01' });
    await made(tx, { unit: m.office, level: 3, authors: [m.eastern, m.western], on: '2026-03-01' });
    const settled = { validity: 'refused', settledAt: at('2026-04-01'), settledVersion: 1, settledLevel: 3 };
    await made(tx, { unit: m.office, level: 3, authors: [m.leader, m.eastern], on: '2026-03-01', more: settled });
    expect(await achieved(tx, ruleOf('T.KMI.1'), scopeOf('2026-11-24'))).toEqual({
      [both]: true,
      [late]: false,
      [refused]: false
    });
  })
);

it(
  'O.KMI.3: authors of the period and officers who read a direction that holds and speaks to their unit',
  tried(async (m, tx) => {
    for (const who of [m.ani, m.budi, m.western])
      await made(tx, { unit: m.office, level: 3, authors: [who], on: '2026-03-01' });
    await made(tx, { unit: m.office, level: 3, authors: [m.eastern], on: '2025-03-01' }); // wrote last year
    await sql`insert into roles.grant (person_id, role, unit_id, valid) values (${m.leader.id}, 'officer', ${m.office}, '[2026-01-01,)')`.execute(
      tx
    );
    const direction = async (unit: number, until: Day, kind = 'direction') => {
      const { rows } = await sql<{ id: number }>`
        insert into governance.document (unit_id, kind, number, title, dated_on, valid_from, valid_until, published_by)
        values (${unit}, ${kind}, 'KEP-1', 'Arah', '2026-01-05', '2026-01-05', ${until}, ${m.leader.id}) returning id
      `.execute(tx);
      await sql`insert into governance.document_unit values (${rows[0]?.id}, ${unit})`.execute(tx);
      return rows[0]?.id ?? 0;
    };
    const east = await direction(m.east, '2026-12-31');
    const west = await direction(m.west, '2026-06-30');
    const readIt = (document: number, who: Somebody, on: Day) =>
      sql`insert into governance.acknowledgement (document_id, person_id, at) values (${document}, ${who.id}, ${at(on)})`.execute(
        tx
      );
    await readIt(east, m.ani, '2026-02-01');
    await readIt(east, m.leader, '2026-11-25'); // after the day asked
    await readIt(west, m.western, '2026-02-01');
    expect(await achieved(tx, ruleOf('O.KMI.3'), scopeOf('2026-11-24'))).toEqual({
      [m.ani.id]: true,
      [m.budi.id]: false,
      [m.western.id]: false,
      [m.leader.id]: false
    });
    expect(await achieved(tx, ruleOf('O.KMI.3'), scopeOf('2026-06-30'))).toMatchObject({ [m.western.id]: true });
    const unread = (who: Somebody, keeps: number[]) =>
      readUnread(
        actingAs(tx, who, { grants: keeps.map((unitId) => ({ capability: 'governance.keep', unitId })) }),
        east,
        1
      );
    const told = { addressed: 3, waiting: 1, inReach: 1, lines: [{ nip: m.budi.nip }] };
    expect(await unread(m.leader, [m.east])).toMatchObject(told);
    expect(await unread(m.western, [m.west])).toMatchObject({ ...told, inReach: 0, lines: [] });
    expect(await unread(m.western, [])).toMatchObject({ waiting: 1, inReach: 0, lines: null });
  })
);
