// Persons: their cards on a day, their history, search by name and number.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { HeldJob, PersonCard } from '../types.ts';

/** The columns of a card, for a person p with the place of a day. */
export const cardColumns = sql`p.id, p.nip, p.name, place.title, place.unit_id, u.code as unit_code, u.name as unit_name`;

/** A card for everyone in p: the definitive place and its unit on a day. */
export const placeOf = (day: Day) => sql`
  left join people.placements_on(${day}) place on place.person_id = p.id
  left join people.units_on(${day}) u on u.unit_id = place.unit_id`;

/** The card of the person with this number. */
export async function selectOptionalCard(db: Db, nip: string, day: Day): Promise<PersonCard | undefined> {
  const { rows } =
    await sql<PersonCard>`select ${cardColumns} from people.person p ${placeOf(day)} where p.nip = ${nip}`.execute(db);
  return rows[0];
}

/** The address of a person, for those who may know it. */
export async function selectEmail(db: Db, personId: number): Promise<string | null> {
  const row = await db.selectFrom('people.person').select('email').where('id', '=', personId).executeTakeFirst();
  return row?.email ?? null;
}

/** Everything a person held and holds, the latest first. */
export async function selectHeldJobs(db: Db, personId: number): Promise<HeldJob[]> {
  const { rows } = await sql<HeldJob>`
    select a.id, a.kind, a.title, u.code as unit_code, coalesce(then_named.name, ever_named.name) as unit_name, a.job_code, a.job_kind,
      a.rank, a.grade, a.status, lower(a.valid) as since, upper(a.valid) - 1 as until, s.nip as supervisor_nip, s.name as supervisor_name
    from people.assignment a
    join people.unit u on u.id = a.unit_id
    left join people.unit_period then_named on then_named.unit_id = a.unit_id and then_named.valid @> lower(a.valid)
    left join lateral (select name from people.unit_period e where e.unit_id = a.unit_id order by lower(e.valid) limit 1) ever_named on true
    left join people.person s on s.id = a.supervisor_id
    where a.person_id = ${personId}
    order by lower(a.valid) desc, a.kind = 'definitive' desc, a.id desc
  `.execute(db);
  return rows;
}

const literal = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

type Sought = { day: Day; limit: number };

/** People whose name holds all the words, those who hold a job first. */
export async function selectByName(db: Db, words: readonly string[], { day, limit }: Sought): Promise<PersonCard[]> {
  const all = sql.join(
    words.map((word) => sql`p.name ilike ${`%${literal(word)}%`}`),
    sql` and `
  );
  const { rows } = await sql<PersonCard>`
    select ${cardColumns} from (select p.id, p.nip, p.name from people.person p where ${all}) p ${placeOf(day)}
    order by place.person_id is null, p.name ilike ${`${literal(words[0] ?? '')}%`} desc, p.name, p.id limit ${limit}
  `.execute(db);
  return rows;
}

/** People whose number begins with these digits. */
export async function selectByNip(db: Db, digits: string, { day, limit }: Sought): Promise<PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    select ${cardColumns} from (
      select p.id, p.nip, p.name from people.person p where p.nip >= ${digits.padEnd(18, '0')} and p.nip <= ${digits.padEnd(18, '9')}
    ) p ${placeOf(day)} order by p.nip limit ${limit}
  `.execute(db);
  return rows;
}
