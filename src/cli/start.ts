// `pemelajar start`: database, newest form, demonstration at first start, jobs and the web; Ctrl-C stops all cleanly.
import { existsSync } from 'node:fs';
import { fileStoreOf } from '#platform/server/files.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { isFirstStart, loadDemonstration } from '#demo/load.ts';
import { startJobs } from '../jobs.ts';
import { openSite, type Site } from './site.ts';
import { startWeb } from './web.ts';
import { welcome } from './welcome.ts';
import { progress, tell, type Command } from './command.ts';

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** The demonstration lets anyone in: it stays on this machine unless the operator says otherwise. */
async function refusesHost({ settings, db }: Site): Promise<boolean> {
  if (loopback.includes(settings.HOST) || settings.PEMELAJAR_ALLOW_DEMO_HOST) return false;
  return isDemonstration(db);
}

async function prepare(site: Site): Promise<void> {
  const isEmpty = await isFirstStart(site.db);
  const isWanted = site.isEmbedded && !site.settings.PEMELAJAR_EMPTY;
  if (isEmpty && isWanted)
    await loadDemonstration(site.ctx, { folder: 'demo', progress, store: fileStoreOf(site.settings) });
}

/** Resolves when the operator stops the site, from now on. */
const whenStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

async function serve(site: Site, stopped: Promise<void>): Promise<void> {
  const jobs = await startJobs(site);
  const web = await startWeb(site.settings, site.url);
  await welcome(site);
  await stopped;
  tell('Stopping.');
  await web.close();
  await jobs.close();
}

export const command: Command = {
  summary: 'start the site: database, jobs and web',
  usage: `pemelajar start

Without DATABASE_URL an embedded PostgreSQL keeps everything under DATA_DIR (default ./data), and the first start loads
the demonstration ministry unless PEMELAJAR_EMPTY=1. Settings are environment variables, listed in docs/generated/settings.md.`,
  options: {},
  run: async () => {
    if (!existsSync('build/handler.js')) return (tell('The web is not built yet: run npm start, or npm run build.'), 1);
    const stopped = whenStopped();
    const site = await openSite();
    try {
      const trouble = await fileStoreOf(site.settings).trouble();
      if (trouble) return (tell(`pemelajar: ${trouble}`), 2);
      const isPrepared = await Promise.race([prepare(site).then(() => true), stopped.then(() => false)]);
      if (!isPrepared) return (tell('Stopping. The next start goes on where this one was interrupted.'), 1);
      if (await refusesHost(site)) {
        tell(
          `HOST: ${site.settings.HOST} would show a demonstration, where anyone may sign in, to the network; set PEMELAJAR_ALLOW_DEMO_HOST=1 if that is meant`
        );
        return 1;
      }
      await serve(site, stopped);
      return 0;
    } finally {
      await site.close();
    }
  }
};
