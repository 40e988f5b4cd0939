// What this module makes known: panels, submissions, votes and decisions.

/** Events of panels; their subject is `quality.panel:ID`, the unit that of the panel, the person the member concerned. */
export type PanelEvent =
  | 'quality.panel.appointed'
  | 'quality.panel.decree-added'
  | 'quality.panel.member-replaced'
  | 'quality.panel.ended'
  | 'quality.rule.set';

/** Events of submissions; their subject is `quality.submission:ID`, the unit that of the panel. What is voted is not told. */
export type SubmissionEvent =
  | 'quality.submission.sent'
  | 'quality.submission.withdrawn'
  | 'quality.submission.appealed'
  | 'quality.submission.conflict-declared'
  | 'quality.submission.voted'
  | 'quality.submission.decided';

/** That an author read a decision; its subject is `quality.decision:ID`, the unit that of the asset, the person the author. */
export type DecisionEvent = 'quality.decision.read';

export type QualityEvent = PanelEvent | SubmissionEvent | DecisionEvent;
