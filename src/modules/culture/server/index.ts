// The face of the module: what routes and higher modules may ask of it.
export { announceActivity, cancelActivity } from './announce-activity.ts';
export { attendActivity, confirmAttendance, denyAttendance, listAttendance } from './attend-activity.ts';
export { changeActivity } from './change-activity.ts';
export { bringActivityFile, confirmActivity, openActivityFile, reportActivity } from './close-activity.ts';
export { callMeeting, cancelMeeting, confirmMeeting, writeMinutes } from './hold-council.ts';
export { addToVision, cancelVision, confirmVision, planVision, stateVision } from './hold-vision.ts';
export {
  activityHomes,
  exportActivities,
  getActivity,
  ideaActivities,
  listActivities,
  shownActivityCode,
  type ActivityLine,
  type ActivityView
} from './read-activities.ts';
export {
  changeHomes,
  heldAround,
  exportChanges,
  getChange,
  listChanges,
  openChanges,
  type ChangeLine,
  type ChangeView
} from './read-changes.ts';
export {
  councilChoices,
  exportMeetings,
  getMeeting,
  listMeetings,
  type MeetingLine,
  type MeetingView
} from './read-council.ts';
export { exportVisions, getVision, listVisions, openVisions, visionHomes, type VisionLine } from './read-visions.ts';
export { confirmResponse, respondToChange, tellChange, withdrawChange, type TiedTo } from './tell-change.ts';
export { answerIdea, settleIdea } from './answer-idea.ts';
export { answerQuestion, setQuestionAside } from './answer-question.ts';
export { askQuestion, forgetMarks, questionBoxes } from './ask-question.ts';
export { evidence } from './evidence.ts';
export { proposeIdea, voteForIdea, withdrawIdea } from './propose-idea.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export { exportIdeas, getIdea, listIdeas, openIdeas, type IdeaLine, type IdeaList } from './read-ideas.ts';
export {
  exportQuestions,
  getQuestion,
  listQuestions,
  openQuestions,
  type QuestionLine,
  type QuestionList
} from './read-questions.ts';
