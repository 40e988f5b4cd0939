// The supervisor's desk as a whole: what waits, and who of the team has a plan, hours and time, and who has not.
import { today } from '#platform/server/context.ts';
import { yearlyAim } from '#modules/assessment/server/index.ts';
import { readInbox } from '#modules/inbox/server/index.ts';
import { queuesOf } from '#modules/inbox/rules.ts';
import { ledTeam } from '#modules/people/server/index.ts';
import { yearOf } from '#platform/dates.ts';
import { membersOf } from './members.server.ts';
import { gaps, type Gap } from './gaps.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const year = yearOf(today(ctx));
  const led = await ledTeam(ctx);
  const [members, duties, aim] = await Promise.all([membersOf(ctx, led), readInbox(ctx, led), yearlyAim(ctx, year)]);
  const day = today(ctx);
  const lacking = (each: Gap) => members.filter((member) => gaps[each](member, day));
  const asked = url.searchParams.get('show');
  const gap = asked !== null && asked in gaps ? (asked as Gap) : null;
  return {
    members: gap ? lacking(gap) : members,
    counts: Object.fromEntries(Object.keys(gaps).map((each) => [each, lacking(each as Gap).length])),
    all: members.length,
    gap,
    queues: queuesOf(duties, '/team/'),
    aim,
    year,
    today: day
  };
};
