// A photo tells nothing of where and when it was taken; what cannot be drawn is kept as it came.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder } from '#tests/support/memory.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { folderStore, openFile, storeFile } from './files.ts';

const { db } = testDatabase();
const folder = newFolder('test-photos');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const store = folderStore(folder);

const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#a31f3c' } });
const taken = { IFD0: { Make: 'Telepon', Model: 'X' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' } };

async function kept(bytes: Buffer, name: string): Promise<Buffer> {
  const whole = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const stored = await storeFile({ db: db(), store }, whole, { limitBytes: 5e6, name });
  if (!stored.ok) throw new Error(stored.reason);
  return buffer(await (await openFile({ db: db(), store }, stored.value.sha256)).read());
}

describe('a photo that is stored', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('as %s tells neither place nor device', async (format) => {
    const photo = await picture().withExif(taken).toFormat(format).toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { exif, xmp, format: is } = await sharp(await kept(photo, `foto.${format}`)).metadata();
    expect([exif, xmp, is]).toEqual([undefined, undefined, format]);
  });
  it('stands upright as it was seen', async () => {
    const photo = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await sharp(await kept(photo, 'tegak.jpg')).metadata();
    expect([width, height]).toEqual([20, 40]);
  });
  it('without anything to take out stays byte for byte', async () => {
    const photo = await picture().png().toBuffer();
    expect(await kept(photo, 'polos.png')).toEqual(photo);
  });
  it('that is broken is kept as it came', async () => {
    const broken = Buffer.concat([
      (await picture().withExif(taken).jpeg().toBuffer()).subarray(0, 200),
      randomBytes(50)
    ]);
    expect(await kept(broken, 'rusak.jpg')).toEqual(broken);
  });
  it('leaves nothing arriving', () =>
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]));
});
