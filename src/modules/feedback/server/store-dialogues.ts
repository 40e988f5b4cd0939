// SQL of dialogues about recommendations.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

/** Other recommendations of the same unit and year that still run, to be spoken of at once. */
export async function selectSiblings(
  db: Db,
  of: { id: number; unitId: number; year: number }
): Promise<{ id: number; title: string; no: number }[]> {
  const { rows } = await sql<{ id: number; title: string; no: number }>`
    select id, title, no from feedback.recommendation
    where unit_id = ${of.unitId} and year = ${of.year} and state <> 'withdrawn' and id <> ${of.id} order by no limit 50
  `.execute(db);
  return rows;
}

type NewDialogue = {
  unitId: number;
  kind: string;
  heldOn: Day;
  minutes: string;
  topics: readonly number[];
  people: readonly number[];
  by: number;
  at: Date;
  token: string | null;
};

/** Stores a dialogue with its topics and people; undefined where the same form was sent before. */
export async function insertDialogue(tx: Tx, row: NewDialogue): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into feedback.dialogue (unit_id, kind, held_on, minutes, recorded_by, recorded_at, token)
    values (${row.unitId}, ${row.kind}, ${row.heldOn}, ${row.minutes}, ${row.by}, ${row.at}, ${row.token})
    on conflict (token) do nothing returning id
  `.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  await sql`
    insert into feedback.dialogue_topic select ${id}, topic from unnest(${[...row.topics]}::bigint[]) topic
  `.execute(tx);
  await sql`
    insert into feedback.dialogue_person (dialogue_id, person_id) select ${id}, person from unnest(${[...row.people]}::bigint[]) person
  `.execute(tx);
  return id;
}

/** Somebody's part in a dialogue, held until the transaction ends. */
export async function lockSeatInDialogue(
  tx: Tx,
  of: { dialogueId: number; personId: number }
): Promise<{ recordedBy: number; unitId: number; confirmedAt: Date | null } | undefined> {
  const { rows } = await sql<{ recordedBy: number; unitId: number; confirmedAt: Date | null }>`
    select d.recorded_by, d.unit_id, p.confirmed_at from feedback.dialogue_person p join feedback.dialogue d on d.id = p.dialogue_id
    where p.dialogue_id = ${of.dialogueId} and p.person_id = ${of.personId} for update of p
  `.execute(tx);
  return rows[0];
}

/** Notes that somebody confirms a dialogue. */
export async function confirmPresence(tx: Tx, of: { dialogueId: number; personId: number; at: Date }): Promise<void> {
  await sql`
    update feedback.dialogue_person set confirmed_at = ${of.at}
    where dialogue_id = ${of.dialogueId} and person_id = ${of.personId}
  `.execute(tx);
}

export type DialogueRow = {
  id: number;
  kind: 'one' | 'group';
  heldOn: Day;
  minutes: string;
  recordedBy: number;
  recorder: string;
  people: { id: number; name: string; isConfirmed: boolean }[];
};

/** The dialogues about a recommendation with those who took part, newest first. */
export async function selectDialogues(db: Db, recommendationId: number): Promise<DialogueRow[]> {
  const { rows } = await sql<DialogueRow>`
    select d.id, d.kind, d.held_on, d.minutes, d.recorded_by, rec.name as recorder, (
      select json_agg(json_build_object('id', p.person_id, 'name', c.name, 'isConfirmed', p.confirmed_at is not null) order by c.name)
      from feedback.dialogue_person p join people.person_card c on c.id = p.person_id where p.dialogue_id = d.id
    ) as people
    from feedback.dialogue_topic t join feedback.dialogue d on d.id = t.dialogue_id
    join people.person_card rec on rec.id = d.recorded_by
    where t.recommendation_id = ${recommendationId} order by d.held_on desc, d.id desc
  `.execute(db);
  return rows;
}
