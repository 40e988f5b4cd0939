// Who in a subtree brought the reports in that were due: the rows behind one number, by name.
import { rows } from '../../../../lib.server.js';

const statement = `
  with today as (select year, starts_on, as_of, cut_off_on from assessment.period where as_of is not null order by year desc limit 1),
  edge as (
    select (select min(day) from people.day_number where number > (select number from people.day_number where day = starts_on - 1) - 10) as first,
      (select max(day) from people.day_number where number <= (select number from people.day_number where day = as_of) - 10) as last
    from today
  ),
  inside as (
    select t.unit_id from today cross join lateral people.tree_on(as_of) t join people.unit_card u on u.unit_id = t.ancestor_id where u.code = $1
  ),
  behind as (
    select c.person_id, c.unit_id, count(*) filter (where a.documents > 0 and a.accepted_at < today.cut_off_on + 1) >= 0.75 * count(*) as achieved, max(a.id) as id
    from today cross join edge join assessment.headcount c on c.year = today.year
    join inside i on i.unit_id = c.unit_id
    join learning.activity a on a.person_id = c.person_id and a.ends_on between edge.first and edge.last
    where a.solution = 'self' and a.state not in ('withdrawn', 'declined') and $2 = 'I.SOL.1f'
    group by c.person_id, c.unit_id
  )
  select b.achieved, p.name, p.nip, u.code, a.title, a.id from behind b
  join people.person_card p on p.id = b.person_id join people.unit_card u on u.unit_id = b.unit_id join learning.activity_card a on a.id = b.id
  order by u.code, p.name limit 50`;

export const load = async ({ params }) => ({ rows: await rows(statement, [params.code, params.practice]) });
