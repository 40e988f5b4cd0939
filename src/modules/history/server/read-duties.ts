// What waits for a person in her training history: differences between the file and her own report.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { conflictCount, selectConflictsOf } from './store-lists.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: 'history.settle'; title: string; href: string; since: Day; due: Day | null };

/** Every difference of the actor's own that nobody has settled. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const lines = await selectConflictsOf(ctx.db, personId);
  return lines.map(({ id, name, since }) => ({
    kind: 'history.settle',
    title: name,
    href: `/history/${id}`,
    since,
    due: null
  }));
}

/** How many duties `duties` would list, as an SQL expression. */
export const countDuties = ({ actor }: Ctx): RawBuilder<number> =>
  actor.personId === null ? sql`0` : conflictCount(actor.personId);
