// Everything that waits for the reader, of one kind or of all.
import { redirect } from '@sveltejs/kit';
import { switchDigest, wantsDigest } from '#modules/inbox/server/index.ts';
import { countByKind } from '#modules/inbox/rules.ts';
import { today } from '#platform/server/context.ts';
import { inboxOf } from '../waiting.server.ts';

const rowsAPage = 50;

export const load = async ({ locals, url }) => {
  const all = await inboxOf(locals.ctx);
  const kind = url.searchParams.get('kind');
  const duties = kind === null ? all : all.filter((duty) => duty.kind === kind);
  const page = Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1));
  const shown = duties.slice((page - 1) * rowsAPage, page * rowsAPage);
  const counts = { kinds: countByKind(all), count: all.length, total: duties.length };
  const mail = locals.settings.SMTP_URL ? await wantsDigest(locals.ctx) : null;
  return { duties: shown, ...counts, kind, page, rowsAPage, today: today(locals.ctx), mail };
};

export const actions = {
  mail: async ({ locals, request }) => {
    const form = await request.formData();
    await switchDigest(locals.ctx, form.get('mail') === 'off');
    redirect(303, '/inbox');
  }
};
