// The site of a command: its settings, its database (embedded or by DATABASE_URL), and a context to act in.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { operator } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { openDatabase, type Db } from '#platform/server/database.ts';
import { migrate } from '#platform/server/migrate.ts';
import { openEmbedded } from '#platform/server/embedded.ts';
import { readSettings, type Settings } from '#platform/server/settings.ts';
import type { ExitCode } from './command.ts';

export type Site = {
  settings: Settings;
  url: string;
  isEmbedded: boolean;
  db: Db;
  ctx: Ctx;
  close: () => Promise<void>;
};

/** The settings of the environment; a wrong one ends the command with a line that names it. */
export function settingsOrStop(): Settings {
  const settings = readSettings(process.env);
  if (settings.ok) return settings.value;
  process.stderr.write(`pemelajar: ${settings.message}\n`);
  process.exit(2);
}

/** Opens the database of the settings, brings it to the newest form, and gives what commands work with. */
export async function openSite(): Promise<Site> {
  const settings = settingsOrStop();
  const embedded = settings.DATABASE_URL ? undefined : await openEmbedded(settings.DATA_DIR);
  const url = settings.DATABASE_URL ?? embedded?.url ?? '';
  const db = openDatabase(url, { timeZone: settings.TIME_ZONE });
  const close = async () => {
    await Promise.race([db.destroy(), sleep(2000, undefined, { ref: false })]); // interrupted work may still hold a connection
    await embedded?.close();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  const ctx = { actor: operator, now: new Date(), timeZone: settings.TIME_ZONE, db, requestId: `cli-${randomUUID()}` };
  return { settings, url, isEmbedded: embedded !== undefined, db, ctx, close };
}

/** Runs work on the site and leaves it, whatever happens. */
export async function onSite(work: (site: Site) => Promise<ExitCode>): Promise<ExitCode> {
  const site = await openSite();
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}
