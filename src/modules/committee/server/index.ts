// The face of the module: what routes and higher modules may ask of it.
export { drawDocuments } from './draw-documents.ts';
export { keepCriteria, keepSample, type Drawing } from './draw-items.ts';
export {
  answerFindings,
  approveDossier,
  keepRuling,
  publishFindings,
  replyToAppeal,
  setAside
} from './conclude-dossier.ts';
export { judgeItems, moderateItems, type Given } from './judge-items.ts';
export { decideException, followCalendar } from './in-phase.ts';
export { commend, makeInitiative } from './keep-initiative.ts';
export { endMember, nameMember } from './name-member.ts';
export { answerObjection, getObjection, listObjections, objectTo, type ObjectionView } from './object-to-measure.ts';
export { openRound, publishSeed } from './open-round.ts';
export type { NewRound } from '../schema.ts';
export { readFindings, type Findings } from './read-findings.ts';
export { readDesk, readMembers, type Desk, type DeskLine, type MemberLine, type MembersView } from './read-desk.ts';
export { dossierOf, getDossier, initiativesOf, type DossierView, type ShownItem } from './read-dossier.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export { recommend, recommendationsTo } from './recommend.ts';
export { decisionLines, scoredPractices, sittingFor, unapprovedUnits } from './settled.ts';
export { practicesOf } from '../sample.ts';
export { shareWork } from './share-work.ts';
export type { Initiative, Meeting, Ruling } from './store-decisions.ts';
export type { ToJudge } from './store-desk.ts';
export type { Objection, ObjectionList } from './store-objections.ts';
export { keepWalk, signDossier } from './walk-dossier.ts';
