// SQL of closing: boxes, who was asked, the tree of the last day; results in, everything about persons out.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

/** Who is no longer at work on the last day and has not answered is no longer asked. */
export async function forgetLeavers(tx: Tx, id: number, day: Day): Promise<void> {
  await sql`
    delete from surveys.invitation i where i.campaign_id = ${id}
      and not exists (select from surveys.answered a where a.campaign_id = i.campaign_id and a.person_id = i.person_id)
      and not exists (select from people.placements_on(${day}::date) p where p.person_id = i.person_id and p.status = 'active')
  `.execute(tx);
}

/** How many were asked in each unit, about it or about its leader, and how many answered. */
export async function selectAsked(
  db: Db,
  id: number
): Promise<{ unitId: number; asUnit: number; asLeader: number; answered: number }[]> {
  const { rows } = await sql<{ unitId: number; asUnit: number; asLeader: number; answered: number }>`
    select unit_id, sum(as_unit)::integer as as_unit, sum(as_leader)::integer as as_leader, sum(answered)::integer as answered
    from (
      select i.unit_id, count(*) as as_unit, 0 as as_leader, count(a.person_id) as answered
      from surveys.invitation i
      left join surveys.answered a on a.campaign_id = i.campaign_id and a.person_id = i.person_id
      where i.campaign_id = ${id} group by i.unit_id
      union all
      select leader_unit_id, 0, count(*), 0 from surveys.invitation
      where campaign_id = ${id} and leader_unit_id is not null group by leader_unit_id
    ) counts group by unit_id
  `.execute(db);
  return rows;
}

/** The boxes of a campaign. */
export async function selectBoxes(
  db: Db,
  id: number
): Promise<{ unitId: number; counts: number[]; comments: string[] }[]> {
  const { rows } = await sql<{ unitId: number; counts: number[]; comments: string[] }>`
    select unit_id, to_json(counts) as counts, comments from surveys.box where campaign_id = ${id} order by unit_id
  `.execute(db);
  return rows;
}

/** Each unit with the one above it as of a day; a unit that ended before stands where it last stood. */
export async function selectParents(db: Db, day: Day): Promise<Map<number, number | null>> {
  const { rows } = await sql<{ unitId: number; parentId: number | null }>`
    select unit_id, max(ancestor_id) filter (where depth = 1) as parent_id
    from people.tree_reaching(${day}::date) group by unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, parentId }) => [unitId, parentId]));
}

export type ResultRow = {
  unitId: number;
  scale: string;
  asked: number;
  isShown: boolean;
  answers: number | null;
  mean: number | null;
  margin: number | null;
  items: number[][] | null;
};
export type CommentRow = { unitId: number; scale: string; words: string };

/** Keeps what was found. */
export async function insertResults(tx: Tx, id: number, rows: readonly ResultRow[]): Promise<void> {
  await sql`
    insert into surveys.result (campaign_id, unit_id, scale, asked, is_shown, answers, mean, margin, items)
    select ${id}, r."unitId", r.scale, r.asked, r."isShown", r.answers, r.mean, r.margin, nullif(r.items, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      ("unitId" bigint, scale text, asked integer, "isShown" boolean, answers integer, mean double precision,
        margin double precision, items jsonb)
  `.execute(tx);
}

/** Keeps the words of a campaign where they are shown, in an order made of themselves. */
export async function insertComments(tx: Tx, id: number, rows: readonly CommentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into surveys.comment (campaign_id, unit_id, scale, words)
    select ${id}, r."unitId", r.scale, r.words
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("unitId" bigint, scale text, words text)
    order by md5(r.words), r.words
  `.execute(tx);
}

/** Erases boxes, drafts, who answered and who wanted no reminder. */
async function forgetAnswers(tx: Tx, id: number): Promise<void> {
  await sql`delete from surveys.draft where campaign_id = ${id}`.execute(tx);
  await sql`delete from surveys.box where campaign_id = ${id}`.execute(tx);
  await sql`delete from surveys.unreminded where campaign_id = ${id}`.execute(tx);
  await sql`delete from surveys.answered where campaign_id = ${id}`.execute(tx);
}

/** Ends the campaign; what was known of persons is gone with it. */
export async function endCampaign(tx: Tx, id: number, now: Date): Promise<void> {
  await forgetAnswers(tx, id);
  await sql`update surveys.campaign set state = 'closed', closed_at = ${now} where id = ${id}`.execute(tx);
}

/** Withdraws the campaign; every answer is gone, kept sheets, too. */
export async function withdrawRunning(tx: Tx, id: number, of: { now: Date; reason: string }): Promise<void> {
  await forgetAnswers(tx, id);
  await sql`delete from surveys.sheet where campaign_id = ${id}`.execute(tx);
  await sql`
    update surveys.campaign set state = 'withdrawn', withdrawn_at = ${of.now}, withdrawn_reason = ${of.reason} where id = ${id}
  `.execute(tx);
}

/** Erases the sheets of campaigns whose day of keeping has passed; gives how many. */
export async function deleteKeptSheets(db: Db, today: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from surveys.sheet s using surveys.campaign c where c.id = s.campaign_id and c.keep_until < ${today}::date
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
