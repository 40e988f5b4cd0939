// The face of the module: what routes and higher modules may ask of it.
export { archiveTeam, changeTeam } from './change-team.ts';
export { createTeam } from './create-team.ts';
export { decideTeam } from './decide-team.ts';
export { addMembers, handOver, leaveTeam, removeMember } from './name-members.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
  getTeam,
  homeUnits,
  listTeams,
  teamNames,
  teamsOf,
  teamsToName,
  visibleTeams,
  type StepLine,
  type TeamLine,
  type TeamList,
  type TeamView
} from './read-teams.ts';
