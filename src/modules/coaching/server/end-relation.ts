// A relation ends by either side, with what one took from it kept for oneself alone.
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason } from '../types.ts';
import { onRelation } from './on-relation.ts';
import { insertReflection, updateEnded } from './store.ts';
import { tellBothSides } from './tell.ts';

type Ending = { relationId: number; reflection: string };

/** Ends a running relation; where it has ended already, the reflection alone is kept. */
export const endRelation = (ctx: Ctx, { relationId, reflection }: Ending): Promise<Result<number, Reason>> =>
  onRelation(ctx, relationId, async ({ ctx: inside, tx, relation, part, standing, me }) => {
    if (part === 'invited') return refused('not-yours');
    if (standing !== 'running' && standing !== 'over') return refused('not-now');
    if (reflection !== '') await insertReflection(tx, relation, { personId: me, words: reflection, at: ctx.now });
    if (standing === 'over') return done(relation.id);
    await updateEnded(tx, relation, { on: today(ctx), by: me });
    const subject = `coaching.relation:${relation.id}`;
    await tellBothSides(inside, tx, { name: 'coaching.relation.ended', subject, relation });
    return done(relation.id);
  });
