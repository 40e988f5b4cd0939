// Everything that waits for the reader, of one kind or of all.
import { readInbox } from '#modules/inbox/server/index.ts';
import { countByKind } from '#modules/inbox/rules.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals, url }) => {
  const all = await readInbox(locals.ctx);
  const kind = url.searchParams.get('kind');
  const duties = kind === null ? all : all.filter((duty) => duty.kind === kind);
  return { duties, kinds: countByKind(all), kind, count: all.length, today: today(locals.ctx) };
};
