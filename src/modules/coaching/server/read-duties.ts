// What waits for somebody in coaching: to answer, to confirm, to take note of, to do.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { selectDuties, type DutyRow } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: `coaching.${DutyRow['kind']}`; title: string; href: string; since: Day; due: Day | null };

const hrefOf = ({ kind, relationId, id }: DutyRow): string =>
  ({
    asked: `/coaching/${relationId}`,
    confirm: `/coaching/${relationId}/sessions/${id}`,
    acknowledge: `/coaching/${relationId}`,
    action: `/coaching/${relationId}`,
    feedback: `/coaching/feedback#note-${id}`,
    help: `/coaching/help`
  })[kind];

/** Everything in coaching that waits for the actor; in the list stands the topic, never what was said. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const rows = await selectDuties(ctx.db, { personId, day: today(ctx) });
  return rows.map((row) => ({
    kind: `coaching.${row.kind}` as const,
    title: row.title,
    href: hrefOf(row),
    since: row.since,
    due: row.due
  }));
}
