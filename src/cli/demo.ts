// `pemelajar demo`: the demonstration ministry in an empty site.
import { fileStoreOf } from '#platform/server/files.ts';
import { isFirstStart, loadDemonstration } from '#demo/load.ts';
import { onSite } from './site.ts';
import { print, progress, tell, type Command } from './command.ts';

export const command: Command = {
  summary: 'load the demonstration ministry into an empty site',
  usage: `pemelajar demo [--folder demo] [--activities 9]

Marks the database as a demonstration, where anyone may sign in as one of the known persons. --activities: how many
activities a person starts in a year on average where the unit is eager.`,
  options: { folder: { type: 'string', default: 'demo' }, activities: { type: 'string', default: '9' } },
  run: ({ options }) =>
    onSite(async ({ ctx, db, settings }) => {
      if (!(await isFirstStart(db))) return (tell('Refused: the site is not empty.'), 1);
      const activitiesAYear = Number(options['activities']);
      const store = fileStoreOf(settings);
      await loadDemonstration(ctx, { folder: String(options['folder']), activitiesAYear, progress, store });
      print('The demonstration ministry is loaded.');
      return 0;
    })
};
