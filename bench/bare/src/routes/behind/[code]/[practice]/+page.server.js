// Who in a subtree brought the reports in that were due: the rows behind one number, by name.
import { rows } from '../../../../lib.server.js';

const statement = `
  with today as materialized (
    select year, as_of, cut_off_on, people.first_day_due(starts_on, 10) as first, people.last_day_due(as_of, 10) as last
    from assessment.period where as_of is not null order by year desc limit 1
  ),
  inside as materialized (
    select t.unit_id from today cross join lateral people.tree_on(as_of) t join people.unit_card u on u.unit_id = t.ancestor_id where u.code = $1
  ),
  behind as (
    select c.person_id, c.unit_id, due.achieved, due.id
    from today join assessment.headcount c on c.year = today.year and c.unit_id in (select unit_id from inside)
    cross join lateral (
      select count(*) filter (where a.documents > 0 and a.accepted_at < today.cut_off_on + 1) >= 0.75 * count(*) as achieved, max(a.id) as id
      from learning.activity a
      where a.person_id = c.person_id and a.ends_on between today.first and today.last
        and a.solution = 'self' and a.state not in ('withdrawn', 'declined') and $2 = 'I.SOL.1f'
      having count(*) > 0
    ) due
  ),
  page as (
    select b.achieved, b.id, p.name, p.nip, u.code from behind b
    join people.person_card p on p.id = b.person_id join people.unit_card u on u.unit_id = b.unit_id
    order by u.code, p.name limit 50
  )
  select page.*, a.title from page join learning.activity_card a on a.id = page.id order by page.code, page.name`;

export const load = async ({ params }) => ({ rows: await rows(statement, [params.code, params.practice]) });
