// How a module says what counts for a practice: one SQL over its own tables, pure reading.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../dates.ts';

/** What a rule is asked: the period, up to which day, who counts, and in which units. */
export type EvidenceScope = {
  year: number;
  startsOn: Day;
  endsOn: Day;
  /** Today within the period, its last day afterwards: obligations whose deadline lies later are not due yet. */
  asOf: Day;
  /** Evidence recorded after this day is shown, not counted. */
  cutOff: Day;
  /** A table expression `(person_id, unit_id, months, job_kind)`: who counts and where, limited to the units asked. */
  counted: RawBuilder<unknown>;
  /** `unit_id = any(…)` on a column of the rule, or `true` when all units are asked: `scope.inUnits('a.unit_id')`. */
  inUnits: (column: string) => RawBuilder<boolean>;
  /** Whether everybody in all units is asked: then a rule may read its rows as a whole rather than subject by subject. */
  isWhole: boolean;
  /** Numbers of the scheme that rules need: the yearly aim in JP, and which share of those asked has to answer. */
  aims: { jpAYear: number; response: number };
};

/** One subject with the occasion: whether it achieved, and by which record. */
export type EvidenceRow = {
  /** Id of the person, unit or record as text. */
  subject: string;
  unitId: number;
  achieved: boolean;
  recordKind: string;
  recordId: string;
  onDate: Day | null;
  /** Recorded more than 30 days after it was due. */
  isLate: boolean;
  /** Achieved by a document whose verification waits; only of rules that stand on documents. */
  isProvisional?: boolean;
};

/** How many subjects of a unit there are, and how many achieved; of those how many by a document that waits, where it is said. */
export type EvidenceCount = {
  practice: string;
  unitId: number;
  achieved: number;
  population: number;
  provisional?: number;
};

/**
 * Rules that read the same rows: when several are to be counted, one statement counts them all. It gives what counting the
 * rows of each would: a select of `practice text, unit_id bigint, achieved bigint, population bigint`, and of
 * `provisional bigint` where its rules stand on documents.
 */
export type EvidenceReading = {
  counts: (scope: EvidenceScope) => RawBuilder<EvidenceCount>;
  standsOnDocuments?: true;
};

export type Evidence = {
  practice: string;
  subject: 'person' | 'team' | 'unit' | 'post' | 'record';
  /** Names of the events after which the units concerned are counted again; a trailing dot takes all that begin so. */
  events: readonly string[];
  /** Events after which it is counted again everywhere: nobody can say at once which units they touch. */
  widely?: readonly string[];
  /**
   * The rule: a select of `subject text, unit_id bigint, achieved boolean, record_kind text, record_id text,
   * on_date date, is_late boolean`, one row for each subject of the population.
   */
  rows: (scope: EvidenceScope) => RawBuilder<EvidenceRow>;
  /**
   * Whether its rows also say, as `is_provisional boolean`, which of them stand on a document whose verification waits; such
   * a rule is read by itself, or with others of its kind.
   */
  standsOnDocuments?: true;
  /** The reading that this rule shares with others: the same object for all of them. */
  together?: EvidenceReading;
};

/** Declares how a practice is measured: `export const notice = defineEvidence({ practice: 'I.SOL.1c', … })`. */
export const defineEvidence = (evidence: Evidence): Evidence => evidence;

/** Limits a column of people to those who count; where all are asked, the join with `counted` alone says it. */
export const amongCounted = ({ isWhole, counted }: EvidenceScope, column: string): RawBuilder<boolean> =>
  isWhole ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} in (select person_id from ${counted} counted)`;

/** Limits a column to units, as `EvidenceScope.inUnits` asks: null = all units. */
export const inUnits = (units: readonly number[] | null) => (column: string) =>
  units === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...units]}::bigint[])`;
