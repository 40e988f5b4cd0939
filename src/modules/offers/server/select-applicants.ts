// The post selects among those who applied, each with a reason; for who is selected, learning from experience begins.
import { startExperience } from '#modules/learning/server/index.ts';
import { authorityOver } from '#modules/people/server/index.ts';
import { decides } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import { offerRole } from '../policy.ts';
import { maySelect, plannedMinutes, type Candidate } from '../rules.ts';
import type { Application, Reason } from '../types.ts';
import { onOffer, tellApplication, type Held } from './on-offer.ts';
import { endOffer } from './store.ts';
import { selectApplications, updateApplication } from './store-applications.ts';
import { selectPlaces } from './store-places.ts';

export type Selection = { applications: readonly number[]; isChosen: boolean; reason: string };

async function candidatesOf(held: Held, rows: readonly Application[], selection: Selection): Promise<Candidate[]> {
  const asked = selection.applications.map((id) => rows.find((row) => row.id === id) ?? notFound('application'));
  const places = await selectPlaces(
    held.tx,
    asked.map(({ personId }) => personId),
    held.day
  );
  const candidates: Candidate[] = [];
  for (const application of asked) {
    const { deciders } = await authorityOver(held.ctx, application);
    const isOwnTeam = decides(held.ctx.actor, deciders) && application.support === '';
    const isHere = places.has(application.personId);
    candidates.push({ ...selection, application, isOwnTeam, isHere });
  }
  return candidates;
}

/** The learning activity of who was selected, with the goal, days and mentor of the offer. */
function beginFor({ ctx, tx, offer }: Held, personId: number): Promise<number | null> {
  const { title, goal, startsOn, endsOn, mentorId } = offer;
  const planned = plannedMinutes(offer);
  return startExperience(ctx, tx, { personId, title, goal, startsOn, endsOn, mentorId, plannedMinutes: planned });
}

async function decide(held: Held, { application, isChosen, reason, isOwnTeam }: Candidate): Promise<void> {
  const { ctx, tx, me } = held;
  const given = { support: 'agreed' as const, supportBy: me, supportAt: ctx.now };
  const activityId = isChosen ? await beginFor(held, application.personId) : null;
  await updateApplication(tx, {
    ...application,
    ...(isChosen && isOwnTeam ? given : {}),
    state: isChosen ? 'selected' : 'not-selected',
    decidedAt: ctx.now,
    decidedBy: me,
    reason: reason.trim(),
    activityId
  });
  const event = isChosen ? 'offers.application.selected' : 'offers.application.not-selected';
  await tellApplication(held, { kind: isChosen ? 'select' : 'not-select', event, application, note: reason.trim() });
}

/** Decides on several applicants with one reason: all of them or, where one cannot be decided on, none. */
export async function selectApplicants(
  ctx: Ctx,
  offerId: number,
  selection: Selection
): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async (held) => {
    const { tx, offer, me, day } = held;
    if (offerRole(ctx.actor, held.lead) !== 'decider') throw refusal('not-allowed');
    const rows = await selectApplications(tx, offerId);
    const candidates = await candidatesOf(held, rows, selection);
    const selected = rows.filter(({ state }) => state === 'selected').length;
    const may = maySelect(offer, candidates, { today: day, selected });
    if (!may.ok) return may;
    if (offer.state === 'open') await endOffer(tx, offer, { state: 'closed', reason: '', by: me, at: ctx.now });
    for (const candidate of candidates) await decide(held, candidate);
    return done(candidates.length);
  });
}
