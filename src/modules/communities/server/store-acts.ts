// What one member did in a community: sessions attended, posts that others used, by quarter.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Membership } from '../types.ts';

export type QuarterActs = { start: Day; sessions: number; posts: number; used: number };

/** The acts of a member in this quarter and the three before, the newest first. */
export async function selectActs(db: Db, membership: Membership, day: Day): Promise<QuarterActs[]> {
  const { communityId, personId } = membership;
  const { rows } = await sql<QuarterActs>`
    select q.start,
      (select count(*) from communities.attendance a join communities.session s on s.id = a.session_id
        where a.person_id = ${personId} and a.confirmed_at is not null and s.community_id = ${communityId}
          and s.held_on >= q.start and s.held_on < q.start + interval '3 months') as sessions,
      posted.posts, posted.used
    from (
      select (date_trunc('quarter', ${day}::date) - make_interval(months => 3 * back))::date as start
      from generate_series(0, 3) back
    ) q
    cross join lateral (
      select count(*) as posts, count(*) filter (where exists (
        select from communities.post_use u where u.post_id = p.id and u.person_id <> p.author_id
      )) as used
      from communities.post p where p.author_id = ${personId} and p.community_id = ${communityId} and p.withdrawn_at is null
        and p.posted_at >= q.start and p.posted_at < q.start + interval '3 months'
    ) posted
    order by q.start desc
  `.execute(db);
  return rows;
}

/** What a community is called. */
export async function selectCommunityName(db: Db, id: number): Promise<string> {
  const row = await db.selectFrom('communities.community').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? notFound('community');
}
