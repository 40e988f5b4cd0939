// The face of the module assessment: what routes, commands and jobs may call.
export { schemeState, surveyTerms, type SurveyBelow } from './read-survey.ts';
export { adoptScheme, type Adoption, type AdoptionRefusal } from './adopt-scheme.ts';
export { askRecount } from './ask-recount.ts';
export { changeScheme, type Crossed, type Saved } from './change-scheme.ts';
export { closePeriod } from './close-period.ts';
export { computeIndex } from './compute-index.ts';
export { countNews } from './count-news.ts';
export { drawSample, drawSamples } from './draw-samples.ts';
export { checkReport, issuedReport, issueReport, readReport, type CheckedReport } from './issue-report.ts';
export { draftScheme, withdrawDraft } from './draft-scheme.ts';
export { openCommittee } from './open-committee.ts';
export { isPeriodOpen, openPeriod } from './open-period.ts';
export type { Since } from './changes-since.ts';
export { readChanges, type ChangesPage } from './read-changes.ts';
export { readDrillDown, type DrillDown } from './read-drill-down.ts';
export { readHome, type Home } from './read-home.ts';
export { readIndex, type IndexReport, type UnitReport } from './read-index.ts';
export { readComparison, readIndexTable, type IndexRow, type IndexTable } from './read-index-table.ts';
export { judgedPractices, judgedRecords, type JudgedPractice, type JudgedRecord } from './read-judged.ts';
export { readMinistry } from './read-ministry.ts';
export { newestYear, readPeriod, type PeriodView } from './read-period.ts';
export type { PracticeInUnit } from './practice-units.ts';
export { openYears, readOpenData } from './read-open-data.ts';
export { readPractice, type PracticePage } from './read-practice.ts';
export { readPractices, type PracticesView } from './read-practices.ts';
export { readQuarters, type QuartersPage } from './read-quarters.ts';
export {
  newestVersions,
  readDifference,
  readDraft,
  readScheme,
  type DifferencePage,
  type DraftPage,
  type SchemePage,
  type SchemeVersion,
  type VersionKey,
  type VersionRow
} from './read-scheme.ts';
export { practicesByDocument } from './read-sources.ts';
export { unitSpine, type Spine } from './read-spine.ts';
export { readUnit, shownYear, type UnitBelow, type UnitFacts, type UnitView } from './read-unit.ts';
export { readWhatIf, type WhatIf } from './read-what-if.ts';
export { recountAtNight } from './recount-at-night.ts';
export type { ShownRow } from './shown-rows.ts';
export { simulateScheme, type Simulation } from './simulate-scheme.ts';
export { verifyPeriod, type Verified } from './verify-period.ts';
export { ruleFigure, signSelfAssessment, walkComponent } from './walk-practices.ts';
export { responseAsked, yearlyAim } from './yearly-aim.ts';
