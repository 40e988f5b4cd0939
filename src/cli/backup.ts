// `pemelajar backup FOLDER`: a whole copy of the site.
import { existsSync } from 'node:fs';
import { backUp, type Manifest } from '#platform/server/backup.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { onSite } from './site.ts';
import { print, tell, wrongCall, type Command, type ExitCode } from './command.ts';

/** How many files came along: `3 files`. */
export const filesOf = ({ files, lostFiles }: Manifest): string => `${files - lostFiles.length} files`;

/** Names the files that could not be copied whole. */
export function tellLost({ lostFiles }: Manifest): ExitCode {
  for (const sha256 of lostFiles) tell(`Lost: file ${sha256} is not there, or not as it was stored.`);
  return lostFiles.length > 0 ? 1 : 0;
}

export const command: Command = {
  summary: 'copy the whole site into a new folder',
  usage: `pemelajar backup FOLDER

FOLDER must not exist yet. Takes all tables as of one instant, also while the site runs, and the files they name, from
the folder or the S3 store. A file that is lost or damaged is told by its digest, and the exit code is 1.`,
  options: {},
  run: async ({ words }) => {
    const [folder] = words;
    if (!folder) return wrongCall(command, 'Name a folder.');
    if (existsSync(folder)) return (tell(`Refused: ${folder} exists already.`), 1);
    return onSite(async ({ url, settings }) => {
      const manifest = await backUp(url, folder, fileStoreOf(settings));
      print(`Copied ${manifest.tables.length} tables and ${filesOf(manifest)} to ${folder}.`);
      return tellLost(manifest);
    });
  }
};
