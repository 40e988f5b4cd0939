// The face of the module assessment: what routes, commands and jobs may call.
export { closePeriod } from './close-period.ts';
export { computeIndex } from './compute-index.ts';
export { countNews } from './count-news.ts';
export { isPeriodOpen, openPeriod } from './open-period.ts';
export { readIndex, type IndexReport, type UnitReport } from './read-index.ts';
export { recountAtNight } from './recount-at-night.ts';
export { verifyPeriod } from './verify-period.ts';
export { unitSpine, type Spine } from './read-spine.ts';
export { readHome, type Home } from './read-home.ts';
export { readPractice, type PracticeView, type ShownRow } from './read-practice.ts';
export { readUnit, shownYear, type UnitView } from './read-unit.ts';
