// Sign out: the session ends here and in the database.
import { redirect } from '@sveltejs/kit';
import { endSession } from '#modules/roles/server/index.ts';
import { sessionCookie } from '../sign-in/entry.server.ts';

export const POST = async ({ locals, cookies }) => {
  await endSession(locals.ctx, cookies.get(sessionCookie));
  cookies.delete(sessionCookie, { path: '/' });
  redirect(303, '/sign-in');
};
