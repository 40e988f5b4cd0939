// `pemelajar restore FOLDER`: brings a copy back into an empty site.
import { restore } from '#platform/server/backup.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { filesOf, tellLost } from './backup.ts';
import { onSite } from './site.ts';
import { print, tell, wrongCall, type Command } from './command.ts';

const reasons: Record<string, string> = {
  'not-a-backup': 'the folder holds no manifest, so the copy is not whole',
  'not-empty': 'the site has units already; restore into an empty one',
  'other-version': 'the copy was made by another version of Pemelajar; restore it with that one, then migrate'
};

export const command: Command = {
  summary: 'bring a copy back into an empty site',
  usage: 'pemelajar restore FOLDER\n\nFOLDER was made by pemelajar backup. Stop the site first. All or nothing.',
  options: {},
  run: async ({ words }) => {
    const [folder] = words;
    if (!folder) return wrongCall(command, 'Name a folder.');
    return onSite(async ({ url, settings }) => {
      const restored = await restore(url, folder, fileStoreOf(settings));
      if (!restored.ok) return (tell(`Refused: ${reasons[restored.reason] ?? restored.reason}.`), 1);
      const { tables, madeAt } = restored.value;
      print(`Restored ${tables.length} tables and ${filesOf(restored.value)} as of ${madeAt}.`);
      return tellLost(restored.value);
    });
  }
};
