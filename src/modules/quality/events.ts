// What this module makes known: panels, submissions, votes and decisions.

/** Events of panels; their subject is `quality.panel:ID`, the unit that of the panel, the person the member concerned. */
export type PanelEvent =
  'quality.panel.appointed' | 'quality.panel.member-replaced' | 'quality.panel.ended' | 'quality.rule.set';

/** Events of submissions; their subject is `quality.submission:ID`, the unit that of the panel. What is voted is not told. */
export type SubmissionEvent =
  | 'quality.submission.sent'
  | 'quality.submission.withdrawn'
  | 'quality.submission.appealed'
  | 'quality.submission.conflict-declared'
  | 'quality.submission.voted'
  | 'quality.submission.decided';

export type QualityEvent = PanelEvent | SubmissionEvent;
