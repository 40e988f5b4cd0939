// The supervisor's desk after learning: notes and milestones decided from one list, and what was put to one's units.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { manySchema } from '#modules/transfer/schema.ts';
import { decideMatters, getNote, teamTransfer } from '#modules/transfer/server/index.ts';
import { newToken, refusedForm, type Answer } from '../../transfer/answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const team = await teamTransfer(ctx);
  const asked = url.searchParams.get('open') ?? '';
  const open = team.queue.find(({ kind, id }) => `${kind}-${id}` === asked);
  return {
    team,
    open: open ?? null,
    note: open?.kind === 'note' ? await getNote(ctx, open.id) : null,
    isGone: asked !== '' && !open,
    token: newToken(),
    crumbs: [{ href: '/team/decisions', label: m.app_team() }, { label: m.transfer_team_title() }]
  };
};

export const actions = {
  decide: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(manySchema, data, ['matters']);
    if (!form.ok) {
      const answer: Answer = { ...form, form: 'decide', by: undefined, files: [] };
      return fail(422, { ...answer, results: [] });
    }
    const { matters, ...verdict } = form.value;
    const result = await decideMatters(locals.ctx, matters, verdict);
    if (!result.ok)
      return fail(422, { ...refusedForm(data, result, { form: 'decide', many: ['matters'] }), results: [] });
    return { ok: true as const, results: result.value };
  }
};
