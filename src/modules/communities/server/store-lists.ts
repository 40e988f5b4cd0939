// The list of communities around the reader, with how many fall under each choice.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { ListQuery, Show } from '../schema.ts';
import type { Line } from './store.ts';
import { joinableBy, lastLife, ownMembership, visibleTo, type Sight } from './store-sight.ts';

const isDormant = sql<boolean>`(seen.state = 'active' and seen.last_life_on < seen.today - 90)`;

const conditions: Record<Show, RawBuilder<boolean>> = {
  open: sql<boolean>`(seen.is_joinable and not seen.is_mine)`,
  mine: sql<boolean>`seen.is_mine`,
  practice: sql<boolean>`(seen.state = 'active' and seen.kind = 'practice')`,
  interest: sql<boolean>`(seen.state = 'active' and seen.kind = 'interest')`,
  dormant: isDormant,
  proposed: sql<boolean>`seen.state in ('proposed', 'declined')`,
  closed: sql<boolean>`seen.state = 'closed'`
};

/** Every community that exists for the reader and fits the search, as `seen`. */
const seen = (sight: Sight, q: string) => sql`
  select c.id, c.unit_id, c.name, c.kind, c.purpose, c.state, m.id is not null as is_mine, ${joinableBy(sight)} as is_joinable,
    life.day as last_life_on, ${sight.day}::date as today
  from communities.community c ${ownMembership(sight)} ${lastLife(sight.day)}
  where ${visibleTo(sight)}
    and ${q === '' ? sql`true` : sql`(c.name ilike '%' || ${q} || '%' or c.purpose ilike '%' || ${q} || '%')`}
`;

/** One page of the list, those with the latest sign of life first. */
export async function selectLines(db: Db, sight: Sight, query: ListQuery): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select page.id, page.name, page.kind, left(page.purpose, 200) as purpose, page.state, page.is_mine, page.last_life_on,
      coalesce(u.name, '') as unit_name,
      (select count(*) from communities.membership o where o.community_id = page.id and o.left_on is null) as members,
      (select min(s.held_on) from communities.session s
        where s.community_id = page.id and s.state = 'planned' and s.held_on >= ${sight.day}::date) as next_on
    from (
      select * from (${seen(sight, query.q)}) seen where ${conditions[query.show]}
      order by seen.last_life_on desc nulls first, seen.id desc limit 50 offset ${(query.page - 1) * 50}
    ) page
    left join people.units_reaching(${sight.day}::date) u on u.unit_id = page.unit_id
    order by page.last_life_on desc nulls first, page.id desc
  `.execute(db);
  return rows;
}

/** How many communities fall under each choice. */
export async function selectShowCounts(db: Db, sight: Sight, q: string): Promise<Record<Show, number>> {
  const counts = Object.entries(conditions).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<Show, number>>`
    select ${sql.join(counts)} from (${seen(sight, q)}) seen
  `.execute(db);
  return rows[0] as Record<Show, number>;
}
