// What people typed and have not saved, in the database: each person's own, a form of an asset apart.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { Typed } from '../types.ts';

type Whose = { personId: number; place: string };

/** Keeps what is typed in a form now; what lay for half a year goes. */
export async function upsertTyped(db: Db, { personId, place }: Whose, kept: Typed): Promise<void> {
  await sql`
    insert into knowledge.asset_typed (person_id, place, typed, at)
    values (${personId}, ${place}, ${JSON.stringify(kept.typed)}::jsonb, ${kept.at})
    on conflict (person_id, place) do update set typed = excluded.typed, at = excluded.at
  `.execute(db);
  await sql`
    delete from knowledge.asset_typed where person_id = ${personId} and at < ${kept.at}::timestamptz - interval '180 days'
  `.execute(db);
}

/** Whether the person has saved that form meanwhile: what was typed arrived behind its own saving, on a slow line. */
const isSaved = sql`case
  when t.place like 'new:%' then exists (
    select from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
    where w.person_id = t.person_id and starts_with(a.token, t.person_id || ':' || (t.typed ->> 'token') || ':'))
  when t.typed ->> 'version' ~ '^[0-9]{1,9}$' then exists (
    select from knowledge.asset_version v
    where v.asset_id = t.place::bigint and v.by_id = t.person_id and v.version > (t.typed ->> 'version')::int and v.at >= t.at)
  else false end`;

/** What the person typed in a form and has not saved. */
export async function selectTyped(db: Db, { personId, place }: Whose): Promise<Typed | null> {
  const { rows } = await sql<Typed>`
    select typed, at from knowledge.asset_typed t
    where t.person_id = ${personId} and t.place = ${place} and not ${isSaved}
  `.execute(db);
  return rows[0] ?? null;
}

/** Forgets what was typed: it is saved, or thrown away. */
export async function deleteTyped(db: Db, { personId, place }: Whose): Promise<void> {
  await sql`delete from knowledge.asset_typed where person_id = ${personId} and place = ${place}`.execute(db);
}
