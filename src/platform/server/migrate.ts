// Forward-only migrations: the SQL files of `migrations/`, in the order of their names, each once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { Migrator, type MigrationProvider } from 'kysely/migration';
import type { Db } from './database.ts';

const folder = () => path.resolve('migrations');

const sqlFiles: MigrationProvider = {
  getMigrations: async () =>
    Object.fromEntries(
      readdirSync(folder())
        .filter((name) => name.endsWith('.sql'))
        .map((name) => [
          name.replace(/\.sql$/, ''),
          {
            up: (db) =>
              sql
                .raw(readFileSync(path.join(folder(), name), 'utf8'))
                .execute(db)
                .then(() => {})
          }
        ])
    )
};

/** Brings the database to the newest form; gives the names of the migrations that ran. Several at once take turns. */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: sqlFiles,
    migrationTableSchema: 'migrations',
    migrationTableName: 'applied',
    migrationLockTableName: 'lock'
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
