// What steers: council meetings, change events with what units learnt, sessions on a shared vision. Plain data.
import type { Day } from '#platform/dates.ts';

export type MeetingState = 'planned' | 'cancelled' | 'minuted' | 'confirmed';
export const presences = ['self', 'represented', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** A meeting of the learning council of a level-I unit. */
export type Meeting = {
  id: number;
  unitId: number;
  title: string;
  agenda: string;
  heldOn: Day;
  startsAt: string;
  place: string;
  state: MeetingState;
  calledBy: number;
  minutes: string;
  minutedBy: number | null;
  minutedAt: Date | null;
  confirmedBy: number | null;
  confirmedAt: Date | null;
};
export type MeetingMember = {
  personId: number;
  nip: string;
  name: string;
  presence: Presence | null;
  isLeader: boolean;
};
export type Decision = { kind: 'need' | 'decision'; text: string };

export const changeKinds = ['rule', 'system', 'process', 'structure'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change event, told once for the units it touches. */
export type Change = {
  id: number;
  unitId: number;
  kind: ChangeKind;
  title: string;
  summary: string;
  number: string;
  effectiveOn: Day;
  announcedOn: Day;
  dueOn: Day;
  announcedBy: number;
  withdrawnAt: Date | null;
  withdrawnReason: string;
};

/** To what a response is tied: an activity here, an asset or a sharing session in knowledge. */
export const responseKinds = ['activity', 'lesson', 'session'] as const;
export type ResponseKind = (typeof responseKinds)[number];
export type Response = {
  id: number;
  changeId: number;
  unitId: number;
  kind: ResponseKind;
  recordId: number;
  recordTitle: string;
  learnt: string;
  byId: number;
  at: Date;
  confirmedBy: number | null;
  confirmedAt: Date | null;
};

export type VisionState = 'planned' | 'cancelled' | 'held';
/** A session of a leader with the team on their shared vision of learning. */
export type Vision = {
  id: number;
  unitId: number;
  title: string;
  purpose: string;
  heldOn: Day;
  startsAt: string;
  place: string;
  state: VisionState;
  ledBy: number;
  statement: string;
  statedAt: Date | null;
  confirmedBy: number | null;
  confirmedAt: Date | null;
};
export type Contribution = { id: number; personId: number; name: string; body: string; at: Date };
