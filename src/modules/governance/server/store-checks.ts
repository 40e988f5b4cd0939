// Checks of documents and what was decided about them, in the database.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Purpose } from '../criteria.ts';
import type { NewCheck } from '../schema.ts';
import type { DocumentCheck, VerificationDecision } from '../types.ts';
import type { Grounds } from '../rules-verification.ts';

const checks = sql`
  select c.id, c.document_id, c.kind, c.checked_by, checker.name as checker_name, c.checked_at, c.is_complete,
    coalesce((
      select jsonb_object_agg(p.criterion, p.place) from governance.document_check_place p where p.check_id = c.id), '{}') as places,
    v.decision, coalesce(v.reason, '') as reason, decider.name as decider_name, v.decided_at
  from governance.document_check c
  join people.person_card checker on checker.id = c.checked_by
  left join governance.verification v on v.check_id = c.id
  left join people.person_card decider on decider.id = v.decided_by
`;

/** Every check of a document, the newest first. */
export async function selectChecks(db: Db, documentId: number): Promise<DocumentCheck[]> {
  const { rows } = await sql<DocumentCheck>`${checks} where c.document_id = ${documentId} order by c.id desc`.execute(
    db
  );
  return rows;
}

/** One check, or not found. */
export async function selectCheck(db: Db, id: number): Promise<DocumentCheck> {
  const { rows } = await sql<DocumentCheck>`${checks} where c.id = ${id}`.execute(db);
  return rows[0] ?? notFound('check');
}

/** Keeps a check with where each criterion stands; those before it no longer wait. */
export async function insertCheck(
  tx: Tx,
  check: NewCheck & { documentId: number; checkedBy: number; checkedAt: Date; isComplete: boolean }
): Promise<number> {
  const { places, ...row } = check;
  await stopWaiting(tx, check.documentId, check.kind);
  const { id } = await tx
    .insertInto('governance.documentCheck')
    .values({ ...row, waits: check.isComplete })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('governance.documentCheckPlace')
    .values(places.map((each) => ({ ...each, checkId: id })))
    .execute();
  return id;
}

/** Nobody needs to decide any more about the checks of a document, in one purpose or in all. */
export async function stopWaiting(tx: Tx, documentId: number, kind: Purpose | null = null): Promise<void> {
  await sql`
    update governance.document_check set waits = false
    where document_id = ${documentId} and waits and (${kind}::text is null or kind = ${kind})
  `.execute(tx);
}

/** Keeps what was decided about a check, which waits no more. */
export async function insertVerification(
  tx: Tx,
  decided: { checkId: number; decision: VerificationDecision; reason: string; decidedBy: number; decidedAt: Date }
): Promise<void> {
  await tx.insertInto('governance.verification').values(decided).execute();
  await sql`update governance.document_check set waits = false where id = ${decided.checkId}`.execute(tx);
}

/** What was named and planned beside a document. */
export async function selectGrounds(db: Db, documentId: number): Promise<Grounds> {
  const { rows } = await sql<Grounds>`
    select (select count(*) from governance.contributor where document_id = ${documentId}) as contributors,
      (select count(*) from governance.monitoring where document_id = ${documentId}) as planned,
      (select count(*) from governance.document_goal where document_id = ${documentId}) as goals
  `.execute(db);
  return rows[0] ?? { contributors: 0, planned: 0, goals: 0 };
}
