// Makes a team: at once where the maker is in charge of its home unit, else as a proposal of who will lead it.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { begin, textLack } from '../rules.ts';
import type { NewTeam } from '../schema.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, insertTeam, selectIdByToken, type Start } from './store.ts';
import { insertMembers, selectAtWork } from './store-members.ts';
import { sightOf, type Sight } from './store-sight.ts';
import { selectExists, selectIsAbove } from './store-units.ts';
import { tell, tellPeople } from './tell.ts';

type Named = { leaderId: number; people: number[] };

/** Whom the form names: the leader, the maker unless told otherwise, and everybody with the leader among them. */
async function named(ctx: Ctx, input: NewTeam, isInCharge: boolean): Promise<Result<Named, Reason>> {
  const leaderNips = isInCharge && input.leaderNip !== '' ? [input.leaderNip] : [];
  const { people, unknown } = await peopleByNip(ctx, [...new Set([...leaderNips, ...input.nips])]);
  if (unknown.length > 0) return refused('unknown-nip');
  const leaderId = people.find(({ nip }) => nip === leaderNips[0])?.id ?? signedIn(ctx);
  const all = [...new Set([leaderId, ...people.map(({ id }) => id)])];
  const atWork = await selectAtWork(ctx.db, all, today(ctx));
  return all.every((id) => atWork.has(id)) ? done({ leaderId, people: all }) : refused('not-at-work');
}

const isChargedWith = ({ charged }: Sight, unitId: number) => charged === null || charged.includes(unitId);

async function insertWhole(ctx: Ctx, tx: Tx, { start, people }: { start: Start; people: number[] }): Promise<number> {
  const id = await insertTeam(tx, start);
  if (id === undefined) return (await selectIdByToken(tx, start.token ?? '')) ?? 0;
  const { madeBy: by, madeAt: at, unitId, leaderId } = start;
  const team = { id, unitId, leaderId };
  await insertMembers(tx, id, { people, on: today(ctx), by });
  const isActive = start.state === 'active';
  await insertStep(tx, id, { kind: isActive ? 'make' : 'propose', byId: by, at });
  await tell(ctx, tx, { name: isActive ? 'teams.team.made' : 'teams.team.proposed', team });
  if (isActive) await tellPeople(ctx, tx, { name: 'teams.member.joined', team, people });
  return id;
}

/** Makes or proposes a team; the same form sent twice does it once. */
export async function createTeam(ctx: Ctx, input: NewTeam): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const lack = textLack(input);
  if (lack) return refused(lack);
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const sight = await sightOf(inside);
    const { unitId } = input;
    const isInCharge = isChargedWith(sight, unitId) && (await selectExists(tx, unitId, sight.day));
    const isAbove =
      isInCharge || (await selectIsAbove(tx, { unitId: ctx.actor.unitId, above: unitId, day: sight.day }));
    if (!isAbove) return refused(ctx.actor.unitId === null ? 'no-place' : 'foreign-unit');
    const who = await named(inside, input, isInCharge);
    if (!who.ok) return who;
    const { leaderId, people } = who.value;
    const { name, kind, purpose, methods, document } = input;
    const state = begin({ isInCharge });
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const made = { madeBy: me, madeAt: ctx.now, beganOn: state === 'active' ? sight.day : null };
    const start = { name, kind, purpose, methods, document, unitId, leaderId, state, ...made, token };
    return done(await insertWhole(ctx, tx, { start, people }));
  });
}
