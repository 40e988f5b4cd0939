// The face of the module transfer: what routes and higher modules may call.
export { bringAttachments, openAttachment, type BroughtFiles } from './attachments.ts';
export { startNote, writeNote } from './write-note.ts';
export { takeBackNote } from './take-back-note.ts';
export { decideNote } from './decide-note.ts';
export { answerNoteEscalation, escalateNote, type EscalationResult } from './escalate-note.ts';
export { startPlan } from './start-plan.ts';
export { planRuleVersions, setPlanRule } from './set-plan-rule.ts';
export type { PlanRuleVersion } from './store-rules.ts';
export { writeAims } from './write-aims.ts';
export { decideMilestone, reportMilestone } from './on-milestone.ts';
export { decideMatters, type DecidedMatter } from './decide-many.ts';
export { startInnovation, writeInnovation } from './write-innovation.ts';
export { answerStep, askStep, endInnovation, takeBackStep } from './move-innovation.ts';
export { endOwnUse, nameMakers, recordUse } from './share-innovation.ts';
export { activityForNote, getNote, type EscalationView, type NoteView } from './read-notes.ts';
export { getPlan, type MilestoneView, type PlanView } from './read-plans.ts';
export { getInnovation, readRegister, type InnovationView, type Register } from './read-innovations.ts';
export {
  afterActivity,
  finishedActivities,
  readAdopted,
  readOverview,
  type Adopted,
  type AfterOne,
  type Overview
} from './read-overview.ts';
export { teamTransfer, type QueuedMatter, type TeamTransfer } from './read-team.ts';
export { openInnovations } from './open-innovations.ts';
export { queues } from './read-queues.ts';
export { duties, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';
export type { NoteResult } from './on-note.ts';
export type { PlanResult } from './on-plan.ts';
export type { InnovationResult } from './on-innovation.ts';
