// `npm run schema`: row types of all tables from a database freshly migrated in memory, into the platform.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import order from '../src/module-order.json' with { type: 'json' };
import { openDatabase } from '#platform/server/database.ts';
import { openEmbedded } from '#platform/server/embedded.ts';
import { migrate } from '#platform/server/migrate.ts';
import { newFolder } from '#tests/support/memory.ts';

const folder = newFolder('schema');
const embedded = await openEmbedded(folder);
try {
  const db = openDatabase(embedded.url);
  await migrate(db);
  await db.destroy();
  const check = process.argv.includes('--check') ? ['--verify'] : [];
  const run = spawnSync(
    'kysely-codegen',
    [
      ['--url', embedded.url],
      ['--dialect', 'postgres', '--camel-case', '--date-parser', 'string'],
      ['--type-mapping', '{"int8":"number","numeric":"number"}'],
      ['--include-pattern', `(platform|${order.join('|')}).*`],
      ['--out-file', 'src/platform/server/schema.ts'],
      check
    ].flat(),
    { stdio: 'inherit' }
  );
  process.exitCode = run.status ?? 1;
} finally {
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
}
