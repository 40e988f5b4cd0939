// The access table as a page: every URL, what it takes to read and to write, which roles hold that.
import { access, type Access } from '../src/access.server.ts';
import { rolesWith } from '#modules/roles/roles.ts';

function who(need: string | undefined): string {
  if (need === undefined) return '–';
  if (need === 'anyone') return 'anyone';
  if (need === 'signed-in') return 'signed in';
  return `\`${need}\` (${rolesWith(need).join(', ') || 'nobody'})`;
}

/** The table in the order of the file. */
export function accessTable(): string {
  const rows = Object.entries(access as Record<string, Access>).map(
    ([url, { read, write }]) => `| \`${url}\` | ${who(read)} | ${who(write)} |`
  );
  return [
    '# Who may enter where',
    '',
    'From `src/access.server.ts`. What is not here is refused. A capability opens the door; the policy of the module then',
    'decides about the single record.',
    '',
    '| URL | read | write |',
    '| --- | --- | --- |',
    ...rows,
    ''
  ].join('\n');
}
