// The face of the module: what routes and higher modules may ask of it.
export { addFile, openAssetFile, placeImage, removeFile, type Upload, type UploadRefusal } from './add-file.ts';
export { answerBasics, readBasics, type BasicsView } from './answer-basics.ts';
export { answerCourse, lastAnswers, readCourse, type CourseView, type PartMarked } from './answer-course.ts';
export { changeAsset, dropDraft, publishDraft, restoreVersion, type Conflict } from './change-asset.ts';
export { createAsset, type CreateRefusal } from './create-asset.ts';
export { acceptAnswer, answerQuestion, askQuestion, withdrawWords } from './ask-question.ts';
export { giveOpinion, readSaid, type SaidOf } from './give-opinion.ts';
export { countVisit } from './count-visit.ts';
export { noteAddress } from './note-address.ts';
export { noteInVain } from './note-in-vain.ts';
export { noteNewer } from './note-newer.ts';
export { noteCitations, readImpact, type Impact } from './read-impact.ts';
export { draftAssetFrom, type DraftSource } from './draft-asset-from.ts';
export { calendarEntries } from './dated-sharings.ts';
export { draftOutput, outputsOf, type Output } from './draft-output.ts';
export { evidence } from './evidence.ts';
export { cancelSharing, listListeners, planOwnSharing, planSharing, type SharingPlan } from './plan-sharing.ts';
export { publishAsset, restoreAsset, withdrawAsset } from './publish-asset.ts';
export {
  assetCard,
  assetCards,
  getAsset,
  getAssetToCareFor,
  getAssetToWrite,
  getLibraryAsset,
  openAsset,
  readAssetForm,
  textsOf
} from './read-assets.ts';
export { exportAssets, exportThese } from './export-assets.ts';
export { importDocument, type Imported } from './import-document.ts';
export { dropFolder, sendFolder, startFolder } from './import-folder.ts';
export { assetsToLink, linkedText } from './find-links.ts';
export { folderLines, folderPage, readFolder, type FolderView } from './read-folder.ts';
export type { ListedLine } from './store-folder-lines.ts';
export { forgetTyped, keepTyped, readTyped } from './keep-typed.ts';
export { differenceOf, listVersions, type Difference, type VersionsView } from './read-versions.ts';
export { attendByCode, register, showCode } from './join-session.ts';
export { planSeries } from './plan-series.ts';
export { rateSharing } from './rate-sharing.ts';
export { readCalendar, readSeries, readSeriesForm, type CalendarView, type SeriesView } from './read-calendar.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export { getSharing, listSharings, type SharingLine, type SharingView } from './read-sharings.ts';
export { confirmPresence, denyPresence, recordAttendance, type AttendanceRefusal } from './record-attendance.ts';
export { markAsset, recordUse } from './record-use.ts';
export { readUnread, unreadLength, type Unread } from './read-unread.ts';
export { readOwnKnowledge, type OwnKnowledge } from './read-uses.ts';
export { assetStanding, seenAssets, type SeenAsset } from './see-assets.ts';
export { bringMaterial, draftFromMaterial, openMaterial } from './share-material.ts';
export { fileToJudge, settleAsset, textToJudge } from './settle-asset.ts';
export { assetsLike, searchAssets, searchLibrary, type AssetHit, type AssetList } from './search-assets.ts';
export { confirmReaders, nameReaders, readAudience, type AudienceView } from './name-readers.ts';
export { nameAuthors, setLevel } from './set-level.ts';
export { listForTeam, teamKnowledge, togetherIn, unlistForTeam, type TeamKnowledge } from './team-reading.ts';
export { dropDate, giveDate, moveDate, takeDate } from './tend-series.ts';
export { givenInYear } from './read-given.ts';
export { countKeptSearches, dropSearch, keepSearch, keptSearches, openSearch, type KeptSearch } from './keep-search.ts';
export { libraryFeed, libraryMap } from './read-library.ts';
export { addSynonym, dropSynonym, readWordsTended, type WordsView } from './tend-words.ts';
export { circlesOf, readersOf } from './see-circles.ts';
export { filesThere, notePlaces, placesAfter, placesOf, type FileKey } from './see-places.ts';
export { owningUnits } from './owning-units.ts';
