// Archives as no honest program packs them: names that lead out, locked entries, links, sizes that lie.
import { crc32, deflateRawSync } from 'node:zlib';

export type RawEntry = {
  name: string | Buffer;
  content: string | Buffer;
  /** Bits of the header: 1 = locked, 0x800 = the name is UTF-8. */
  flags?: number;
  /** Mode of the file as Unix has it. */
  mode?: number;
  /** What the archive says of the sum, where it lies. */
  crc?: number;
};

/** Packs the entries one after the other, exactly as told. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, mode = 0o100644, crc } of entries) {
    const [raw, data] = [Buffer.from(name as string), Buffer.from(content as string)];
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const body = Buffer.concat([Buffer.from('504b0304', 'hex'), common, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    index.push(Buffer.concat([Buffer.from('504b0102', 'hex'), Buffer.from([20, 3]), common, rest, raw]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  const size = index.reduce((sum, each) => sum + each.length, 0);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...index, Buffer.from('504b0506', 'hex'), end]);
}
