// SQL of reminders: what is due, who has not answered and wants to be reminded, how far a day has got.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Reminders, Text } from '../types.ts';

type RemindedRow = { onDay: Day; mailed: number; isDone: boolean; words: Text };

/** What is kept of the reminders of a campaign. */
export async function selectReminded(db: Db, id: number): Promise<RemindedRow[]> {
  const { rows } = await sql<RemindedRow>`
    select on_day, mailed, is_done, words from surveys.reminded where campaign_id = ${id} order by on_day
  `.execute(db);
  return rows;
}

/** How many a campaign asks. */
export async function countAsked(db: Db, id: number): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select count(*)::integer as asked from surveys.invitation where campaign_id = ${id}
  `.execute(db);
  return rows[0]?.asked ?? 0;
}

/** Holds the reminders of a campaign against who else would change or send them, until the transaction ends. */
export async function holdReminders(tx: Tx, id: number): Promise<void> {
  await sql`select from surveys.campaign where id = ${id} for update`.execute(tx);
}

/** Keeps the reminders that a campaign has from now on. */
export async function updateReminders(tx: Tx, id: number, reminders: Reminders): Promise<void> {
  await sql`update surveys.campaign set reminders = ${JSON.stringify(reminders)}::jsonb where id = ${id}`.execute(tx);
}

/**
 * How far the reminders of a day have got, held until the transaction ends, with the words of the day: those of the campaign
 * when it began. Undefined where the campaign has no reminder on it any more.
 */
export async function lockReminded(
  tx: Tx,
  id: number,
  day: Day
): Promise<{ afterPerson: number; mailed: number; isDone: boolean; words: Text } | undefined> {
  await sql`
    insert into surveys.reminded (campaign_id, on_day, words)
    select c.id, ${day}::date, c.reminders -> 'text' from surveys.campaign c
    where c.id = ${id} and c.reminders -> 'days' @> to_jsonb(c.closes_on - ${day}::date) for share
    on conflict do nothing
  `.execute(tx);
  const { rows } = await sql<{ afterPerson: number; mailed: number; isDone: boolean; words: Text }>`
    select after_person, mailed, is_done, words from surveys.reminded
    where campaign_id = ${id} and on_day = ${day}::date for update
  `.execute(tx);
  return rows[0];
}

/** The next of those who have not answered and do not mind being reminded. */
export async function selectUnanswered(tx: Tx, id: number, after: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select i.person_id from surveys.invitation i
    where i.campaign_id = ${id} and i.person_id > ${after}
      and not exists (select from surveys.answered a where a.campaign_id = i.campaign_id and a.person_id = i.person_id)
      and not exists (select from surveys.unreminded u where u.campaign_id = i.campaign_id and u.person_id = i.person_id)
    order by i.person_id limit 200
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Keeps how far the reminders of a day have got. */
export async function updateReminded(
  tx: Tx,
  of: { id: number; day: Day; afterPerson: number; mailed: number; isDone: boolean }
): Promise<void> {
  const { id, day, ...kept } = of;
  await tx.updateTable('surveys.reminded').set(kept).where('campaignId', '=', id).where('onDay', '=', day).execute();
}

/** Whether a person wants no reminder of a campaign. */
export async function isUnreminded(db: Db, id: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select from surveys.unreminded where campaign_id = ${id} and person_id = ${personId}
  `.execute(db);
  return rows.length > 0;
}

/** Keeps that a person wants no reminder, or wants them again. */
export async function saveUnreminded(tx: Tx, of: { id: number; personId: number; isOff: boolean }): Promise<void> {
  const { id, personId, isOff } = of;
  await (
    isOff
      ? sql`insert into surveys.unreminded (campaign_id, person_id) values (${id}, ${personId}) on conflict do nothing`
      : sql`delete from surveys.unreminded where campaign_id = ${id} and person_id = ${personId}`
  ).execute(tx);
}
