// The face of people: what routes and other modules may call.
export { importRoster, type ImportOptions } from './import-roster.ts';
export { unitChart } from './read-chart.ts';
export { competencyGaps, jobsWithStandard } from './read-line.ts';
export { authorityOver, ledBy, ledTeam, teamFor, teamIds } from './led-by.ts';
export { colleaguesOf, namesOf, ownColleagues, peopleByNip, personNameOf, placeOf, unitsOfPeople } from './names.ts';
export { readPerson, type PersonRecord, type PersonView } from './read-person.ts';
export { unitPeople, unitPeopleRows, type UnitPeople } from './read-units.ts';
export { rosterFilesIn } from './roster-files.ts';
export { searchPeople, searchUnits } from './search-people.ts';

export { readImport, type ImportView } from './read-import.ts';
export { forgetRoster, sendRoster } from './send-roster.ts';
export { startUpload } from './work-upload.ts';
export type { ImportReport, Note, RosterFile } from '../types.ts';
