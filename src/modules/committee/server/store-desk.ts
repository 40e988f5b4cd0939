// The units of a year at a glance, and what waits for one judge.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

export type Progress = {
  dossierId: number;
  walked: number;
  samples: number;
  items: number;
  openItems: number;
  differing: number;
  verdicts: number;
  poor: number;
};

/** How far each unit of a year has come, counted. */
export async function selectProgress(db: Db, year: number): Promise<Map<number, Progress>> {
  const { rows } = await sql<Progress>`
    with own as (select id from committee.dossier where year = ${year}),
    walked as (select dossier_id, count(*) as n from committee.walk w join own on own.id = w.dossier_id group by 1),
    sampled as (
      select dossier_id, count(*) as n, count(*) filter (where judged > 0 and stands::numeric / judged < (
        select whole_below from committee.round where year = ${year})) as poor
      from committee.sample s join own on own.id = s.dossier_id group by 1
    ),
    item as (select i.* from committee.item i join own on own.id = i.dossier_id),
    given as (select v.item_id, count(*) as n from committee.verdict v join item on item.id = v.item_id group by 1),
    judged as (
      select i.dossier_id, count(*) as items, count(*) filter (where i.decided_at is null) as open, coalesce(sum(g.n), 0) as verdicts,
        count(*) filter (where i.decided_at is null and coalesce(g.n, 0) >= (select least_judges from committee.round where year = ${year})
          and not exists (
            select from committee.seat s where s.dossier_id = i.dossier_id and s.component = i.component and s.ended_at is null
              and not exists (select from committee.verdict v where v.item_id = i.id and v.member_id = s.member_id))) as differing
      from item i left join given g on g.item_id = i.id group by 1
    )
    select own.id as dossier_id, coalesce(walked.n, 0) as walked, coalesce(sampled.n, 0) as samples, coalesce(judged.items, 0) as items,
      coalesce(judged.open, 0) as open_items, coalesce(judged.differing, 0) as differing, coalesce(judged.verdicts, 0)::bigint as verdicts,
      coalesce(sampled.poor, 0) as poor
    from own left join walked on walked.dossier_id = own.id left join sampled on sampled.dossier_id = own.id
    left join judged on judged.dossier_id = own.id
  `.execute(db);
  return new Map(rows.map((row) => [row.dossierId, row]));
}

export type ToJudge = { dossierId: number; practice: string; unitName: string; waiting: number; all: number; due: Day };

/** What one member has to judge in a year, by unit and practice. */
export async function selectToJudge(db: Db, of: { memberId: number; day: Day }): Promise<ToJudge[]> {
  const { rows } = await sql<ToJudge>`
    select * from (
      select i.dossier_id, i.practice, coalesce(u.name, c.code) as unit_name, r.judge_until as due, count(*) as all,
        count(*) filter (where i.decided_at is null and not exists (
          select from committee.verdict v where v.item_id = i.id and v.member_id = ${of.memberId})) as waiting
      from committee.seat s join committee.item i on i.dossier_id = s.dossier_id and i.component = s.component
      join committee.dossier d on d.id = i.dossier_id and d.state in ('signed', 'found') join committee.round r on r.year = d.year
      join people.unit_card c on c.unit_id = d.unit_id
      left join people.units_on(${of.day}::date) u on u.unit_id = d.unit_id
      where s.member_id = ${of.memberId} and s.ended_at is null
      group by 1, 2, 3, 4
    ) judged order by waiting = 0, unit_name, practice
  `.execute(db);
  return rows;
}

/** How many seats and how many verdicts each member of a year has: the balance of the work. */
export async function selectLoads(db: Db, year: number): Promise<Map<number, { seats: number; verdicts: number }>> {
  const { rows } = await sql<{ memberId: number; seats: number; verdicts: number }>`
    select m.id as member_id,
      (select count(*) from committee.seat s where s.member_id = m.id and s.ended_at is null) as seats,
      (select count(*) from committee.verdict v where v.member_id = m.id) as verdicts
    from committee.member m where m.year = ${year}
  `.execute(db);
  return new Map(rows.map(({ memberId, ...load }) => [memberId, load]));
}
