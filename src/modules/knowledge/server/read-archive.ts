// Opens an archive that somebody sent: its entries by names that stay within it, each judged before anything is unpacked.
import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { done, refused, type Result } from '#platform/result.ts';
import { commonFolder, folderLimits, isBomb, isNoise, pathOf } from '../rules-folder.ts';
import type { ArchiveRefusal, FolderRefusal } from '../types-folder.ts';

/** A file of an archive; one that is refused is not unpacked. */
export type ArchiveEntry = {
  path: string;
  size: number;
  crc: number;
  refusal: FolderRefusal | null;
  /** Its bytes as they are unpacked; broken ones throw. */
  read: () => AsyncIterable<Uint8Array>;
};
export type Archive = { entries: ArchiveEntry[]; close: () => void };

const utf8 = 0x800;
const symlink = 0o120000;

/**
 * A name as whoever packed it meant it: marked as UTF-8 or by the field for it, else UTF-8 where it can be (macOS leaves out
 * the mark), else the old code page of DOS.
 */
function nameOf(entry: yauzl.Entry): string {
  const { fileNameRaw: raw, generalPurposeBitFlag: flags, extraFields } = entry;
  const told = isUtf8(raw) ? flags | utf8 : flags;
  return yauzl.getFileNameLowLevel(told, raw, extraFields, true);
}

const isSymlink = (entry: yauzl.Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === symlink;

function refusalOf(entry: yauzl.Entry, path: string | undefined): FolderRefusal | null {
  if (path === undefined) return 'bad-name';
  if (entry.isEncrypted()) return 'encrypted';
  if (isSymlink(entry)) return 'symlink';
  if (isBomb(entry)) return 'bomb';
  return entry.canDecodeFileData() ? null : 'broken';
}

/** The bytes of an entry, held against the sum that the archive tells of them. */
async function* unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    sum = crc32(chunk as Buffer, sum);
    yield chunk as Buffer;
  }
  if (sum !== entry.crc32) throw new Error('the sum of an entry is not its own');
}

/** Whether a fault comes of the archive itself rather than of us. */
export const brokenEntry = Symbol('broken entry');

async function* told(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw Object.assign(error as Error, { [brokenEntry]: true });
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<Result<ArchiveEntry[], ArchiveRefusal>> {
  const entries: ArchiveEntry[] = [];
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const path = pathOf(name);
    if (/[/\\]$/.test(name) || (path !== undefined && isNoise(path))) continue;
    inflated += entry.uncompressedSize;
    if (inflated > folderLimits.inflated) return refused('archive-too-large');
    const shown =
      path ??
      name
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, '�')
        .slice(0, folderLimits.name);
    const { uncompressedSize: size, crc32: crc } = entry;
    const refusal = refusalOf(entry, path);
    entries.push({ path: shown, size, crc, refusal, read: () => told(unpacked(zip, entry)) });
  }
  return entries.length === 0 ? refused('archive-empty') : done(entries);
}

/** Without the folder in which everything lies; a path that comes twice is refused the second time. */
function settled(entries: ArchiveEntry[]): ArchiveEntry[] {
  const folder = commonFolder(entries.map(({ path }) => path));
  const seen = new Set<string>();
  return entries.map((entry) => {
    const path = entry.path.slice(folder.length);
    const isTwice = seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return { ...entry, path, refusal: entry.refusal ?? (isTwice ? 'twice' : null) };
  });
}

/** Opens the archive at a place of this node; whoever opened it closes it. */
export async function openArchive(place: string): Promise<Result<Archive, ArchiveRefusal>> {
  const options = { autoClose: false, validateEntrySizes: true, decodeStrings: false };
  const zip = await yauzl.openPromise(place, options).catch(() => undefined);
  if (!zip) return refused('archive-unreadable');
  const close = () => zip.close();
  if (zip.entryCount > folderLimits.entries) return (close(), refused('archive-too-many'));
  const entries = await entriesOf(zip).catch(() => refused('archive-unreadable' as const));
  if (!entries.ok) return (close(), entries);
  return done({ entries: settled(entries.value), close });
}
