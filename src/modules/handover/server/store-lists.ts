// Moves in lists: of oneself, of the units one leads or cares for, and how many wait there.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { MoveShow } from '../schema.ts';
import type { MoveLine } from '../types.ts';
import { columns } from './store.ts';

/** Who asks: `carried` are those whose leadership she carries, `cared` the units in whose subtrees she cares, null = all. */
export type Who = { personId: number; carried: readonly number[]; cared: readonly number[] | null; day: Day };

/** When a hand-over is due: the day before the move, or ten working days after it became known, where that is later. */
export const dueOn = sql`greatest(m.moves_on - 1, people.working_days_after(m.known_on, 10))`;

/** The unit of a move lies in what the reader leads, or cares for by office; of her own move she is the mover. */
const inReach = ({ personId, carried, cared, day }: Who): RawBuilder<boolean> => sql<boolean>`(
  m.person_id <> ${personId} and (${cared === null} or m.unit_id = any(array(
    select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(array(
      select h.unit_id from people.heads_on(${day}::date) h where h.person_id = any(${[...carried]}::bigint[])
      union all select unnest(${[...(cared ?? [])]}::bigint[])
    ))
  )))
)`;

const isOwn = ({ personId }: Who) => sql<boolean>`(m.person_id = ${personId} or m.successor_id = ${personId})`;

const asked = (who: Who, show: MoveShow): RawBuilder<boolean> =>
  ({
    mine: sql<boolean>`(${isOwn(who)} and m.state = 'open')`,
    open: sql<boolean>`(${inReach(who)} and m.state = 'open')`,
    late: sql<boolean>`(${inReach(who)} and m.state = 'open' and ${dueOn} < ${who.day}::date)`,
    done: sql<boolean>`((${inReach(who)} or ${isOwn(who)}) and m.state <> 'open')`
  })[show];

/** How many there are of each choice. */
export async function selectCounts(db: Db, who: Who): Promise<Record<MoveShow, number>> {
  const one = (show: MoveShow) => sql`count(*) filter (where ${asked(who, show)}) as ${sql.id(show)}`;
  const { rows } = await sql<Record<MoveShow, number>>`
    select ${one('mine')}, ${one('open')}, ${one('late')}, ${one('done')} from handover.move m
    where ${inReach(who)} or ${isOwn(who)}
  `.execute(db);
  return rows[0]!;
}

/** The moves of a choice, the nearest first. */
export async function selectMoves(
  db: Db,
  who: Who,
  page: { show: MoveShow; limit: number; offset: number }
): Promise<MoveLine[]> {
  const { rows } = await sql<MoveLine>`
    select ${columns}, ${dueOn} as due_on, p.name, coalesce(u.name, '') as unit_name, s.name as successor,
      (select count(*) from handover.item i where i.move_id = m.id and i.removed_at is null) as items
    from handover.move m join people.person_card p on p.id = m.person_id left join people.person_card s on s.id = m.successor_id
    left join people.units_reaching(${who.day}::date) u on u.unit_id = m.unit_id
    where ${asked(who, page.show)}
    order by case when m.state = 'open' then m.moves_on end, m.moves_on desc, m.id limit ${page.limit} offset ${page.offset}
  `.execute(db);
  return rows;
}

/** Moves of a unit and those below in the year up to a day: still open, late, and how many ended without a hand-over. */
export async function countMoves(
  db: Db,
  of: { unitId: number; day: Day }
): Promise<{ open: number; late: number; complete: number; waived: number }> {
  const { rows } = await sql<{ open: number; late: number; complete: number; waived: number }>`
    select count(*) filter (where m.state = 'open') as open,
      count(*) filter (where m.state = 'open' and ${dueOn} < ${of.day}::date) as late,
      count(*) filter (where m.state = 'complete') as complete, count(*) filter (where m.state = 'waived') as waived
    from handover.move m
    where (m.state = 'open' or m.moves_on > ${of.day}::date - 365) and m.unit_id = any(array(
      select t.unit_id from people.tree_reaching(${of.day}::date) t where t.ancestor_id = ${of.unitId}
    ))
  `.execute(db);
  return rows[0]!;
}
