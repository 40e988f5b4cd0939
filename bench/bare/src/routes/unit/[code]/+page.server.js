// The figures of a unit and of the units below it, in this year and the last, with who leads them.
import { rows } from '../../../lib.server.js';

const statement = `
  with today as (select year, as_of from assessment.period where as_of is not null order by year desc limit 1),
  unit as (select u.* from today cross join lateral people.units_on(as_of) u)
  select u.code, u.name, u.echelon, u.code = $1 as is_own, f.index, f.employees, f.components, case when u.code = $1 then f.practices end as practices,
    past.index as last, past.components as last_components,
    (select string_agg(p.name, ', ') from people.heads_on(as_of) h join people.person_card p on p.id = h.person_id where h.unit_id = u.unit_id) as leader
  from today cross join unit u
  join assessment.figure f on f.unit_id = u.unit_id and f.year = today.year
  left join assessment.figure past on past.unit_id = u.unit_id and past.year = today.year - 1
  where u.code = $1 or u.parent_id = (select unit_id from unit where code = $1)
  order by u.code`;

export const load = async ({ params }) => ({ units: await rows(statement, [params.code]) });
