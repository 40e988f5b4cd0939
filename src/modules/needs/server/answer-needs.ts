// Who decides for the owner answers a need or notes that there is none: one, or many at once.
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import { answered } from '../rules.ts';
import type { Answer, Need, Reason } from '../types.ts';
import { onNeed } from './on-need.ts';
import { selectTitles } from './store-team.ts';

const eventOf = {
  'taken-up': 'needs.need.taken-up',
  declined: 'needs.need.declined',
  noted: 'needs.need.noted'
} as const;

const isSame = (need: Need, { decision }: Answer, me: number) =>
  need.answeredBy === me && (need.way === decision || (need.state === 'noted' && decision === 'note'));

/** Answers one need; pressed twice, it is answered once. */
export async function answerNeed(ctx: Ctx, id: number, answer: Answer): Promise<Result<number, Reason>> {
  return onNeed(ctx, id, ({ need, role, me }) => {
    if (isSame(need, answer, me)) return done('unchanged' as const);
    const result = answered(need, answer, { by: me, role, at: ctx.now });
    if (!result.ok) return result;
    const kind = result.value.state as keyof typeof eventOf;
    return done({ need: result.value, kind, event: eventOf[kind], note: result.value.note });
  });
}

/** What became of one need: answered, or why not. */
export type Answered = { id: number; name: string; topic: string; outcome: 'done' | Reason | 'not-found' };

/** Answers each chosen need by itself; one out of the actor's reach is not found and has no name. */
export async function answerNeeds(ctx: Ctx, ids: readonly number[], answer: Answer): Promise<Answered[]> {
  const titles = await selectTitles(ctx.db, ids);
  const results: Answered[] = [];
  for (const id of new Set(ids)) {
    const result = await answerNeed(ctx, id, answer).catch((error: unknown) => {
      if (refusalOf(error) === 'not-found') return undefined;
      throw error;
    });
    const { name = '', topic = '' } = (result && titles.get(id)) ?? {};
    results.push({ id, name, topic, outcome: !result ? 'not-found' : result.ok ? 'done' : result.reason });
  }
  return results;
}
