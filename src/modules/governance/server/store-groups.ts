// Skill groups in the database: what they are, who owns them and who instructs, day by day.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { GroupQuery } from '../schema.ts';
import type { Part, PartLine, SkillGroup } from '../types.ts';

const columns = sql`g.id, g.unit_id, g.name, g.purpose, g.families, g.version, g.closed_on`;

/** One skill group, or not found. */
export async function selectGroup(db: Db, id: number): Promise<SkillGroup> {
  const { rows } = await sql<SkillGroup>`
    select ${columns} from governance.skill_group g where g.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('skill group');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockGroup(tx: Tx, id: number): Promise<SkillGroup> {
  await sql`select 1 from governance.skill_group where id = ${id} for update`.execute(tx);
  return selectGroup(tx, id);
}

type Text = Pick<SkillGroup, 'name' | 'purpose' | 'families'>;
type Start = Text & { unitId: number; madeBy: number; madeAt: Date; token: string | null };

/** Keeps a new skill group; undefined when the same form has made it before. */
export async function insertGroup(tx: Tx, start: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('governance.skillGroup')
    .values(start)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which skill group a form has made already. */
export async function selectGroupByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('governance.skillGroup')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** Writes its text over the loaded one and counts its version up. */
export async function updateGroup(tx: Tx, group: Pick<SkillGroup, 'id' | 'version'>, text: Text): Promise<void> {
  const { name, purpose, families } = text;
  await tx
    .updateTable('governance.skillGroup')
    .set({ name, purpose, families, version: group.version + 1 })
    .where('id', '=', group.id)
    .execute();
}

/** Closes a skill group: the parts in it end on the same day. */
export async function closeGroup(tx: Tx, id: number, by: { personId: number; on: Day; at: Date }): Promise<void> {
  await sql`
    update governance.skill_group_part set until = greatest(${by.on}::date, starts_on), ended_by = ${by.personId}, ended_at = ${by.at}
    where group_id = ${id} and (until is null or until > ${by.on}::date)
  `.execute(tx);
  await tx.updateTable('governance.skillGroup').set({ closedOn: by.on }).where('id', '=', id).execute();
}

export type NewPart = {
  groupId: number;
  personId: number;
  part: Part;
  startsOn: Day;
  until: Day | null;
  documentNumber: string;
  documentOn: Day | null;
  namedBy: number;
  namedAt: Date;
};

/** Whether a part is taken in some of these days: of an owner by anybody, of an instructor by the same person. */
export async function selectIsTaken(db: Db, part: Omit<NewPart, 'namedBy' | 'namedAt'>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from governance.skill_group_part p
    where p.group_id = ${part.groupId} and p.part = ${part.part}
      and (${part.part} = 'owner' or p.person_id = ${part.personId})
      and p.days && daterange(${part.startsOn}::date, ${part.until}::date) limit 1
  `.execute(db);
  return rows.length > 0;
}

/** Gives somebody a part. */
export async function insertPart(tx: Tx, part: NewPart): Promise<void> {
  await tx.insertInto('governance.skillGroupPart').values(part).execute();
}

/** Ends a part that still runs; gives whose it was, undefined when it had ended. */
export async function endPart(
  tx: Tx,
  of: { groupId: number; partId: number },
  by: { personId: number; on: Day; at: Date }
): Promise<number | undefined> {
  const { rows } = await sql<{ personId: number }>`
    update governance.skill_group_part set until = greatest(${by.on}::date, starts_on), ended_by = ${by.personId}, ended_at = ${by.at}
    where id = ${of.partId} and group_id = ${of.groupId} and (until is null or until > ${by.on}::date) returning person_id
  `.execute(tx);
  return rows[0]?.personId;
}

/** Everybody who has or had a part, those of today first, the owner at their head. */
export async function selectParts(db: Db, groupId: number, day: Day): Promise<PartLine[]> {
  const { rows } = await sql<PartLine>`
    select p.id, p.person_id, c.nip, c.name, p.part, p.starts_on, p.until, p.document_number, p.document_on
    from governance.skill_group_part p join people.person_card c on c.id = p.person_id
    where p.group_id = ${groupId}
    order by p.until is not null and p.until <= ${day}::date, p.part desc, p.starts_on desc, c.name limit 200
  `.execute(db);
  return rows;
}

export type GroupLine = Pick<SkillGroup, 'id' | 'name' | 'families' | 'closedOn'> & {
  unitName: string;
  ownerName: string | null;
  ownerUntil: Day | null;
  instructors: number;
  isMine: boolean;
};

/** How many skill groups stand on a page of their list. */
export const groupPage = 50;

/** One page of the skill groups by name, those in which the reader has a part first. */
export async function selectGroups(
  db: Db,
  query: GroupQuery,
  reader: { personId: number; day: Day }
): Promise<{ lines: GroupLine[]; total: number }> {
  const day = sql`${reader.day}::date`;
  const { rows } = await sql<GroupLine & { total: number }>`
    select g.id, g.name, g.families, g.closed_on, coalesce(u.name, '') as unit_name, owner.name as owner_name, owner.until as owner_until,
      (select count(*) from governance.skill_group_part i where i.group_id = g.id and i.part = 'instructor' and i.days @> ${day}) as instructors,
      exists (select from governance.skill_group_part m where m.group_id = g.id and m.person_id = ${reader.personId} and m.days @> ${day}) as is_mine,
      count(*) over () as total
    from governance.skill_group g
    left join lateral (
      select c.name, o.until from governance.skill_group_part o join people.person_card c on c.id = o.person_id
      where o.group_id = g.id and o.part = 'owner' and o.days @> ${day}
    ) owner on true
    left join people.units_reaching(${day}) u on u.unit_id = g.unit_id
    where (${query.q} = '' or g.name ilike '%' || ${query.q} || '%')
    order by g.closed_on is not null, is_mine desc, g.name, g.id limit ${groupPage} offset ${(query.page - 1) * groupPage}
  `.execute(db);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}
