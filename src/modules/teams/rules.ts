// How a team begins and ends, who is named and who leaves. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason, Standing, Team, TeamState, TeamText } from './types.ts';

/** Whether the text fits: a team of an assignment names the document that formed it. */
export const textLack = (text: Pick<TeamText, 'kind' | 'document'>): Reason | undefined =>
  text.kind === 'assignment' && text.document === '' ? 'document-missing' : undefined;

/** How a team begins: at once where the maker is in charge of its home unit, else as a proposal of its leader. */
export const begin = (of: { isInCharge: boolean }): TeamState => (of.isInCharge ? 'active' : 'proposed');

type Decided = Pick<Team, 'state'> & Pick<Standing, 'isInCharge' | 'isMaker'>;

/** Whether the reader decides a proposal: in charge of the home unit, and not who proposed it. */
export function mayDecide(team: Decided): Result<'decide', Reason> {
  if (team.state !== 'proposed') return refused('not-now');
  if (!team.isInCharge) return refused('not-yours');
  return team.isMaker ? refused('own-proposal') : done('decide');
}

/** What is decided about a proposal; to decline needs a reason. */
export function decide(
  team: Decided,
  verdict: { decision: 'accept' | 'decline'; note: string }
): Result<'active' | 'declined', Reason> {
  const may = mayDecide(team);
  if (!may.ok) return may;
  if (verdict.decision === 'accept') return done('active');
  return verdict.note === '' ? refused('reason-missing') : done('declined');
}

type Run = Pick<Team, 'state'> & Pick<Standing, 'isLeader' | 'isInCharge'>;

/** Whether the reader runs the team: writes its text, names its people; its leader or who is in charge of its unit. */
export const runs = (team: Run): boolean => team.state === 'active' && (team.isLeader || team.isInCharge);

/** Whether the reader writes its text: who runs it, or its leader while it waits for a decision. */
export const mayWrite = (team: Run): boolean => runs(team) || (team.state === 'proposed' && team.isLeader);

/** Whether somebody can be taken out of a team: the leader stays until another one is named. */
export const takeOut = (team: Pick<Team, 'leaderId'>, personId: number): Result<'out', Reason> =>
  team.leaderId === personId ? refused('leader-stays') : done('out');

/** Whether somebody can lead a team: a member of today who is at work. */
export function lead(person: { isMember: boolean; isAtWork: boolean }): Result<'lead', Reason> {
  if (!person.isMember) return refused('not-a-member');
  return person.isAtWork ? done('lead') : refused('not-at-work');
}

/** A team is archived for a reason; its people then belong to it no longer. */
export function archive(team: Run, note: string): Result<'archived', Reason> {
  if (!runs(team)) return refused(team.state === 'active' ? 'not-yours' : 'not-now');
  return note === '' ? refused('reason-missing') : done('archived');
}
