// `pemelajar backup FOLDER`: a whole copy of the site.
import { existsSync } from 'node:fs';
import { backUp } from '#platform/server/backup.ts';
import { onSite } from './site.ts';
import { print, tell, wrongCall, type Command } from './command.ts';

export const command: Command = {
  summary: 'copy the whole site into a new folder',
  usage: `pemelajar backup FOLDER

FOLDER must not exist yet. Takes all tables as of one instant, also while the site runs, and the folder of files.`,
  options: {},
  run: async ({ words }) => {
    const [folder] = words;
    if (!folder) return wrongCall(command, 'Name a folder.');
    if (existsSync(folder)) return (tell(`Refused: ${folder} exists already.`), 1);
    return onSite(async ({ url, settings }) => {
      const manifest = await backUp(url, folder, settings.FILES);
      print(`Copied ${manifest.tables.length} tables to ${folder}.`);
      return 0;
    });
  }
};
