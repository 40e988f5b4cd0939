// Rounds of review in the database: begun for what is published, signed, closed, followed by the next.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { askedAhead, mostMonths } from '../rules.ts';
import type { Outcome, Part, Round, Signature, Verdict } from '../types.ts';

const columns = sql`
  r.id, r.asset_id, r.unit_id, r.version, r.opened_on, r.due_on, r.group_id, r.orphaned_on, r.closed_at, r.outcome, r.newer_id
`;

export type Begun = { id: number; unitId: number };

/**
 * Begins a round for published assets that have none, of one asset or of many at most; the date follows from the day of
 * publication by the term of the kind, and nothing is due in the first thirty days after the round began.
 */
export async function insertRounds(
  tx: Tx,
  of: { day: Day; most: number; assetId?: number | undefined }
): Promise<Begun[]> {
  const { rows } = await sql<Begun>`
    insert into curation.round (asset_id, unit_id, version, opened_on, due_on)
    select a.asset_id, a.unit_id, a.version, ${of.day}::date, least(
      greatest((a.submitted_at + make_interval(months => curation.months_of(a.kind, a.submitted_at::date)))::date, ${of.day}::date + ${askedAhead}::integer),
      (${of.day}::date + make_interval(months => ${mostMonths}::integer))::date)
    from knowledge.asset_life a
    where a.state = 'published' and (${of.assetId ?? null}::bigint is null or a.asset_id = ${of.assetId ?? null}::bigint)
      and not exists (select from curation.round r where r.asset_id = a.asset_id and r.is_standing)
    order by a.asset_id limit ${of.most}
    on conflict do nothing
    returning id, unit_id
  `.execute(tx);
  return rows;
}

/** The round that says how the asset stands, if one was begun. */
export async function selectOptionalRound(db: Db, assetId: number): Promise<Round | undefined> {
  const { rows } = await sql<Round>`${keptPlan}
    select ${columns} from curation.round r where r.asset_id = ${assetId} and r.is_standing
  `.execute(db);
  return rows[0];
}

/** The same, begun where there is none yet and held against every other writer. */
export async function lockRound(tx: Tx, assetId: number, day: Day): Promise<Round> {
  await insertRounds(tx, { day, most: 1, assetId });
  await sql`select 1 from curation.round where asset_id = ${assetId} and is_standing for update`.execute(tx);
  return (await selectOptionalRound(tx, assetId)) ?? notFound('round');
}

/** The signatures of a round, in their order. */
export async function selectSignatures(
  db: Db,
  roundId: number
): Promise<(Signature & { at: Date; name: string; note: string })[]> {
  const { rows } = await sql<Signature & { at: Date; name: string; note: string }>`
    select s.person_id, s.part, s.verdict, s.version, s.next_on, s.at, s.note, p.name
    from curation.signature s join people.person_card p on p.id = s.person_id
    where s.round_id = ${roundId} order by s.id
  `.execute(db);
  return rows;
}

/** Who alone confirmed the same version in the round before; null where it was somebody else's, or an update. */
export async function selectConfirmedBefore(db: Db, round: Pick<Round, 'id' | 'assetId'>): Promise<number | null> {
  const { rows } = await sql<{ personId: number | null }>`
    select case when r.outcome = 'confirmed' then (
      select min(s.person_id) from curation.signature s where s.round_id = r.id having count(distinct s.person_id) = 1
    ) end as person_id
    from curation.round r where r.asset_id = ${round.assetId} and r.id < ${round.id} order by r.id desc limit 1
  `.execute(db);
  return rows[0]?.personId ?? null;
}

type Signed = {
  personId: number;
  part: Part;
  verdict: Verdict;
  version: number;
  nextOn: Day | null;
  note: string;
  at: Date;
};

/** Adds a signature. */
export async function insertSignature(tx: Tx, round: Pick<Round, 'id'>, signed: Signed): Promise<void> {
  await tx
    .insertInto('curation.signature')
    .values({ roundId: round.id, ...signed })
    .execute();
}

export type Close = { outcome: Outcome; by: number; at: Date; note: string; newerId?: number };

/** Ends the loaded round; a replacement says from now on how the asset stands. */
export async function closeRound(tx: Tx, round: Pick<Round, 'id'>, close: Close): Promise<void> {
  await sql`
    update curation.round set closed_at = ${close.at}, closed_by = ${close.by}, outcome = ${close.outcome}, note = ${close.note},
      newer_id = ${close.newerId ?? null}::bigint, is_standing = ${close.outcome === 'replaced'}
    where id = ${round.id}
  `.execute(tx);
}

/** Lays a replacement aside, so that the asset can have a round again. */
export async function unsetStanding(tx: Tx, round: Pick<Round, 'id'>): Promise<void> {
  await tx.updateTable('curation.round').set({ isStanding: false }).where('id', '=', round.id).execute();
}

/** Begins the round that follows. */
export async function insertNext(
  tx: Tx,
  round: Pick<Round, 'assetId' | 'unitId' | 'groupId'>,
  next: { version: number; openedOn: Day; dueOn: Day }
): Promise<number> {
  const { id } = await tx
    .insertInto('curation.round')
    .values({ assetId: round.assetId, unitId: round.unitId, groupId: round.groupId, ...next })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Sets another date of the loaded round. */
export async function updateDue(tx: Tx, round: Pick<Round, 'id'>, dueOn: Day): Promise<void> {
  await tx.updateTable('curation.round').set({ dueOn }).where('id', '=', round.id).execute();
}

type Step = { kind: 'rescheduled' | 'reinstated'; by: number; at: Date; fromOn?: Day; toOn?: Day; note: string };

/** Adds what else was decided about a round. */
export async function insertStep(tx: Tx, round: Pick<Round, 'id'>, step: Step): Promise<void> {
  await tx
    .insertInto('curation.step')
    .values({
      roundId: round.id,
      kind: step.kind,
      byId: step.by,
      at: step.at,
      fromOn: step.fromOn ?? null,
      toOn: step.toOn ?? null,
      note: step.note
    })
    .execute();
}

/** After how many months an asset of this kind is looked at again. */
export async function selectMonths(db: Db, kind: string, day: Day): Promise<number> {
  const { rows } = await sql<{ months: number }>`select curation.months_of(${kind}, ${day}::date) as months`.execute(
    db
  );
  return rows[0]?.months ?? 12;
}

export type PastLine = {
  kind: Outcome | 'rescheduled' | 'reinstated' | 'signed';
  at: Date;
  name: string;
  note: string;
  toOn: Day | null;
  newerId: number | null;
};

/** What was said and decided about an asset in all its rounds, newest first. */
export async function selectPast(db: Db, assetId: number): Promise<PastLine[]> {
  const { rows } = await sql<PastLine>`
    select kind, at, name, note, to_on, newer_id from (
      select case when r.outcome is not null and r.outcome <> 'replaced' and s.at = r.closed_at then s.verdict else 'signed' end as kind,
        s.at, s.person_id, s.note, case when s.at = r.closed_at then (
          select n.due_on from curation.round n where n.asset_id = r.asset_id and n.id > r.id order by n.id limit 1
        ) end as to_on, null::bigint as newer_id, s.id as place
      from curation.round r join curation.signature s on s.round_id = r.id where r.asset_id = ${assetId}
      union all
      select 'replaced', r.closed_at, r.closed_by, r.note, null, r.newer_id, r.id
      from curation.round r where r.asset_id = ${assetId} and r.outcome = 'replaced'
      union all
      select t.kind, t.at, t.by_id, t.note, t.to_on, null, t.id
      from curation.round r join curation.step t on t.round_id = r.id where r.asset_id = ${assetId}
    ) past join people.person_card p on p.id = past.person_id
    order by at desc, place desc limit 100
  `.execute(db);
  return rows;
}

/** How an asset stands that was replaced, or whose review is overdue. */
export type Stale = { assetId: number; newerId: number | null; isOverdue: boolean };

/** Of these assets those that were replaced, and by which, and those whose review is overdue today. */
export async function selectStale(db: Db, ids: readonly number[], day: Day): Promise<Stale[]> {
  const { rows } = await sql<Stale>`${keptPlan}
    select r.asset_id, r.newer_id, r.closed_at is null as is_overdue from curation.round r
    where r.asset_id = any(${[...ids]}::bigint[]) and r.is_standing
      and (r.outcome = 'replaced' or r.closed_at is null and r.due_on < ${day}::date)
  `.execute(db);
  return rows;
}
