// Learning activities for the tests: begun and noticed by the learner, as pages do it.
import { giveNotice, startActivity } from '#modules/learning/server/index.ts';
import type { Intent } from '#modules/learning/types.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf } from './learning.ts';

/** Six hours of a book on Wednesdays, 12 October to 6 November 2026. */
export const intent: Intent = {
  title: 'Kueri dasar',
  need: 'gap',
  goal: 'Menulis kueri rekonsiliasi',
  planItemId: null,
  competencyCode: null,
  sourceKind: 'book',
  source: 'Buku SQL',
  slots: 'wed 14:00-15:30',
  plannedMinutes: 360,
  startsOn: '2026-10-12',
  endsOn: '2026-11-06'
};

/** An activity that waits for an answer since 6 October; gives its id. */
export async function waitingActivity(db: Db, personId: number): Promise<number> {
  const started = await startActivity(ctxOf(db, personId, '2026-10-05'), intent);
  if (!started.ok) throw new Error(started.reason);
  await giveNotice(ctxOf(db, personId, '2026-10-06'), { activityId: started.value.id });
  return started.value.id;
}
