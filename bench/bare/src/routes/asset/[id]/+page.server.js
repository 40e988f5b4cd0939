// One asset with its authors, its unit, its files and those who used it last.
import { rows } from '../../../lib.server.js';

const statement = `
  select a.title, a.summary, a.body, a.level, a.form, a.job_family, a.topic, a.process, a.submitted_at::date::text as submitted_on, u.code, u.name,
    (select string_agg(p.name, ', ') from knowledge.asset_author w join people.person_card p on p.id = w.person_id where w.asset_id = a.id) as authors,
    (select json_agg(json_build_object('id', f.id, 'name', f.name)) from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null) as files,
    (select json_agg(used) from (
      select x.work, x.used_on::text, p.name from knowledge.asset_use x join people.person_card p on p.id = x.person_id
      where x.asset_id = a.id order by x.used_on desc limit 5
    ) used) as uses
  from knowledge.asset a left join people.units_on(current_date) u on u.unit_id = a.unit_id
  where a.id = $1 and a.state = 'published' and a.level >= 3`;

export const load = async ({ params }) => ({ asset: (await rows(statement, [params.id]))[0] });
