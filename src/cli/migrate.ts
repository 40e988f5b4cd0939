// `pemelajar migrate`: brings the database to the newest form.
import { onSite } from './site.ts';
import { print, type Command } from './command.ts';

export const command: Command = {
  summary: 'bring the database to the newest form',
  usage:
    'pemelajar migrate\n\nCreates what is missing in the data folder or at DATABASE_URL. Running it again changes nothing.',
  options: {},
  run: () =>
    onSite(async () => {
      print('The database has the newest form.');
      return 0;
    })
};
