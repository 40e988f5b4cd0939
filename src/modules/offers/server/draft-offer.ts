// What a leader wrote of an offer, checked against the tree, the roster and the calendar: for a new one and for a changed one.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { lackOf } from '../rules.ts';
import type { OfferInput } from '../schema.ts';
import type { OfferDraft, Reason } from '../types.ts';
import { selectAbove, selectBelow } from './store-places.ts';

/** Whether place and audience lie where the post reaches: the place in its own subtree, the audience there or above. */
async function isInReach(ctx: Ctx, input: OfferInput): Promise<boolean> {
  const day = today(ctx);
  const [below, above] = await Promise.all([
    selectBelow(ctx.db, input.unitId, day),
    selectAbove(ctx.db, input.unitId, day)
  ]);
  const known = new Set([...below, ...above].map(({ id }) => id));
  return below.some(({ id }) => id === input.placeId) && (input.audience === null || known.has(input.audience));
}

/** The draft of an offer of the unit that the input names, or why it cannot stand so. */
export async function draftOf(ctx: Ctx, input: OfferInput): Promise<Result<OfferDraft, Reason>> {
  if (!(await isInReach(ctx, input))) return refused('no-post');
  const { people } = await peopleByNip(ctx, [input.mentor]);
  const mentorId = people[0]?.id;
  if (mentorId === undefined) return refused('unknown-nip');
  const lack = lackOf(input, today(ctx));
  if (lack) return refused(lack);
  const { audience: audienceId, token: _token, mentor: _mentor, unitId: _unit, ...rest } = input;
  return done({ ...rest, mentorId, audienceId });
}
