// Work beside the requests: seal events, bring the index up to date, and what runs at night.
import { PgBoss } from 'pg-boss';
import { sealEvents } from '#platform/server/audit.ts';
import type { Ctx } from '#platform/server/context.ts';
import { countNews, recountAtNight } from '#modules/assessment/server/index.ts';
import type { Settings } from '#platform/server/settings.ts';

type Running = { close: () => Promise<void> };

/** Repeats work with a pause between; a fault is told and tried again, never lost. */
function repeat(pause: number, work: () => Promise<unknown>): Running {
  let isOver = false;
  let current: Promise<unknown> = Promise.resolve();
  const turn = async () => {
    current = work().catch((error: Error) => process.stderr.write(`job: ${error.message}\n`));
    await current;
    if (!isOver) timer = setTimeout(turn, pause);
  };
  let timer = setTimeout(turn, 0);
  return {
    close: async () => {
      isOver = true;
      clearTimeout(timer);
      await current;
    }
  };
}

async function nightly(url: string, timeZone: string, work: () => Promise<unknown>): Promise<Running> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 2 });
  boss.on('error', (error) => process.stderr.write(`jobs: ${error.message}\n`));
  await boss.start();
  await boss.createQueue('recount', { policy: 'short' });
  await boss.schedule('recount', '10 0 * * *', {}, { tz: timeZone });
  await boss.work('recount', async () => void (await work()));
  return { close: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** Starts all jobs of the site; several nodes may run them at once, each piece of work is taken by one. */
export async function startJobs(site: { ctx: Ctx; url: string; settings: Settings }): Promise<Running> {
  const at = (): Ctx => ({ ...site.ctx, now: new Date() });
  const running = [
    repeat(500, () => countNews(at())),
    repeat(2_000, () => sealEvents(site.ctx.db)),
    await nightly(site.url, site.settings.TIME_ZONE, () => recountAtNight(at()))
  ];
  return { close: async () => void (await Promise.all(running.map((job) => job.close()))) };
}
