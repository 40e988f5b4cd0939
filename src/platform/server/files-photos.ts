// Takes out of photos what they tell besides the picture: where and when it was taken, by whose device.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import sharp from 'sharp';
import type { StoredFile } from './files.ts';

const cleaned = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff']);
/** A picture of more points than these is kept as it is: to draw it anew would take the memory of the node. */
const mostPoints = 80e6;

async function describe(place: string, type: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place) as AsyncIterable<Uint8Array>) hash.update(chunk);
  return { sha256: hash.digest('hex'), size: (await stat(place)).size, type };
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}

async function draw(from: string, to: string): Promise<boolean> {
  const options = { limitInputPixels: mostPoints, failOn: 'error' as const };
  const seen = await sharp(from, options).metadata();
  if (!seen.exif && !seen.xmp && !seen.iptc && !seen.comments) return false;
  const pages = seen.pages ?? 1;
  const picture = pages > 1 ? sharp(from, { ...options, animated: true }) : sharp(from, options).autoOrient();
  const kept = picture.keepIccProfile();
  if (seen.format === 'jpeg') kept.jpeg({ quality: 90 });
  else if (seen.format === 'heif') kept.avif({ quality: 60 });
  else kept.toFormat(seen.format);
  await kept.toFile(to);
  return true;
}

/**
 * The photo drawn anew at `to`, upright and without what it told besides; undefined where there was nothing to take out
 * or the content cannot be drawn, which then stays as it came.
 */
export async function withoutTraces(file: StoredFile, from: string, to: string): Promise<StoredFile | undefined> {
  if (!cleaned.has(file.type)) return undefined;
  if (!(await draw(from, to).catch(() => false))) return undefined;
  await flush(to);
  return describe(to, file.type);
}
