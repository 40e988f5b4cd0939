// What this module makes known of a period and of its counts.

/** Events of a period; their subject is `assessment.period:YEAR`. */
export type AssessmentEvents = {
  'assessment.period.opened': Record<string, never>;
  'assessment.recount.asked': Record<string, never>;
  /** The nightly recount found other counts than were kept. */
  'assessment.difference.found': { cells: number };
  'assessment.period.closed': { sha256: string };
  /** The yearly report of a unit was issued; its subject is `assessment.report:ID`. */
  'assessment.report.issued': { year: number; sha256: string };
};
