// Assets by their titles in the database.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { LinkTarget } from '../rules-link.ts';
import { visibleTo, type Sight } from './store-sight.ts';

const most = 8;
const candidates = 400;

/** Published assets with all the words in their titles, the closest first. */
export async function selectByTitle(db: Db, sight: Sight, words: string): Promise<LinkTarget[]> {
  const parts = words.split(' ').slice(0, 6);
  const holds = sql.join(
    parts.map((part) => sql`a.title ilike ${`%${part.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `
  );
  const { rows } = await sql<LinkTarget>`
    select c.id, c.title, c.level, coalesce(u.code, '') as unit_code from (
      select a.id, a.title, a.level, a.unit_id from knowledge.asset a
      where ${holds} and a.state = 'published' and ${visibleTo(sight)} limit ${candidates}
    ) c left join people.unit_card u on u.unit_id = c.unit_id
    order by starts_with(lower(c.title), lower(${words})) desc, word_similarity(${words}, c.title) desc, c.title, c.id limit ${most}
  `.execute(db);
  return rows;
}
