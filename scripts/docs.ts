// Writes docs/generated from what is true: module map, schema, access table, settings; `--check` fails when stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { accessTable } from './docs-access.ts';
import { moduleMap } from './docs-modules.ts';
import { schemaInWords } from './docs-schema.ts';
import { settingsHelp } from '#platform/server/settings.ts';

const folder = 'docs/generated';
const isCheck = process.argv.includes('--check');

const pages: Record<string, () => string | Promise<string>> = {
  'access.md': accessTable,
  'modules.svg': moduleMap,
  'schema.md': schemaInWords,
  'settings.md': () => `# Settings\n\nEnvironment variables, read once at start.\n\n${settingsHelp()}\n`
};

const kept = (file: string) => {
  try {
    return readFileSync(`${folder}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

mkdirSync(folder, { recursive: true });
const stale: string[] = [];
for (const [file, make] of Object.entries(pages)) {
  const text = await make();
  if (text === kept(file)) continue;
  stale.push(file);
  if (!isCheck) writeFileSync(`${folder}/${file}`, text);
}
if (isCheck && stale.length > 0) {
  process.stderr.write(`Stale in ${folder}: ${stale.join(', ')}; run npm run docs\n`);
  process.exitCode = 1;
}
