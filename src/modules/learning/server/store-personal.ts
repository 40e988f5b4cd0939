// Statements for the data of one person as a whole.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Everything kept of a person in this module, as plain rows by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const activities = await sql`select * from learning.activity where person_id = ${personId} order by id`.execute(db);
  const steps = await sql`
    select s.* from learning.step s join learning.activity a on a.id = s.activity_id
    where a.person_id = ${personId} or s.by_id = ${personId} order by s.id
  `.execute(db);
  const documents = await sql`
    select d.* from learning.attachment d join learning.activity a on a.id = d.activity_id where a.person_id = ${personId} order by d.id
  `.execute(db);
  const hours = await sql`select * from learning.hours where person_id = ${personId} order by id`.execute(db);
  const feeds = await sql`
    select person_id, made_at, revoked_at from learning.calendar_token where person_id = ${personId} order by made_at
  `.execute(db);
  const blocks = await sql`select * from learning.block where person_id = ${personId} order by id`.execute(db);
  return {
    'learning.block': blocks.rows,
    'learning.activity': activities.rows,
    'learning.step': steps.rows,
    'learning.attachment': documents.rows,
    'learning.hours': hours.rows,
    'learning.calendar_token': feeds.rows
  };
}

/** Takes a person's words out of her activities and ledger, and ends her calendar feed. */
export async function blankLearning(tx: Tx, personId: number): Promise<void> {
  await sql`
    update learning.activity set title = '', goal = case when goal = '' then '' else '…' end,
      source = case when source = '' then '' else '…' end, slots = '', reflection = '', report = '', application = ''
    where person_id = ${personId}
  `.execute(tx);
  await sql`update learning.hours set source = '' where person_id = ${personId} and origin = 'log'`.execute(tx);
  await sql`update learning.block set title = '' where person_id = ${personId}`.execute(tx);
  await sql`
    update learning.calendar_token set revoked_at = now() where person_id = ${personId} and revoked_at is null
  `.execute(tx);
  await sql`
    update learning.attachment d set name = '', removed_at = coalesce(d.removed_at, now())
    from learning.activity a where a.id = d.activity_id and a.person_id = ${personId}
  `.execute(tx);
}
