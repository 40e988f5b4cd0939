// One community: its newest posts with authors, answers and uses, its members and its sessions as lines.
import { rows } from '../../../lib.server.js';

const statement = `
  with post as (
    select id, title, body, author_id, posted_at from communities.post
    where community_id = $1 and parent_id is null and withdrawn_at is null order by posted_at desc, id desc limit 20
  )
  select 'post' as kind, p.id, p.title, p.body, w.name, p.posted_at::text as day,
    (select count(*) from communities.post a where a.parent_id = p.id and a.withdrawn_at is null) as answers,
    (select count(*) from communities.post_use u where u.post_id = p.id) as uses
  from post p join people.person_card w on w.id = p.author_id
  union all
  select 'session', s.id, s.title, s.place, '', s.held_on::text, s.present, s.minutes from (
    select s.*, (select count(*) from communities.attendance a where a.session_id = s.id and a.confirmed_at is not null) as present
    from communities.session s where s.community_id = $1 order by s.held_on desc limit 6
  ) s
  union all
  select 'community', c.id, c.name, c.purpose, u.name, c.starts_on::text,
    (select count(*) from communities.membership m where m.community_id = c.id and m.left_on is null), 0
  from communities.community c join people.units_on(current_date) u on u.unit_id = c.unit_id where c.id = $1`;

export const load = async ({ params }) => ({ rows: await rows(statement, [params.id]) });
