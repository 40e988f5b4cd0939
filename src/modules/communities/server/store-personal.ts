// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'communities.community': sql`select * from communities.community where proposed_by = ${id} order by id`,
  'communities.charter_version': sql`
    select community_id, version, charter, at from communities.charter_version where by_id = ${id} order by community_id, version`,
  'communities.step': sql`select * from communities.step where by_id = ${id} or about_id = ${id} order by id`,
  'communities.membership': sql`
    select * from communities.membership
    where person_id = ${id} or supervisor_noted_by = ${id} or officer_noted_by = ${id} order by id`,
  'communities.offer': sql`select * from communities.offer where person_id = ${id} or offered_by = ${id}`,
  'communities.candidacy': sql`select * from communities.candidacy where person_id = ${id}`,
  'communities.session': sql`
    select id, community_id, title, agenda, held_on, minutes, state from communities.session where planned_by = ${id} order by id`,
  'communities.attendance': sql`
    select * from communities.attendance where person_id = ${id} or listed_by = ${id} or confirmed_by = ${id}`,
  'communities.post': sql`
    select id, community_id, kind, title, body, posted_at, withdrawn_at, withdrawn_reason from communities.post
    where author_id = ${id} or withdrawn_by = ${id} order by id`,
  'communities.post_version': sql`select * from communities.post_version where by_id = ${id} order by post_id, version`,
  'communities.post_use': sql`select post_id, at from communities.post_use where person_id = ${id} order by post_id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Removes where a person was only named or asked: candidacies, unanswered offers, presences nobody confirmed. */
export async function deleteNamings(tx: Tx, personId: number): Promise<void> {
  await sql`delete from communities.candidacy where person_id = ${personId}`.execute(tx);
  await sql`delete from communities.offer where person_id = ${personId} and answer is null`.execute(tx);
  await sql`delete from communities.attendance where person_id = ${personId} and confirmed_at is null`.execute(tx);
}

/** Ends what a person still belongs to. */
export async function endMemberships(tx: Tx, personId: number): Promise<void> {
  await sql`
    update communities.membership set left_on = greatest(current_date, joined_on) where person_id = ${personId} and left_on is null
  `.execute(tx);
}
