// One person's rows in this module: all of them, and what may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'curation.round': sql`
    select id, asset_id, outcome, closed_at, note from curation.round where closed_by = ${id} order by id`,
  'curation.signature': sql`
    select round_id, part, verdict, version, next_on, note, at from curation.signature where person_id = ${id} order by id`,
  'curation.need': sql`
    select id, unit_id, job, name, description, listed_at, ended_at, ended_reason from curation.need
    where listed_by = ${id} or ended_by = ${id} order by id`,
  'curation.need_review': sql`select unit_id, job, at, note from curation.need_review where by_id = ${id} order by id`,
  'curation.need_asset': sql`
    select need_id, asset_id, linked_at, unlinked_at from curation.need_asset where linked_by = ${id} or unlinked_by = ${id} order by id`,
  'curation.assignment': sql`
    select need_id, due_on, note, assigned_at, asset_id, withdrawn_at from curation.assignment
    where person_id = ${id} or assigned_by = ${id} order by id`,
  'curation.collection': sql`
    select id, unit_id, name, purpose, made_at, closed_at from curation.collection
    where owner_id = ${id} or made_by = ${id} or closed_by = ${id} order by id`,
  'curation.collection_asset': sql`
    select collection_id, asset_id, added_at, removed_at from curation.collection_asset where added_by = ${id} order by added_at`,
  'curation.step': sql`select round_id, kind, at, from_on, to_on, note from curation.step where by_id = ${id} order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Blanks what a person wrote beside a review; who signed what stays, since the decision does. */
export async function blankNotes(tx: Tx, personId: number): Promise<void> {
  await sql`update curation.round set note = '' where closed_by = ${personId}`.execute(tx);
  await sql`update curation.signature set note = '' where person_id = ${personId}`.execute(tx);
  await sql`update curation.need_review set note = '' where by_id = ${personId}`.execute(tx);
  await sql`update curation.assignment set note = '' where assigned_by = ${personId}`.execute(tx);
  await sql`update curation.step set note = '' where by_id = ${personId}`.execute(tx);
}
