// `pemelajar index`: the index of every unit of a period, without the web.
import {
  computeIndex,
  isPeriodOpen,
  openPeriod,
  readIndex,
  type IndexReport
} from '#modules/assessment/server/index.ts';
import { onSite } from './site.ts';
import { print, progress, table, wrongCall, type Command } from './command.ts';

const score = (value: number | null) => (value === null ? '–' : value.toFixed(1));

/** One line a unit: index and the ten components. */
export function indexTable(report: IndexReport): string {
  const first = report.units[0];
  const head = ['unit', 'index', ...(first?.components.map((component) => component.id) ?? [])];
  const rows = report.units.map((unit) => [
    `${unit.code} ${unit.name}`.slice(0, 48),
    score(unit.index),
    ...unit.components.map((component) => score(component.score))
  ]);
  const { name, decree } = report.scheme;
  const scheme = `${report.period}, ${name} (${decree ? `${decree.number}, ${decree.on}` : 'example, not official'})`;
  return `${scheme}\n${table([head, ...rows])}`;
}

export const command: Command = {
  summary: 'count and print the index of every unit of a period',
  usage: `pemelajar index --period YEAR [--unit CODE] [--json]

Opens the period with the example scheme if it is not open yet, counts everything anew, and prints one line a unit.
--unit gives that unit and those under it. --json prints { period, scheme, units } with all 164 practices of each unit.
A closed period prints as it was frozen.`,
  options: { period: { type: 'string' }, unit: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ options }) => {
    const year = Number(options['period']);
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      return wrongCall(command, 'Give --period YEAR, e.g. 2026.');
    return onSite(async ({ ctx }) => {
      if (await isPeriodOpen(ctx, year, { orMissing: true })) {
        await openPeriod(ctx, year);
        await computeIndex(ctx, year, progress);
      }
      const report = await readIndex(ctx, year, options['unit'] as string | undefined);
      print(options['json'] ? JSON.stringify(report) : indexTable(report));
      return 0;
    });
  }
};
