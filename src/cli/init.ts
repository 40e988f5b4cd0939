// `pemelajar init`: an empty site and a one-time link for its first administrator.
import { makeFirstAdministrator } from '#modules/roles/server/index.ts';
import { onSite } from './site.ts';
import { print, tell, wrongCall, type Command } from './command.ts';

export const command: Command = {
  summary: 'make an empty site and print a one-time link for its first administrator',
  usage: `pemelajar init --nip NIP --name NAME [--unit CODE] [--unit-name NAME]

Makes the first administrator and the root unit if the site has none yet, and prints a link that is good for one
sign-in within seven days. Afterwards import the roster: pemelajar import FOLDER, or at /admin/import.`,
  options: {
    nip: { type: 'string' },
    name: { type: 'string' },
    unit: { type: 'string', default: 'M' },
    'unit-name': { type: 'string', default: 'Kementerian' }
  },
  run: async ({ options }) => {
    const { nip, name, unit, 'unit-name': unitName } = options as Record<string, string | undefined>;
    if (!nip || !name) return wrongCall(command, 'Give --nip and --name.');
    return onSite(async ({ ctx, settings }) => {
      const made = await makeFirstAdministrator(ctx, { nip, name, unitCode: unit ?? 'M', unitName: unitName ?? '' });
      if (!made.ok) return (tell(`Refused: ${made.reason}`), 1);
      const address = settings.ORIGIN ?? `http://${settings.HOST}:${settings.PORT}`;
      print(`${address}/sign-in/link/${made.value.token}`);
      return 0;
    });
  }
};
