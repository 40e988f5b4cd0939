// Tells what became of a unit's sharing calendar, to the unit that is asked for it; and of a lesson told in a session.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { SeriesEvent } from '../events.ts';
import type { Sharing } from '../types.ts';
import { selectAskedUnit } from './store-calendar.ts';
import { selectOwnAsset } from './store-session.ts';
import { tell } from './tell.ts';

type Told = {
  name: SeriesEvent;
  subject: string;
  unitId: number;
  personId?: number;
  payload?: Record<string, unknown>;
};

/** Writes the event for the unit whose calendar it is: the nearest one that is asked, not the section below it. */
export async function tellCalendar(ctx: Ctx, tx: Tx, told: Told): Promise<void> {
  const unitId = (await selectAskedUnit(tx, told.unitId, today(ctx))) ?? told.unitId;
  await emit(ctx, tx, { ...told, personId: told.personId ?? null, unitId, payload: told.payload ?? {} });
}

/** A session was held: the calendar of its unit is counted again, and the lesson that it told of counts as shared. */
export async function tellHeld(ctx: Ctx, tx: Tx, sharing: Sharing): Promise<void> {
  const subject = `knowledge.sharing:${sharing.id}`;
  await tellCalendar(ctx, tx, { name: 'knowledge.series.date-held', subject, unitId: sharing.unitId });
  if (sharing.assetId === null) return;
  const asset = await selectOwnAsset(tx, sharing.assetId);
  if (asset?.template === 'lesson')
    await tell(ctx, tx, { name: 'knowledge.lesson.shared', asset, payload: { by: 'session', sharing: sharing.id } });
}
