// A program for tests that kill or limit it: stores a file whose bytes never stop arriving; tells when it was refused.
import { openDatabase } from '#platform/server/database.ts';
import { folderStore, storeFile } from '#platform/server/files.ts';

async function* endless() {
  yield new TextEncoder().encode('%PDF-1.7\n');
  for (;;) {
    yield new Uint8Array(65_536).fill(32);
    process.stdout.write('.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const [url = '', folder = ''] = process.argv.slice(2);
const db = openDatabase(url);
const answer = await storeFile({ db, store: folderStore(folder) }, endless(), {
  limitBytes: 1e12,
  name: 'laporan.pdf'
});
process.stdout.write(JSON.stringify(answer));
await db.destroy();
