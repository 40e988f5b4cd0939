// Who may see a team, and what the reader can do with it. Pure.
import { mayDecide, mayWrite, runs } from './rules.ts';
import type { SeenTeam, Standing, Team } from './types.ts';

/** What a role may be given in this module; leaders and members of a team need no capability. */
export const capabilities = {
  'teams.oversee': {
    id: 'Membentuk tim belajar unit, memutuskan usulannya, dan mengarsipkannya',
    en: 'Form the learning teams of a unit, decide proposals and archive teams'
  }
} as const;

/** Whether the team exists for this reader: inside its house once it began, always to its people and to who is in charge. */
export function maySee(team: Pick<Team, 'state'> & Standing): boolean {
  if (team.isLeader || team.isMaker || team.wasMember || team.isInCharge) return true;
  return team.isOfHouse && (team.state === 'active' || team.state === 'archived');
}

export type Abilities = Record<'decide' | 'write' | 'name' | 'hand' | 'leave' | 'archive', boolean>;

/** What the reader can do: the page shows just these. */
export const abilitiesOver = (team: SeenTeam): Abilities => ({
  decide: mayDecide(team).ok,
  write: mayWrite(team),
  name: mayWrite(team),
  hand: runs(team),
  leave: team.state === 'active' && team.isMember && !team.isLeader,
  archive: runs(team)
});
