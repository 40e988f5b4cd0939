// What this module makes known: what became of a team, and who joined or left it.

/** Events of a team; their subject is `teams.team:ID`, the unit its home, the person who leads it. */
export type TeamEvent =
  | 'teams.team.made'
  | 'teams.team.proposed'
  | 'teams.team.accepted'
  | 'teams.team.declined'
  | 'teams.team.changed'
  | 'teams.team.handed-over'
  | 'teams.team.archived';

/** Events of its people; their subject is `teams.team:ID`, the person who joined or left. */
export type MemberEvent = 'teams.member.joined' | 'teams.member.left';

export type TeamsEvent = TeamEvent | MemberEvent;
