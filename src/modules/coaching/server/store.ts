// Statements about single relations: asked for, held, answered, ended; who is in them and whether they still work here.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Kind, Member, Relation, RelationState } from '../types.ts';

const columns = sql`r.id, r.kind, r.is_group, r.coach_id, r.unit_id, r.topic, r.aim, r.planned_sessions, r.starts_on, r.ends_on,
  r.state, r.asked_by, r.asked_at, r.ended_on, r.ended_by`;

/** Whether somebody holds an active place on a day, as an expression over a column of person ids. */
export const isPlacedOn = (column: string, day: Day) => sql<boolean>`
  exists (select from people.placements_on(${day}::date) place where place.person_id = ${sql.ref(column)} and place.status = 'active')
`;

/** A relation with who is in it and who of them still works here. */
export type LoadedRelation = Relation & { coachName: string; coachIsPlaced: boolean; members: Member[] };

/** Relations with who is in them, `r`; the condition follows. */
export const relationsOn = (today: Day) => sql`
  select ${columns}, coach.name as coach_name, ${isPlacedOn('r.coach_id', today)} as coach_is_placed, (
    select json_agg(json_build_object('personId', m.person_id, 'name', p.name, 'state', m.state,
      'isPlaced', ${isPlacedOn('m.person_id', today)}) order by p.name)
    from coaching.member m join people.person_card p on p.id = m.person_id where m.relation_id = r.id
  ) as members
  from coaching.relation r join people.person_card coach on coach.id = r.coach_id
`;

async function load(db: Db, id: number, today: Day): Promise<LoadedRelation> {
  const { rows } = await sql<LoadedRelation>`${relationsOn(today)} where r.id = ${id}`.execute(db);
  return rows[0] ?? notFound('relation');
}

/** The relation, or not found. */
export const selectRelation = (db: Db, id: number, today: Day): Promise<LoadedRelation> => load(db, id, today);

/** The relation, held until the transaction ends: who comes second sees what the first has done. */
export async function lockRelation(tx: Tx, id: number, today: Day): Promise<LoadedRelation> {
  await sql`select from coaching.relation where id = ${id} for update`.execute(tx);
  return load(tx, id, today);
}

/** Makes everything that fills the hours of a coach take turns. */
export async function lockCoach(tx: Tx, coachId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coaching:${coachId}`}, 0))`.execute(tx);
}

export type NewRelation = {
  kind: Kind;
  isGroup: boolean;
  coachId: number;
  unitId: number;
  topic: string;
  aim: string;
  plannedSessions: number;
  startsOn: Day;
  endsOn: Day;
  state: RelationState;
  askedBy: number;
  askedAt: Date;
  token: string | null;
};

/** Stores a relation that was asked for with those to be coached. */
export async function insertRelation(
  tx: Tx,
  relation: NewRelation,
  people: { ids: readonly number[]; state: Member['state'] }
): Promise<number> {
  const { id } = await tx.insertInto('coaching.relation').values(relation).returning('id').executeTakeFirstOrThrow();
  await sql`
    insert into coaching.member (relation_id, person_id, coach_id, state)
    select ${id}::bigint, unnest(${[...people.ids]}::bigint[]), ${relation.coachId}::bigint, ${people.state}
  `.execute(tx);
  return id;
}

/** The relation that the form with this token made, if it was sent before. */
export async function selectByToken(tx: Tx, token: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from coaching.relation where token = ${token}`.execute(tx);
  return rows[0]?.id;
}

/** Whether the two have a relation of this kind already that waits or runs. */
export async function selectIsOpenBetween(
  tx: Tx,
  pair: { coachId: number; personId: number; kind: Kind },
  today: Day
): Promise<boolean> {
  const { rows } = await sql`
    select from coaching.relation r join coaching.member m on m.relation_id = r.id
    where r.coach_id = ${pair.coachId} and m.person_id = ${pair.personId} and r.kind = ${pair.kind} and not r.is_group
      and m.state <> 'declined' and r.state in ('requested', 'offered', 'active') and r.ends_on >= ${today}
  `.execute(tx);
  return rows.length > 0;
}

/** Stores the answer of a member. */
export async function updateMember(
  tx: Tx,
  of: { relationId: number; personId: number },
  answer: { state: 'in' | 'declined'; at: Date }
): Promise<void> {
  await sql`
    update coaching.member set state = ${answer.state}, answered_at = ${answer.at}
    where relation_id = ${of.relationId} and person_id = ${of.personId}
  `.execute(tx);
}

/** Stores in which state an answer leaves the relation. */
export async function updateAnswered(
  tx: Tx,
  relation: Pick<Relation, 'id'>,
  answer: { state: RelationState; at: Date }
): Promise<void> {
  await sql`
    update coaching.relation set state = ${answer.state}, answered_at = coalesce(answered_at, ${answer.at})
    where id = ${relation.id}
  `.execute(tx);
}

/** Ends a relation on a day; what was planned for later is off. */
export async function updateEnded(tx: Tx, relation: Pick<Relation, 'id'>, end: { on: Day; by: number }): Promise<void> {
  await sql`
    update coaching.relation set state = 'ended', ended_on = ${end.on}, ended_by = ${end.by} where id = ${relation.id}
  `.execute(tx);
  await sql`
    update coaching.session set state = 'cancelled'
    where relation_id = ${relation.id} and state = 'planned' and planned_on > ${end.on}
  `.execute(tx);
}

/** Keeps what somebody took from a relation. */
export async function insertReflection(
  tx: Tx,
  relation: Pick<Relation, 'id'>,
  said: { personId: number; words: string; at: Date }
): Promise<void> {
  await sql`
    insert into coaching.reflection (relation_id, person_id, words, at)
    values (${relation.id}, ${said.personId}, ${said.words}, ${said.at})
    on conflict (relation_id, person_id) do update set words = excluded.words, at = excluded.at
  `.execute(tx);
}

/** One's own reflection on a relation. */
export async function selectReflection(db: Db, relationId: number, personId: number): Promise<string | undefined> {
  const { rows } = await sql<{ words: string }>`
    select words from coaching.reflection where relation_id = ${relationId} and person_id = ${personId}
  `.execute(db);
  return rows[0]?.words;
}

/** The units that somebody leads on a day: credit goes to the post. */
export async function selectPosts(db: Db, personId: number, on: Day): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.heads_on(${on}::date) where person_id = ${personId}
  `.execute(db);
  return rows.map(({ unitId }) => unitId);
}
