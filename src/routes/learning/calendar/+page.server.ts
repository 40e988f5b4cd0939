// The learning calendar: a month of one's own learning, kept time and sessions; time is kept and given up here.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { weeksOf, withConflicts } from '#platform/calendar.ts';
import { readForm } from '#platform/form.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { blockSchema } from '#modules/learning/schema.ts';
import { giveUpBlock, keepBlock, ownBlocks } from '#modules/learning/server/index.ts';
import { newToken, refusedForm } from '../answer.server.ts';
import { ownEntries } from '../calendar-entries.server.ts';
import { monthAsked } from '../month.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const day = today(ctx);
  const { month, days } = monthAsked(url, day);
  const [entries, blocks] = await Promise.all([ownEntries(ctx, days), ownBlocks(ctx)]);
  return {
    month,
    weeks: weeksOf(month),
    entries: withConflicts(entries),
    blocks,
    asList: url.searchParams.get('view') === 'list',
    today: day,
    token: newToken(),
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/learning', label: m.learning_title() }, { label: m.learning_calendar_title() }]
  };
};

export const actions = {
  keep: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(blockSchema, data);
    if (!form.ok) return fail(422, { form: 'keep', ...form, by: undefined });
    const kept = await keepBlock(locals.ctx, form.value);
    if (kept.ok) redirect(303, '/learning/calendar?done=kept#blocks');
    return fail(409, { form: 'keep', ...refusedForm(data, kept), reasons: { startsAt: [kept.reason] } });
  },
  end: async ({ locals, request }) => {
    await giveUpBlock(locals.ctx, recordId(String((await request.formData()).get('block'))));
    redirect(303, '/learning/calendar?done=given-up#blocks');
  }
};
