// `pemelajar import FOLDER`: takes over the roster files of a folder, all or nothing.
import { importRoster, rosterFilesIn, type ImportReport } from '#modules/people/server/index.ts';
import { onSite } from './site.ts';
import { print, progress, table, tell, wrongCall, type Command } from './command.ts';

const kinds = ['units', 'people', 'assignments', 'jobs', 'standards', 'competencies', 'calendar'] as const;

function readable(report: ImportReport): string {
  const count = (counts: Record<string, number>, kind: string) => String(counts[kind] ?? 0);
  const rows = kinds.map((kind) => [
    kind,
    count(report.added, kind),
    count(report.changed, kind),
    count(report.ended, kind),
    count(report.unchanged, kind)
  ]);
  const place = (note: { file: string; line: number; column: string }) => `${note.file}:${note.line} ${note.column}`;
  const notes = [
    ...report.errors.map((note) => `error    ${place(note)}  ${note.code}  ${note.message}`),
    ...report.warnings.map((note) => `warning  ${place(note)}  ${note.code}  ${note.message}`)
  ];
  return [table([['', 'added', 'changed', 'ended', 'unchanged'], ...rows]), ...notes].join('\n');
}

export const command: Command = {
  summary: 'take over the roster files of a folder, all or nothing',
  usage: `pemelajar import FOLDER [--dry-run] [--json]

FOLDER holds units, people, jobs, competencies, calendar as .csv or .xlsx; those that are there are taken over in one
transaction. --dry-run only shows what would change. --json prints
  { dryRun, added, changed, ended, unchanged, errors: [{ file, line, column, code, message }], warnings }
with lines as an editor counts them. Any error: exit code 1 and nothing is stored.`,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  run: async ({ words, options }) => {
    const [folder, more] = words;
    if (!folder || more) return wrongCall(command, 'Name one folder.');
    const files = await rosterFilesIn(folder);
    if (files.length === 0) return wrongCall(command, `${folder} holds none of the roster files.`);
    return onSite(async ({ ctx }) => {
      const report = await importRoster(ctx, files, { dryRun: options['dry-run'] === true, progress });
      print(options['json'] ? JSON.stringify(report) : readable(report));
      if (report.errors.length > 0) tell('Nothing was stored.');
      return report.errors.length > 0 ? 1 : 0;
    });
  }
};
