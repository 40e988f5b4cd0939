// Panels and their members in the database, with the dated rule they work by.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Candidate, Member, Panel, PanelDraft, Rule } from '../types.ts';

/** The rule that holds on a day. */
export async function selectRule(db: Db, day: Day): Promise<Rule> {
  const { rows } = await sql<Rule>`
    select quorum, days, ministry_unit_id from quality.rule where valid @> ${day}::date
  `.execute(db);
  return rows[0] ?? { quorum: 3, days: 10, ministryUnitId: null };
}

const panelColumns = sql`
  p.id, p.unit_id, p.document_number, p.document_on, lower(p.valid) as starts_on, upper(p.valid) - 1 as ends_on, p.end_reason
`;

export type StoredPanel = Panel & { fileSha256: string | null; fileName: string };

/** The panel, or not found. */
export async function selectPanel(db: Db, id: number): Promise<StoredPanel> {
  const { rows } = await sql<StoredPanel>`
    select ${panelColumns}, p.file_sha256, p.file_name from quality.panel p where p.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('panel');
}

/** The same, held until the transaction ends: who changes it at the same time takes turns. */
export async function lockPanel(tx: Tx, id: number): Promise<StoredPanel> {
  await sql`select 1 from quality.panel where id = ${id} for update`.execute(tx);
  return selectPanel(tx, id);
}

/** The panel of a unit in force on a day, if there is one. */
export async function selectPanelOf(db: Db, unitId: number, day: Day): Promise<Panel | undefined> {
  const { rows } = await sql<Panel>`
    select ${panelColumns} from quality.panel p where p.unit_id = ${unitId} and p.valid @> ${day}::date
  `.execute(db);
  return rows[0];
}

export type PanelLine = Panel & {
  unitCode: string;
  unitName: string;
  members: number;
  waiting: number;
  decided: number;
};

/** Panels by unit, those in force first: how many sit, how much waits, how much was decided. */
export async function selectPanels(db: Db, day: Day): Promise<PanelLine[]> {
  const { rows } = await sql<PanelLine>`
    with sitting as materialized (select panel_id, count(*) as members from quality.sitting_on(${day}::date) group by panel_id),
    waiting as materialized (select panel_unit_id, count(*) as n from quality.submission where state = 'open' group by panel_unit_id),
    decided as materialized (select panel_id, count(*) as n from quality.decision group by panel_id)
    select ${panelColumns}, u.code as unit_code, u.name as unit_name, coalesce(sitting.members, 0) as members,
      case when p.valid @> ${day}::date then coalesce(waiting.n, 0) else 0 end as waiting, coalesce(decided.n, 0) as decided
    from quality.panel p join people.units_reaching(${day}::date) u on u.unit_id = p.unit_id
    left join sitting on sitting.panel_id = p.id left join decided on decided.panel_id = p.id
    left join waiting on waiting.panel_unit_id = p.unit_id
    order by p.valid @> ${day}::date desc, u.code, lower(p.valid) desc
  `.execute(db);
  return rows;
}

/** All who ever sat in a panel, those sitting first, the chair on top. */
export async function selectMembers(db: Db, panelId: number, day: Day): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.id, m.person_id, c.name, m.is_chair, m.is_ministry, coalesce(lower(m.valid), m.added_at::date) as starts_on,
      case when isempty(m.valid) then m.added_at::date else upper(m.valid) end as ends_on,
      m.replaces_id, m.reason, s.member_id is not null as is_placed
    from quality.member m join people.person_card c on c.id = m.person_id
    left join quality.sitting_on(${day}::date) s on s.member_id = m.id
    where m.panel_id = ${panelId} order by m.valid @> ${day}::date desc, m.is_chair desc, c.name, m.id
  `.execute(db);
  return rows;
}

type NewPanel = PanelDraft & {
  by: number;
  at: Date;
  token: string | null;
  decree: { sha256: string; name: string } | null;
};

/** Appoints a panel; undefined where another one of the unit is in force in these days or the form was sent before. */
export async function insertPanel(tx: Tx, panel: NewPanel): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into quality.panel (unit_id, document_number, document_on, file_sha256, file_name, valid, appointed_by, appointed_at, token)
    values (${panel.unitId}, ${panel.documentNumber}, ${panel.documentOn}, ${panel.decree?.sha256 ?? null},
      ${panel.decree?.name ?? ''},
      daterange(${panel.startsOn}::date, ${panel.endsOn}::date, '[]'), ${panel.by}, ${panel.at}, ${panel.token})
    on conflict do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Which panel a form has appointed already, if it was sent before. */
export async function selectPanelByToken(db: Db, token: string | null): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from quality.panel where token = ${token}`.execute(db);
  return rows[0]?.id;
}

/** Adds the file of the decree to the loaded panel. */
export async function updateDecree(
  tx: Tx,
  panel: Pick<Panel, 'id'>,
  decree: { sha256: string; name: string }
): Promise<void> {
  await sql`
    update quality.panel set file_sha256 = ${decree.sha256}, file_name = ${decree.name} where id = ${panel.id}
  `.execute(tx);
}

type NewMember = Candidate & {
  panelId: number;
  isChair: boolean;
  startsOn: Day;
  replacesId: number | null;
  reason: string;
  by: number;
  at: Date;
};

/** Gives somebody a seat. */
export async function insertMember(tx: Tx, seat: NewMember): Promise<void> {
  await sql`
    insert into quality.member (panel_id, person_id, home_id, is_chair, is_ministry, valid, replaces_id, reason, added_by, added_at)
    values (${seat.panelId}, ${seat.personId}, ${seat.homeId}, ${seat.isChair}, ${seat.isMinistry},
      daterange(${seat.startsOn}::date, null), ${seat.replacesId}, ${seat.reason}, ${seat.by}, ${seat.at})
  `.execute(tx);
}

/** Ends a seat: from this day on somebody else has it. */
export async function endMember(tx: Tx, member: Pick<Member, 'id' | 'startsOn'>, day: Day): Promise<void> {
  await sql`
    update quality.member set valid = daterange(lower(valid), greatest(lower(valid), ${day}::date)) where id = ${member.id}
  `.execute(tx);
}

/** Ends the term of a panel with this day. */
export async function endPanel(
  tx: Tx,
  panel: Pick<Panel, 'id'>,
  as: { day: Day; by: number; at: Date; reason: string }
): Promise<void> {
  await sql`
    update quality.panel set valid = daterange(lower(valid), least(upper(valid), greatest(lower(valid), ${as.day}::date) + 1)),
      ended_by = ${as.by}, ended_at = ${as.at}, end_reason = ${as.reason}
    where id = ${panel.id}
  `.execute(tx);
}
