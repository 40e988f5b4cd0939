// What an import does, counted: by kind of row, and by unit.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { RosterKind, UnitChange } from '../types.ts';

type Count = { kind: RosterKind; change: 'added' | 'changed' | 'ended' | 'unchanged'; count: number };

/** How many rows of each kind are added, changed, ended, left as they are. */
export async function selectCounts(tx: Tx): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select 'units' as kind, change, count(*) from pg_temp.roster_unit_period group by change
    union all select 'units', 'ended', count(*) from pg_temp.roster_unit_ending
    union all select 'people', change, count(*) from pg_temp.roster_person group by change
    union all select 'people', 'ended', count(*) from (
      select e.person_id from pg_temp.roster_person p join people.assignment e on e.person_id = p.id
      where e.kind = 'definitive' and upper_inf(e.valid)
        and not exists (select from pg_temp.roster_final f where f.person_id = p.id and f.kind = 'definitive' and upper_inf(f.valid))
    ) gone
    union all select 'assignments', change, count(*) from pg_temp.roster_assignment group by change
    union all select 'assignments', 'ended', count(*) from pg_temp.roster_ending
    union all select 'jobs', change, count(*) from pg_temp.roster_job group by change
    union all select 'standards', change, count(*) from pg_temp.roster_standard group by change
    union all select 'standards', 'ended', count(*) from people.job_standard s
      where exists (select from pg_temp.roster_standard n where n.job_code = s.job_code)
        and not exists (select from pg_temp.roster_standard n where n.job_code = s.job_code and n.competency_code = s.competency_code)
    union all select 'competencies', change, count(*) from pg_temp.roster_level group by change
    union all select 'calendar', change, count(*) from pg_temp.roster_day group by change
    union all select 'calendar', 'ended', count(*) from people.calendar_day c
      where exists (select from pg_temp.roster_day n where extract(year from n.day) = extract(year from c.day))
        and not exists (select from pg_temp.roster_day n where n.day = c.day)
  `.execute(tx);
  return rows;
}

const sumOf = (change: string) => sql`coalesce(sum(count) filter (where change = ${sql.lit(change)}), 0)`;

/** What happens in each unit, in assignments: of new people, of known people who come, ended ones, other changes. */
export async function selectUnitChanges(tx: Tx): Promise<UnitChange[]> {
  const { rows } = await sql<UnitChange>`
    with change as (
      select unit_id, case when change = 'added' and is_known then 'moved' else change end as change, count(*) as count
      from pg_temp.roster_assignment where change <> 'unchanged' group by 1, 2
      union all select unit_id, 'ended', count(*) from pg_temp.roster_ending group by unit_id
    ),
    named as (
      select distinct on (unit_id) unit_id, name from (
        select unit_id, name, lower(valid) as since, 1 as rank from pg_temp.roster_unit_period
        union all select unit_id, name, lower(valid), 2 from people.unit_period
      ) n order by unit_id, rank, since desc
    )
    select u.code, n.name, ${sumOf('added')} as added, ${sumOf('moved')} as moved, ${sumOf('ended')} as ended, ${sumOf('changed')} as changed
    from change c join pg_temp.roster_unit u on u.id = c.unit_id left join named n on n.unit_id = c.unit_id
    group by u.code, n.name order by u.code
  `.execute(tx);
  return rows;
}
