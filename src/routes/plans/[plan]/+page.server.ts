// One plan: read it, write it, send it, decide it, carry it out; `?print` for paper.
import * as m from '#messages';
import { aimSchema, decisionSchema, orderSchema, pointSchema, progressSchema } from '#modules/plans/schema.ts';
import * as plans from '#modules/plans/server/index.ts';
import { idIn, planAction } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const { ctx } = locals;
  const plan = await plans.getPlan(ctx, idIn(params.plan));
  const query = url.searchParams.get('job') ?? '';
  const parent =
    plan.role === 'owner'
      ? { href: '/plans', label: m.plans_title() }
      : { href: '/team/plans', label: m.plans_team_title() };
  const isPrint = url.searchParams.has('print');
  const crumbs = isPrint ? [] : [parent, { label: String(plan.year) }];
  return {
    plan,
    query,
    jobs: plan.abilities.edit ? await plans.findJobs(ctx, query) : [],
    done: url.searchParams.get('done'),
    crumbs,
    isPrint,
    isPlain: isPrint
  };
};

const item = orderSchema.extend(pointSchema.shape);

export const actions = {
  aim: planAction({ schema: orderSchema.extend(aimSchema.shape), take: plans.aimPlan, done: 'aim' }),
  remove: planAction({
    schema: item,
    take: (ctx, form) => plans.removeItem(ctx, { ...form, itemId: form.item }),
    done: 'remove'
  }),
  submit: planAction({ schema: orderSchema, take: plans.submitPlan, done: 'submit' }),
  withdraw: planAction({ schema: orderSchema, take: plans.withdrawPlan, done: 'withdraw' }),
  drop: planAction({ schema: orderSchema, take: plans.dropPlan, done: 'drop' }),
  change: planAction({ schema: orderSchema, take: plans.changePlan, done: 'change' }),
  progress: planAction({
    schema: progressSchema,
    take: (ctx, form) => plans.setProgress(ctx, { ...form, itemId: form.item }),
    done: 'progress'
  }),
  confirm: planAction({
    schema: pointSchema,
    take: (ctx, form) => plans.confirmItem(ctx, { ...form, itemId: form.item }),
    done: 'confirm'
  }),
  decide: planAction({
    schema: decisionSchema,
    many: ['plans'],
    take: (ctx, form) => plans.decidePlan(ctx, { ...form, ...form.plans[0], planId: form.planId }),
    done: 'decide'
  })
};
