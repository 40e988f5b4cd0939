// Training history: what the training administration says that a person attended, and what she said herself. Plain data.
import type { Day } from '#platform/dates.ts';

/** new: nobody reported it; matched: the same as an activity; conflict: the same, the texts differ; settled: somebody chose. */
export type RecordState = 'new' | 'matched' | 'conflict' | 'settled';

/** The fields that may differ between the two texts; both dates are one field, since half a span holds nowhere. */
export const fields = ['title', 'dates', 'hours'] as const;
export type Field = (typeof fields)[number];
export type Side = 'file' | 'own';
/** Which text holds, for the fields that differed. */
export type Choice = Partial<Record<Field, Side>>;

/** One training as one of the two texts has it. */
export type Text = { title: string; startsOn: Day; endsOn: Day; minutes: number };

/** One training of one person as the training administration keeps it. */
export type TrainingRecord = {
  id: number;
  personId: number;
  unitId: number;
  activityId: number | null;
  state: RecordState;
  semantikId: string;
  kind: string;
  name: string;
  field: string;
  organiser: string;
  startsOn: Day;
  endsOn: Day;
  minutes: number;
  certificateNo: string;
  certificateOn: Day | null;
  own: Partial<Text>;
  chosen: Choice;
  revision: number;
};

/** The activity that a record is, as the ledger knows it. */
export type OwnText = Text & {
  activityId: number;
  source: string;
  /** Minutes that stand in the ledger for it. */
  ledgerMinutes: number;
  certificateNo: string;
};

/** Why a settlement is refused. */
export type Reason = 'not-a-conflict' | 'stale' | 'choice-missing' | 'fewer-hours';

/** What the import of a file does or would do. */
export type HistoryCounts = {
  added: number;
  changed: number;
  unchanged: number;
  /** Of those added, changed or newly recognised: by what they are now. */
  fresh: number;
  matched: number;
  conflicts: number;
  /** Lines that are wrong and are not taken over. */
  leftOut: number;
};
