// What the brief of a unit is made of: figures, follow-up, and for its leader what waits.
import { readChanges, readUnit } from '#modules/assessment/server/index.ts';
import { lastQuarter } from '#modules/assessment/rules-moments.ts';
import { yearIn } from '#modules/assessment/schema.ts';
import { bestAndLeast } from '#modules/assessment/view-brief.ts';
import { moverLines } from '#modules/assessment/view-movers.ts';
import { listRecommendations } from '#modules/feedback/server/index.ts';
import { listSchema } from '#modules/feedback/schema.ts';
import { queuesIn, weightiest } from '#modules/inbox/rules.ts';
import { inboxOf } from '../../../waiting.server.ts';

/** As many recommendations that are late, and kinds of what waits, as a page has room for. */
const most = 5;

/** The kinds that wait longest for the reader, out of how many; of interest on the brief of a unit that the reader leads. */
async function waitingOf(ctx: App.Locals['ctx']) {
  const duties = await inboxOf(ctx);
  const queues = queuesIn(duties);
  return { queues: weightiest(queues, most), kinds: queues.length, count: duties.length };
}

/** The brief of a unit as the reader may see it. */
export async function briefOf({ ctx, locale }: App.Locals, of: { code: string; url: URL }) {
  const year = yearIn(of.url);
  const view = await readUnit(ctx, of.code, { year, locale });
  const { since } = await readChanges(ctx, of.code, { year, from: lastQuarter, locale });
  const late = listSchema.parse({ unit: view.unit.code, year: view.year - 1, show: 'late' });
  const { lines, counts } = await listRecommendations(ctx, late);
  const isLeader = view.leaders.some(({ nip }) => nip === ctx.actor.nip);
  const { practices: _, movers: __, ...facts } = view;
  return {
    view: facts,
    since,
    ...bestAndLeast(view.components),
    movers: moverLines(view, locale),
    late: lines.slice(0, most),
    counts,
    waiting: isLeader ? await waitingOf(ctx) : null
  };
}
