// The face of the module surveys: what routes and higher modules may call.
export { openCampaign } from './open-campaign.ts';
export { saveDraft, sendAnswers } from './answer.ts';
export { closeCampaigns } from './close-campaigns.ts';
export { withdrawCampaign } from './withdraw-campaign.ts';
export { addScale, changeScale, layScaleAside } from './change-scale.ts';
export { remindersDue, remindNext } from './remind.ts';
export { changeReminders } from './change-reminders.ts';
export { switchReminders } from './switch-reminders.ts';
export {
  askedPractices,
  getCampaign,
  getQuestionnaire,
  listCampaigns,
  readBank,
  type Bank,
  type CampaignList,
  type CampaignView,
  type Questionnaire,
  type Standing
} from './read-campaigns.ts';
export type { RemindersView } from './read-reminders.ts';
export { closedSurvey, readResults, type ScaleResult, type UnitResults } from './read-results.ts';
export type { RunningRow } from './store-results.ts';
export { shownUnits } from '../rules-suppression.ts';
export { duties, queues, type Duty } from './read-duties.ts';
