// How a community is doing: members, who takes part, sessions by quarter, posts.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type Health = {
  members: number;
  /** Members who attended or posted in the last ninety days. */
  active: number;
  /** Posts and answers of the last ninety days. */
  posts: number;
  /** How often those were marked as useful. */
  uses: number;
  /** Sessions held in this quarter and the three before, the oldest first. */
  quarters: { start: Day; sessions: number }[];
};

/** The figures of one community on a day. */
export async function selectHealth(db: Db, communityId: number, day: Day): Promise<Health> {
  const { rows } = await sql<Health>`${keptPlan}
    with recent as (
      select p.id, p.author_id from communities.post p
      where p.community_id = ${communityId} and p.withdrawn_at is null and p.posted_at >= ${day}::date - 90
    ), attended as (
      select distinct a.person_id from communities.session s
      join communities.attendance a on a.session_id = s.id and a.confirmed_at is not null
      where s.community_id = ${communityId} and s.state = 'held' and s.held_on between ${day}::date - 90 and ${day}::date
    ), quarter as (
      select (date_trunc('quarter', ${day}::date) - make_interval(months => 3 * back))::date as start
      from generate_series(0, 3) back
    )
    select
      (select count(*) from communities.membership where community_id = ${communityId} and left_on is null) as members,
      (select count(*) from communities.membership m where m.community_id = ${communityId} and m.left_on is null
        and m.person_id in (select author_id from recent union select person_id from attended)) as active,
      (select count(*) from recent) as posts,
      (select count(*) from communities.post_use u where u.post_id in (select id from recent)) as uses,
      (select json_agg(json_build_object('start', q.start, 'sessions', (
        select count(*) from communities.session s where s.community_id = ${communityId} and s.state = 'held'
          and s.held_on >= q.start and s.held_on < q.start + interval '3 months'
      )) order by q.start) from quarter q) as quarters
  `.execute(db);
  return rows[0] as Health;
}
