// The face of the module: what routes and higher modules may ask of it.
export { bringDocument, openDocumentFile } from './document-file.ts';
export { changeGroup, closeGroup, endGroupPart, makeGroup, nameInstructors, nameOwner } from './keep-group.ts';
export { acknowledgeDocument, publishDocument, withdrawDocument } from './publish-document.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
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
export { recordId } from './record-id.ts';
