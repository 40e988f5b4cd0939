// The chain of seals: whoever changes, removes or adds an event with the database in hand is found out.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '#tests/support/test-database.ts';
import { operator } from '../actor.ts';
import { sealEvents, verifyAudit } from './audit.ts';
import { inTransaction as together, type Db } from './database.ts';
import { emit } from './events.ts';

const test = testDatabase();

async function happen(db: Db, count = 1) {
  const ctx = { actor: operator, now: new Date(), timeZone: 'Asia/Jakarta', db, requestId: 'test' };
  await together(db, async (tx) => {
    for (let i = 0; i < count; i++)
      await emit(ctx, tx, { name: 'roles.test.done', subject: `x:${i}`, payload: { b: i, a: 'ä' } });
  });
}

/** What only somebody with the database in hand can do. */
async function tamper(db: Db, statement: string) {
  await sql
    .raw(`alter table platform.event disable trigger all; alter table platform.seal disable trigger all`)
    .execute(db);
  await sql.raw(statement).execute(db);
  await sql
    .raw(`alter table platform.event enable trigger all; alter table platform.seal enable trigger all`)
    .execute(db);
}

const ids = async (db: Db) =>
  (await sql<{ id: number }>`select id from platform.event order by id`.execute(db)).rows.map((row) => row.id);

const aDayAgo = "update platform.seal set sealed_at = sealed_at - interval '1 day'";

describe('the audit chain', () => {
  beforeEach(async () => {
    await tamper(test.db(), 'truncate platform.event, platform.seal, platform.undelivered');
  });

  it('holds when it is empty', async () => {
    expect(await verifyAudit(test.db())).toMatchObject({ ok: true, value: { events: 0, seals: 0, last: null } });
  });

  it('seals a thousand events a link and holds over several links', async () => {
    await sql`with written as (
      insert into platform.event (name, subject, request_id) select 'x.y', n::text, 'r' from generate_series(1, 2100) n returning id
    ) insert into platform.undelivered select 'seal', id from written`.execute(test.db());
    expect(await sealEvents(test.db())).toBe(2_100);
    expect(await verifyAudit(test.db())).toMatchObject({ ok: true, value: { events: 2_100, seals: 3 } });
    expect(await sealEvents(test.db())).toBe(0);
  });

  it('holds while new events still wait for their seal', async () => {
    await happen(test.db(), 2);
    await sealEvents(test.db());
    await happen(test.db());
    expect(await verifyAudit(test.db())).toMatchObject({ ok: true, value: { events: 2, seals: 1 } });
  });

  it('is read the same in another time zone', async () => {
    await happen(test.db(), 3);
    await sealEvents(test.db());
    await test.inTransaction(async (tx) => {
      await sql`set local timezone = 'America/New_York'`.execute(tx);
      expect(await verifyAudit(tx)).toMatchObject({ ok: true });
    });
  });

  it('makes one chain when several nodes seal at once', async () => {
    await happen(test.db(), 60);
    await Promise.all([1, 2, 3, 4].map(() => sealEvents(test.db())));
    await sealEvents(test.db());
    expect(await verifyAudit(test.db())).toMatchObject({ ok: true, value: { events: 60 } });
  });

  it('refuses to change or delete an event by plain SQL', async () => {
    await happen(test.db());
    await expect(sql`update platform.event set name = 'x.y'`.execute(test.db())).rejects.toThrow(/never changed/);
    await expect(sql`delete from platform.event`.execute(test.db())).rejects.toThrow(/never changed/);
  });
});

describe('tampering with the database in hand', () => {
  let events: number[];
  const broken = async () => {
    const verified = await verifyAudit(test.db());
    return verified.ok ? 'holds' : verified.broken;
  };
  beforeEach(async () => {
    await tamper(test.db(), 'truncate platform.event, platform.seal, platform.undelivered');
    for (const count of [3, 3, 3]) {
      await happen(test.db(), count);
      await sealEvents(test.db());
    }
    events = await ids(test.db());
  });
  const seals = async () =>
    (await sql<{ id: number }>`select id from platform.seal order by id`.execute(test.db())).rows.map((row) => row.id);

  const columns = [
    ['name', "'x.y'"],
    ['actor_id', '7'],
    ['person_id', '7'],
    ['unit_id', '7'],
    ['subject', "'y'"],
    ['payload', `'{"a":1}'`],
    ['request_id', "'y'"],
    ['at', "at + interval '1 microsecond'"]
  ];
  it.each(columns)('a changed %s breaks the seal of the event', async (column, value) => {
    await tamper(test.db(), `update platform.event set ${column} = ${value} where id = ${events[4]}`);
    expect(await broken()).toEqual({ what: 'changed', seal: (await seals())[1], event: null });
  });

  it('a deleted event is named', async () => {
    await tamper(test.db(), `delete from platform.event where id = ${events[5]}`);
    expect(await broken()).toMatchObject({ what: 'missing', event: events[5] });
  });

  it('an event written into the past without the job is named', async () => {
    await tamper(
      test.db(),
      `insert into platform.event (at, name, subject, request_id) values ('2020-01-01', 'x.y', 'z', 'r')`
    );
    expect(await broken()).toMatchObject({ what: 'unsealed', seal: null });
  });

  it('an event written into the past under an old number is named, sealed or still waiting', async () => {
    const [hole] = [events[4] ?? 0];
    await tamper(test.db(), `delete from platform.event where id = ${hole}`);
    await tamper(test.db(), `update platform.seal set event_ids = array_remove(event_ids, ${hole})`);
    await tamper(
      test.db(),
      `${aDayAgo};
      insert into platform.event (id, name, subject, request_id) overriding system value values (${hole}, 'x.y', 'z', 'r');
      insert into platform.undelivered values ('seal', ${hole});
      update platform.seal set previous = previous`
    );
    const [, second] = await seals();
    expect(await broken()).toMatchObject({ what: 'changed', seal: second }); // the seal lost an event
    const forged = `update platform.seal s set digest = (select sha256(s.previous || string_agg(platform.event_digest(e), ''::bytea order by e.id))
      from platform.event e where e.id = any(s.event_ids)) where id = ${second};
      update platform.seal s set previous = (select digest from platform.seal where id = ${second}) where id = ${(await seals())[2]};
      update platform.seal s set digest = (select sha256(s.previous || string_agg(platform.event_digest(e), ''::bytea order by e.id))
      from platform.event e where e.id = any(s.event_ids)) where id = ${(await seals())[2]}`;
    await tamper(test.db(), forged); // whoever also recomputes the chain from there on is left with the number
    expect(await broken()).toEqual({ what: 'inserted', seal: null, event: hole });
    await sealEvents(test.db());
    expect(await broken()).toMatchObject({ what: 'inserted', event: hole });
  });

  it('a removed link is found at the next one', async () => {
    const [, second, third] = await seals();
    await tamper(test.db(), `delete from platform.seal where id = ${second}`);
    expect(await broken()).toEqual({ what: 'link', seal: third, event: null });
  });

  it('a link with a recomputed digest no longer carries the next', async () => {
    const [, second, third] = await seals();
    await tamper(
      test.db(),
      `update platform.event set subject = 'other' where id = ${events[4]};
      update platform.seal s set digest = (select sha256(s.previous || string_agg(platform.event_digest(e), ''::bytea order by e.id))
      from platform.event e where e.id = any(s.event_ids)) where id = ${second}`
    );
    expect(await broken()).toEqual({ what: 'link', seal: third, event: null });
  });

  it('an event sealed twice is named', async () => {
    const insert = `insert into platform.seal (event_ids, previous, digest)
      select array[${events[0]}]::bigint[], digest, sha256(digest || (select platform.event_digest(e) from platform.event e where id = ${events[0]}))
      from platform.seal order by id desc limit 1`;
    await tamper(test.db(), insert);
    expect(await broken()).toMatchObject({ what: 'twice', event: events[0] });
  });

  it('the last digest changes with every link, so that a copy kept elsewhere shows a cut end', async () => {
    const before = await verifyAudit(test.db());
    await tamper(
      test.db(),
      `delete from platform.seal where id = ${(await seals())[2]}; delete from platform.event where id > ${events[5]}`
    );
    const after = await verifyAudit(test.db());
    expect(before.ok && after.ok && before.value.last !== after.value.last).toBe(true);
  });
});
