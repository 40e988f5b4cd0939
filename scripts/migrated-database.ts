// A database freshly migrated in memory, for what is written from it: the row types and the schema in words.
import { rmSync } from 'node:fs';
import { openDatabase } from '#platform/server/database.ts';
import { openEmbedded } from '#platform/server/embedded.ts';
import { migrate } from '#platform/server/migrate.ts';
import { newFolder } from '#tests/support/memory.ts';

/** Gives the address of such a database to the work and removes it afterwards, whatever happens. */
export async function onMigratedDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = newFolder('schema');
  const embedded = await openEmbedded(folder);
  try {
    const db = openDatabase(embedded.url);
    await migrate(db);
    await db.destroy();
    return await work(embedded.url);
  } finally {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
