// The face of the module: what routes and higher modules may ask of it.
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
export { recordId } from './record-id.ts';
