// Calls a meeting of a learning council, writes its minutes, has them confirmed by a second member.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { MeetingEvent } from '../events.ts';
import { cancel, confirmMinutes, leastMembers, minute, planOn, type CouncilBy } from '../rules-steering.ts';
import type { Minutes, NewMeeting } from '../schema-steering.ts';
import type { Meeting } from '../types-steering.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import {
  insertMeeting,
  lockMeeting,
  selectMeetingByToken,
  selectMembers,
  updateMeetingState,
  updateMinutes
} from './store-council.ts';
import { selectEchelon } from './store-units.ts';

type Told = { name: MeetingEvent; meeting: Pick<Meeting, 'id' | 'unitId'> };
const tell = (ctx: Ctx, tx: Tx, { name, meeting }: Told): Promise<void> =>
  emit(ctx, tx, { name, subject: `culture.meeting:${meeting.id}`, unitId: meeting.unitId });

/** How the actor is related to a meeting. */
export async function councilBy(ctx: Ctx, meeting: Meeting): Promise<CouncilBy> {
  const personId = signedIn(ctx);
  const members = await selectMembers(ctx.db, meeting);
  const own = members.find((member) => member.personId === personId);
  return {
    personId,
    keeps: await keeps(ctx, meeting.unitId),
    isMember: own !== undefined,
    presence: own?.presence ?? null
  };
}

/** Calls a meeting of the council of a level-I unit; the same form sent twice does it once. */
export async function callMeeting(ctx: Ctx, input: NewMeeting): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const day = planOn(input.heldOn, today(ctx));
  if (!day.ok) return day;
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  if (people.length < leastMembers) return refused('too-few');
  const token = markOf(ctx, input.token);
  return inTransaction(ctx.db, async (tx) => {
    if (!(await keeps(within(ctx, tx), input.unitId))) return refused('foreign-unit');
    if ((await selectEchelon(tx, input.unitId, today(ctx))) !== 'I') return refused('not-a-level-one');
    const members = people.map((person) => person.id);
    const id = await insertMeeting(tx, input, { by: me, at: ctx.now, token, members });
    if (id === undefined) return done((await selectMeetingByToken(tx, token ?? '')) ?? 0);
    await tell(ctx, tx, { name: 'culture.meeting.planned', meeting: { id, unitId: input.unitId } });
    return done(id);
  });
}

/** Writes the minutes: who was there, what was decided; written anew until they are confirmed. */
export async function writeMinutes(ctx: Ctx, id: number, input: Minutes): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await lockMeeting(tx, id);
    const may = minute(meeting, await councilBy(within(ctx, tx), meeting), today(ctx));
    if (!may.ok) return may;
    await updateMinutes(tx, meeting, { ...input, by: me, at: ctx.now });
    await tell(ctx, tx, { name: 'culture.meeting.written', meeting });
    return done(id);
  });
}

/** A member who was there and did not write them confirms the minutes; confirmed twice, it is once. */
export async function confirmMeeting(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await lockMeeting(tx, id);
    const may = confirmMinutes(meeting, await councilBy(within(ctx, tx), meeting));
    if (!may.ok) return may.reason === 'closed' ? done(id) : may;
    await updateMeetingState(tx, meeting, { state: 'confirmed', confirmedBy: me, confirmedAt: ctx.now });
    await tell(ctx, tx, { name: 'culture.meeting.confirmed', meeting });
    return done(id);
  });
}

/** Calls a meeting off; sent twice, it is off once. */
export async function cancelMeeting(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await lockMeeting(tx, id);
    const may = cancel(meeting, await councilBy(within(ctx, tx), meeting));
    if (!may.ok) return may.reason === 'cancelled' ? done(id) : may;
    await updateMeetingState(tx, meeting, { state: 'cancelled' });
    await tell(ctx, tx, { name: 'culture.meeting.cancelled', meeting });
    return done(id);
  });
}
