// SQL of questionnaires and campaigns: their versions, windows, terms, and who is asked.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { shippedInstrument } from '../bank.ts';
import type { Campaign, Instrument } from '../types.ts';

const campaignColumns = sql`c.id, c.year, c.version, c.unit_id, u.code as unit_code, c.mode, c.purpose, c.opens_on, c.closes_on,
  c.keep_until, c.state, c.terms, c.reminders`;
const campaigns = sql`from surveys.campaign c left join people.unit_card u on u.unit_id = c.unit_id`;

/** A campaign; not found when there is none of that id. */
export async function selectCampaign(db: Db, id: number): Promise<Campaign> {
  const { rows } = await sql<Campaign>`select ${campaignColumns} ${campaigns} where c.id = ${id}`.execute(db);
  return rows[0] ?? notFound(`campaign ${id}`);
}

/** Why a campaign was withdrawn; empty where it was not. */
export async function selectWithdrawal(db: Db, id: number): Promise<string> {
  const { rows } = await sql<{ reason: string }>`
    select withdrawn_reason as reason from surveys.campaign where id = ${id}
  `.execute(db);
  return rows[0]?.reason ?? '';
}

/** All campaigns, those that run first, then the newest. */
export async function selectCampaigns(db: Db): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} ${campaigns} order by c.state = 'open' desc, c.closes_on desc, c.id desc limit 100
  `.execute(db);
  return rows;
}

/** The campaigns whose last day has passed and that still wait for their results. */
export async function selectOver(db: Db, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from surveys.campaign where state = 'open' and closes_on < ${today}::date order by closes_on, id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The closed campaign of the whole ministry in a year, the last one. */
export async function selectClosedOf(db: Db, year: number): Promise<Campaign | undefined> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} ${campaigns} where c.state = 'closed' and c.unit_id is null and c.year = ${year}
    order by c.closes_on desc, c.id desc limit 1
  `.execute(db);
  return rows[0];
}

export type NewCampaign = Omit<Campaign, 'id' | 'state' | 'unitCode'> & {
  openedBy: number | null;
  token: string | null;
};

/** Keeps a new campaign; gives its id, or undefined when this form was taken already. */
export async function insertCampaign(tx: Tx, of: NewCampaign): Promise<number | undefined> {
  const row = await tx
    .insertInto('surveys.campaign')
    .values({ ...of, terms: JSON.stringify(of.terms), reminders: JSON.stringify(of.reminders) })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** The campaign that a form made before. */
export async function selectByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('surveys.campaign').select('id').where('token', '=', token).executeTakeFirst();
  return row?.id;
}

/** Whether the whole ministry is being asked already for a year. */
export async function isRunning(db: Db, year: number): Promise<boolean> {
  const row = await db
    .selectFrom('surveys.campaign')
    .select('id')
    .where('year', '=', year)
    .where('state', '=', 'open')
    .where('unitId', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Holds whoever else would open a campaign until this transaction ends. */
export async function lockOpening(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7350)`.execute(tx);
}

/** The newest version of the questionnaire; the shipped one is kept as the first where there is none. */
export async function latestInstrument(db: Db): Promise<Instrument> {
  const { rows } = await sql<{ document: Instrument }>`
    select document from surveys.instrument order by version desc limit 1
  `.execute(db);
  return rows[0]?.document ?? shippedInstrument;
}

/** Keeps a version; one that is there stays as it is. */
export async function keepInstrument(tx: Tx, instrument: Instrument, madeBy: number | null): Promise<void> {
  await tx
    .insertInto('surveys.instrument')
    .values({ version: instrument.version, document: JSON.stringify(instrument), madeBy })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}

/** One version of the questionnaire. */
export async function selectInstrument(db: Db, version: number): Promise<Instrument> {
  const row = await db
    .selectFrom('surveys.instrument')
    .select('document')
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.document as Instrument | undefined) ?? notFound(`instrument ${version}`);
}

export type Version = { version: number; madeAt: Date; madeBy: string };

/** All versions with who made them, the newest first. */
export async function selectVersions(db: Db): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select i.version, i.made_at, coalesce(p.name, '') as made_by
    from surveys.instrument i left join people.person_card p on p.id = i.made_by order by i.version desc
  `.execute(db);
  return rows;
}

/** The unit with a code on a day. */
export async function selectUnitId(db: Db, code: string, day: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.units_on(${day}::date) where code = ${code}
  `.execute(db);
  return rows[0]?.unitId;
}

/**
 * Asks everyone at work on the day, of the unit asked or of all, in one statement: each for the own unit and for the nearest
 * post above that has a holder and is not her own. Gives how many.
 */
export async function inviteAll(tx: Tx, of: { id: number; unitId: number | null; day: Day }): Promise<number> {
  const day = sql`${of.day}::date`;
  const asked =
    of.unitId === null
      ? sql`true`
      : sql`p.unit_id in (select unit_id from people.tree_on(${day}) where ancestor_id = ${of.unitId})`;
  const { numAffectedRows } = await sql`
    with head as materialized (select distinct unit_id, person_id from people.heads_on(${day})),
    post as materialized (
      select t.unit_id, array_agg(t.ancestor_id order by t.depth) as line
      from people.tree_on(${day}) t join (select distinct unit_id from head) led on led.unit_id = t.ancestor_id
      group by t.unit_id
    )
    insert into surveys.invitation (campaign_id, person_id, unit_id, leader_unit_id)
    select ${of.id}, p.person_id, p.unit_id, case when h.person_id is null then post.line[1] else post.line[2] end
    from people.placements_on(${day}) p
    left join post on post.unit_id = p.unit_id
    left join head h on h.unit_id = post.line[1] and h.person_id = p.person_id
    where p.status = 'active' and ${asked}
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Puts an empty box into every unit that is asked, so that no answer makes one. */
export async function makeBoxes(tx: Tx, id: number, length: number): Promise<void> {
  await sql`
    insert into surveys.box (campaign_id, unit_id, counts)
    select ${id}, unit_id, array_fill(0::bigint, array[${length}::integer])
    from (
      select unit_id from surveys.invitation where campaign_id = ${id}
      union select leader_unit_id from surveys.invitation where campaign_id = ${id} and leader_unit_id is not null
    ) asked order by unit_id
  `.execute(tx);
}
