// `npm run schema`: row types of all tables from a database freshly migrated in memory, into the platform.
import { spawnSync } from 'node:child_process';
import order from '../src/module-order.json' with { type: 'json' };
import { onMigratedDatabase } from './migrated-database.ts';

const check = process.argv.includes('--check') ? ['--verify'] : [];
process.exitCode = await onMigratedDatabase(async (url) => {
  const run = spawnSync(
    'kysely-codegen',
    [
      ['--url', url],
      ['--dialect', 'postgres', '--camel-case', '--date-parser', 'string'],
      ['--type-mapping', '{"int8":"number","numeric":"number"}'],
      ['--include-pattern', `(platform|${order.join('|')}).*`],
      ['--out-file', 'src/platform/server/schema.ts'],
      check
    ].flat(),
    { stdio: 'inherit' }
  );
  return run.status ?? 1;
});
