// Meetings, rulings and initiatives in the database, and what of a year is frozen.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

export type Meeting = { id: number; heldOn: Day; minutes: string; name: string; recordedAt: Date };
export type Ruling = {
  id: number;
  practice: string;
  score: number | null;
  computed: number | null;
  reason: string;
  name: string;
  ruledAt: Date;
};
export type Initiative = {
  id: number;
  title: string;
  what: string;
  source: string;
  name: string;
  madeAt: Date;
  commendation: string;
  commendedAt: Date | null;
};

/** Keeps a meeting with its minutes. */
export async function insertMeeting(
  tx: Tx,
  meeting: { dossierId: number; heldOn: Day; minutes: string; recordedBy: number; recordedAt: Date }
): Promise<number> {
  const row = await tx.insertInto('committee.meeting').values(meeting).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** The meetings on a unit. */
export async function selectMeetings(db: Db, dossierId: number): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.held_on, m.minutes, p.name, m.recorded_at from committee.meeting m join people.person_card p on p.id = m.recorded_by
    where m.dossier_id = ${dossierId} order by m.held_on, m.id
  `.execute(db);
  return rows;
}

/** Keeps a decision on the figure of a practice. */
export async function insertRuling(
  tx: Tx,
  ruling: {
    dossierId: number;
    practice: string;
    score: number | null;
    computed: number | null;
    reason: string;
    ruledBy: number;
    ruledAt: Date;
  }
): Promise<void> {
  await tx.insertInto('committee.ruling').values(ruling).execute();
}

/** All decisions on figures of a unit, the newest first. */
export async function selectRulings(db: Db, dossierId: number): Promise<Ruling[]> {
  const { rows } = await sql<Ruling>`
    select r.id, r.practice, r.score, r.computed, r.reason, p.name, r.ruled_at
    from committee.ruling r join people.person_card p on p.id = r.ruled_by where r.dossier_id = ${dossierId} order by r.id desc
  `.execute(db);
  return rows;
}

/** Keeps an initiative; false when the same form made it before. */
export async function insertInitiative(
  tx: Tx,
  initiative: {
    dossierId: number;
    title: string;
    what: string;
    source: string;
    madeBy: number;
    madeAt: Date;
    token: string | null;
  }
): Promise<boolean> {
  const row = await tx
    .insertInto('committee.initiative')
    .values(initiative)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What the unit does beyond the list. */
export async function selectInitiatives(db: Db, dossierId: number): Promise<Initiative[]> {
  const { rows } = await sql<Initiative>`
    select i.id, i.title, i.what, i.source, p.name, i.made_at, i.commendation, i.commended_at
    from committee.initiative i join people.person_card p on p.id = i.made_by where i.dossier_id = ${dossierId} order by i.id
  `.execute(db);
  return rows;
}

/** What a unit does beyond the list in a year, by its code: what its page shows beside the index. */
export async function selectInitiativesOf(db: Db, of: { year: number; code: string }): Promise<Initiative[]> {
  const { rows } = await sql<Initiative>`
    select i.id, i.title, i.what, i.source, p.name, i.made_at, i.commendation, i.commended_at
    from people.unit_card c join committee.dossier d on d.unit_id = c.unit_id and d.year = ${of.year}
    join committee.initiative i on i.dossier_id = d.id join people.person_card p on p.id = i.made_by
    where c.code = ${of.code} order by i.commended_at is null, i.id limit 20
  `.execute(db);
  return rows;
}

/** Commends an initiative; false where it is none of the unit's or was commended before. */
export async function commendInitiative(
  tx: Tx,
  of: { dossierId: number; initiativeId: number; commendation: string; by: number; at: Date }
): Promise<boolean> {
  const row = await tx
    .updateTable('committee.initiative')
    .set({ commendation: of.commendation, commendedBy: of.by, commendedAt: of.at })
    .where('id', '=', of.initiativeId)
    .where('dossierId', '=', of.dossierId)
    .where('commendedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * What is decided in a year, a line a fact in a fixed order: who sits, what was signed, drawn, found, answered, ruled and
 * approved, by whom and when. It goes into the frozen form of the year, and is compared with it afterwards.
 */
export async function selectDecisionLines(db: Db, year: number): Promise<{ code: string; line: string }[]> {
  const { rows } = await sql<{ code: string; line: string }>`
    with d as (select d.*, c.code from committee.dossier d join people.unit_card c on c.unit_id = d.unit_id where d.year = ${year})
    select code, line from (
      select '' as code, 1 as part, m.id as at, concat_ws('|', 'member', m.id, m.person_id, m.part, m.starts_on, m.ends_on, m.document_number,
        m.ended_on) as line from committee.member m where m.year = ${year}
      union all select '', 0, 0, concat_ws('|', 'seed', seed) from committee.round where year = ${year}
      union all select code, 2, d.id, concat_ws('|', 'dossier', d.state, d.signed_by, extract(epoch from d.signed_at), d.locked_on, d.found_by,
        extract(epoch from d.found_at), sha256(convert_to(d.findings, 'UTF8')), d.answer, d.answered_by, sha256(convert_to(d.answer_text, 'UTF8')),
        d.replied_by, sha256(convert_to(d.reply, 'UTF8')), d.ended_by, extract(epoch from d.ended_at)) from d
      union all select code, 3, s.id, concat_ws('|', 'sample', s.practice, s.is_whole, s.seed, s.size, s.population, s.keys_sha256, s.stands,
        s.judged) from committee.sample s join d on d.id = s.dossier_id
      union all select code, 4, i.id, concat_ws('|', 'item', i.practice, i.sample_id, i.place, i.subject, i.record_kind, i.record_id, i.stands,
        i.score, i.decided_by, i.meeting_id) from committee.item i join d on d.id = i.dossier_id
      union all select code, 5, v.item_id * 100000 + v.member_id, concat_ws('|', 'verdict', v.item_id, v.member_id, v.stands, v.score,
        sha256(convert_to(v.reason, 'UTF8'))) from committee.verdict v join committee.item i on i.id = v.item_id join d on d.id = i.dossier_id
      union all select code, 6, g.id, concat_ws('|', 'meeting', g.held_on, sha256(convert_to(g.minutes, 'UTF8'))) from committee.meeting g
        join d on d.id = g.dossier_id
      union all select code, 7, r.id, concat_ws('|', 'ruling', r.practice, r.score, r.computed, sha256(convert_to(r.reason, 'UTF8')), r.ruled_by)
        from committee.ruling r join d on d.id = r.dossier_id
      union all select coalesce(d.code, ''), 8, e.id, concat_ws('|', 'exception', array_to_string(e.phases, ' '), e.from_on, e.until_on,
        sha256(convert_to(e.reason, 'UTF8')), e.decided_by) from committee.exception e left join d on d.id = e.dossier_id where e.year = ${year}
    ) decided order by code collate "C", part, at
  `.execute(db);
  return rows;
}
