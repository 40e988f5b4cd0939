// Which files make up a roster, which columns each has, and where a header puts them.
import { layoutOf as layoutOfColumns, titleOf, type Columns } from '#platform/table-line.ts';

/** The five files of a roster, in the order in which they are read. */
export const fileKinds = ['calendar', 'jobs', 'units', 'people', 'competencies'] as const;
export type FileKind = (typeof fileKinds)[number];

const words = (text: string) => text.split(' ');

/** The columns of each file; without a further one the file is read all the same and what is stored stays. */
export const columnsOf: Record<FileKind, Columns> = {
  units: { needed: words('kode_organisasi kode_induk nama berlaku_mulai'), further: words('eselon berlaku_sampai') },
  people: {
    needed: words('nip nama kode_organisasi jabatan tmt_jabatan'),
    further: words('email kode_jabatan jenis_jabatan pangkat golongan status penugasan atasan_nip tmt_selesai'),
    rare: ['nip_lama']
  },
  jobs: { needed: words('kode_jabatan nama'), further: words('kode_kompetensi nama_kompetensi level') },
  competencies: { needed: words('nip kode_kompetensi level diukur_pada'), further: ['sumber'] },
  calendar: { needed: words('tanggal jenis'), further: ['nama'] }
};

/** What a file holds by its name, `people.csv` or `Units.XLSX`; undefined if the name does not tell. */
export function kindOfName(name: string): FileKind | undefined {
  const stem = name
    .toLowerCase()
    .replace(/^.*[\\/]/, '')
    .replace(/\.(csv|xlsx)$/, '');
  return fileKinds.find((kind) => kind === stem);
}

/** What a file holds by its header: the kind whose needed columns are all there. */
export function kindOfHeader(header: readonly string[]): FileKind | undefined {
  const titles = new Set(header.map(titleOf));
  const fitting = fileKinds.filter((kind) => columnsOf[kind].needed.every((column) => titles.has(column)));
  return fitting.toSorted((a, b) => columnsOf[b].needed.length - columnsOf[a].needed.length)[0];
}

/** Reads the header of a file of this kind. */
export const layoutOf = (kind: FileKind, header: readonly string[]) => layoutOfColumns(columnsOf[kind], header);
