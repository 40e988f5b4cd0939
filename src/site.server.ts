// The running site as the web sees it: its settings, its database, its clock and its log, opened at first use.
import { availableParallelism } from 'node:os';
import pino from 'pino';
import { openDatabase, type Db } from '#platform/server/database.ts';
import { recent } from '#platform/server/recent.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { readSettings, type Settings } from '#platform/server/settings.ts';

type Site = { settings: Settings; db: Db; log: pino.Logger };
let opened: Site | undefined;

/** The one site of this process; settings were checked by the launcher, so a wrong one here is a fault. */
export function site(): Site {
  return (opened ??= open());
}

function open(): Site {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new Error(settings.message);
  const { DATABASE_URL: url, TIME_ZONE: timeZone, LOG_LEVEL: level } = settings.value;
  if (!url) throw new Error('DATABASE_URL: set by the launcher before the web starts');
  // more would only wait in the database instead of here, and take turns on the same processors
  const connections = settings.value.DATABASE_CONNECTIONS ?? 2 * availableParallelism() + 1;
  const db = openDatabase(url, { timeZone, connections });
  return { settings: settings.value, db, log: pino({ level }, pino.destination(2)) };
}

const demonstration = recent<'site', boolean>({ milliseconds: 5_000, most: 1 });

/** Whether the pages say that all is invented: asked by every page, so a change shows after five seconds. */
export const showsDemonstration = (): Promise<boolean> => demonstration.of('site', () => isDemonstration(site().db));
