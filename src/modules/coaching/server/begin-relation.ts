// A relation is asked for: by who wants to be coached, or by a coach who offers it to one person or to a group of a unit.
import { peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { isOneUnit, mayBegin, type Draft } from '../rules.ts';
import type { BeginInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { insertRelation, lockCoach, selectByToken, selectIsOpenBetween } from './store.ts';

/** Who coaches whom, from the form: the people named are the coach, or those coached. */
async function draftOf(ctx: Ctx, input: BeginInput): Promise<Result<Draft, Reason>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const named = people.map(({ id }) => id);
  const isRequest = input.way === 'request';
  if (isRequest && named.length !== 1) return refused('one-person');
  const { startsOn, endsOn } = input;
  const coachId = isRequest ? (named[0] ?? me) : me;
  return done({ coachId, people: isRequest ? [me] : named, isGroup: input.way === 'group', startsOn, endsOn });
}

/** The unit in which those coached are; a group stands in one. */
async function unitOf(ctx: Ctx, { people, coachId }: Draft): Promise<Result<number, Reason>> {
  const places = await Promise.all(people.map((id) => placeOf(ctx, id)));
  const [unitId] = places;
  if (unitId === undefined || (await placeOf(ctx, coachId)) === undefined) return refused('no-place');
  return isOneUnit(places) ? done(unitId) : refused('other-unit');
}

async function save(ctx: Ctx, tx: Tx, of: { draft: Draft; unitId: number; input: BeginInput }): Promise<number> {
  const { draft, unitId, input } = of;
  const me = signedIn(ctx);
  const isRequest = input.way === 'request';
  const { kind, topic, aim, plannedSessions } = input;
  const { coachId, isGroup, startsOn, endsOn, people } = draft;
  const asked = { askedBy: me, askedAt: ctx.now, token: markOf(ctx, input.token) };
  const state = isRequest ? ('requested' as const) : ('offered' as const);
  const relation = { kind, topic, aim, plannedSessions, coachId, isGroup, startsOn, endsOn, unitId, state, ...asked };
  const id = await insertRelation(tx, relation, { ids: people, state: isRequest ? 'in' : 'asked' });
  const subject = `coaching.relation:${id}`;
  for (const personId of [coachId, ...people])
    await emit(ctx, tx, { name: 'coaching.relation.asked', subject, personId, unitId });
  return id;
}

/** Asks for a relation; the same form sent twice asks once. */
export async function beginRelation(ctx: Ctx, input: BeginInput): Promise<Result<number, Reason>> {
  const draft = await draftOf(ctx, input);
  if (!draft.ok) return draft;
  const may = mayBegin(draft.value, today(ctx));
  if (!may.ok) return may;
  const unit = await unitOf(ctx, draft.value);
  if (!unit.ok) return unit;
  return inTransaction(ctx.db, async (tx) => {
    const { coachId, people, isGroup } = draft.value;
    await lockCoach(tx, coachId);
    const mark = markOf(ctx, input.token);
    const before = mark === null ? undefined : await selectByToken(tx, mark);
    if (before !== undefined) return done(before);
    const pair = { coachId, personId: people[0] ?? 0, kind: input.kind };
    if (!isGroup && (await selectIsOpenBetween(tx, pair, today(ctx)))) return refused('already');
    return done(await save(within(ctx, tx), tx, { draft: draft.value, unitId: unit.value, input }));
  });
}
