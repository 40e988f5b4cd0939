// What meets a need, and who was asked to write it.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { AssetState, Level } from '#modules/knowledge/types.ts';
import type { Assignment } from '../types-needs.ts';

export type Match = { assetId: number; title: string; state: AssetState; level: Level };

/** Assets that stand for a need, as far as the reader may know of them. */
export async function selectMatches(db: Db, needId: number, seen: RawBuilder<unknown>): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select a.id as asset_id, a.title, a.state, a.level from curation.need_asset l join (${seen}) a on a.id = l.asset_id
    where l.need_id = ${needId} and l.unlinked_at is null order by l.id
  `.execute(db);
  return rows;
}

/** Says that an asset stands for a need; false where it does already. */
export async function insertMatch(
  tx: Tx,
  match: { needId: number; assetId: number; by: number; at: Date }
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into curation.need_asset (need_id, asset_id, linked_by, linked_at)
    values (${match.needId}, ${match.assetId}, ${match.by}, ${match.at})
    on conflict (need_id, asset_id) where unlinked_at is null do nothing
  `.execute(tx);
  return numAffectedRows === 1n;
}

/** Says that it stands for the need no more. */
export async function endMatch(
  tx: Tx,
  match: { needId: number; assetId: number; by: number; at: Date }
): Promise<void> {
  await sql`
    update curation.need_asset set unlinked_at = ${match.at}, unlinked_by = ${match.by}
    where need_id = ${match.needId} and asset_id = ${match.assetId} and unlinked_at is null
  `.execute(tx);
}

/** Whether any published asset meets the need, known to the reader or not. */
export async function selectIsMet(db: Db, needId: number): Promise<boolean> {
  const { rows } = await sql<{ isMet: boolean }>`
    select exists (
      select from curation.need_asset l join knowledge.asset_life a on a.asset_id = l.asset_id and a.state = 'published'
      where l.need_id = ${needId} and l.unlinked_at is null
    ) as is_met
  `.execute(db);
  return rows[0]?.isMet ?? false;
}

/** Who was asked to write it, with the draft that was begun; the state of a draft is told, its title not. */
export async function selectAssignments(db: Db, needId: number): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select g.id, g.person_id, p.name, g.due_on, g.note, g.asset_id, a.state as asset_state
    from curation.assignment g join people.person_card p on p.id = g.person_id
    left join knowledge.asset_life a on a.asset_id = g.asset_id
    where g.need_id = ${needId} and g.withdrawn_at is null order by g.id
  `.execute(db);
  return rows;
}

type Given = { needId: number; personId: number; dueOn: Day; note: string; assignedBy: number; assignedAt: Date };

/** Asks somebody to write what is missing. */
export async function insertAssignment(tx: Tx, given: Given): Promise<void> {
  await tx.insertInto('curation.assignment').values(given).execute();
}

/** Takes the request back. */
export async function endAssignment(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable('curation.assignment').set({ withdrawnAt: at }).where('id', '=', id).execute();
}

/** Keeps which draft was begun for it. */
export async function updateDraft(tx: Tx, id: number, assetId: number): Promise<void> {
  await tx.updateTable('curation.assignment').set({ assetId }).where('id', '=', id).execute();
}

/** Whether somebody is at work on a day. */
export async function selectIsAtWork(db: Db, personId: number, day: Day): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select exists (select from people.placements_on(${day}::date) p where p.person_id = ${personId} and p.status = 'active') as here
  `.execute(db);
  return rows[0]?.here ?? false;
}
