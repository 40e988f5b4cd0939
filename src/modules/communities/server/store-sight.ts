// How the reader is related to each community `c`, and which exist for her: columns and the one condition of every list.
import { sql, type RawBuilder } from 'kysely';
import { carriedBy, unitsWith, type Actor } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';

/** What the reader brings along; loaded once for a request. */
export type Sight = { personId: number; unitId: number | null; carried: number[]; overseen: number[] | null; day: Day };

/** Units over which the actor oversees communities; null = the whole ministry. */
export const overseenUnits = (actor: Actor): number[] | null => unitsWith(actor, 'communities.oversee');

/** How far the reader sees today. */
export const sightOf = (ctx: Ctx): Sight => ({
  personId: ctx.actor.personId ?? 0,
  unitId: ctx.actor.unitId,
  carried: carriedBy(ctx.actor),
  overseen: overseenUnits(ctx.actor),
  day: today(ctx)
});

/** Whether a column of units lies in what the reader oversees. */
export function isOverseen(sight: Pick<Sight, 'overseen' | 'day'>, column: string): RawBuilder<boolean> {
  if (sight.overseen === null) return sql<boolean>`true`;
  if (sight.overseen.length === 0) return sql<boolean>`false`;
  return sql<boolean>`${sql.ref(column)} = any(array(
    select t.unit_id from people.tree_reaching(${sight.day}::date) t where t.ancestor_id = any(${sight.overseen}::bigint[])
  ))`;
}

/** The reader is placed where `c` is open. */
const inReach = ({ unitId, day }: Sight) => sql<boolean>`(
  c.open_to_id is null or c.open_to_id = any(array(
    select t.ancestor_id from people.tree_on(${day}::date) t where t.unit_id = ${unitId}::bigint
  ))
)`;

/** The reader leads the unit that sponsors `c`, or stands in for who does. */
export const isSponsored = ({ carried, day }: Pick<Sight, 'carried' | 'day'>): RawBuilder<boolean> => sql<boolean>`
  c.sponsor_unit_id = any(array(
    select h.unit_id from people.heads_on(${day}::date) h where h.person_id = any(${carried}::bigint[])
  ))
`;

/** The membership of the reader, as `m` beside `c`. */
export const ownMembership = ({ personId }: Sight): RawBuilder<unknown> => sql`
  left join communities.membership m on m.community_id = c.id and m.person_id = ${personId} and m.left_on is null
`;

/** The last sign of life up to a day, as `life.day` beside `c`. */
export const lastLife = (day: Day): RawBuilder<unknown> => sql`
  cross join lateral (select greatest(
    c.accepted_on,
    (select max(s.held_on) from communities.session s
      where s.community_id = c.id and s.state = 'held' and s.held_on <= ${day}::date),
    (select p.posted_at::date from communities.post p
      where p.community_id = c.id and p.withdrawn_at is null and p.posted_at < ${day}::date + 1
      order by p.posted_at desc limit 1)
  ) as day) life
`;

/** Whether an owner is at work where `c` is open. */
export const hasOwner = (day: Day): RawBuilder<boolean> => sql<boolean>`
  exists (
    select from communities.membership o join people.placements_on(${day}::date) place on place.person_id = o.person_id
    where o.community_id = c.id and o.left_on is null and o.part = 'owner' and place.status = 'active'
      and (c.open_to_id is null or exists (
        select from people.tree_on(${day}::date) t where t.unit_id = place.unit_id and t.ancestor_id = c.open_to_id
      ))
  )
`;

/** How the reader is related to `c`, as columns: what the policy asks. */
export const standingColumns = (sight: Sight): RawBuilder<unknown> => sql`
  m.part, m.id as membership_id, c.proposed_by = ${sight.personId} as is_proposer, ${isSponsored(sight)} as is_sponsor,
  ${isOverseen(sight, 'c.unit_id')} as is_officer, ${inReach(sight)} as is_in_reach
`;

/** The condition on `c`: it exists for this reader. The policy `maySee` says the same. */
export const visibleTo = (sight: Sight): RawBuilder<boolean> => sql<boolean>`(
  m.id is not null or c.proposed_by = ${sight.personId} or ${isSponsored(sight)} or ${isOverseen(sight, 'c.unit_id')}
  or (c.state in ('active', 'closed') and ${inReach(sight)})
)`;

/** Open to the reader and not hers already. */
export const joinableBy = (sight: Sight): RawBuilder<boolean> =>
  sql<boolean>`(c.state = 'active' and ${inReach(sight)})`;
