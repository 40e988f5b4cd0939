// The freshness board of a unit: its assets and those of the units below, as far as the reader may know of them.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { askedAhead } from '../rules.ts';
import type { BoardQuery, BoardShow } from '../schema.ts';
import type { BoardLine } from '../types.ts';

export type Board = { seen: RawBuilder<unknown>; unitId: number; day: Day; query: Pick<BoardQuery, 'q' | 'show'> };

const soon = (day: Day) => sql`${day}::date + ${askedAhead}::integer`;

/** What each choice of the board asks for, of an asset `a` with its round `r` and its address `c`. */
const asked = (day: Day): Record<BoardShow, RawBuilder<boolean>> => {
  const isOpen = sql`a.state = 'published' and r.closed_at is null`;
  return {
    attention: sql<boolean>`(${isOpen} and r.due_on <= ${soon(day)})`,
    due: sql<boolean>`(${isOpen} and r.due_on between ${day}::date and ${soon(day)})`,
    overdue: sql<boolean>`(${isOpen} and r.due_on < ${day}::date)`,
    current: sql<boolean>`(${isOpen} and r.due_on > ${soon(day)})`,
    replaced: sql<boolean>`(a.state = 'published' and r.outcome is not null)`,
    retired: sql<boolean>`a.state = 'withdrawn'`,
    dead: sql<boolean>`(a.state = 'published' and (
      c.failures >= 2 or exists (select from knowledge.dead_place d where d.asset_id = a.id)
    ))`
  };
};

/** Rounds of the subtree with their assets; a title is looked for as it is typed. */
const rows = ({ seen, unitId, day, query }: Board) => sql`
  from (${seen}) a
  join curation.round r on r.asset_id = a.id and r.is_standing
  left join curation.address_check c on c.asset_id = a.id and c.address = a.address
  where r.unit_id = any(array(
    select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = ${unitId}
  )) and (${query.q} = '' or a.title ilike '%' || ${query.q.replaceAll(/[\\%_]/g, '\\$&')} || '%')
`;

/** How many there are of each choice. */
export async function selectCounts(db: Db, board: Board): Promise<Record<BoardShow, number>> {
  const counts = Object.entries(asked(board.day)).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.id(show)}`
  );
  const { rows: found } = await sql<Record<BoardShow, number>>`select ${sql.join(counts)} ${rows(board)}`.execute(db);
  return found[0]!;
}

/** The lines of a choice, what is due first on top. */
export async function selectLines(
  db: Db,
  board: Board,
  { limit, offset }: { limit: number; offset: number }
): Promise<BoardLine[]> {
  const { rows: lines } = await sql<BoardLine>`
    select l.*, u.name as unit_name, newer.title as newer_title, newer.id as newer_id, array(
      select p.name from knowledge.asset_authorship w join people.person_card p on p.id = w.person_id
      where w.asset_id = l.asset_id order by p.name limit 3
    ) as authors, array(
      select d.address from knowledge.dead_place d where d.asset_id = l.asset_id order by d.address limit 20
    ) as dead_places
    from (
      select a.id as asset_id, a.title, r.unit_id, a.level, a.form, a.state as asset_state, r.due_on, r.outcome,
        r.group_id is not null as is_group, r.orphaned_on is not null as is_orphan, r.newer_id as by_id, a.address, c.checked_at,
        coalesce(c.failures >= 2, false) as is_dead
      ${rows(board)} and ${asked(board.day)[board.query.show]}
      order by r.due_on, a.id limit ${limit} offset ${offset}
    ) l
    left join people.units_reaching(${board.day}::date) u on u.unit_id = l.unit_id
    left join lateral (select s.id, s.title from (${board.seen}) s where s.id = l.by_id) newer on true
    order by l.due_on, l.asset_id
  `.execute(db);
  return lines;
}

export type UnitName = { id: number; code: string; name: string };

/** A unit by its code or its number, as it is or was last called. */
export async function selectUnit(db: Db, of: string | number, day: Day): Promise<UnitName | undefined> {
  const { rows: units } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_reaching(${day}::date)
    where ${typeof of === 'string' ? sql`code = ${of}` : sql`unit_id = ${of}`}
  `.execute(db);
  return units[0];
}

/** A unit with all above it, itself first: where a reader begins. */
export async function selectLine(db: Db, unitId: number | null, day: Day): Promise<UnitName[]> {
  const { rows: units } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.tree_on(${day}::date) t
    join people.units_on(${day}::date) u on u.unit_id = t.ancestor_id where t.unit_id = ${unitId}::bigint order by t.depth
  `.execute(db);
  return units;
}
