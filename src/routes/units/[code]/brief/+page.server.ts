// The brief of a unit for its leader on one page: figure, best and least, movers, follow-up, what waits, what changed.
import * as m from '#messages';
import { readChanges, readUnit } from '#modules/assessment/server/index.ts';
import { lastQuarter } from '#modules/assessment/rules-moments.ts';
import { yearIn } from '#modules/assessment/schema.ts';
import { bestAndLeast } from '#modules/assessment/view-brief.ts';
import { moverLines } from '#modules/assessment/view-movers.ts';
import { listRecommendations } from '#modules/feedback/server/index.ts';
import { listSchema } from '#modules/feedback/schema.ts';
import { queuesIn } from '#modules/inbox/rules.ts';
import { inboxOf } from '../../../waiting.server.ts';

/** What waits for the reader, by kind; of interest on the brief of a unit that the reader leads. */
async function waitingOf(ctx: App.Locals['ctx']) {
  const duties = await inboxOf(ctx);
  return { queues: queuesIn(duties), count: duties.length };
}

export const load = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const year = yearIn(url);
  const view = await readUnit(ctx, params.code, { year, locale });
  const { since } = await readChanges(ctx, params.code, { year, from: lastQuarter, locale });
  const late = listSchema.parse({ unit: view.unit.code, year: view.year - 1, show: 'late' });
  const { lines, counts } = await listRecommendations(ctx, late);
  const isLeader = view.leaders.some(({ nip }) => nip === ctx.actor.nip);
  const { practices: _, movers: __, ...facts } = view;
  return {
    view: facts,
    since,
    ...bestAndLeast(view.components),
    movers: moverLines(view, locale),
    late: lines.slice(0, 5),
    counts,
    waiting: isLeader ? await waitingOf(ctx) : null,
    isPlain: url.searchParams.has('print'),
    address: url.origin + url.pathname,
    crumbs: [
      ...[...view.path, view.unit].map(({ code, name }) => ({ href: `/units/${code}?year=${view.year}`, label: name })),
      { label: m.assessment_papers_brief() }
    ]
  };
};
