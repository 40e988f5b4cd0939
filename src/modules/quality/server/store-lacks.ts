// SQL of level-I units whose panel lacks something: the same select for the duty of the officer, its number and the page.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { daysBeforeEnd, fewestMembers } from '../rules.ts';
import type { PanelLack } from '../types.ts';

/** Who asks: units in whose subtrees panels are in her care, null = everywhere. */
export type Tends = { within: readonly number[] | null; day: Day };

const inCare = ({ within, day }: Tends) =>
  within === null
    ? sql`true`
    : sql`exists (
        select from people.tree_on(${day}::date) t where t.unit_id = u.unit_id and t.ancestor_id = any(${[...within]}::bigint[])
      )`;

/** Level-I units without a panel, with one that is short of members or of the ministry, or whose term ends with none to follow. */
export const lacking = (tends: Tends): RawBuilder<unknown> => sql`
  select * from (
    select u.unit_id as id, u.code, u.name, p.id as panel_id, upper(p.valid) - 1 as ends_on,
      coalesce(upper(p.valid) - 1 - ${daysBeforeEnd}::integer, ${tends.day}::date) as warned_on,
      case when p.id is null then 'none' when coalesce(s.members, 0) < ${fewestMembers}::integer then 'few'
        when not s.has_ministry then 'ministry'
        when upper(p.valid) - 1 <= ${tends.day}::date + ${daysBeforeEnd}::integer and not exists (
          select from quality.panel n where n.unit_id = u.unit_id and lower(n.valid) >= upper(p.valid)
        ) then 'ending' end as lack
    from people.units_on(${tends.day}::date) u
    left join quality.panel p on p.unit_id = u.unit_id and p.valid @> ${tends.day}::date
    left join (
      select panel_id, count(*) as members, bool_or(is_ministry) as has_ministry
      from quality.sitting_on(${tends.day}::date) group by panel_id
    ) s on s.panel_id = p.id
    where u.echelon = 'I' and ${inCare(tends)}
  ) each where lack is not null
`;

/** These units by their code, each with what its panel lacks. */
export async function selectLacks(db: Db, tends: Tends): Promise<PanelLack[]> {
  const { rows } = await sql<PanelLack>`${keptPlan}
    select id, code, name, panel_id, ends_on, lack from (${lacking(tends)}) lacking order by code
  `.execute(db);
  return rows;
}
