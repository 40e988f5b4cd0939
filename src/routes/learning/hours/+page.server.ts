// The ledger of a year: quick log, progress, entries, and the address of the calendar.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { holds } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { yearlyAim } from '#modules/assessment/server/index.ts';
import * as learning from '#modules/learning/server/index.ts';
import { newToken } from '../answer.server.ts';
import { logMinutes } from '../decide.server.ts';

/** From somebody else's ledger the way leads back to the team, where one decides for her. */
const crumbsOf = ({ actor }: Ctx, { isOwn, name }: learning.HoursOverview) =>
  isOwn || !holds(actor, 'team.decide')
    ? [{ href: '/learning', label: m.learning_title() }, { label: m.learning_hours_title() }]
    : [
        { href: '/team/decisions', label: m.app_team() },
        { href: '/team/hours', label: m.learning_confirm_title() },
        { label: name }
      ];

export const load = async ({ locals: { ctx }, url }) => {
  const thisYear = yearOf(today(ctx));
  const asked = Number(url.searchParams.get('year'));
  const row = url.searchParams.get('row');
  const entry = row ? await learning.getEntry(ctx, recordId(row)) : null;
  const year = entry ? yearOf(entry.onDate) : asked >= 2000 && asked <= thisYear ? asked : thisYear;
  const personId = entry?.personId ?? (Number(url.searchParams.get('person')) || undefined);
  const overview = await learning.hoursOverview(ctx, { year, personId });
  const aim = await yearlyAim(ctx, year);
  const [forecast, rules, running, calendarSince] = await Promise.all([
    year === thisYear ? learning.yearForecast(ctx, { ...overview, aim }) : null,
    learning.jpRules(ctx),
    overview.isOwn ? learning.listActivities(ctx, { states: ['granted', 'evaluated'] }) : { rows: [] },
    overview.isOwn ? learning.calendarFeedSince(ctx) : null
  ]);
  return {
    overview,
    aim,
    forecast,
    rules,
    entryId: entry?.id ?? null,
    isWhole: url.searchParams.get('entries') === 'all',
    activities: running.rows.map(({ id, title }) => ({ id, title })),
    calendarSince,
    token: newToken(),
    today: today(ctx),
    thisYear,
    done: url.searchParams.get('done'),
    crumbs: crumbsOf(ctx, overview)
  };
};

export const actions = {
  log: logMinutes,
  back: async ({ locals, request }) => {
    const result = await learning.takeBackHours(locals.ctx, recordId(String((await request.formData()).get('entry'))));
    if (result.ok) redirect(303, '/learning/hours?done=back');
    return fail(409, { form: 'back', reasons: { '': [result.reason] }, typed: {} });
  },
  calendar: async ({ locals, url }) => ({
    form: 'calendar',
    address: `${locals.settings.ORIGIN ?? url.origin}/learning/calendar/${await learning.makeCalendarFeed(locals.ctx)}.ics`
  }),
  revoke: async ({ locals }) => {
    await learning.revokeCalendarFeed(locals.ctx);
    redirect(303, '/learning/hours?done=revoked');
  }
};
