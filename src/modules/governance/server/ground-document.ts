// Keeps what stands beside a document: with whom it was made, which goals it serves, how it is monitored, who was briefed.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { DocumentEvent } from '../events.ts';
import { proofOf } from '../criteria.ts';
import { isFarOff, monitor, prove, scheduleOf } from '../rules-verification.ts';
import type { NewBriefing, NewGoal, NewMeeting, NewMonitoring, NewSchedule } from '../schema.ts';
import type { GovernanceDocument, Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import { insertPurposes, lockDocument } from './store-documents.ts';
import {
  insertBriefing,
  insertContributors,
  insertGoal,
  insertMeeting,
  insertMonitorings,
  lockMonitoring,
  updateMonitored
} from './store-ground.ts';

type Work = (tx: Tx, document: GovernanceDocument, me: number) => Promise<Result<unknown, Reason>>;

/** Does something beside a document that the actor keeps and that was not withdrawn, and makes it known. */
async function beside(ctx: Ctx, id: number, name: DocumentEvent, work: Work): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const document = await lockDocument(tx, id);
    if (!(await keeps(within(ctx, tx), document.unitId))) throw refusal('not-allowed');
    if (document.withdrawnAt !== null) return refused('withdrawn');
    const answer = await work(tx, document, me);
    if (!answer.ok) return answer;
    await emit(ctx, tx, { name, subject: `governance.document:${id}`, personId: me, unitId: document.unitId });
    return done(id);
  });
}

/** The people with these NIPs, or undefined when one of them is nobody's. */
async function allOf(ctx: Ctx, tx: Tx, nips: readonly string[]): Promise<number[] | undefined> {
  const { people, unknown } = await peopleByNip(within(ctx, tx), nips);
  return unknown.length > 0 ? undefined : people.map((person) => person.id);
}

/** Names people with whom a document was made. */
export const nameContributors = (ctx: Ctx, id: number, { nips }: { nips: readonly string[] }) =>
  beside(ctx, id, 'governance.document.contributors-named', async (tx, _document, me) => {
    const people = await allOf(ctx, tx, nips);
    if (!people) return refused('unknown-nip');
    return done(await insertContributors(tx, { documentId: id, addedBy: me, addedAt: ctx.now }, people));
  });

/** Names a meeting in which a document was made; one that is still to come made nothing yet. */
export const nameMeeting = (ctx: Ctx, id: number, meeting: NewMeeting) =>
  beside(ctx, id, 'governance.document.contributors-named', async (tx, _document, me) => {
    if (meeting.metOn > today(ctx)) return refused('day-outside');
    return done(await insertMeeting(tx, { documentId: id, addedBy: me, addedAt: ctx.now }, meeting));
  });

/** Names a strategic goal that a policy serves. */
export const nameGoal = (ctx: Ctx, id: number, goal: NewGoal) =>
  beside(ctx, id, 'governance.document.goal-named', async (tx, _document, me) =>
    done(await insertGoal(tx, { documentId: id, addedBy: me, addedAt: ctx.now }, goal))
  );

/** Names a document as proof of more practices, each of which is then checked and verified by itself. */
export const nameProof = (ctx: Ctx, id: number, of: { practices: readonly string[]; asked: readonly string[] }) =>
  beside(ctx, id, 'governance.document.proof-named', async (tx) => {
    const proves = prove(of.practices, of.asked);
    return proves.ok ? done(await insertPurposes(tx, id, of.practices.map(proofOf))) : proves;
  });

/** Plans until when a vision is monitored: every so many months within the days in which it holds. */
export const planMonitoring = (ctx: Ctx, id: number, { firstOn, months }: NewSchedule) =>
  beside(ctx, id, 'governance.document.monitoring-planned', async (tx, document, me) => {
    if (firstOn < document.validFrom || isFarOff(firstOn, today(ctx))) return refused('day-outside');
    const days = scheduleOf({ firstOn, months, until: document.validUntil });
    if (days.length === 0) return refused('day-outside');
    return done(await insertMonitorings(tx, { documentId: id, plannedBy: me, plannedAt: ctx.now }, days));
  });

/** Records what came of a monitoring: when it was, what was found; once, never changed. */
export const recordMonitoring = (ctx: Ctx, id: number, { monitoringId, monitoredOn, finding }: NewMonitoring) =>
  beside(ctx, id, 'governance.document.monitored', async (tx, { validFrom }, me) => {
    const planned = await lockMonitoring(tx, id, monitoringId);
    const isRecorded = planned.monitoredOn !== null;
    const may = monitor({ isRecorded, monitoredOn, validFrom, today: today(ctx) });
    if (!may.ok) return may;
    return done(await updateMonitored(tx, monitoringId, { monitoredOn, finding, recordedBy: me, recordedAt: ctx.now }));
  });

/** Records a session in which a document was explained, with who was there; a form sent twice tells it once. */
export const holdBriefing = (ctx: Ctx, id: number, { nips, token, ...briefing }: NewBriefing) =>
  beside(ctx, id, 'governance.document.briefed', async (tx, document, me) => {
    if (briefing.heldOn > today(ctx) || briefing.heldOn < document.validFrom) return refused('day-outside');
    const people = await allOf(ctx, tx, nips);
    if (!people) return refused('unknown-nip');
    const by = { documentId: id, recordedBy: me, recordedAt: ctx.now, token: markOf(ctx, token) };
    return done(await insertBriefing(tx, { ...briefing, ...by }, people));
  });
