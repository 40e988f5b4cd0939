// The face of the module: what routes and higher modules may ask of it.
export { checkDocument, verifyDocument } from './check-document.ts';
export { bringDocument, openDocumentFile } from './document-file.ts';
export { evidence } from './evidence.ts';
export { proofByDocument, type Asked } from './evidence-proof.ts';
export {
  holdBriefing,
  nameContributors,
  nameGoal,
  nameMeeting,
  nameProof,
  planMonitoring,
  recordMonitoring
} from './ground-document.ts';
export { changeGroup, closeGroup, endGroupPart, makeGroup, nameInstructors, nameOwner } from './keep-group.ts';
export { acknowledgeDocument, publishDocument, withdrawDocument } from './publish-document.ts';
export {
  documentToFollow,
  getCheckForm,
  getGround,
  getKeepForm,
  getVerification,
  listVerifications,
  noteOpening,
  type CheckForm,
  type DocumentGround,
  type KeepForm,
  type Standing,
  type VerificationLine,
  type VerificationList,
  type VerificationView
} from './read-checks.ts';
export { documentsProving, type ProvingDocument } from './read-proving.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
  documentRows,
  familyChoices,
  getDocument,
  getGroup,
  keptHomes,
  listDocuments,
  listGroups,
  type DocumentLine,
  type DocumentList,
  type DocumentView,
  type GroupLine,
  type GroupList,
  type GroupView
} from './read-governance.ts';
export {
  documentSampleLines,
  documentSampleOf,
  documentSamplesOf,
  documentsToSample,
  keepDocumentSample,
  type DrawnDocuments,
  type Sampleable
} from './sample-documents.ts';
