// Teams in the database: one as the reader sees it, its text, its history.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { SeenTeam, StepKind, Team, TeamState, TeamText } from '../types.ts';
import { standingColumns, visibleTo, type Sight } from './store-sight.ts';

const columns = sql`
  t.id, t.unit_id, t.kind, t.name, t.purpose, t.methods, t.document, t.leader_id, t.state, t.version, t.made_by, t.made_at,
  t.began_on, t.archived_on
`;

/** The team if it exists for this reader, with how the reader is related to it; else not found. */
export async function selectSeen(db: Db, sight: Sight, id: number): Promise<SeenTeam> {
  const { rows } = await sql<SeenTeam>`
    select ${columns}, ${standingColumns(sight)} from teams.team t where t.id = ${id} and ${visibleTo(sight)}
  `.execute(db);
  return rows[0] ?? notFound('team');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockSeen(tx: Tx, sight: Sight, id: number): Promise<SeenTeam> {
  await sql`select 1 from teams.team where id = ${id} for update`.execute(tx);
  return selectSeen(tx, sight, id);
}

export type Start = TeamText & {
  unitId: number;
  leaderId: number;
  state: TeamState;
  madeBy: number;
  madeAt: Date;
  beganOn: Day | null;
  token: string | null;
};

/** Keeps a new team; undefined when the same form has made it before. */
export async function insertTeam(tx: Tx, start: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('teams.team')
    .values(start)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which team a form has made already. */
export async function selectIdByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('teams.team').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

/** Writes a text over the loaded one and counts its version up. */
export async function updateText(tx: Tx, team: Pick<Team, 'id' | 'version'>, text: TeamText): Promise<void> {
  const { name, kind, purpose, methods, document } = text;
  await tx
    .updateTable('teams.team')
    .set({ name, kind, purpose, methods, document, version: team.version + 1 })
    .where('id', '=', team.id)
    .execute();
}

export type Turn = { state?: TeamState; beganOn?: Day; archivedOn?: Day; leaderId?: number };

/** Moves the loaded team to another state, or gives it another leader. */
export async function updateTeam(tx: Tx, team: Pick<Team, 'id'>, turn: Turn): Promise<void> {
  await tx.updateTable('teams.team').set(turn).where('id', '=', team.id).execute();
}

export type Step = { kind: StepKind; byId: number; aboutId?: number; at: Date; note?: string };

/** Adds what was decided to the history. */
export async function insertStep(tx: Tx, teamId: number, step: Step): Promise<void> {
  const { kind, byId, aboutId = null, at, note = '' } = step;
  await tx.insertInto('teams.step').values({ teamId, kind, byId, aboutId, at, note }).execute();
}

export type StepLine = { kind: StepKind; byName: string; aboutName: string | null; at: Date; note: string };

/** The history, newest first. */
export async function selectSteps(db: Db, teamId: number): Promise<StepLine[]> {
  const { rows } = await sql<StepLine>`
    select s.kind, by.name as by_name, about.name as about_name, s.at, s.note from teams.step s
    join people.person_card by on by.id = s.by_id left join people.person_card about on about.id = s.about_id
    where s.team_id = ${teamId} order by s.id desc limit 100
  `.execute(db);
  return rows;
}
