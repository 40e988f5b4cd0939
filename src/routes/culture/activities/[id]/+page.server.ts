// One activity: who is there, what it brought, files, and the second person who confirms it.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { emptySchema } from '#modules/culture/schema.ts';
import { codeSchema, nipsSchema, personSchema, planSchema, summarySchema } from '#modules/culture/schema-activities.ts';
import {
  attendActivity,
  bringActivityFile,
  changeActivity,
  cancelActivity,
  confirmActivity,
  confirmAttendance,
  denyAttendance,
  getActivity,
  listAttendance,
  reportActivity
} from '#modules/culture/server/index.ts';
import { asked, idOf, refusedBy } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getActivity(locals.ctx, idOf(params));
  return {
    view,
    today: today(locals.ctx),
    limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
    code: url.searchParams.get('code')?.slice(0, 40) ?? '',
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/culture/activities', label: m.culture_activities_title() }, { label: view.activity.title }]
  };
};

const here = (done: string) => (id: number) => `/culture/activities/${id}?done=${done}`;

export const actions = {
  attend: asked({
    schema: codeSchema,
    work: (ctx, id, { code }) => attendActivity(ctx, id, code),
    next: here('there')
  }),
  yes: asked({
    schema: emptySchema,
    work: (ctx, id) => confirmAttendance(ctx, id, ctx.actor.personId ?? 0),
    next: here('there')
  }),
  no: asked({ schema: emptySchema, work: (ctx, id) => denyAttendance(ctx, id), next: here('saved') }),
  sure: asked({
    schema: personSchema,
    work: (ctx, id, { personId }) => confirmAttendance(ctx, id, personId),
    next: here('saved')
  }),
  list: asked({ schema: nipsSchema, work: (ctx, id, { nips }) => listAttendance(ctx, id, nips), next: here('saved') }),
  report: asked({
    schema: summarySchema,
    work: (ctx, id, { summary }) => reportActivity(ctx, id, summary),
    next: here('saved')
  }),
  confirm: asked({ schema: emptySchema, work: (ctx, id) => confirmActivity(ctx, id), next: here('saved') }),
  change: asked({ schema: planSchema, work: changeActivity, next: here('saved') }),
  cancel: asked({ schema: emptySchema, work: (ctx, id) => cancelActivity(ctx, id), next: here('') }),
  bring: ({ locals, params, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const id = idOf(params);
      const limitBytes = locals.settings.UPLOAD_LIMIT_MB * 1_000_000;
      const to = { id, store: fileStoreOf(locals.settings), limitBytes };
      const brought = await bringActivityFile(locals.ctx, to, files[0]);
      if (!brought.ok) return fail(422, refusedBy(data, brought.reason, 'bring'));
      redirect(303, here('saved')(id));
    })
};
