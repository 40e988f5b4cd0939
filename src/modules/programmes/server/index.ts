// The face of the module programmes: what routes and higher modules may call.
export { addProgramme } from './add-programme.ts';
export { changeProgramme, endProgramme } from './act-on-programme.ts';
export {
  exportProgrammes,
  getProgramme,
  listProgrammes,
  pageLength,
  type Catalogue,
  type ProgrammeView
} from './read-programmes.ts';
export type { ProgrammeReport } from './import-programmes.ts';
export { programmeImport } from './upload-programmes.ts';
