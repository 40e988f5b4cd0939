// The figures of all level-I units of a year and of the whole, by component, with those of the year before.
import { rows } from '../../../lib.server.js';

const statement = `
  select u.code, u.name, u.echelon, f.index, f.employees, f.components, past.index as last
  from assessment.period p cross join lateral people.units_on(p.as_of) u
  join assessment.figure f on f.unit_id = u.unit_id and f.year = p.year
  left join assessment.figure past on past.unit_id = u.unit_id and past.year = p.year - 1
  where p.year = $1 and (u.echelon = 'I' or u.parent_id is null)
  order by u.code`;

export const load = async ({ params }) => ({ units: await rows(statement, [params.year]) });
