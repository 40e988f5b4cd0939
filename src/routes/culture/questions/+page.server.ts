// Questions answered in public, and for who answers those that wait.
import { today } from '#platform/server/context.ts';
import { questionListSchema } from '#modules/culture/schema.ts';
import { listQuestions } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  today: today(locals.ctx),
  list: await listQuestions(locals.ctx, questionListSchema.parse(Object.fromEntries(url.searchParams))),
  done: url.searchParams.get('done') ?? ''
});
