// SQL of the inbox: how much waits; of the daily mail who may get one, who wants none, whom it reached today.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { together, type Queue, type Queues } from '#platform/server/queue.ts';

/** The people led, as an array in the queues that `selectQueues` asks. */
export const ledIds = sql<number[]>`array(select person_id from led)`;

/** What waits in all modules, by kind, planned once a connection; `led` selects the people for whom the reader decides. */
export async function selectQueues(
  db: Db,
  led: RawBuilder<{ personId: number }>,
  queues: readonly Queues[]
): Promise<Queue[]> {
  const { rows } = await sql<Queue>`${keptPlan}
    with led as materialized (${led}) select kind, count, since from (${together(queues)}) queue where count > 0
  `.execute(db);
  return rows;
}

export type Addressee = { personId: number; email: string };

/** People at work with an address who have not switched the mail off and had none today, a batch after the last one. */
export async function selectAddressees(db: Db, day: Day, after: number): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select m.person_id, m.email from people.mail_addresses(${day}::date) m
    left join inbox.digest d on d.person_id = m.person_id
    where m.person_id > ${after} and d.is_off is not true and d.sent_on is distinct from ${day}::date
    order by m.person_id limit 200
  `.execute(db);
  return rows;
}

/** Of some people those at work with an address who have not switched the mail off. */
export async function selectReachable(db: Db, day: Day, people: readonly number[]): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select m.person_id, m.email from people.mail_addresses(${day}::date) m
    left join inbox.digest d on d.person_id = m.person_id
    where m.person_id = any(${[...people]}::bigint[]) and d.is_off is not true order by m.person_id
  `.execute(db);
  return rows;
}

/** Notes that the day's mail has gone out. */
export async function markSent(db: Db, personId: number, day: Day): Promise<void> {
  await sql`
    insert into inbox.digest (person_id, sent_on) values (${personId}, ${day}::date)
    on conflict (person_id) do update set sent_on = excluded.sent_on
  `.execute(db);
}

/** Switches the daily mail of a person off or on. */
export async function saveDigest(db: Db, personId: number, isOff: boolean): Promise<void> {
  await sql`
    insert into inbox.digest (person_id, is_off) values (${personId}, ${isOff})
    on conflict (person_id) do update set is_off = excluded.is_off
  `.execute(db);
}

/** Whether a person has switched the daily mail off, and when the last one went; nothing before either happened. */
export async function selectOptionalDigest(
  db: Db,
  personId: number
): Promise<{ isOff: boolean; sentOn: Day | null } | undefined> {
  const { rows } = await sql<{ isOff: boolean; sentOn: Day | null }>`
    select is_off, sent_on from inbox.digest where person_id = ${personId}
  `.execute(db);
  return rows[0];
}

/** Forgets what is kept of a person. */
export async function deleteDigest(db: Db, personId: number): Promise<void> {
  await sql`delete from inbox.digest where person_id = ${personId}`.execute(db);
}
