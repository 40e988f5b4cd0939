// Every statement about activities, their steps and documents.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Activity, StepKind } from '../types.ts';

/** One step as it was taken. */
export type StepRow = {
  id: number;
  activityId: number;
  kind: StepKind | 'start';
  byId: number;
  at: Date;
  note: string;
  details: Record<string, unknown>;
};
export type NewStep = Omit<StepRow, 'id'> & { token: string | null };

const columns = [
  ...['id', 'personId', 'unitId', 'solution', 'state', 'title', 'need', 'goal', 'planItemId', 'competencyCode'],
  ...['sourceKind', 'source', 'slots', 'plannedMinutes', 'startsOn', 'endsOn', 'createdAt', 'noticedAt', 'answeredAt'],
  ...['answer', 'offeredInstead', 'evaluatedAt', 'metGoal', 'reflection', 'reportedAt', 'report', 'application'],
  ...['documents', 'acceptedAt', 'closedAt', 'withdrawnAt', 'assetId', 'sharingId', 'revision', 'programmeId'],
  ...['mentorId', 'letterNo', 'substitute', 'isWorthSharing']
] as (keyof Activity)[];

/** The activity, or not found. */
export async function selectActivity(db: Db, id: number): Promise<Activity> {
  const row = await db.selectFrom('learning.activity').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as Activity | undefined) ?? notFound('activity');
}

/** The activity, held until the transaction ends: who comes second sees what the first has done. */
export async function lockActivity(tx: Tx, id: number): Promise<Activity> {
  const row = await tx
    .selectFrom('learning.activity')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as Activity | undefined) ?? notFound('activity');
}

/** Stores a new activity. */
export async function insertActivity(
  tx: Tx,
  activity: Pick<Activity, 'personId' | 'unitId' | 'solution' | 'title'> & Partial<Activity>
): Promise<Activity> {
  const row = { state: 'draft', ...activity };
  return (await tx
    .insertInto('learning.activity')
    .values(row)
    .returning(columns)
    .executeTakeFirstOrThrow()) as Activity;
}

/** Stores what the steps have made of the activity. */
export async function updateActivity(tx: Tx, activity: Activity): Promise<void> {
  const { id, ...rest } = activity;
  await tx.updateTable('learning.activity').set(rest).where('id', '=', id).execute();
}

/** Adds a step to the activity; steps are never changed. */
export async function insertStep(tx: Tx, step: NewStep): Promise<number> {
  const row = { ...step, details: JSON.stringify(step.details) };
  return (await tx.insertInto('learning.step').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** The activity whose step carries the token of a form, if the form was sent before. */
export async function activityOfToken(tx: Tx, token: string): Promise<number | undefined> {
  const row = await tx.selectFrom('learning.step').select('activityId').where('token', '=', token).executeTakeFirst();
  return row?.activityId;
}

/** Makes two sendings of one form take turns. */
export async function lockToken(tx: Tx, token: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`learning:${token}`}, 0))`.execute(tx);
}

/** The steps of an activity, oldest first. */
export async function selectSteps(db: Db, activityId: number): Promise<StepRow[]> {
  const rows = await db
    .selectFrom('learning.step')
    .select(['id', 'activityId', 'kind', 'byId', 'at', 'note', 'details'])
    .where('activityId', '=', activityId)
    .orderBy('id')
    .execute();
  return rows as StepRow[];
}

/** The documents that go with an activity. */
export async function selectDocuments(db: Db, activityId: number) {
  return db
    .selectFrom('learning.attachment as a')
    .innerJoin('platform.file as f', 'f.sha256', 'a.sha256')
    .select(['a.id', 'a.name', 'a.sha256', 'a.addedAt', 'f.size', 'f.type'])
    .where('a.activityId', '=', activityId)
    .where('a.removedAt', 'is', null)
    .orderBy('a.id')
    .execute();
}

/** Puts stored files to an activity; the same content twice stays one document. Gives how many there are. */
export async function insertDocuments(
  tx: Tx,
  activityId: number,
  files: readonly { sha256: string; name: string }[]
): Promise<number> {
  const rows = files.map(({ sha256, name }) => ({ activityId, sha256, name }));
  if (rows.length > 0)
    await tx
      .insertInto('learning.attachment')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['activityId', 'sha256'])
          .doUpdateSet((row) => ({ name: row.ref('excluded.name'), removedAt: null }))
      )
      .execute();
  return (await selectDocuments(tx, activityId)).length;
}

/** Takes documents from an activity; the rows stay, marked. Gives how many documents are left. */
export async function removeDocuments(
  tx: Tx,
  activityId: number,
  removal: { ids: readonly number[]; now: Date }
): Promise<number> {
  await tx
    .updateTable('learning.attachment')
    .set({ removedAt: removal.now })
    .where('activityId', '=', activityId)
    .where('id', 'in', [-1, ...removal.ids])
    .execute();
  return (await selectDocuments(tx, activityId)).length;
}
