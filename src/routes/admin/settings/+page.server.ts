// Dated rules of the site: how minutes become JP, when a plan is asked for, when people are reminded of needs.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { jpRuleSchema } from '#modules/learning/schema.ts';
import { jpRuleVersions, setJpRule } from '#modules/learning/server/index.ts';
import { cycleSchema } from '#modules/needs/schema.ts';
import { needCycles, setCycle } from '#modules/needs/server/index.ts';
import { fieldOf } from '#modules/needs/ui/words.ts';
import { planRuleSchema } from '#modules/transfer/schema.ts';
import { planRuleVersions, setPlanRule } from '#modules/transfer/server/index.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const [rules, plans, cycles] = await Promise.all([jpRuleVersions(ctx), planRuleVersions(ctx), needCycles(ctx)]);
  return {
    rules,
    plans,
    cycles,
    today: today(ctx),
    thisYear: yearOf(today(ctx)),
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/admin', label: m.roles_admin_title() }, { label: m.settings_title() }]
  };
};

/** An action that sets one of the rules; `name` is the form, refusals by date stand at its day. */
const setting =
  <S extends z.ZodType>(name: string, schema: S, set: (ctx: Ctx, value: z.output<S>) => Promise<Result<unknown>>) =>
  async ({ locals, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(schema, data);
    if (!form.ok) return fail(422, { ...form, form: name });
    const result = await set(locals.ctx, form.value);
    if (!result.ok)
      return fail(409, { ...refuseForm(data, result.reason, fieldOf[result.reason] ?? 'from'), form: name });
    redirect(303, `/admin/settings?done=${name}`);
  };

export const actions = {
  jp: setting('jp', jpRuleSchema, setJpRule),
  plan: setting('plan', planRuleSchema, setPlanRule),
  cycle: setting('cycle', cycleSchema, setCycle)
};
