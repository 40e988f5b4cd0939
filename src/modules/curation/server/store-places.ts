// Which records stand behind the addresses in texts, in the database; only such as everybody who signed in may open.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** What is asked for: units by code, documents, skill groups and collections by number. */
export type Sought = { codes: string[]; documents: number[]; groups: number[]; collections: number[] };
/** What is there, as `unit M.05`, `document 3`, `group 4`, `collection 5`. */
export async function selectThere(db: Db, sought: Sought, day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ place: string }>`
    select 'unit ' || code as place from people.units_reaching(${day}::date) where code = any(${sought.codes}::text[])
    union all select 'document ' || id from governance.document_card where id = any(${sought.documents}::bigint[])
    union all select 'group ' || id from governance.skill_group_card where id = any(${sought.groups}::bigint[])
    union all select 'collection ' || id from curation.collection where id = any(${sought.collections}::bigint[])
  `.execute(db);
  return new Set(rows.map(({ place }) => place));
}

/** Which of these assets were for the whole ministry and stand no more; of others the number of one would tell that it is there. */
export async function selectFallen(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ assetId: number }>`
    select a.asset_id from knowledge.asset_life a
    where a.asset_id = any(${[...ids]}::bigint[]) and a.level >= 3 and a.state in ('withdrawn', 'refused')
  `.execute(db);
  return new Set(rows.map(({ assetId }) => Number(assetId)));
}
