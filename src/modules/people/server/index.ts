// The face of people: what routes and other modules may call.
export { importRoster, type ImportOptions } from './import-roster.ts';
export { rosterFilesIn } from './roster-files.ts';
export type { ImportReport, Note, RosterFile } from '../types.ts';
