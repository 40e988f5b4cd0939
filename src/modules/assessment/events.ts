// What this module makes known of a period and of its counts.

/** Events of a period; their subject is `assessment.period:YEAR`. */
export type AssessmentEvents = {
  'assessment.period.opened': Record<string, never>;
  'assessment.recount.asked': Record<string, never>;
  /** The nightly recount found other counts than were kept. */
  'assessment.difference.found': { cells: number };
  /** A draft was begun, after the version named. */
  'assessment.scheme.drafted': { version: number; after: string };
  /** A draft was changed: by how many values, in which part. */
  'assessment.scheme.changed': { version: number; part: string; values: number };
  'assessment.scheme.withdrawn': { version: number };
  /** A version came into force, by decree or as an example still; what is scored by it is counted again. */
  'assessment.scheme.put-in-force': { version: number; decree: string; reason: string; values: number };
  'assessment.period.closed': { sha256: string };
  /** The yearly report of a unit was issued; its subject is `assessment.report:ID`. */
  'assessment.report.issued': { year: number; sha256: string };
};
