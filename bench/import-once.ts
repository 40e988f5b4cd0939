// One import in a process of its own, so that the memory it holds at most is its own: node bench/import-once.ts URL FOLDER dry|real
import { importRoster, rosterFilesIn } from '#modules/people/server/index.ts';
import { operator } from '#platform/actor.ts';
import { openDatabase } from '#platform/server/database.ts';
import { timed } from './timing.ts';

const [url = '', folder = '', kind] = process.argv.slice(2);
const db = openDatabase(url);
const ctx = { actor: operator, now: new Date(), timeZone: 'Asia/Jakarta', db, requestId: 'bench' };
const files = await rosterFilesIn(folder);
const before = process.memoryUsage.rss();
const milliseconds = await timed(async () => {
  const report = await importRoster(ctx, files, { dryRun: kind === 'dry' });
  if (report.errors.length > 0) throw new Error(`the roster was refused: ${JSON.stringify(report.errors[0])}`);
});
await db.destroy();
const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const most = megabytes(process.resourceUsage().maxRSS * 1024);
process.stdout.write(JSON.stringify({ milliseconds, before: megabytes(before), most }));
