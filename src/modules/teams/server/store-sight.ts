// How the reader is related to each team `t`, and which exist for her: columns and the one condition of every list.
import { sql, type RawBuilder } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import { keptPlan } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

/** What the reader brings along; loaded once for a request. */
export type Sight = {
  personId: number;
  day: Day;
  /** Units whose teams the reader is in charge of; null = all. */
  charged: number[] | null;
  /** Units whose teams the reader's placement opens: the own level-I unit with all below, and the units above. */
  house: number[];
};

const grantedUnits = (ctx: Ctx): (number | null)[] =>
  ctx.actor.grants
    .filter(({ capability }) => capability === 'teams.oversee' || capability === '*')
    .map(({ unitId }) => unitId);

/** Loads how far the reader sees today. */
export async function sightOf(ctx: Ctx): Promise<Sight> {
  const granted = grantedUnits(ctx);
  const day = today(ctx);
  const { rows } = await sql<{ charged: number[]; house: number[] }>`${keptPlan}
    with above as materialized (
      select t.ancestor_id as unit_id, t.depth from people.tree_on(${day}::date) t where t.unit_id = ${ctx.actor.unitId}::bigint
    ),
    top as materialized (
      select coalesce(
        (select a.unit_id from above a join people.units_on(${day}::date) u on u.unit_id = a.unit_id and u.echelon = 'I'
          order by a.depth limit 1),
        ${ctx.actor.unitId}::bigint) as unit_id
    )
    select
      array(
        select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(array(select unit_id from top))
        union select unit_id from above
      ) as house,
      array(
        select distinct t.unit_id from people.tree_reaching(${day}::date) t
        where t.ancestor_id = any(${granted.filter((unit) => unit !== null)}::bigint[])
      ) as charged
  `.execute(ctx.db);
  return {
    personId: ctx.actor.personId ?? 0,
    day,
    charged: granted.includes(null) ? null : (rows[0]?.charged ?? []).map(Number), // ids within an array arrive as text
    house: (rows[0]?.house ?? []).map(Number)
  };
}

/** Whether the reader is in charge of the home unit of `t`. */
const isCharged = ({ charged }: Pick<Sight, 'charged'>): RawBuilder<boolean> =>
  charged === null ? sql<boolean>`true` : sql<boolean>`t.unit_id = any(${charged}::bigint[])`;

const isOfHouse = ({ house }: Sight) => sql<boolean>`t.unit_id = any(${house}::bigint[])`;

/** Whether the reader belongs to `t` today. */
export const isMember = ({ personId }: Pick<Sight, 'personId'>): RawBuilder<boolean> => sql<boolean>`exists (
  select from teams.member m where m.team_id = t.id and m.person_id = ${personId} and m.left_on is null
)`;

const wasMember = ({ personId }: Sight) => sql<boolean>`t.id in (
  select m.team_id from teams.member m where m.person_id = ${personId}
)`;

/** How the reader is related to `t`, as columns: what the policy asks. */
export const standingColumns = (sight: Sight): RawBuilder<unknown> => sql`
  t.leader_id = ${sight.personId} as is_leader, t.made_by = ${sight.personId} as is_maker, ${isMember(sight)} as is_member,
  ${wasMember(sight)} as was_member, ${isCharged(sight)} as is_in_charge, ${isOfHouse(sight)} as is_of_house
`;

/** The condition on `t`: it exists for this reader. The policy `maySee` says the same. */
export const visibleTo = (sight: Sight): RawBuilder<boolean> => sql<boolean>`(
  t.leader_id = ${sight.personId} or t.made_by = ${sight.personId} or ${wasMember(sight)} or ${isCharged(sight)}
  or (t.state in ('active', 'archived') and ${isOfHouse(sight)})
)`;
