// One actualisation plan: its aims written, its milestones reported and confirmed.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/transfer/schema.ts';
import * as transfer from '#modules/transfer/server/index.ts';
import { actionOn, newToken, refusedForm, type Answer } from '../../answer.server.ts';

export const load = async ({ locals: { ctx }, params, url }) => {
  const plan = await transfer.getPlan(ctx, recordId(params.plan));
  const parent =
    plan.role === 'owner'
      ? { href: '/transfer', label: m.transfer_title() }
      : { href: '/team/transfer', label: m.transfer_team_title() };
  return {
    plan,
    token: newToken(),
    done: url.searchParams.get('done'),
    crumbs: [parent, { label: m.transfer_plan() }]
  };
};

const action = actionOn({ parameter: 'plan', path: '/transfer/plans' });

export const actions = {
  write: async ({ locals, params, request }) => {
    const planId = recordId(params.plan);
    const data = await request.formData();
    const many = forms.aimLists;
    const form = readForm(forms.aimsSchema, data, [...many]);
    if (!form.ok) {
      const ids = data.getAll('milestoneIds').map(String);
      const at = (name: string) => name.replace(/^aims\.(\d+)$/, (_, n: string) => `aim-${ids[Number(n)]}`);
      const reasons = Object.fromEntries(Object.entries(form.reasons).map(([name, codes]) => [at(name), codes]));
      return fail(422, { ...form, reasons, form: 'write', by: undefined, files: [] } as Answer);
    }
    const { milestoneIds, aims, ...order } = form.value;
    const result = await transfer.writeAims(locals.ctx, {
      ...order,
      planId,
      aims: new Map(milestoneIds.map((id, index) => [id, aims[index] ?? '']))
    });
    if (result.ok) redirect(303, `/transfer/plans/${planId}?done=aims`);
    const refused = refusedForm(data, result, { form: 'write', many });
    const reasons = result.at === undefined ? refused.reasons : { [`aim-${result.at}`]: [result.reason] };
    return fail(409, { ...refused, reasons });
  },
  report: action({
    name: 'report',
    schema: forms.milestoneSchema,
    take: (ctx, { met, ...order }) => transfer.reportMilestone(ctx, { ...order, isMet: met === 'yes' })
  }),
  decide: action({
    name: 'decide',
    schema: forms.milestoneVerdictSchema,
    take: (ctx, order) => transfer.decideMilestone(ctx, order)
  })
};
