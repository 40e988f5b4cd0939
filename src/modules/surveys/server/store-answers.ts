// SQL of answering: the invitation, the draft, that somebody answered, and the boxes of counts.
import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import type { Day } from '#platform/dates.ts';
import type { Sheet } from '../rules.ts';
import type { Answers, Comments } from '../types.ts';

export type Invitation = { unitId: number; leaderUnitId: number | null; isSent: boolean };

/** The invitation of a person, if she is asked. */
export async function selectInvitation(db: Db, id: number, personId: number): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`${keptPlan}
    select i.unit_id, i.leader_unit_id, exists (
      select from surveys.answered a where a.campaign_id = i.campaign_id and a.person_id = i.person_id
    ) as is_sent
    from surveys.invitation i where i.campaign_id = ${id} and i.person_id = ${personId}
  `.execute(db);
  return rows[0];
}

/** Lets answers in together, and keeps the close out until they are in; taken by what saves and sends. */
export async function holdOpen(tx: Tx, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(7351, ${id})`.execute(tx);
}

/** Waits until all that was being sent is in; from here on nothing comes in any more. */
export async function holdClosed(tx: Tx, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7351, ${id})`.execute(tx);
}

/** One form of a person after the other. */
export async function lockPerson(tx: Tx, id: number, personId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('surveys:' || ${id}::text || ':' || ${personId}::text, 0))`.execute(
    tx
  );
}

export type Draft = { answers: Answers; comments: Comments };

/** What a person saved; empty where nothing is. */
export async function selectDraft(db: Db, id: number, personId: number): Promise<Draft> {
  const row = await db
    .selectFrom('surveys.draft')
    .select(['answers', 'comments'])
    .where('campaignId', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return (row as Draft | undefined) ?? { answers: {}, comments: {} };
}

/** Puts what a form says into the draft; what it does not name stays. */
export async function mergeDraft(tx: Tx, of: { id: number; personId: number; sheet: Sheet }): Promise<void> {
  const { id, personId, sheet } = of;
  await sql`
    insert into surveys.draft as kept (campaign_id, person_id, answers, comments)
    values (${id}, ${personId}, jsonb_strip_nulls(${JSON.stringify(sheet.answers)}::jsonb), jsonb_strip_nulls(${JSON.stringify(sheet.comments)}::jsonb))
    on conflict (campaign_id, person_id) do update set
      answers = jsonb_strip_nulls(kept.answers || ${JSON.stringify(sheet.answers)}::jsonb),
      comments = jsonb_strip_nulls(kept.comments || ${JSON.stringify(sheet.comments)}::jsonb)
  `.execute(tx);
}

/** Forgets what a person saved. */
export async function deleteDraft(tx: Tx, id: number, personId: number): Promise<void> {
  await tx.deleteFrom('surveys.draft').where('campaignId', '=', id).where('personId', '=', personId).execute();
}

/** Notes that somebody has answered; false when that was known. */
export async function markAnswered(tx: Tx, id: number, personId: number): Promise<boolean> {
  const row = await tx
    .insertInto('surveys.answered')
    .values({ campaignId: id, personId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('personId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds to the box of a unit; the words lie there in an order made of themselves. */
export async function addToBox(
  tx: Tx,
  of: { id: number; unitId: number; added: readonly number[]; comments: readonly string[] }
): Promise<void> {
  const { id, unitId, added, comments } = of;
  const words: RawBuilder<unknown> =
    comments.length === 0
      ? sql`comments`
      : sql`(select array_agg(word order by md5(word), word) from unnest(box.comments || ${[...comments]}::text[]) word)`;
  await sql`
    update surveys.box set comments = ${words}, counts = (
      select array_agg(kept + new order by place) from unnest(box.counts, ${[...added]}::bigint[]) with ordinality as both_of (kept, new, place)
    )
    where campaign_id = ${id} and unit_id = ${unitId}
  `.execute(tx);
}

/** Keeps a sheet with its person, as a confidential campaign said it would. */
export async function insertSheet(tx: Tx, of: { id: number; personId: number; answers: Answers }): Promise<void> {
  const { id, personId, answers } = of;
  await tx
    .insertInto('surveys.sheet')
    .values({ campaignId: id, personId, answers: JSON.stringify(answers) })
    .execute();
}

const waiting = (personId: number, day: Day) => sql`
  select 'surveys.answer' as kind, c.id, c.year, c.opens_on as since, c.closes_on as due
  from surveys.invitation i join surveys.campaign c on c.id = i.campaign_id
  where i.person_id = ${personId} and c.state = 'open' and c.closes_on >= ${day}::date and c.opens_on <= ${day}::date
    and not exists (select from surveys.answered a where a.campaign_id = c.id and a.person_id = i.person_id)`;

export type WaitingSurvey = { id: number; year: number; since: Day; due: Day };

/** The campaigns in which a person has not answered yet. */
export async function selectWaiting(db: Db, personId: number, day: Day): Promise<WaitingSurvey[]> {
  const { rows } = await sql<WaitingSurvey>`${keptPlan} ${waiting(personId, day)} order by c.closes_on, c.id`.execute(
    db
  );
  return rows;
}

/** The same as a queue. */
export const waitingQueues = (personId: number, day: Day): Queues => queuesOf(waiting(personId, day));
