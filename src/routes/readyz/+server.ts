// Whether the site can do its work: the database answers.
import { isReady } from '#platform/server/readiness.ts';

export const GET = async ({ locals }) =>
  (await isReady(locals.ctx.db))
    ? new Response('ready\n')
    : new Response('database does not answer\n', { status: 503 });
