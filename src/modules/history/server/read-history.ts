// Reads training history: my own, one record beside what I reported, what waits, and what goes onto a transcript.
import { holds, unitsWith } from '#platform/actor.ts';
import { personNameOf } from '#modules/people/server/index.ts';
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { differing, fileText, holding, mayTakeHours } from '../rules.ts';
import type { Field, OwnText, Text, TrainingRecord } from '../types.ts';
import { met } from './meet-record.ts';
import { selectOwnText, selectRecord } from './store.ts';
import { selectConflictsIn, selectConflictsOf, selectRecordsOf, type ConflictLine } from './store-lists.ts';

export type { ConflictLine };
/** A training as it holds: the file's text, but where a person chose her own. */
export type Training = TrainingRecord & { holds: Text };
export type HistoryView = {
  trainings: Training[];
  years: number[];
  conflicts: ConflictLine[];
  /** What waits among the people of the units that the reader oversees; null for who oversees none. */
  overseen: { lines: ConflictLine[]; total: number } | null;
};

const held = (record: TrainingRecord): Training => ({ ...record, holds: holding(record) });
const mostOverseen = 200;

async function overseenBy(ctx: Ctx): Promise<HistoryView['overseen']> {
  const { actor } = ctx;
  if (!holds(actor, 'history.oversee')) return null;
  return selectConflictsIn(ctx.db, unitsWith(actor, 'history.oversee'), { day: today(ctx), most: mostOverseen });
}

/** The reader's own training history, of all years or one, and what she can settle. */
export async function readHistory(ctx: Ctx, year?: number): Promise<HistoryView> {
  const personId = ctx.actor.personId ?? notFound('person');
  const [records, conflicts, overseen] = await Promise.all([
    selectRecordsOf(ctx.db, personId),
    selectConflictsOf(ctx.db, personId),
    overseenBy(ctx)
  ]);
  const all = records.map(held);
  const years = [...new Set(all.map(({ holds: { endsOn } }) => yearOf(endsOn)))];
  const trainings = year === undefined ? all : all.filter(({ holds: { endsOn } }) => yearOf(endsOn) === year);
  return { trainings, years, conflicts, overseen };
}

export type RecordView = {
  record: Training;
  file: Text;
  /** What the person reported herself; null where the record stands alone. */
  own: OwnText | null;
  /** The fields in which they differ. */
  open: Field[];
  /** Whether the file's hours can be chosen. */
  mayTakeHours: boolean;
  isOwn: boolean;
  /** Whose it is. */
  personName: string | undefined;
};

/** One record beside the own report; of somebody who may not meet it, not found. */
export async function getRecord(ctx: Ctx, id: number): Promise<RecordView> {
  const record = await met(ctx, await selectRecord(ctx.db, id));
  const own = (await selectOwnText(ctx.db, record)) ?? null;
  const file = fileText(record);
  return {
    record: held(record),
    file,
    own,
    open: own && record.state === 'conflict' ? differing(file, own) : [],
    mayTakeHours: own === null || mayTakeHours(file, own),
    isOwn: record.personId === ctx.actor.personId,
    personName: (await personNameOf(ctx, record.personId))?.name
  };
}

/**
 * The trainings of a person that ended in a year, as they hold, for her transcript; a difference that nobody has settled
 * holds in neither text and is left out. Who calls has asked who may.
 */
export async function trainingsOf(ctx: Ctx, personId: number, year: number): Promise<Training[]> {
  const all = (await selectRecordsOf(ctx.db, personId)).map(held);
  return all.filter(({ state, holds: { endsOn } }) => state !== 'conflict' && yearOf(endsOn) === year).toReversed();
}
