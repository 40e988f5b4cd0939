// What a person sees of delegation: what was given, what is carried, and whom it could be given to.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Delegation } from '../types.ts';
import { selectDelegations } from './store-delegations.ts';
import { selectCandidates, selectNearPeople, type Candidate } from './store-people.ts';
import { selectStanding } from './store.ts';

/** Where a delegation stands today. */
export type DelegationState = 'running' | 'to-come' | 'over';

export type Delegations = {
  given: (Delegation & { state: DelegationState })[];
  carried: (Delegation & { state: DelegationState })[];
  /** Whether there is anything to hand over: the person decides for somebody. */
  decides: boolean;
};

function stateOf(delegation: Delegation, day: string): DelegationState {
  if (delegation.endedAt !== null || delegation.endsOn < day) return 'over';
  return delegation.startsOn > day ? 'to-come' : 'running';
}

/** The actor's delegations. */
export async function listDelegations(ctx: Ctx): Promise<Delegations> {
  const { personId } = ctx.actor;
  if (personId === null) return { given: [], carried: [], decides: false };
  const own = await selectStanding(ctx.db, { personId }, ctx.now);
  const all = (await selectDelegations(ctx.db, personId)).map((row) => ({ ...row, state: stateOf(row, today(ctx)) }));
  return {
    given: all.filter((row) => row.from.personId === personId),
    carried: all.filter((row) => row.to.personId === personId),
    decides: own?.decides ?? false
  };
}

/** Whom the actor could ask: those near her, or those whose name or NIP fits what was typed. */
export async function listStandIns(ctx: Ctx, typed: string): Promise<Candidate[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const wanted = typed.trim().slice(0, 100);
  const found = wanted
    ? await selectCandidates(ctx.db, wanted, today(ctx))
    : await selectNearPeople(ctx.db, personId, today(ctx));
  return found.filter((candidate) => candidate.personId !== personId);
}
