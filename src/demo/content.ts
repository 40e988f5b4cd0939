// The pools of texts from which the records of the demonstration are filled.

export { goalsByUnit, learningGoals, planGoals } from './content-goals.ts';
export { assetSummaries, assetTitles, sharingTitles } from './content-assets.ts';
export { dropReasons, lessonAnswers, sessionRemarks, usesInWork } from './content-knowledge.ts';
export { declineReasons, reportSentences } from './content-decisions.ts';
export { assignments, organisers, trainings } from './content-ways.ts';
