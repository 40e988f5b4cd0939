// What belongs to one session beside its listeners: who wants to come, its code, material and feedback.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Feedback, Sharing } from '../types.ts';
import type { Template } from '../templates.ts';

/** Registers somebody, or takes the registration back. */
export async function saveRegistration(
  db: Db,
  of: { sharingId: number; personId: number; at: Date },
  comes: boolean
): Promise<void> {
  await sql`
    insert into knowledge.sharing_registration (sharing_id, person_id, at, withdrawn_at)
    values (${of.sharingId}, ${of.personId}, ${of.at}, ${comes ? null : of.at})
    on conflict (sharing_id, person_id) do update set withdrawn_at = excluded.withdrawn_at
  `.execute(db);
}

/** What the code of the loaded session is made of, laid at the first question. */
export async function selectSecret(db: Db, sharing: Pick<Sharing, 'id'>, fresh: string): Promise<string> {
  const { rows } = await sql<{ secret: string }>`
    update knowledge.sharing set secret = coalesce(secret, ${fresh}) where id = ${sharing.id} returning secret
  `.execute(db);
  return rows[0]?.secret ?? notFound('sharing');
}

/** The same without laying it: undefined while no code was ever shown. */
export async function selectShownSecret(db: Db, sharingId: number): Promise<string | undefined> {
  const { rows } = await sql<{
    secret: string | null;
  }>`select secret from knowledge.sharing where id = ${sharingId}`.execute(db);
  return rows[0]?.secret ?? undefined;
}

export type Material = { id: number; name: string; sha256: string; size: number };

/** The material of a session. */
export async function selectMaterial(db: Db, sharingId: number): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select f.id, f.name, f.sha256, s.size from knowledge.sharing_file f join platform.file s on s.sha256 = f.sha256
    where f.sharing_id = ${sharingId} and f.removed_at is null order by f.id
  `.execute(db);
  return rows;
}

/** Adds stored content to the material; the same content twice is one file. */
export async function insertMaterial(
  tx: Tx,
  sharing: Pick<Sharing, 'id'>,
  file: { sha256: string; name: string; by: number; at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into knowledge.sharing_file (sharing_id, sha256, name, added_by, added_at)
    select ${sharing.id}::bigint, ${file.sha256}::text, ${file.name}::text, ${file.by}::bigint, ${file.at}::timestamptz
    where not exists (
      select from knowledge.sharing_file where sharing_id = ${sharing.id} and sha256 = ${file.sha256} and removed_at is null
    )
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Notes which asset was made of the material. */
export async function updateToldAsset(tx: Tx, sharing: Pick<Sharing, 'id'>, assetId: number): Promise<void> {
  await sql`update knowledge.sharing set asset_id = ${assetId} where id = ${sharing.id}`.execute(tx);
}

/** Keeps what one of those present said; false when they had said it before. */
export async function insertFeedback(
  tx: Tx,
  of: { sharingId: number; personId: number; at: Date },
  said: Feedback
): Promise<boolean> {
  const { rows } = await sql`
    insert into knowledge.sharing_feedback (sharing_id, person_id, clear, useful, usable, remark, at)
    values (${of.sharingId}, ${of.personId}, ${said.clear}, ${said.useful}, ${said.usable}, ${said.remark}, ${of.at})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** What was said of a session, without who said it. */
export async function selectFeedback(db: Db, sharingId: number): Promise<Feedback[]> {
  const { rows } = await sql<Feedback>`
    select clear, useful, usable, remark from knowledge.sharing_feedback where sharing_id = ${sharingId}
  `.execute(db);
  return rows;
}

/** Whether somebody has said how the session was. */
export async function selectHasRated(db: Db, sharingId: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select from knowledge.sharing_feedback where sharing_id = ${sharingId} and person_id = ${personId}
  `.execute(db);
  return rows.length > 0;
}

/** An asset as the module itself sees it, whoever asks: for what follows from a session. */
export async function selectOwnAsset(
  db: Db,
  id: number
): Promise<{ id: number; unitId: number; template: Template } | undefined> {
  const { rows } = await sql<{ id: number; unitId: number; template: Template }>`
    select id, unit_id, template from knowledge.asset where id = ${id}
  `.execute(db);
  return rows[0];
}
