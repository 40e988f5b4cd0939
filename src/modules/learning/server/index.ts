// The face of learning: what pages and other modules may use.
export { startActivity } from './start-activity.ts';
export { changeActivity } from './change-activity.ts';
export { giveNotice } from './give-notice.ts';
export { answerNotice } from './answer-notice.ts';
export { evaluateActivity } from './evaluate-activity.ts';
export { writeReport } from './write-report.ts';
export { acceptReport, returnReport } from './judge-report.ts';
export { withdrawActivity } from './withdraw-activity.ts';
export { reopenActivity } from './reopen-activity.ts';
export { evidence } from './evidence.ts';
export type { StepResult } from './take-step.ts';
