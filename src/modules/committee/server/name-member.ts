// Names a member of the committee by a document for a term, and ends a membership; what was judged stays.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayManage } from '../policy.ts';
import type { NewMember } from '../schema.ts';
import type { Reason } from '../types.ts';
import { settleItems } from './settle-items.ts';
import {
  endMember as end,
  insertMember,
  lockRound,
  selectIsAtWork,
  selectMembers,
  selectRound
} from './store-round.ts';
import { lockDossier, selectDossiers } from './store.ts';

/** Names somebody chair, deputy or member. */
export async function nameMember(ctx: Ctx, year: number, input: NewMember): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  const { nip, ...member } = input;
  if (member.endsOn < member.startsOn) return refused('term-reversed');
  const { people } = await peopleByNip(ctx, [nip]);
  const [person] = people;
  if (!person) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    if (!(await selectRound(tx, year))) return refused('no-round');
    await lockRound(tx, year);
    if (!(await selectIsAtWork(tx, person.id, today(ctx)))) return refused('not-at-work');
    const sitting = (await selectMembers(tx, year)).filter((each) => each.endedOn === null);
    if (sitting.some((each) => each.personId === person.id)) return refused('member-already');
    if (member.part === 'chair' && sitting.some((each) => each.part === 'chair')) return refused('chair-already');
    const named = { ...member, year, personId: person.id, namedBy: ctx.actor.personId, namedAt: ctx.now };
    const id = (await insertMember(tx, named)) ?? 0;
    await emit(ctx, tx, { name: 'committee.member.appointed', subject: `committee.member:${id}`, personId: person.id });
    return done(id);
  });
}

/**
 * Ends a membership. Verdicts that were given stay and count; parts of the work that now lack a judge are short until
 * somebody is seated. What all others have judged is settled.
 */
export function endMember(
  ctx: Ctx,
  year: number,
  { memberId, reason }: { memberId: number; reason: string }
): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockRound(tx, year);
    const by = { personId: ctx.actor.personId, on: today(ctx), at: ctx.now, reason };
    const personId = await end(tx, { year, memberId }, by);
    if (personId === undefined) return refused('ended');
    for (const { id, state } of await selectDossiers(tx, year)) {
      if (state === 'signed' || state === 'found') await settleItems(within(ctx, tx), tx, await lockDossier(tx, id));
    }
    await emit(ctx, tx, { name: 'committee.member.ended', subject: `committee.member:${memberId}`, personId });
    return done(memberId);
  });
}
