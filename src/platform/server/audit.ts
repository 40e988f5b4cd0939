// The audit chain: events are sealed in batches after they were written, so that no write waits for another.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { inTransaction } from './database.ts';
import { takeEvents } from './undelivered.ts';

const batch = 1_000;
const start = Buffer.alloc(32); // what the first link has before it
const sealerLock = 7_305_001; // one sealer at a time, else two links would have the same one before them

/** How a sealed chain can be broken; `event` where a single one is known. */
export type Break = {
  what: 'link' | 'changed' | 'missing' | 'twice' | 'unsealed' | 'inserted';
  seal: number | null;
  event: number | null;
};
export type Chain = { events: number; seals: number; last: string | null };
export type Verified = { ok: true; value: Chain } | { ok: false; reason: string; broken: Break };

/** The digest that a batch gets behind the link before it, computed by the database from the rows as they are. */
const linkDigest = (previous: Buffer, ids: readonly number[]) => sql<Buffer>`(
  select sha256(${previous}::bytea || string_agg(platform.event_digest(e), ''::bytea order by e.id))
  from platform.event e where e.id = any(${ids}::bigint[])
)`;

async function sealBatch(tx: Tx): Promise<number> {
  const lock = sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${sealerLock}) as mine`;
  if (!(await lock.execute(tx)).rows[0]?.mine) return 0;
  const ids = (await takeEvents(tx, 'seal', batch)).map((event) => event.id);
  if (ids.length === 0) return 0;
  const before = await sql<{ digest: Buffer }>`select digest from platform.seal order by id desc limit 1`.execute(tx);
  const previous = before.rows[0]?.digest ?? start;
  await sql`
    insert into platform.seal (event_ids, previous, digest)
    values (${ids}::bigint[], ${previous}, ${linkDigest(previous, ids)})
  `.execute(tx);
  return ids.length;
}

/** Seals what is waiting, a thousand events a link; how many were sealed. Any number of nodes may call it at once. */
export async function sealEvents(db: Db): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await inTransaction(db, sealBatch);
    sealed += count;
    if (count < batch) return sealed;
  }
}

type Link = {
  id: number;
  previous: Buffer;
  digest: Buffer;
  computed: Buffer;
  listed: number;
  missing: number | null;
};

async function selectLinks(db: Db, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.id, s.previous, s.digest, cardinality(s.event_ids) as listed,
      sha256(s.previous || coalesce(string_agg(platform.event_digest(e), ''::bytea order by e.id), '')) as computed,
      min(u.id) filter (where e.id is null) as missing
    from (select * from platform.seal where id > ${after} order by id limit 20) s
    cross join unnest(s.event_ids) u (id)
    left join platform.event e on e.id = u.id
    group by s.id, s.previous, s.digest, s.event_ids order by s.id
  `.execute(db);
  return rows;
}

function breakOf(link: Link, previous: Buffer): Break | undefined {
  const at = { seal: link.id, event: link.missing };
  if (!link.previous.equals(previous)) return { ...at, what: 'link', event: null };
  if (link.missing !== null) return { ...at, what: 'missing' };
  return link.digest.equals(link.computed) ? undefined : { ...at, what: 'changed' };
}

async function followChain(db: Db): Promise<{ chain: Chain } | { broken: Break }> {
  let [previous, after, events, seals] = [start as Buffer, 0, 0, 0];
  for (let links = await selectLinks(db, after); links.length > 0; links = await selectLinks(db, after))
    for (const link of links) {
      const broken = breakOf(link, previous);
      if (broken) return { broken };
      [previous, after, events, seals] = [link.digest, link.id, events + link.listed, seals + 1];
    }
  return { chain: { events, seals, last: seals ? previous.toString('hex') : null } };
}

/**
 * What the links alone cannot show: an event in two of them, one in none that does not wait to be sealed, and one that
 * came under a number which others had passed an hour before it was sealed (a transaction does not run that long).
 */
async function strayEvent(db: Db): Promise<Break | undefined> {
  const { rows } = await sql<Break>`
    with passed as (
      select id, max(highest) over (order by sealed_at range between unbounded preceding and interval '1 hour' preceding) as before
      from (select id, sealed_at, (select max(u.id) from unnest(event_ids) u (id)) as highest from platform.seal) seals
    ), sealed as (
      select s.id as seal, u.id as event, p.before
      from platform.seal s join passed p on p.id = s.id cross join unnest(s.event_ids) u (id)
    ), waiting as (
      select event_id as event from platform.undelivered where consumer = 'seal'
    ), stray as (
      select 'twice' as what, max(seal) as seal, event from sealed group by event having count(*) > 1
      union all
      select 'unsealed', null, e.id from platform.event e
      where not exists (select from sealed where sealed.event = e.id)
        and not exists (select from waiting where waiting.event = e.id)
      union all
      select 'inserted', seal, event from sealed where event < before
      union all
      select 'inserted', null, event from waiting where event < (
        select max(u.id) from platform.seal s cross join unnest(s.event_ids) u (id)
        where s.sealed_at < clock_timestamp() - interval '1 hour'
      )
    )
    select what, seal, event from stray order by event limit 1
  `.execute(db);
  return rows[0];
}

const words: Record<Break['what'], string> = {
  link: 'does not follow from the seal before it',
  changed: 'does not match its events: one of them was changed',
  missing: 'lacks an event that was sealed',
  twice: 'holds an event that was sealed before',
  unsealed: 'an event is neither sealed nor waiting to be sealed',
  inserted: 'an event was added among those sealed long before'
};

function broken(found: Break): Verified {
  const place = [found.seal && `seal ${found.seal}`, found.event && `event ${found.event}`].filter(Boolean).join(', ');
  return { ok: false, reason: `${place}: ${words[found.what]}`, broken: found };
}

/** Recomputes every link from the events as they are now: how many hold, or the first that does not. */
export async function verifyAudit(db: Db): Promise<Verified> {
  const followed = await followChain(db);
  if ('broken' in followed) return broken(followed.broken);
  const stray = await strayEvent(db);
  return stray ? broken(stray) : { ok: true, value: followed.chain };
}
