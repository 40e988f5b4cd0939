// The face of the module assessment: what routes, commands and jobs may call.
export { askRecount } from './ask-recount.ts';
export { closePeriod } from './close-period.ts';
export { computeIndex } from './compute-index.ts';
export { countNews } from './count-news.ts';
export { isPeriodOpen, openPeriod } from './open-period.ts';
export { readDrillDown, type DrillDown } from './read-drill-down.ts';
export { readHome, type Home } from './read-home.ts';
export { readIndex, type IndexReport, type UnitReport } from './read-index.ts';
export { readIndexTable, type IndexRow, type IndexTable } from './read-index-table.ts';
export { newestYear, readPeriod, type PeriodView } from './read-period.ts';
export type { PracticeInUnit } from './practice-units.ts';
export { readPractice, type PracticePage } from './read-practice.ts';
export { readPractices, type PracticesView } from './read-practices.ts';
export { unitSpine, type Spine } from './read-spine.ts';
export { readUnit, shownYear, type UnitBelow, type UnitFacts, type UnitView } from './read-unit.ts';
export { recountAtNight } from './recount-at-night.ts';
export type { ShownRow } from './shown-rows.ts';
export { verifyPeriod, type Verified } from './verify-period.ts';
