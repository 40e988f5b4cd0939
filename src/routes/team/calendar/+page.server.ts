// The calendar of the team: who learns when, and which time is kept free.
import * as m from '#messages';
import { weeksOf, withConflicts } from '#platform/calendar.ts';
import { today } from '#platform/server/context.ts';
import { teamCalendar } from '#modules/learning/server/index.ts';
import { monthAsked } from '../../learning/month.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const day = today(ctx);
  const { month, days } = monthAsked(url, day);
  return {
    month,
    weeks: weeksOf(month),
    entries: withConflicts(await teamCalendar(ctx, days)),
    asList: url.searchParams.get('view') === 'list',
    today: day,
    crumbs: [{ href: '/team', label: m.app_team() }, { label: m.learning_team_calendar() }]
  };
};
