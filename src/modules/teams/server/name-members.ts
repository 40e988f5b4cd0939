// Who belongs to a team and who leads it: named, taken out, leaving, handing over. Each of it is kept with its days.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { abilitiesOver, type Abilities } from '../policy.ts';
import { lead, takeOut } from '../rules.ts';
import type { Reason, SeenTeam } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen, updateTeam } from './store.ts';
import { endMembership, insertMembers, selectAtWork, selectIsMember } from './store-members.ts';
import { sightOf } from './store-sight.ts';
import { tell, tellPeople } from './tell.ts';

/** The team, held for a change that the reader may make. */
async function lockFor(ctx: Ctx, tx: Tx, of: { id: number; ability: keyof Abilities }): Promise<SeenTeam> {
  const team = await lockSeen(tx, await sightOf(within(ctx, tx)), of.id);
  if (!abilitiesOver(team)[of.ability]) throw refusal('not-allowed');
  return team;
}

/** Takes people into the team from today on; gives how many were new. */
export async function addMembers(ctx: Ctx, id: number, nips: readonly string[]): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockFor(ctx, tx, { id, ability: 'name' });
    const ids = people.map((person) => person.id);
    const atWork = await selectAtWork(tx, ids, today(ctx));
    if (ids.some((personId) => !atWork.has(personId))) return refused('not-at-work');
    const joined = await insertMembers(tx, id, { people: ids, on: today(ctx), by: me });
    for (const aboutId of joined) await insertStep(tx, id, { kind: 'add', byId: me, aboutId, at: ctx.now });
    if (team.state === 'active') await tellPeople(ctx, tx, { name: 'teams.member.joined', team, people: joined });
    return done(joined.length);
  });
}

/** Takes somebody out of the team; the days of belonging stay. */
export async function removeMember(ctx: Ctx, id: number, personId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockFor(ctx, tx, { id, ability: 'name' });
    const may = takeOut(team, personId);
    if (!may.ok) return may;
    if (!(await endMembership(tx, { teamId: id, personId }, today(ctx)))) return done(0);
    await insertStep(tx, id, { kind: 'remove', byId: me, aboutId: personId, at: ctx.now });
    await tellPeople(ctx, tx, { name: 'teams.member.left', team, people: [personId] });
    return done(1);
  });
}

/** Leaves the team; who leads it hands over first. */
export async function leaveTeam(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockSeen(tx, await sightOf(within(ctx, tx)), id);
    const may = takeOut(team, me);
    if (!may.ok) return may;
    if (!(await endMembership(tx, { teamId: id, personId: me }, today(ctx)))) return done(0);
    await insertStep(tx, id, { kind: 'leave', byId: me, aboutId: me, at: ctx.now });
    await tellPeople(ctx, tx, { name: 'teams.member.left', team, people: [me] });
    return done(1);
  });
}

/** Gives the team another leader, one of its members. */
export async function handOver(ctx: Ctx, id: number, personId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockFor(ctx, tx, { id, ability: 'hand' });
    if (team.leaderId === personId) return done(id);
    const atWork = await selectAtWork(tx, [personId], today(ctx));
    const isMember = await selectIsMember(tx, id, personId);
    const verdict = lead({ isMember, isAtWork: atWork.has(personId) });
    if (!verdict.ok) return verdict;
    await updateTeam(tx, team, { leaderId: personId });
    await insertStep(tx, id, { kind: 'leader', byId: me, aboutId: personId, at: ctx.now });
    await tell(ctx, tx, { name: 'teams.team.handed-over', team: { ...team, leaderId: personId } });
    return done(id);
  });
}
