// Every change writes an event in its own transaction; jobs take the events afterwards: sealing, counting.
import { sql } from 'kysely';
import type { Ctx } from './context.ts';
import { keptPlan, type Db, type Tx } from './database.ts';

export type NewEvent = {
  /** `module.thing.verb`, e.g. `plans.plan.approved`. */
  name: string;
  /** What it happened to: `plans.plan:7`. */
  subject: string;
  /** Whose record it is; the index recounts the unit in which this person counts. */
  personId?: number | null;
  /** The unit that holds the record. */
  unitId?: number | null;
  payload?: Record<string, unknown>;
};

/** Writes what happened into the transaction of the change itself; without it nothing is known of the change. */
export async function emit(ctx: Ctx, tx: Tx, event: NewEvent): Promise<void> {
  await sql`
    with written as (
      insert into platform.event (at, name, actor_id, person_id, unit_id, subject, payload, request_id)
      values (${ctx.now}, ${event.name}, ${ctx.actor.personId}, ${event.personId ?? null}, ${event.unitId ?? null},
        ${event.subject}, ${JSON.stringify(event.payload ?? {})}, ${ctx.requestId})
      returning id
    )
    insert into platform.undelivered (consumer, event_id)
    select consumer, id from written, (values ('seal'), ('index')) as c (consumer)
  `.execute(tx);
}

/** Writes many events at once, as a file that is taken over makes them. */
export async function emitAll(ctx: Ctx, tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    with written as (
      insert into platform.event (at, name, actor_id, person_id, unit_id, subject, payload, request_id)
      select ${ctx.now}, e.name, ${ctx.actor.personId}, e."personId", e."unitId", e.subject, coalesce(e.payload, '{}'), ${ctx.requestId}
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e
        (name text, "personId" bigint, "unitId" bigint, subject text, payload jsonb)
      returning id
    )
    insert into platform.undelivered (consumer, event_id)
    select consumer, id from written, (values ('seal'), ('index')) as c (consumer)
  `.execute(tx);
}

/** What an event is about, without what it says. */
export type EventLine = {
  id: number;
  name: string;
  actorId: number | null;
  personId: number | null;
  unitId: number | null;
};

/** Events after a number in their order, at most so many: for a node that watches what happens. */
export async function selectEventsAfter(db: Db, after: number, most: number): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`${keptPlan}
    select id, name, actor_id, person_id, unit_id from platform.event where id > ${after} order by id limit ${most}
  `.execute(db);
  return rows;
}

/** The number of the last event, 0 before the first. */
export async function selectLastEvent(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0) as id from platform.event`.execute(db);
  return rows[0]?.id ?? 0;
}
