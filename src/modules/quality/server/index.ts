// The face of the module quality: what routes and higher modules may call.
export { appointPanel } from './appoint-panel.ts';
export { endTerm, replaceMember } from './change-panel.ts';
export { appeal, submitAsset, withdrawSubmission } from './submit-asset.ts';
export { castVote, closeVoting, declareConflict, type Voted } from './cast-vote.ts';
export { markRead } from './mark-read.ts';
export { addDecree, bringDecree, openDecree } from './panel-decree.ts';
export { openJudgedFile } from './open-judged-file.ts';
export { decisionPdf } from './decision-pdf.ts';
export { evidence } from './evidence.ts';
export {
  getPanel,
  listPanels,
  panelChoices,
  type PanelChoices,
  type PanelsView,
  type PanelView
} from './read-panels.ts';
export { queueTimes, readQueue, type QueueView } from './read-queue.ts';
export { getSubmission, openSubmissions, type SubmissionView } from './read-submission.ts';
export {
  assuranceOf,
  getDecision,
  openDecisions,
  submitView,
  type Assurance,
  type DecisionView,
  type SubmitView
} from './read-assurance.ts';
export { listRules, setRule } from './set-rule.ts';
export type { Pace, SubmissionLine, WaitLine } from './store-lists.ts';
export type { PanelLine } from './store-panels.ts';
export { duties, queues, type Duty } from './read-duties.ts';
