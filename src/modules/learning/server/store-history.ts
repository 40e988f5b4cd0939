// Statements by which the training history reaches the ledger and the activities, many rows at once.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { Certificate, HistoryHours } from './take-history.ts';

type Entry = { id: number; personId: number; unitId: number };

/** Writes what is still missing of each training, in entries of about eight hours over its days. */
export async function insertHistoryHours(tx: Tx, hours: readonly HistoryHours[], now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    insert into learning.hours (person_id, unit_id, activity_id, history_id, on_date, minutes, kind, source, origin, logged_at)
    select person_id, unit_id, activity_id, history_id, starts_on + (part * days / parts)::integer,
      (part + 1) * missing / parts - part * missing / parts, 'structured', title, 'import', ${now}
    from (
      select n.*, r.title, missing, greatest(1, least(days, (missing + 479) / 480)) as parts
      from jsonb_to_recordset(${JSON.stringify(hours)}::jsonb) as r
        ("historyId" bigint, "personId" bigint, "unitId" bigint, "activityId" bigint, "startsOn" date, "endsOn" date, minutes integer, title text)
      cross join lateral (select r."historyId" as history_id, r."personId" as person_id, r."unitId" as unit_id, r."activityId" as activity_id,
        r."startsOn" as starts_on, r."endsOn" - r."startsOn" + 1 as days) n
      cross join lateral (
        select (r.minutes - coalesce(sum(h.minutes), 0))::integer as missing from learning.hours h
        where h.activity_id = n.activity_id and h.refused_at is null and h.taken_back_at is null
      ) m
      where missing > 0
    ) t cross join lateral generate_series(0, parts - 1) part
    order by history_id, part
    returning id, person_id, unit_id`.execute(tx);
  return rows;
}

/** Takes back the standing entries of records. */
export async function takeBackHistory(tx: Tx, historyIds: readonly number[], now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    update learning.hours set taken_back_at = ${now}
    where history_id = any(${[...historyIds]}::bigint[]) and taken_back_at is null and refused_at is null and confirmed_at is null
    returning id, person_id, unit_id`.execute(tx);
  return rows;
}

/** Puts certificates where none with another number stands; gives the activities that changed. */
export async function updateCertificates(tx: Tx, certificates: readonly Certificate[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update learning.activity a set semantik_id = c."semantikId", certificate_no = c."certificateNo",
      certificate_on = coalesce(c."certificateOn", a.certificate_on)
    from jsonb_to_recordset(${JSON.stringify(certificates)}::jsonb) as c
      ("activityId" bigint, "certificateNo" text, "certificateOn" date, "semantikId" text)
    where a.id = c."activityId" and a.certificate_no in ('', c."certificateNo")
      and (a.semantik_id, a.certificate_no, a.certificate_on)
        is distinct from (c."semantikId", c."certificateNo", coalesce(c."certificateOn", a.certificate_on))
    returning a.id`.execute(tx);
  return rows.map(({ id }) => id);
}
