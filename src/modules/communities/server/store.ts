// Communities in the database: one as the reader sees it, its charter and versions, its history.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Charter, Community, CommunityState, Kind, SeenCommunity, StepKind } from '../types.ts';
import { hasOwner, lastLife, ownMembership, standingColumns, visibleTo, type Sight } from './store-sight.ts';

/** The columns of a community `c`. */
export const columns = sql`
  c.id, c.unit_id, c.open_to_id, c.sponsor_unit_id, c.kind, c.name, c.purpose, c.outputs, c.measures, c.calendar,
  c.families, c.is_open, c.starts_on, c.ends_on, c.state, c.version, c.proposed_by, c.proposed_at, c.accepted_on,
  c.closed_on, c.quiet_until
`;

/** The community if it exists for this reader, with how the reader is related to it; else not found. */
export async function selectSeen(db: Db, sight: Sight, id: number): Promise<SeenCommunity> {
  const { rows } = await sql<SeenCommunity>`${keptPlan}
    select ${columns}, ${standingColumns(sight)}, life.day as last_life_on, ${hasOwner(sight.day)} as has_owner
    from communities.community c ${ownMembership(sight)} ${lastLife(sight.day)}
    where c.id = ${id} and ${visibleTo(sight)}
  `.execute(db);
  return rows[0] ?? notFound('community');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockSeen(tx: Tx, sight: Sight, id: number): Promise<SeenCommunity> {
  await sql`select 1 from communities.community where id = ${id} for update`.execute(tx);
  return selectSeen(tx, sight, id);
}

/** A community as others lead to it: whether it began, and whose people may join; null = everybody. */
export type VisibleLine = Pick<Community, 'id' | 'name' | 'state' | 'openToId'>;

/** Which of the communities exist for this reader, by name. */
export async function selectVisible(db: Db, sight: Sight, ids: readonly number[]): Promise<VisibleLine[]> {
  const { rows } = await sql<VisibleLine>`${keptPlan}
    select c.id, c.name, c.state, c.open_to_id from communities.community c ${ownMembership(sight)}
    where c.id = any(${[...ids]}::bigint[]) and ${visibleTo(sight)}
  `.execute(db);
  return rows;
}

const written = (charter: Charter) => ({
  name: charter.name,
  kind: charter.kind,
  purpose: charter.purpose,
  outputs: charter.outputs,
  measures: charter.measures,
  calendar: charter.calendar,
  families: charter.families,
  isOpen: charter.isOpen,
  startsOn: charter.startsOn,
  endsOn: charter.endsOn,
  sponsorUnitId: charter.sponsorUnitId,
  openToId: charter.openToId
});

export type Start = { charter: Charter; unitId: number; by: number; at: Date; token: string | null };

/** Proposes a community; undefined when the same form has proposed it before. */
export async function insertCommunity(tx: Tx, start: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('communities.community')
    .values({
      ...written(start.charter),
      unitId: start.unitId,
      proposedBy: start.by,
      proposedAt: start.at,
      token: start.token
    })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which community a form has proposed already. */
export async function selectIdByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('communities.community')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** Writes a charter over the loaded one and counts its version up. */
export async function updateCharter(
  tx: Tx,
  community: Pick<Community, 'id' | 'version'>,
  charter: Charter
): Promise<void> {
  await tx
    .updateTable('communities.community')
    .set({ ...written(charter), version: community.version + 1 })
    .where('id', '=', community.id)
    .execute();
}

/** Keeps the charter as it now stands as a version. */
export async function insertCharterVersion(tx: Tx, id: number, by: { personId: number; at: Date }): Promise<void> {
  await sql`
    insert into communities.charter_version (community_id, version, charter, by_id, at)
    select c.id, c.version, jsonb_build_object('name', name, 'kind', kind, 'purpose', purpose, 'outputs', outputs,
      'measures', measures, 'calendar', calendar, 'families', families, 'isOpen', is_open, 'startsOn', starts_on,
      'endsOn', ends_on, 'sponsorUnitId', sponsor_unit_id, 'openToId', open_to_id), ${by.personId}, ${by.at}
    from communities.community c where id = ${id}
  `.execute(tx);
}

export type Turn = { state: CommunityState; acceptedOn?: Day; closedOn?: Day; quietUntil?: Day };

/** Moves the loaded community to another state. */
export async function updateState(tx: Tx, community: Pick<Community, 'id'>, turn: Turn): Promise<void> {
  await tx.updateTable('communities.community').set(turn).where('id', '=', community.id).execute();
}

export type Step = { kind: StepKind; byId: number; aboutId?: number | undefined; at: Date; note?: string };

/** Adds what was decided to the history. */
export async function insertStep(tx: Tx, communityId: number, step: Step): Promise<void> {
  await tx
    .insertInto('communities.step')
    .values({
      communityId,
      kind: step.kind,
      byId: step.byId,
      aboutId: step.aboutId ?? null,
      at: step.at,
      note: step.note ?? ''
    })
    .execute();
}

export type StepLine = { kind: StepKind; byName: string; aboutName: string | null; at: Date; note: string };

/** The history, newest first. */
export async function selectSteps(db: Db, communityId: number): Promise<StepLine[]> {
  const { rows } = await sql<StepLine>`
    select s.kind, by.name as by_name, about.name as about_name, s.at, s.note from communities.step s
    join people.person_card by on by.id = s.by_id left join people.person_card about on about.id = s.about_id
    where s.community_id = ${communityId} order by s.id desc limit 100
  `.execute(db);
  return rows;
}

export type Line = {
  id: number;
  name: string;
  kind: Kind;
  purpose: string;
  state: CommunityState;
  unitName: string;
  isMine: boolean;
  members: number;
  lastLifeOn: Day | null;
  nextOn: Day | null;
};
