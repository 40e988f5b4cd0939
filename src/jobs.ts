// Work beside the requests: seal events, bring the index up to date, remove what never arrived, and what runs at night.
import { PgBoss } from 'pg-boss';
import { sealEvents } from '#platform/server/audit.ts';
import { addDays } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { matchAgain } from '#modules/history/server/index.ts';
import { countKeptSearches } from '#modules/knowledge/server/index.ts';
import { takeSessionHours } from '#modules/learning/server/index.ts';
import { forgetMarks } from '#modules/culture/server/index.ts';
import { checkAddresses, checkPlaces, findHeirs, openRounds } from '#modules/curation/server/index.ts';
import { liftOverRatings, passOn, settleRatings } from '#modules/feedback/server/index.ts';
import { openMoves } from '#modules/handover/server/index.ts';
import { closeCampaigns } from '#modules/surveys/server/index.ts';
import { countNews, recountAtNight } from '#modules/assessment/server/index.ts';
import { sendDigests, sendReminders } from '#modules/inbox/server/index.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { openMail } from '#platform/server/mail.ts';
import type { Settings } from '#platform/server/settings.ts';
import { needAt } from './doors.server.ts';

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

const day = 86_400_000;

/** Every node clears the place where its own uploads arrive: at its start and then daily, a day after they broke off. */
const sweepUploads = (settings: Settings): Running =>
  repeat(day, () => fileStoreOf(settings).sweep(new Date(Date.now() - day)));

type Scheduled = { name: string; cron: string; work: () => Promise<unknown> };

/** Work by the clock of the ministry; several nodes share one schedule, each piece is taken once. */
async function scheduled(url: string, timeZone: string, pieces: readonly Scheduled[]): Promise<Running> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 2 });
  boss.on('error', (error) => process.stderr.write(`jobs: ${error.message}\n`));
  await boss.start();
  for (const { name, cron, work } of pieces) {
    await boss.createQueue(name, { policy: 'short' });
    await boss.schedule(name, cron, {}, { tz: timeZone });
    await boss.work(name, async () => void (await work()));
  }
  return { close: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** Starts all jobs of the site; several nodes may run them at once, each piece of work is taken by one. */
export async function startJobs(site: { ctx: Ctx; url: string; settings: Settings }): Promise<Running> {
  const at = (): Ctx => ({ ...site.ctx, now: new Date() });
  const mailer = openMail(site.settings);
  const address = site.settings.ORIGIN ?? `http://${site.settings.HOST}:${site.settings.PORT}`;
  const pieces = [
    { name: 'forget-marks', cron: '1 0 * * *', work: (): Promise<unknown> => forgetMarks(at()) },
    { name: 'heirs', cron: '5 0 * * *', work: (): Promise<unknown> => findHeirs(at()) },
    { name: 'kept-searches', cron: '0 6 * * *', work: () => countKeptSearches(at()) },
    { name: 'match-history', cron: '40 1 * * *', work: (): Promise<unknown> => matchAgain(at()) },
    { name: 'passed-on', cron: '8 0 * * *', work: (): Promise<unknown> => passOn(at()) },
    { name: 'places', cron: '25 2 * * *', work: () => checkPlaces(at(), (path) => needAt(path) !== undefined) },
    { name: 'moves', cron: '7 0 * * *', work: (): Promise<unknown> => openMoves(at()) },
    { name: 'surveys', cron: '1 0 * * *', work: () => closeCampaigns(at()) },
    { name: 'recount', cron: '10 0 * * *', work: (): Promise<unknown> => recountAtNight(at()) }
  ];
  if (site.settings.CHECK_ADDRESSES)
    pieces.push({ name: 'addresses', cron: '20 2 * * *', work: () => checkAddresses(at()) });
  if (mailer) {
    const post = { send: mailer.send, address };
    pieces.push({ name: 'digest', cron: '30 6 * * 1-5', work: () => sendDigests(at(), post) });
    pieces.push({ name: 'reminders', cron: '0 7 * * *', work: () => sendReminders(at(), post) });
  }
  const running = [
    repeat(500, () => countNews(at())),
    repeat(2_000, () => sealEvents(site.ctx.db)),
    repeat(60_000, () => takeSessionHours(at(), addDays(today(at()), -45))),
    repeat(300_000, () => openRounds(at())),
    repeat(3_600_000, () => settleRatings(at())),
    repeat(3_600_000, () => liftOverRatings(at())),
    sweepUploads(site.settings),
    await scheduled(site.url, site.settings.TIME_ZONE, pieces)
  ];
  return { close: async () => void (await Promise.all(running.map((job) => job.close()))) };
}
