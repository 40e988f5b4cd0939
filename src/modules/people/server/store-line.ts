// Who is where, under whom, on a day: what the published functions say, as cards.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { InLine, Placement } from '../types.ts';
import { cardColumns, placeOf } from './store-persons.ts';

/** The definitive place of a person on a day. */
export async function selectOptionalPlacement(db: Db, personId: number, day: Day): Promise<Placement | undefined> {
  const { rows } = await sql<Placement>`
    select * from people.placements_on(${day}) where person_id = ${personId}
  `.execute(db);
  return rows[0];
}

/** Who decides for a person on a day. */
export async function selectDeciders(db: Db, personId: number, day: Day): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select ${cardColumns}, d.capacity from people.deciders_of(${personId}, ${day}) d
    join people.person p on p.id = d.decider_id ${placeOf(day)}
    order by d.capacity = 'definitive' desc, p.name
  `.execute(db);
  return rows;
}

/** For whom a person decides on a day. */
export async function selectTeam(db: Db, personId: number, day: Day): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select ${cardColumns}, t.capacity from people.team_of(${personId}, ${day}) t
    join people.person p on p.id = t.person_id ${placeOf(day)}
    order by p.name, p.id
  `.execute(db);
  return rows;
}

/** The day that lies so many working days after another; undefined outside the years that are numbered. */
export async function selectWorkingDayAfter(db: Db, day: Day, days: number): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day | null }>`select people.working_days_after(${day}, ${days}) as day`.execute(db);
  return rows[0]?.day ?? undefined;
}
