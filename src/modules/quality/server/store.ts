// Every statement about single submissions: what was sent, who may judge it, the votes, what was decided.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Ballot, Criterion, Decision, Judge, Mark, Submission, Vote } from '../types.ts';

const columns =
  sql.raw(`id, asset_id, version, unit_id, panel_unit_id, kind, previous_id, proposed_level, note, submitted_by,
  submitted_at, due_on, state, closed_at, reason`);

/** The submission, or not found. */
export async function selectSubmission(db: Db, id: number): Promise<Submission> {
  const { rows } = await sql<Submission>`select ${columns} from quality.submission where id = ${id}`.execute(db);
  return rows[0] ?? notFound('submission');
}

/** The same, held until the transaction ends: who votes or withdraws at the same time takes turns. */
export async function lockSubmission(tx: Tx, id: number): Promise<Submission> {
  const { rows } = await sql<Submission>`
    select ${columns} from quality.submission where id = ${id} for update
  `.execute(tx);
  return rows[0] ?? notFound('submission');
}

/** All submissions of an asset, newest first. */
export async function selectSubmissionsOf(db: Db, assetId: number): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select ${columns} from quality.submission where asset_id = ${assetId} order by id desc
  `.execute(db);
  return rows;
}

type NewSubmission = Pick<
  Submission,
  'assetId' | 'version' | 'unitId' | 'panelUnitId' | 'kind' | 'previousId' | 'proposedLevel' | 'note' | 'submittedBy'
> & {
  submittedAt: Date;
  day: Day;
  days: number;
  readers: readonly number[];
  teams: readonly number[];
  token: string | null;
};

/** Sends a submission; undefined where one is open or the form was sent before. */
export async function insertSubmission(tx: Tx, sent: NewSubmission): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into quality.submission (asset_id, version, unit_id, panel_unit_id, kind, previous_id, proposed_level, note,
      submitted_by, submitted_at, due_on, token)
    values (${sent.assetId}, ${sent.version}, ${sent.unitId}, ${sent.panelUnitId}, ${sent.kind}, ${sent.previousId},
      ${sent.proposedLevel}, ${sent.note}, ${sent.submittedBy}, ${sent.submittedAt},
      people.working_days_after(${sent.day}::date, ${sent.days}::integer), ${sent.token})
    on conflict do nothing returning id
  `.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) return id;
  await sql`
    insert into quality.submission_reader (submission_id, person_id)
    select ${id}::bigint, unnest(${[...sent.readers]}::bigint[])
  `.execute(tx);
  await sql`
    insert into quality.submission_team (submission_id, team_id) select ${id}::bigint, unnest(${[...sent.teams]}::bigint[])
  `.execute(tx);
  return id;
}

/** Which submission a form has sent already, if it was sent before. */
export async function selectSubmissionByToken(db: Db, token: string | null): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from quality.submission where token = ${token}`.execute(db);
  return rows[0]?.id;
}

/** Whom the author proposed as readers of level 1. */
export async function selectReaders(db: Db, submissionId: number): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select c.id, c.name from quality.submission_reader r join people.person_card c on c.id = r.person_id
    where r.submission_id = ${submissionId} order by c.name
  `.execute(db);
  return rows;
}

/** Which teams the author proposed as readers of level 1. */
export async function selectTeams(db: Db, submissionId: number): Promise<number[]> {
  const { rows } = await sql<{ teamId: number }>`
    select team_id from quality.submission_team where submission_id = ${submissionId} order by team_id
  `.execute(db);
  return rows.map(({ teamId }) => teamId);
}

/** Closes the loaded submission. */
export async function closeSubmission(
  tx: Tx,
  submission: Pick<Submission, 'id'>,
  as: { state: 'decided' | 'withdrawn'; by: number | null; at: Date; reason: string }
): Promise<void> {
  await sql`
    update quality.submission set state = ${as.state}, closed_at = ${as.at}, closed_by = ${as.by}, reason = ${as.reason}
    where id = ${submission.id}
  `.execute(tx);
}

/** The members of the panel in force on a day who still hold their place, as far as this submission is concerned. */
export async function selectJudges(db: Db, submission: Submission, day: Day): Promise<Judge[]> {
  const { rows } = await sql<Judge>`
    select s.member_id, s.person_id, c.name, s.is_chair, s.is_ministry,
      exists (select from knowledge.asset_authorship w where w.asset_id = ${submission.assetId} and w.person_id = s.person_id) as is_author,
      coalesce((select reason from quality.conflict f where f.asset_id = ${submission.assetId} and f.person_id = s.person_id), '') as conflict,
      ${submission.kind === 'appeal'}::boolean and exists (
        select from quality.vote v where v.submission_id = ${submission.previousId}::bigint and v.person_id = s.person_id
      ) as has_judged_before,
      exists (select from quality.vote v where v.submission_id = ${submission.id} and v.person_id = s.person_id) as has_voted
    from quality.sitting_on(${day}::date) s join people.person_card c on c.id = s.person_id
    where s.unit_id = ${submission.panelUnitId} order by s.is_chair desc, c.name
  `.execute(db);
  return rows;
}

type VoteRow = Omit<Vote, 'whys'> & Record<`${Criterion}Why`, string>;

/** All votes on a submission, in the order they came. */
export async function selectVotes(db: Db, submissionId: number): Promise<Vote[]> {
  const { rows } = await sql<VoteRow>`
    select v.person_id, c.name, v.at, v.verdict, v.level, v.reason, v.innovative, v.innovative_why, v.useful, v.useful_why,
      v.solves, v.solves_why, v.speeds, v.speeds_why,
      (select coalesce(json_agg(t.team_id order by t.team_id), '[]') from quality.vote_team t where t.vote_id = v.id) as teams
    from quality.vote v join people.person_card c on c.id = v.person_id where v.submission_id = ${submissionId} order by v.id
  `.execute(db);
  return rows.map(({ innovativeWhy, usefulWhy, solvesWhy, speedsWhy, ...vote }) => ({
    ...vote,
    whys: { innovative: innovativeWhy, useful: usefulWhy, solves: solvesWhy, speeds: speedsWhy }
  }));
}

type NewVote = Ballot &
  Record<Criterion, Mark> &
  Record<`${Criterion}Why`, string> & {
    submissionId: number;
    memberId: number;
    personId: number;
    reason: string;
    teams: readonly number[];
    at: Date;
  };

/** Keeps a vote. */
export async function insertVote(tx: Tx, vote: NewVote): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into quality.vote (submission_id, member_id, person_id, innovative, innovative_why, useful, useful_why, solves,
      solves_why, speeds, speeds_why, verdict, level, reason, at)
    values (${vote.submissionId}, ${vote.memberId}, ${vote.personId}, ${vote.innovative}, ${vote.innovativeWhy}, ${vote.useful},
      ${vote.usefulWhy}, ${vote.solves}, ${vote.solvesWhy}, ${vote.speeds}, ${vote.speedsWhy}, ${vote.verdict}, ${vote.level},
      ${vote.reason}, ${vote.at}) returning id
  `.execute(tx);
  await sql`
    insert into quality.vote_team (vote_id, team_id) select ${rows[0]?.id ?? 0}::bigint, unnest(${[...vote.teams]}::bigint[])
  `.execute(tx);
}

/** Declares a conflict of interest with an asset; a later declaration changes nothing. */
export async function insertConflict(
  tx: Tx,
  conflict: { assetId: number; personId: number; reason: string; at: Date }
): Promise<void> {
  await sql`
    insert into quality.conflict (asset_id, person_id, reason, declared_at)
    values (${conflict.assetId}, ${conflict.personId}, ${conflict.reason}, ${conflict.at}) on conflict do nothing
  `.execute(tx);
}

/** Keeps a decision. */
export async function insertDecision(tx: Tx, decision: Omit<Decision, 'id'>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into quality.decision (submission_id, panel_id, asset_id, version, unit_id, verdict, level, teams, level_before, how,
      votes, dissent, reason, decided_by, decided_at, working_days)
    values (${decision.submissionId}, ${decision.panelId}, ${decision.assetId}, ${decision.version}, ${decision.unitId},
      ${decision.verdict}, ${decision.level}, ${decision.teams}::bigint[], ${decision.levelBefore}, ${decision.how}, ${decision.votes}, ${decision.dissent},
      ${decision.reason}, ${decision.decidedBy}, ${decision.decidedAt}, ${decision.workingDays})
    returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('decision');
}

const decisionColumns =
  sql.raw(`d.id, d.submission_id, d.panel_id, d.asset_id, d.version, d.unit_id, d.verdict, d.level, to_json(d.teams) as teams,
  d.level_before, d.how, d.votes, d.dissent, d.reason, d.decided_by, d.decided_at, d.working_days`);

/** The decision on a submission, if it is decided. */
export async function selectDecisionOf(db: Db, submissionId: number): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select ${decisionColumns} from quality.decision d where d.submission_id = ${submissionId}
  `.execute(db);
  return rows[0];
}

/** A decision, or not found. */
export async function selectDecision(db: Db, id: number): Promise<Decision> {
  const { rows } = await sql<Decision>`select ${decisionColumns} from quality.decision d where d.id = ${id}`.execute(
    db
  );
  return rows[0] ?? notFound('decision');
}

/** Keeps that an author read a decision; false where she said so before. */
export async function insertSeen(tx: Tx, seen: { decisionId: number; personId: number; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into quality.decision_seen (decision_id, person_id, at) values (${seen.decisionId}, ${seen.personId}, ${seen.at})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** Whether somebody said to have read a decision. */
export async function selectIsSeen(db: Db, of: { decisionId: number; personId: number }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from quality.decision_seen where decision_id = ${of.decisionId} and person_id = ${of.personId}
  `.execute(db);
  return rows.length > 0;
}

export type DecidedBefore = Decision & { unitName: string };

/** All decisions on an asset, newest first, each with the unit whose panel it was. */
export async function selectDecisions(db: Db, assetId: number, day: Day): Promise<DecidedBefore[]> {
  const { rows } = await sql<DecidedBefore>`${keptPlan}
    select ${decisionColumns}, u.name as unit_name from quality.decision d join quality.panel p on p.id = d.panel_id
    join people.units_reaching(${day}::date) u on u.unit_id = p.unit_id
    where d.asset_id = ${assetId} order by d.decided_at desc, d.id desc
  `.execute(db);
  return rows;
}
