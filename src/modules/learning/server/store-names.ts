// Names of people beside records.
import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';

/** The name of a person. */
export async function nameOf(ctx: Ctx, personId: number): Promise<string> {
  return (await namesOf(ctx, [personId])).get(personId) ?? '';
}

/** The names of people by their ids. */
export async function namesOf(ctx: Ctx, personIds: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from people.person_card where id = any(${[...new Set(personIds)]}::bigint[])
  `.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
