// Council meetings as their pages show them: decisions to everybody, the minutes to members and who keeps the unit.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { cancel, confirmMinutes, isQuorate, minute } from '../rules-steering.ts';
import type { PageQuery } from '../schema-steering.ts';
import type { Decision, Meeting, MeetingMember } from '../types-steering.ts';
import { councilBy } from './hold-council.ts';
import { isKeeper, keptHomes } from './keeper.ts';
import {
  selectCandidates,
  selectDecisions,
  selectMeeting,
  selectMeetings,
  selectMembers,
  type MeetingLine
} from './store-council.ts';
import { selectUnitName, type Home } from './store-units.ts';

export type { MeetingLine };
export type MeetingList = { query: PageQuery; lines: MeetingLine[]; total: number; mayCall: boolean };

/** One page of the meetings. */
export async function listMeetings(ctx: Ctx, query: PageQuery): Promise<MeetingList> {
  signedIn(ctx);
  return { query, ...(await selectMeetings(ctx.db, { day: today(ctx), page: query.page })), mayCall: isKeeper(ctx) };
}

/** All meetings, for a file. */
export async function exportMeetings(ctx: Ctx): Promise<MeetingLine[]> {
  signedIn(ctx);
  return (await selectMeetings(ctx.db, { day: today(ctx), page: 1, limit: 20_000 })).lines;
}

/** For which level-I units the actor may call a meeting, and whom to ask; who keeps none finds no form. */
export async function councilChoices(ctx: Ctx): Promise<{ units: Home[]; people: { nip: string; name: string }[] }> {
  const units = await keptHomes(ctx, ['I']);
  if (units.length === 0) return notFound('form');
  const asked = units.slice(0, 1).map(({ id }) => id);
  return { units, people: await selectCandidates(ctx.db, asked, today(ctx)) };
}

export type MeetingView = {
  meeting: Meeting;
  unitName: string;
  members: MeetingMember[];
  decisions: Decision[];
  isQuorate: boolean;
  isLeaderThere: boolean;
  seesMinutes: boolean;
  names: { calledBy: string; minutedBy: string; confirmedBy: string };
  abilities: Record<'minute' | 'confirm' | 'cancel', boolean>;
};

/** One meeting, and what the reader can do about it. */
export async function getMeeting(ctx: Ctx, id: number): Promise<MeetingView> {
  signedIn(ctx);
  const meeting = await selectMeeting(ctx.db, id);
  const by = await councilBy(ctx, meeting);
  const ids = [meeting.calledBy, meeting.minutedBy, meeting.confirmedBy].filter((each) => each !== null);
  const [members, decisions, unitName, names] = await Promise.all([
    selectMembers(ctx.db, meeting),
    selectDecisions(ctx.db, id),
    selectUnitName(ctx.db, meeting.unitId, today(ctx)),
    namesOf(ctx, ids)
  ]);
  const nameOf = (personId: number | null) => names.get(personId ?? 0) ?? '';
  const sees = by.keeps || by.isMember;
  return {
    ...{ unitName, members, decisions, seesMinutes: sees },
    meeting: sees ? meeting : { ...meeting, minutes: '' },
    isQuorate: isQuorate(members.map(({ presence }) => presence)),
    isLeaderThere: members.some(({ isLeader, presence }) => isLeader && presence === 'self'),
    names: {
      calledBy: nameOf(meeting.calledBy),
      minutedBy: nameOf(meeting.minutedBy),
      confirmedBy: nameOf(meeting.confirmedBy)
    },
    abilities: {
      minute: minute(meeting, by, today(ctx)).ok,
      confirm: confirmMinutes(meeting, by).ok,
      cancel: cancel(meeting, by).ok
    }
  };
}
