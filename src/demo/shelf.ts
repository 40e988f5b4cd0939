// Files of some invented assets, made while the demonstration loads and stored as if somebody had brought them.
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import { storeFile, type FileStore } from '#platform/server/files.ts';
import { taggedPdf } from '#platform/server/tagged-pdf.ts';
import { monthly, paperSteps } from './content-shelf.ts';
import { nipOf } from './records-governance.ts';

type Titled = { id: number; title: string; summary: string };

const paper = `
#let it = json(bytes(sys.inputs.it))
#set document(title: it.title, date: none)
#set page(paper: "a4", margin: 2.2cm)
#set text(font: "Plus Jakarta Sans", size: 10.5pt, lang: "id")
#set par(leading: 0.7em, spacing: 1em)
#heading(level: 1, it.title)
#v(0.4em)
#it.summary
#heading(level: 2, "Langkah")
#for step in it.steps [+ #step]
`;

/** The asset on paper: its title, what it is about, and the steps. */
const pdfOf = ({ title, summary }: Titled): Uint8Array =>
  taggedPdf(paper, { it: JSON.stringify({ title, summary, steps: paperSteps }) }, new Date(0));

const csvOf = (): Uint8Array => {
  const lines = monthly.map(({ month, planned, actual }) => [month, planned, actual, actual - planned].join(','));
  return Buffer.from(['bulan,rencana,realisasi,selisih', ...lines, ''].join('\r\n'));
};

const size = { width: 640, height: 320 };
const colours = {
  paper: [255, 255, 255],
  planned: [201, 204, 209],
  actual: [31, 78, 140],
  line: [91, 95, 102]
} as const;

/** What is at a point of the picture: two bars a month over a line. */
function pointAt(x: number, y: number): readonly number[] {
  const slot = (size.width - 40) / monthly.length;
  const month = monthly[Math.floor((x - 20) / slot)];
  const floor = size.height - 24;
  if (Math.abs(y - floor) < 1) return colours.line;
  const place = ((x - 20) % slot) / slot;
  if (!month || x < 20 || y > floor || place < 0.15 || place > 0.85) return colours.paper;
  const isPlanned = place < 0.5;
  return floor - y < (isPlanned ? month.planned : month.actual) * 0.38
    ? colours[isPlanned ? 'planned' : 'actual']
    : colours.paper;
}

function piece(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** The months as a picture: a PNG of eight bits a colour. */
function pngOf(): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size.width, 0);
  head.writeUInt32BE(size.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: size.height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size.width }, (__, x) => pointAt(x, y)).flat()])
  );
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    piece('IHDR', head),
    piece('IDAT', deflateSync(Buffer.concat(rows))),
    piece('IEND', Buffer.alloc(0))
  ]);
}

type Kind = { name: string; titled: string; of: (asset: Titled) => Uint8Array; isInText?: true };
/** Which assets are given which file: a few of those whose titles speak of it, what everybody may read first. */
const kinds: readonly Kind[] = [
  { name: 'lampiran.pdf', titled: 'panduan|langkah|urutan|menyusun|menelusuri', of: pdfOf },
  { name: 'rencana-dan-realisasi.csv', titled: 'lembar kerja|kas|rekap|proyeksi|daftar periksa', of: csvOf },
  { name: 'rencana-dan-realisasi.png', titled: 'gambar|kurva|skenario|membaca|serapan', of: pngOf, isInText: true }
];
const each = 4;

const assetsTitled = async (tx: Tx, titled: string): Promise<Titled[]> => {
  const { rows } = await sql<Titled>`
    select a.id, a.title, a.summary from knowledge.asset a
    where a.state = 'published' and a.validity = 'valid' and a.level >= 3 and a.address = '' and a.template = 'free' and a.title ~* ${titled}
    order by a.created_by = (select id from people.person where nip = ${nipOf('employee')}) desc, a.level desc, a.id desc limit ${each}
  `.execute(tx);
  return rows;
};

/** A picture stands in the text, too. */
async function showInText(tx: Tx, assetId: number, fileId: number): Promise<void> {
  const words = `\n\n![Rencana dan realisasi per bulan](files/${fileId})`;
  await sql`update knowledge.asset set body = body || ${words} where id = ${assetId}`.execute(tx);
  await sql`update knowledge.asset_version set body = body || ${words} where asset_id = ${assetId}`.execute(tx);
}

/** Gives some assets of the demonstration a paper, a table or a picture, there since their first version. */
export async function fillShelf(tx: Tx, store: FileStore): Promise<void> {
  for (const { name, titled, of, isInText } of kinds)
    for (const asset of await assetsTitled(tx, titled)) {
      const stored = await storeFile({ db: tx, store }, Readable.from([of(asset)]), { limitBytes: 1_000_000, name });
      if (!stored.ok) throw new Error(`${name} of the demonstration: ${stored.reason}`);
      const { rows } = await sql<{ id: number }>`
        insert into knowledge.asset_file (asset_id, sha256, name, added_in) values (${asset.id}, ${stored.value.sha256}, ${name}, 1)
        returning id
      `.execute(tx);
      if (isInText) await showInText(tx, asset.id, rows[0]!.id);
    }
}
