// One quality panel; who tends it replaces members, ends the term, and adds the decree where its file lacks.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#messages';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import { reasonSchema, replaceSchema } from '#modules/quality/schema.ts';
import { addDecree, bringDecree, endTerm, getPanel, replaceMember } from '#modules/quality/server/index.ts';
import { limitOf, recordAction, refusedForm } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const panel = await getPanel(locals.ctx, recordId(params.panel));
  return {
    panel,
    limit: limitOf(locals.settings),
    done: url.searchParams.get('done'),
    crumbs: [
      { href: '/quality/panels', label: m.quality_panels_title() },
      { label: m.quality_panel_of({ unit: panel.unitName }) }
    ]
  };
};

const on = (name: string) => ({ name, param: 'panel', next: (id: number) => `/quality/panels/${id}` });

const decree = ({ locals: { ctx, settings }, params, request }: RequestEvent) =>
  readUpload(request, fileStoreOf(settings), async ({ form: data, files }) => {
    const { id, unitId } = await getPanel(ctx, recordId(params['panel']));
    const to = { unitId, store: fileStoreOf(settings), limitBytes: limitOf(settings) };
    const brought = await bringDecree(ctx, to, files[0]);
    const added = brought.ok ? await addDecree(ctx, id, brought.value) : brought;
    if (!added.ok) return fail(422, refusedForm(data, added.reason, 'decree'));
    redirect(303, `/quality/panels/${id}?done=decree`);
  });

export const actions = {
  replace: recordAction(on('replace'), replaceSchema, replaceMember),
  end: recordAction(on('end'), reasonSchema, (ctx, id, { reason }) => endTerm(ctx, id, reason)),
  decree
};
