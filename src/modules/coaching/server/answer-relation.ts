// Who was asked accepts or declines: the coach a request, those to be coached an offer; who asked may take it back.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAnswer, stateAfter } from '../rules.ts';
import type { Member, Reason, RelationState } from '../types.ts';
import { meetRelation, onRelation, type Held } from './on-relation.ts';
import { lockCoach, updateAnswered, updateMember } from './store.ts';
import { selectLoad } from './store-offers.ts';
import { tellBothSides } from './tell.ts';

type Answer = { relationId: number; answer: 'accept' | 'decline' };

/** Stores the answer where it belongs, and gives the state the relation then has. */
async function store({ ctx, tx, relation, me }: Held, isAccept: boolean): Promise<RelationState> {
  if (relation.state === 'requested') return isAccept ? 'active' : 'declined';
  const state: Member['state'] = isAccept ? 'in' : 'declined';
  await updateMember(tx, { relationId: relation.id, personId: me }, { state, at: ctx.now });
  for (const member of relation.members) if (member.personId === me) member.state = state;
  return stateAfter(relation, relation.members);
}

async function decide(held: Held, isAccept: boolean): Promise<Result<RelationState, Reason>> {
  const { ctx, tx, relation, part, standing } = held;
  const isMine =
    part === 'coachee' || (part === 'coach' && relation.state === 'active' && relation.askedBy !== held.me);
  if (isAccept && standing === 'running' && isMine) return done('active'); // pressed twice
  const load = await selectLoad(tx, relation.coachId, today(ctx));
  const may = mayAnswer({ relation, part, standing, isAccept }, load);
  if (!may.ok) return may;
  const state = await store(held, isAccept);
  await updateAnswered(tx, relation, { state, at: ctx.now });
  const name = isAccept ? 'coaching.relation.accepted' : 'coaching.relation.declined';
  await tellBothSides(ctx, tx, { name, subject: `coaching.relation:${relation.id}`, relation });
  return done(state);
}

/** Answers what was asked; of two at once that would fill the last place of a coach, the second is refused. */
export async function answerRelation(ctx: Ctx, { relationId, answer }: Answer): Promise<Result<RelationState, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    await lockCoach(tx, (await meetRelation(inside, relationId)).relation.coachId);
    return onRelation(inside, relationId, (held) => decide(held, answer === 'accept'));
  });
}

/** Who asked takes it back before it was answered. */
export const withdrawRelation = (ctx: Ctx, relationId: number): Promise<Result<RelationState, Reason>> =>
  onRelation(ctx, relationId, async ({ ctx: inside, tx, relation, standing, me }) => {
    if (relation.askedBy !== me) return refused('not-yours');
    if (relation.state === 'withdrawn') return done('withdrawn');
    if (standing !== 'waiting') return refused('not-now');
    await updateAnswered(tx, relation, { state: 'withdrawn', at: ctx.now });
    const subject = `coaching.relation:${relation.id}`;
    await tellBothSides(inside, tx, { name: 'coaching.relation.withdrawn', subject, relation });
    return done('withdrawn');
  });
