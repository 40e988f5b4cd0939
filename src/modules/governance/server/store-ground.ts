// What stands beside a document in the database: contributors, goals, monitoring, who opened it or was briefed.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { NewBriefing, NewGoal, NewMeeting } from '../schema.ts';
import type { Briefing, Contributor, Goal, Monitoring } from '../types.ts';

/** With whom a document was made, in the order in which they were named. */
export async function selectContributors(db: Db, documentId: number): Promise<Contributor[]> {
  const { rows } = await sql<Contributor>`
    select c.id, p.name, p.nip, c.meeting, c.met_on from governance.contributor c
    left join people.person_card p on p.id = c.person_id
    where c.document_id = ${documentId} order by c.id
  `.execute(db);
  return rows;
}

type By = { documentId: number; addedBy: number; addedAt: Date };

/** Names people who helped to make a document; who was named stays so. */
export async function insertContributors(tx: Tx, by: By, people: readonly number[]): Promise<void> {
  await sql`
    insert into governance.contributor (document_id, person_id, added_by, added_at)
    select ${by.documentId}, person_id, ${by.addedBy}, ${by.addedAt} from unnest(${[...people]}::bigint[]) person_id
    on conflict do nothing
  `.execute(tx);
}

/** Names a meeting in which a document was made. */
export async function insertMeeting(tx: Tx, by: By, meeting: NewMeeting): Promise<void> {
  await tx
    .insertInto('governance.contributor')
    .values({ ...by, ...meeting })
    .execute();
}

/** The goals that a policy serves. */
export async function selectGoals(db: Db, documentId: number): Promise<Goal[]> {
  const { rows } = await sql<Goal>`
    select g.id, g.goal, g.follows_id, d.title as follows_title from governance.document_goal g
    left join governance.document d on d.id = g.follows_id
    where g.document_id = ${documentId} order by g.id
  `.execute(db);
  return rows;
}

/** Names a goal that a policy serves. */
export async function insertGoal(tx: Tx, by: By, goal: NewGoal): Promise<void> {
  await tx
    .insertInto('governance.documentGoal')
    .values({ ...by, ...goal })
    .execute();
}

/** Documents in which a goal of this unit may stand: in force, of the unit or one above it. */
export async function selectHigherDocuments(
  db: Db,
  documentId: number,
  day: Day
): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`
    select h.id, h.title from governance.document d
    join people.tree_reaching(${day}::date) t on t.unit_id = d.unit_id
    join governance.document h on h.unit_id = t.ancestor_id and h.id <> d.id
    where d.id = ${documentId} and h.withdrawn_at is null and h.days @> ${day}::date
    order by t.depth desc, h.valid_from desc, h.id limit 100
  `.execute(db);
  return rows;
}

/** When a vision is to be monitored, and what came of it. */
export async function selectMonitorings(db: Db, documentId: number): Promise<Monitoring[]> {
  const { rows } = await sql<Monitoring>`
    select m.id, m.due_on, m.monitored_on, m.finding, p.name as recorder_name from governance.monitoring m
    left join people.person_card p on p.id = m.recorded_by
    where m.document_id = ${documentId} order by m.due_on
  `.execute(db);
  return rows;
}

/** Plans days; those planned before stay as they are. */
export async function insertMonitorings(
  tx: Tx,
  by: { documentId: number; plannedBy: number; plannedAt: Date },
  days: readonly Day[]
): Promise<void> {
  await sql`
    insert into governance.monitoring (document_id, due_on, planned_by, planned_at)
    select ${by.documentId}, due_on, ${by.plannedBy}, ${by.plannedAt} from unnest(${[...days]}::date[]) due_on
    on conflict do nothing
  `.execute(tx);
}

/** One planned monitoring of a document, held against every other writer; not found where it is another's. */
export async function lockMonitoring(tx: Tx, documentId: number, id: number): Promise<{ monitoredOn: Day | null }> {
  const { rows } = await sql<{ monitoredOn: Day | null }>`
    select monitored_on from governance.monitoring where id = ${id} and document_id = ${documentId} for update
  `.execute(tx);
  return rows[0] ?? notFound('monitoring');
}

/** Keeps what came of a monitoring. */
export async function updateMonitored(
  tx: Tx,
  id: number,
  came: { monitoredOn: Day; finding: string; recordedBy: number; recordedAt: Date }
): Promise<void> {
  await tx.updateTable('governance.monitoring').set(came).where('id', '=', id).execute();
}

/** Sessions in which a document was explained. */
export async function selectBriefings(db: Db, documentId: number): Promise<Briefing[]> {
  const { rows } = await sql<Briefing>`
    select b.id, b.held_on, b.place, (select count(*) from governance.briefing_presence p where p.briefing_id = b.id) as present
    from governance.briefing b where b.document_id = ${documentId} order by b.held_on desc, b.id desc limit 100
  `.execute(db);
  return rows;
}

/** Keeps a session with who was there; false when the same form has told it before. */
export async function insertBriefing(
  tx: Tx,
  briefing: Omit<NewBriefing, 'nips' | 'token'> & {
    documentId: number;
    recordedBy: number;
    recordedAt: Date;
    token: string | null;
  },
  people: readonly number[]
): Promise<boolean> {
  const row = await tx
    .insertInto('governance.briefing')
    .values(briefing)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .insertInto('governance.briefingPresence')
    .values(people.map((personId) => ({ briefingId: row.id, personId })))
    .execute();
  return true;
}

/** Keeps that somebody opened a document on a day; true when she never had before. */
export async function insertOpening(
  tx: Tx,
  opened: { documentId: number; personId: number; onDay: Day }
): Promise<boolean> {
  const { documentId, personId, onDay } = opened;
  const { rows } = await sql<{ isFirst: boolean }>`
    insert into governance.document_opening (document_id, person_id, on_day) values (${documentId}, ${personId}, ${onDay})
    on conflict do nothing
    returning not exists (
      select from governance.document_opening o where o.document_id = ${documentId} and o.person_id = ${personId}
    ) as is_first
  `.execute(tx);
  return rows[0]?.isFirst ?? false;
}
