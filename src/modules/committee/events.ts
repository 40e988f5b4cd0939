// What this module makes known: of a year, its members, the dossier of a unit and what is judged and decided in it.

/** Events of a year; their subject is `committee.round:YEAR`. */
export type RoundEvent =
  | 'committee.round.opened'
  | 'committee.round.dated'
  | 'committee.round.excepted'
  | 'committee.round.seeded'
  | 'committee.round.seated';

/** Events of a member; their subject is `committee.member:ID`. */
export type MemberEvent = 'committee.member.appointed' | 'committee.member.ended';

/** Events of a unit's assessment; their subject is `committee.dossier:ID`, their unit the one assessed. */
export type DossierEvent =
  | 'committee.dossier.walked'
  | 'committee.dossier.signed'
  | 'committee.dossier.findings-given'
  | 'committee.dossier.answered'
  | 'committee.dossier.replied'
  | 'committee.dossier.approved'
  | 'committee.dossier.set-aside';

/** Events of what is judged and decided; their subject is the dossier, too. */
export type JudgingEvent =
  | 'committee.sample.drawn'
  | 'committee.sample.judged'
  | 'committee.sample.decided'
  | 'committee.meeting.held'
  | 'committee.ruling.made';

export type OtherEvent =
  | 'committee.initiative.made'
  | 'committee.initiative.commended'
  | 'committee.objection.made'
  | 'committee.objection.answered';

export type CommitteeEvent = RoundEvent | MemberEvent | DossierEvent | JudgingEvent | OtherEvent;

/** After these the figures of the unit are scored again: what is settled has changed. */
export const settling: readonly string[] = [
  'committee.dossier.signed',
  'committee.dossier.set-aside',
  'committee.sample.decided',
  'committee.ruling.made'
];
