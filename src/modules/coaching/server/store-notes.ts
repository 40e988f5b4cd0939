// Feedback notes and recognitions in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Feedback, Recognition } from '../types.ts';

const feedbackColumns = sql`f.id, f.leader_id, f.person_id, f.topic, f.words, f.given_at, f.opened_at`;
export type FeedbackLine = Feedback & { leaderName: string; personName: string };

/** Notes that somebody wrote or got, the newest first. */
export async function selectFeedback(db: Db, personId: number): Promise<FeedbackLine[]> {
  const { rows } = await sql<FeedbackLine>`
    select ${feedbackColumns}, l.name as leader_name, p.name as person_name from coaching.feedback f
    join people.person_card l on l.id = f.leader_id join people.person_card p on p.id = f.person_id
    where f.person_id = ${personId} or f.leader_id = ${personId} order by f.given_at desc, f.id desc limit 200
  `.execute(db);
  return rows;
}

/** One note, held until the transaction ends, or not found. */
export async function lockFeedback(tx: Tx, id: number): Promise<Feedback & { unitId: number }> {
  const { rows } = await sql<Feedback & { unitId: number }>`
    select ${feedbackColumns}, f.unit_id from coaching.feedback f where f.id = ${id} for update
  `.execute(tx);
  return rows[0] ?? notFound('feedback');
}

/** Keeps a note; the same form sent twice keeps it once. */
export async function insertFeedback(
  tx: Tx,
  note: Pick<Feedback, 'leaderId' | 'personId' | 'topic' | 'words' | 'givenAt'> & {
    unitId: number;
    token: string | null;
  }
): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into coaching.feedback (leader_id, person_id, unit_id, topic, words, given_at, token)
    values (${note.leaderId}, ${note.personId}, ${note.unitId}, ${note.topic}, ${note.words}, ${note.givenAt}, ${note.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('feedback');
}

/** Keeps that a note was opened by whom it is for. */
export async function updateOpened(tx: Tx, note: Pick<Feedback, 'id'>, at: Date): Promise<void> {
  await sql`update coaching.feedback set opened_at = ${at} where id = ${note.id} and opened_at is null`.execute(tx);
}

const recognitionColumns = sql`r.id, r.giver_id, r.person_id, r.reason, r.result, r.given_at, r.hidden_at`;
export type RecognitionLine = Recognition & { giverName: string; personName: string; personNip: string };

const lines = sql`
  select ${recognitionColumns}, g.name as giver_name, p.name as person_name, p.nip as person_nip from coaching.recognition r
  join people.person_card g on g.id = r.giver_id join people.person_card p on p.id = r.person_id
`;

/** Recognitions that somebody gave or got, the newest first. */
export async function selectRecognitions(db: Db, personId: number): Promise<RecognitionLine[]> {
  const { rows } = await sql<RecognitionLine>`
    ${lines} where r.person_id = ${personId} or r.giver_id = ${personId} order by r.given_at desc, r.id desc limit 200
  `.execute(db);
  return rows;
}

/** Recognitions that a person got, the newest first. */
export async function selectRecognitionsOf(db: Db, personId: number): Promise<RecognitionLine[]> {
  const { rows } = await sql<RecognitionLine>`
    ${lines} where r.person_id = ${personId} order by r.given_at desc, r.id desc limit 20
  `.execute(db);
  return rows;
}

/** Some recognitions by their ids. */
export async function selectRecognitionsByIds(db: Db, ids: readonly number[]): Promise<RecognitionLine[]> {
  const { rows } = await sql<RecognitionLine>`${lines} where r.id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}

/** One recognition, held until the transaction ends, or not found. */
export async function lockRecognition(tx: Tx, id: number): Promise<Recognition> {
  const { rows } = await sql<Recognition>`
    select ${recognitionColumns} from coaching.recognition r where r.id = ${id} for update
  `.execute(tx);
  return rows[0] ?? notFound('recognition');
}

/** Keeps a recognition; the same form sent twice keeps it once. */
export async function insertRecognition(
  tx: Tx,
  given: Pick<Recognition, 'giverId' | 'personId' | 'reason' | 'result' | 'givenAt'> & {
    unitId: number;
    token: string | null;
  }
): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into coaching.recognition (giver_id, person_id, unit_id, reason, result, given_at, token)
    values (${given.giverId}, ${given.personId}, ${given.unitId}, ${given.reason}, ${given.result}, ${given.givenAt}, ${given.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('recognition');
}

/** Hides a recognition from the page of its receiver, or shows it there again. */
export async function updateHidden(tx: Tx, recognition: Pick<Recognition, 'id'>, at: Date | null): Promise<void> {
  await sql`update coaching.recognition set hidden_at = ${at} where id = ${recognition.id}`.execute(tx);
}

/** Whether one stands above another on a day: decides for her, or leads her unit or one above it. */
export async function selectIsSuperior(db: Db, of: { personId: number; aboveId: number }, on: Day): Promise<boolean> {
  const { rows } = await sql<{ isAbove: boolean }>`
    select exists (select from people.deciders_of(${of.personId}, ${on}::date) where decider_id = ${of.aboveId})
      or exists (
        select from people.placements_on(${on}::date) place
        join people.tree_on(${on}::date) t on t.unit_id = place.unit_id
        join people.heads_on(${on}::date) h on h.unit_id = t.ancestor_id
        where place.person_id = ${of.personId} and h.person_id = ${of.aboveId}
          and not exists (
            select from people.heads_on(${on}::date) own where own.unit_id = h.unit_id and own.person_id = ${of.personId}
          )
      ) as is_above
  `.execute(db);
  return rows[0]?.isAbove ?? false;
}
