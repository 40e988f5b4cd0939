// What comes after learning, for the tests: finished activities, notes written, sent and confirmed as pages do it.
import { decideNote, startInnovation, startNote, startPlan, writeAims } from '#modules/transfer/server/index.ts';
import type { NoteText } from '#modules/transfer/types.ts';
import { sql } from 'kysely';
import { addDays, type Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, wholeActivity, type SmallMinistry } from './learning.ts';

/** A note with everything it needs to be sent: a figure before and after. */
export const noteText: NoteText = {
  changed: 'Rekonsiliasi memakai kueri',
  since: '2026-01-20',
  effect: 'Selesai sehari lebih cepat',
  measure: 'time',
  figureBefore: 5,
  figureAfter: 4,
  figureUnit: 'hari',
  stateBefore: '',
  stateAfter: ''
};

type Finished = { person: number; endsOn?: Day; minutes?: number; state?: string; unit?: number };

/** An activity that ended on 16 January 2026 (or another day) and was accepted; gives its id. */
export async function finishedActivity(db: Db, m: SmallMinistry, of: Finished): Promise<number> {
  const { person, endsOn = '2026-01-16', minutes = 360, state = 'accepted', unit = m.unit } = of;
  const days = { startsOn: addDays(endsOn, -11), endsOn };
  const row = { ...wholeActivity, ...days, state, plannedMinutes: minutes, personId: person, unitId: unit };
  const { id } = await db.insertInto('learning.activity').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A note sent on a day; gives its id. */
export async function sentNote(
  db: Db,
  of: { activityId: number; person: number; on?: Day; text?: Partial<NoteText> }
): Promise<number> {
  const text = { ...noteText, ...of.text };
  const sent = await startNote(ctxOf(db, of.person, of.on ?? '2026-02-02'), {
    activityId: of.activityId,
    text,
    isSent: true
  });
  if (!sent.ok) throw new Error(sent.reason);
  return sent.value.id;
}

/** A note confirmed by who decides; gives its id. */
export async function confirmedNote(
  db: Db,
  m: SmallMinistry,
  of: { person: number; activityId?: number; endsOn?: Day; on?: Day; by?: number; text?: Partial<NoteText> }
): Promise<number> {
  const { person, endsOn, on = '2026-02-03', by = m.head, text = {} } = of;
  const activityId = of.activityId ?? (await finishedActivity(db, m, { person, ...(endsOn && { endsOn }) }));
  const noteId = await sentNote(db, { activityId, person, on: addDays(on, -1), text });
  const decided = await decideNote(ctxOf(db, by, on), { noteId, decision: 'confirm', note: '' });
  if (!decided.ok) throw new Error(decided.reason);
  return noteId;
}

/** A plan with its aims written; gives it with the numbers of its milestones. */
export async function writtenPlan(db: Db, activityId: number, person: number, on: Day = '2026-01-20') {
  const started = await startPlan(ctxOf(db, person, on), { activityId });
  if (!started.ok) throw new Error(started.reason);
  const planId = started.value.id;
  const { rows } = await sql<{ id: number }>`
    select id from transfer.milestone where plan_id = ${planId} order by due_day
  `.execute(db);
  const milestones = rows.map(({ id }) => id);
  const aims = new Map(milestones.map((id, index) => [id, `Tonggak ${index + 1}`]));
  const written = await writeAims(ctxOf(db, person, on), { planId, aims });
  if (!written.ok) throw new Error(written.reason);
  return { planId, milestones };
}

/** An idea of a person that came from an activity; gives its id. */
export async function anIdea(db: Db, person: number, activityId: number, on: Day = '2026-02-01'): Promise<number> {
  const text = { title: 'Antrean daring', problem: 'Loket penuh', idea: 'Pesan nomor dari rumah', effect: '' };
  const started = await startInnovation(ctxOf(db, person, on), { ...text, activityId });
  if (!started.ok) throw new Error(started.reason);
  return started.value.id;
}
