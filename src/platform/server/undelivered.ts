// How a job takes the events that are still to be delivered to it: each once, oldest first.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

export type Delivered = { id: number; name: string; personId: number | null; unitId: number | null };

/** Takes up to `limit` events for a consumer out of the queue; they come back if the transaction does not commit. */
export async function takeEvents(tx: Tx, consumer: 'index' | 'seal', limit: number): Promise<Delivered[]> {
  const { rows } = await sql<Delivered>`
    with next as (
      select event_id from platform.undelivered where consumer = ${consumer}
      order by event_id limit ${limit} for update skip locked
    ), taken as (
      delete from platform.undelivered u using next where u.consumer = ${consumer} and u.event_id = next.event_id
    )
    select e.id, e.name, e.person_id, e.unit_id from next join platform.event e on e.id = next.event_id order by e.id
  `.execute(tx);
  return rows;
}
