// The supervisor's desk as a whole: who of the team has a plan, hours and time, and who has not; what waits is in the frame.
import { today } from '#platform/server/context.ts';
import { yearlyAim } from '#modules/assessment/server/index.ts';
import { yearOf } from '#platform/dates.ts';
import { pageIn } from '../page-in.server.ts';
import { membersOf } from './members.server.ts';
import { gaps, type Gap } from './gaps.ts';

const pageSize = 25;

export const load = async ({ locals: { ctx }, url }) => {
  const day = today(ctx);
  const year = yearOf(day);
  const [members, aim] = await Promise.all([membersOf(ctx), yearlyAim(ctx, year)]);
  const lacking = (each: Gap) => members.filter((member) => gaps[each](member, day));
  const asked = url.searchParams.get('show');
  const gap = asked !== null && asked in gaps ? (asked as Gap) : null;
  const shown = gap ? lacking(gap) : members;
  const page = pageIn(url);
  return {
    members: shown.slice((page - 1) * pageSize, page * pageSize),
    shown: shown.length,
    page,
    pageSize,
    counts: Object.fromEntries(Object.keys(gaps).map((each) => [each, lacking(each as Gap).length])),
    all: members.length,
    gap,
    aim,
    year
  };
};
