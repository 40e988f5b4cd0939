// What this module makes known: what became of an asset, and of a sharing session.

/** Events of assets; their subject is `knowledge.asset:ID`, the person is each author, the unit the owner. */
export type AssetEvent =
  | 'knowledge.asset.drafted'
  | 'knowledge.asset.changed'
  | 'knowledge.asset.draft-saved'
  | 'knowledge.asset.draft-published'
  | 'knowledge.asset.draft-dropped'
  | 'knowledge.asset.version-restored'
  | 'knowledge.asset.published'
  | 'knowledge.asset.withdrawn'
  | 'knowledge.asset.restored'
  | 'knowledge.asset.level-changed'
  | 'knowledge.asset.settled'
  | 'knowledge.asset.authors-named'
  | 'knowledge.asset.readers-named'
  | 'knowledge.asset.readers-reviewed'
  | 'knowledge.asset.opened'
  | 'knowledge.asset.file-added'
  | 'knowledge.asset.file-removed'
  | 'knowledge.asset.address-dead'
  | 'knowledge.asset.address-answers';

/** The events of assets after which another one stands, or stands otherwise: not those of drafts, of readers and of reading. */
export const assetChanges = [
  'knowledge.asset.changed',
  'knowledge.asset.draft-published',
  'knowledge.asset.version-restored',
  'knowledge.asset.published',
  'knowledge.asset.withdrawn',
  'knowledge.asset.restored',
  'knowledge.asset.level-changed',
  'knowledge.asset.settled',
  'knowledge.asset.authors-named',
  'knowledge.asset.file-added',
  'knowledge.asset.file-removed',
  'knowledge.asset.address-dead',
  'knowledge.asset.address-answers'
] as const satisfies readonly AssetEvent[];

/** Events of sharing sessions; their subject is `knowledge.sharing:ID`, the person the speaker or the listener. */
export type SharingEvent =
  | 'knowledge.sharing.planned'
  | 'knowledge.sharing.listed'
  | 'knowledge.sharing.held'
  | 'knowledge.sharing.attended'
  | 'knowledge.sharing.denied'
  | 'knowledge.sharing.cancelled'
  | 'knowledge.sharing.registered'
  | 'knowledge.sharing.unregistered'
  | 'knowledge.sharing.rated'
  | 'knowledge.sharing.file-added'
  | 'knowledge.sharing.draft-made';

/** The check of the primer was passed; the subject is `knowledge.primer:VERSION`. */
export type BasicsEvent = 'knowledge.basics.passed';
/** The course for authors was finished; the subject is `knowledge.course:VERSION`. */
export type CourseEvent = 'knowledge.course.finished';
/** An asset was guidance in somebody's work; the person is who used it. */
export type UseEvent = 'knowledge.use.recorded';
/** Questions on an asset; the subject is the asset, the person who asked, answered or accepted. */
export type QuestionEvent = 'knowledge.question.asked' | 'knowledge.question.answered' | 'knowledge.question.accepted';
/** A lesson counts as shared from now on; told once for each of its authors. */
export type LessonEvent = 'knowledge.lesson.shared';
/** Series and dates of a unit's sharing calendar; the subject is `knowledge.series:ID`, the unit the one that is asked. */
export type SeriesEvent =
  | 'knowledge.series.planned'
  | 'knowledge.series.date-moved'
  | 'knowledge.series.date-dropped'
  | 'knowledge.series.date-given'
  | 'knowledge.series.date-held';

/** Events of teams and skill groups; their subject is `knowledge.asset:ID`, the unit that of the team or group. */
export type CircleEvent =
  'knowledge.reading.listed' | 'knowledge.reading.unlisted' | 'knowledge.team.used' | 'knowledge.group.captured';

/** An archive of documents was brought in; the subject is `knowledge.folder:ID`, the person who brought it. */
export type FolderEvent = 'knowledge.folder.brought';

export type KnowledgeEvent =
  | CircleEvent
  | FolderEvent
  | AssetEvent
  | SharingEvent
  | BasicsEvent
  | UseEvent
  | QuestionEvent
  | CourseEvent
  | LessonEvent
  | SeriesEvent;
