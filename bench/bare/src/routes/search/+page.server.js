// Fifty assets that hold a word, the best first.
import { rows } from '../../lib.server.js';

const statement = `
  select a.id, a.title, left(a.summary, 280) as snippet, a.level, a.form, a.submitted_at::date::text as submitted_on, u.code, u.name,
    (select string_agg(p.name, ', ') from knowledge.asset_author w join people.person_card p on p.id = w.person_id where w.asset_id = a.id) as authors
  from (
    select id from (
      select id, words, submitted_at from knowledge.asset
      where words @@ websearch_to_tsquery('knowledge.indonesian', $1) and state = 'published' and level >= 3 limit 2000
    ) found
    order by ts_rank(words, websearch_to_tsquery('knowledge.indonesian', $1), 1) desc, submitted_at desc, id desc limit 50
  ) page
  join knowledge.asset a using (id) left join people.units_on(current_date) u on u.unit_id = a.unit_id`;

export const load = async ({ url }) => ({ rows: await rows(statement, [url.searchParams.get('q')]) });
