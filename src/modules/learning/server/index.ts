// The face of learning: what pages and other modules may use.
export { startActivity } from './start-activity.ts';
export { startExperience, type Agreement } from './start-experience.ts';
export { changeActivity, changeAndNotice } from './change-activity.ts';
export { giveNotice } from './give-notice.ts';
export { answerNotice } from './answer-notice.ts';
export { evaluateActivity } from './evaluate-activity.ts';
export { writeReport } from './write-report.ts';
export { acceptReport } from './judge-report.ts';
export { withdrawActivity } from './withdraw-activity.ts';
export { reopenActivity } from './reopen-activity.ts';
export { closeWithAsset, closeWithSharing } from './close-activity.ts';
export { logHours } from './log-hours.ts';
export { giveSessionHours, takeBackSessionHours, type HeldSession } from './give-session-hours.ts';
export { takeSessionHours } from './take-session-hours.ts';
export { giveUpBlock, keepBlock } from './keep-block.ts';
export { ownBlocks, ownCalendar, teamCalendar } from './read-calendar.ts';
export { teamTime, type TeamTime } from './read-team-time.ts';
export { takeBackHours } from './take-back-hours.ts';
export { confirmMonth, refuseHours } from './confirm-month.ts';
export { listActivities, getActivity, type ActivityView } from './read-activities.ts';
export { jpOfActivity, teamDecisions, type Decision } from './read-decisions.ts';
export {
  getEntry,
  hoursOverview,
  jpOfHours,
  jpRules,
  jpRuleVersions,
  teamHours,
  yearForecast,
  type HoursOverview,
  type TeamMonth
} from './read-hours.ts';
export { setJpRule } from './set-jp-rule.ts';
export { whoDecides } from './who-decides.ts';
export { queues } from './read-queues.ts';
export { duties, ownDuties, type Duty } from './read-duties.ts';
export { bringDocuments, openDocument, type Brought } from './documents.ts';
export { decideMany, type ManyDecided, type Verdict } from './decide-many.ts';
export { calendarFeedSince, makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from './calendar-feed.ts';
export { putCertificates, takeBackHistoryHours, takeHistoryHours, type HistoryHours } from './take-history.ts';
export { evidence } from './evidence.ts';
export type { StepResult } from './take-step.ts';
export { yearOfLearning, type LearningYear } from './read-year.ts';
