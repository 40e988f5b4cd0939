// Writes the roster of the demonstration ministry: node scripts/demo-roster.ts --people 600 --out demo

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify';
import { rosterFiles } from '#demo/roster.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'demo' }
  }
});

await mkdir(values.out, { recursive: true });
for (const file of rosterFiles({ people: Number(values.people), seed: Number(values.seed) })) {
  const path = join(values.out, file.name);
  await pipeline(
    Readable.from(file.rows()),
    stringify({ header: true, columns: file.header }),
    createWriteStream(path)
  );
  process.stderr.write(`${path}\n`);
}
