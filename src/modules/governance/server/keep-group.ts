// Makes, changes and closes a skill group, and says who owns it and who instructs in it.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { GroupEvent } from '../events.ts';
import { name } from '../rules.ts';
import type { GroupChange, NewGroup, NewInstructors, NewOwner } from '../schema.ts';
import type { Part, Reason, SkillGroup } from '../types.ts';
import { keeps } from './keeper.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  closeGroup as close,
  endPart,
  insertGroup,
  insertPart,
  lockGroup,
  selectGroupByToken,
  selectIsTaken,
  updateGroup
} from './store-groups.ts';
import { selectAllAtWork } from './store-units.ts';

type Told = { name: GroupEvent; group: Pick<SkillGroup, 'id' | 'unitId'>; personId: number };
const tell = (ctx: Ctx, tx: Tx, { name: event, group, personId }: Told): Promise<void> =>
  emit(ctx, tx, { name: event, subject: `governance.skill-group:${group.id}`, personId, unitId: group.unitId });

/** The group, held for a change by who keeps it. */
async function lockKept(ctx: Ctx, tx: Tx, id: number): Promise<SkillGroup> {
  const group = await lockGroup(tx, id);
  if (!(await keeps(within(ctx, tx), group.unitId))) throw refusal('not-allowed');
  return group;
}

/** Makes a skill group that a unit keeps; the same form sent twice does it once. */
export async function makeGroup(ctx: Ctx, input: NewGroup): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { token: typed, ...text } = input;
  const token = typed === '' ? null : `${me}:${typed}`;
  return inTransaction(ctx.db, async (tx) => {
    if (!(await keeps(within(ctx, tx), input.unitId))) return refused('not-yours');
    const id = await insertGroup(tx, { ...text, madeBy: me, madeAt: ctx.now, token });
    if (id === undefined) return done((await selectGroupByToken(tx, token ?? '')) ?? 0);
    await tell(ctx, tx, { name: 'governance.skill-group.made', group: { id, unitId: input.unitId }, personId: me });
    return done(id);
  });
}

/** Writes a skill group anew on the version that was seen. */
export async function changeGroup(ctx: Ctx, id: number, change: GroupChange): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const group = await lockKept(ctx, tx, id);
    if (group.version !== change.version) return refused('stale');
    await updateGroup(tx, group, change);
    await tell(ctx, tx, { name: 'governance.skill-group.changed', group, personId: me });
    return done(id);
  });
}

type Naming = {
  part: Part;
  nips: readonly string[];
  startsOn: Day;
  endsOn: Day | null;
  documentNumber: string;
  documentOn: Day | null;
};

async function nameAll(ctx: Ctx, id: number, naming: Naming): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { nips, endsOn, ...rest } = naming;
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const group = await lockKept(ctx, tx, id);
    const until = endsOn === null ? null : addDays(endsOn, 1);
    const isInOrder = endsOn === null || endsOn >= naming.startsOn;
    const ids = people.map((person) => person.id);
    const isAtWork = await selectAllAtWork(tx, ids, today(ctx));
    for (const personId of ids) {
      const part = { ...rest, groupId: id, personId, until };
      const isTaken = isInOrder && (await selectIsTaken(tx, part));
      const verdict = name({ ...naming, isTaken, isAtWork, isClosed: group.closedOn !== null });
      if (!verdict.ok) return verdict;
      await insertPart(tx, { ...part, namedBy: me, namedAt: ctx.now });
      await tell(ctx, tx, { name: 'governance.skill-group.named', group, personId });
    }
    return done(ids.length);
  });
}

/** Appoints the owner (SGO) by a document, for a term. */
export const nameOwner = (ctx: Ctx, id: number, { nip, ...owner }: NewOwner): Promise<Result<number, Reason>> =>
  nameAll(ctx, id, { ...owner, part: 'owner', nips: [nip] });

/** Names instructors; all of them or, where one cannot be, none. */
export async function nameInstructors(ctx: Ctx, id: number, named: NewInstructors): Promise<Result<number, Reason>> {
  class Undone extends Error {}
  let answer: Result<number, Reason> = refused('none-chosen');
  await inTransaction(ctx.db, async (tx) => {
    const naming = { ...named, part: 'instructor' as const, documentNumber: '', documentOn: null };
    answer = await nameAll(within(ctx, tx), id, naming);
    if (!answer.ok) throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return answer;
}

/** Ends somebody's part today; that it was held stays. */
export async function endGroupPart(ctx: Ctx, id: number, partId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const group = await lockKept(ctx, tx, id);
    const personId = await endPart(tx, { groupId: id, partId }, { personId: me, on: today(ctx), at: ctx.now });
    if (personId === undefined) return refused('ended');
    await tell(ctx, tx, { name: 'governance.skill-group.ended', group, personId });
    return done(id);
  });
}

/** Closes a skill group with everybody's part in it. */
export async function closeGroup(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const group = await lockKept(ctx, tx, id);
    if (group.closedOn !== null) return done(id);
    await close(tx, id, { personId: me, on: today(ctx), at: ctx.now });
    await tell(ctx, tx, { name: 'governance.skill-group.closed', group, personId: me });
    return done(id);
  });
}
