// `pemelajar close YEAR`: freezes a period.
import { closePeriod } from '#modules/assessment/server/index.ts';
import { onSite } from './site.ts';
import { print, progress, tell, wrongCall, type Command } from './command.ts';

export const command: Command = {
  summary: 'freeze a period: scheme, tree, counts and evidence, with a digest over all',
  usage: `pemelajar close YEAR [--yes]

Cannot be undone. Counts once more, stores what was counted and prints the SHA-256 over it.`,
  options: { yes: { type: 'boolean' } },
  run: async ({ words, options }) => {
    const year = Number(words[0]);
    if (!Number.isInteger(year)) return wrongCall(command, 'Name the year.');
    if (!options['yes']) return (tell(`Closing ${year} cannot be undone; repeat with --yes.`), 1);
    return onSite(async ({ ctx }) => {
      const closed = await closePeriod(ctx, year, progress);
      if (!closed.ok) return (tell(`Refused: ${closed.reason}`), 1);
      print(`${year} is closed. SHA-256 ${closed.value.sha256} over ${closed.value.rows} rows of evidence.`);
      return 0;
    });
  }
};
