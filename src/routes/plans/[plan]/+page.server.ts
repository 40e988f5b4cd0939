// One plan: read it, write it, send it, decide it, carry it out; `?print` for paper.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/plans/schema.ts';
import * as plans from '#modules/plans/server/index.ts';
import { planAction } from '../answer.server.ts';

const parents = {
  owner: () => ({ href: '/plans', label: m.plans_title() }),
  decider: () => ({ href: '/team/plans', label: m.plans_team_title() }),
  reader: () => ({ href: '/inbox', label: m.app_tasks() })
};

export const load = async ({ locals, params, url }) => {
  const plan = await plans.getPlan(locals.ctx, recordId(params.plan));
  const query = url.searchParams.get('job') ?? '';
  const isPrint = url.searchParams.has('print');
  return {
    plan,
    query,
    jobs: plan.abilities.edit ? await plans.findJobs(locals.ctx, query) : [],
    done: url.searchParams.get('done'),
    crumbs: isPrint ? [] : [parents[plan.role](), { label: String(plan.year) }],
    isPrint,
    isPlain: isPrint
  };
};

export const actions = {
  aim: planAction('aim', forms.aimSchema, plans.aimPlan),
  remove: planAction('remove', forms.removalSchema, plans.removeItem),
  submit: planAction('submit', forms.orderSchema, plans.submitPlan),
  withdraw: planAction('withdraw', forms.orderSchema, plans.withdrawPlan),
  drop: planAction('drop', forms.orderSchema, plans.dropPlan),
  change: planAction('change', forms.orderSchema, plans.changePlan),
  progress: planAction('progress', forms.progressSchema, plans.setProgress),
  confirm: planAction('confirm', forms.pointSchema, plans.confirmItem),
  decide: planAction('decide', forms.verdictSchema, plans.decidePlan)
};
