// The invented ministry: what its eleven level-I units do, and what their parts are called.

/** The kinds of unit, each with its own head. */
export type UnitKind =
  'ministry' | 'level-one' | 'secretariat' | 'directorate' | 'region' | 'division' | 'office' | 'section';

/** How one level-I unit is built. */
export interface LevelOne {
  name: string;
  short: string;
  head: string;
  /** Share of the people and of the units of the ministry, of 100 each. */
  people: number;
  units: number;
  /** Share of its units that lie in the regions. */
  regional: number;
  /** What its first unit of echelon II is called where that is not a secretariat. */
  secretariat?: string;
  /** What a unit of echelon II is called, the code of its head's job, and the topics. */
  directorate: readonly [word: string, job: string];
  topics: readonly string[];
  /** Words for units of echelon III and IV at the centre. */
  parts: readonly [division: string, section: string];
  /** Name of a service office without its place. */
  office: string;
  /** Functional ladders of its own trade. */
  ladders: readonly string[];
}

const directorate = ['Direktorat', 'STR.23'] as const;
const parts = ['Subdirektorat', 'Seksi'] as const;

/** The name of the ministry; the last word says on every page that it is invented. */
export const ministryName = 'Kementerian Perbendaharaan Nusantara (Peragaan)';

/** The eleven level-I units in the order of their codes, M.01 to M.11. */
export const levelOnes: readonly LevelOne[] = [
  {
    name: 'Sekretariat Jenderal',
    short: 'Setjen',
    head: 'STR.11',
    people: 6,
    units: 5,
    regional: 0,
    secretariat: 'Biro Organisasi dan Sumber Daya Manusia',
    directorate: ['Biro', 'STR.22'],
    topics: ['Teknologi Informasi', 'Perencanaan dan Keuangan', 'Umum', 'Hukum', 'Komunikasi dan Layanan', 'Pengadaan'],
    parts: ['Bagian', 'Subbagian'],
    office: '',
    ladders: ['SDM', 'PKO', 'AKF']
  },
  {
    name: 'Direktorat Jenderal Rencana Belanja',
    short: 'DJRB',
    head: 'STR.12',
    people: 5,
    units: 4.5,
    regional: 0,
    directorate,
    topics: [
      'Anggaran Layanan Dasar',
      'Anggaran Prasarana',
      'Anggaran Pertahanan dan Umum',
      'Sistem Penganggaran',
      'Belanja Bukan Kementerian',
      'Standar Biaya'
    ],
    parts,
    office: '',
    ladders: ['ANG', 'AKF']
  },
  {
    name: 'Direktorat Jenderal Pungutan Nusantara',
    short: 'DJPung',
    head: 'STR.12',
    people: 28,
    units: 29,
    regional: 0.76,
    directorate,
    topics: [
      'Aturan Pungutan',
      'Pemeriksaan dan Penagihan',
      'Penyuluhan dan Layanan',
      'Potensi dan Kepatuhan',
      'Keberatan',
      'Intelijen Pungutan',
      'Data dan Informasi Pungutan',
      'Kerja Sama Pungutan'
    ],
    parts,
    office: 'Kantor Layanan Pungutan',
    ladders: ['PPN', 'PKO']
  },
  {
    name: 'Direktorat Jenderal Pabean dan Niaga Bandar',
    short: 'DJPab',
    head: 'STR.12',
    people: 16,
    units: 16,
    regional: 0.74,
    directorate,
    topics: [
      'Teknis Kepabeanan',
      'Fasilitas Niaga',
      'Barang Kena Bea',
      'Pengawasan Pabean',
      'Audit Kepabeanan',
      'Informasi Kepabeanan'
    ],
    parts,
    office: 'Kantor Pengawasan dan Pelayanan Pabean',
    ladders: ['PBC', 'PPN']
  },
  {
    name: 'Direktorat Jenderal Kas Nusantara',
    short: 'DJKas',
    head: 'STR.12',
    people: 15,
    units: 18,
    regional: 0.72,
    directorate,
    topics: [
      'Pengelolaan Kas',
      'Pelaksanaan Anggaran',
      'Akuntansi dan Pelaporan',
      'Sistem Perbendaharaan',
      'Pembiayaan Usaha Kecil',
      'Badan Layanan'
    ],
    parts,
    office: 'Kantor Layanan Kas Negara',
    ladders: ['PBN', 'PKN']
  },
  {
    name: 'Direktorat Jenderal Aset dan Pelelangan',
    short: 'DJAP',
    head: 'STR.12',
    people: 9,
    units: 9,
    regional: 0.66,
    directorate,
    topics: ['Aset Negara', 'Penilaian', 'Pelelangan', 'Piutang Negara', 'Aset Dipisahkan'],
    parts,
    office: 'Kantor Aset dan Lelang',
    ladders: ['PAN', 'PBN']
  },
  {
    name: 'Direktorat Jenderal Dana Wilayah',
    short: 'DJDW',
    head: 'STR.12',
    people: 4,
    units: 3.5,
    regional: 0,
    directorate,
    topics: ['Dana Umum Wilayah', 'Dana Khusus Wilayah', 'Kapasitas Keuangan Wilayah', 'Informasi Keuangan Wilayah'],
    parts,
    office: '',
    ladders: ['AKD', 'ANG']
  },
  {
    name: 'Direktorat Jenderal Pinjaman dan Risiko',
    short: 'DJPR',
    head: 'STR.12',
    people: 4,
    units: 3.5,
    regional: 0,
    directorate,
    topics: ['Pinjaman dan Hibah', 'Surat Berharga', 'Risiko Keuangan Negara', 'Strategi Portofolio'],
    parts,
    office: '',
    ladders: ['AUR', 'AKF']
  },
  {
    name: 'Inspektorat Utama',
    short: 'Itama',
    head: 'STR.13',
    people: 4,
    units: 3.5,
    regional: 0,
    directorate: ['Inspektorat', 'STR.24'],
    topics: ['Bidang Pendapatan', 'Bidang Belanja', 'Bidang Investigasi', 'Bidang Kekayaan'],
    parts: ['Kelompok Pengawasan', 'Subkelompok Pengawasan'],
    office: '',
    ladders: ['AUD']
  },
  {
    name: 'Badan Telaah Kebijakan Fiskal',
    short: 'BTKF',
    head: 'STR.14',
    people: 4,
    units: 3.5,
    regional: 0,
    directorate: ['Pusat', 'STR.25'],
    topics: ['Telaah Pendapatan', 'Telaah Belanja', 'Telaah Ekonomi Makro', 'Telaah Iklim dan Kerja Sama'],
    parts: ['Bidang', 'Subbidang'],
    office: '',
    ladders: ['AKF']
  },
  {
    name: 'Badan Pembelajaran Perbendaharaan',
    short: 'BPP',
    head: 'STR.14',
    people: 5,
    units: 4.5,
    regional: 0.4,
    directorate: ['Pusat', 'STR.25'],
    topics: [
      'Pembelajaran Anggaran dan Kas',
      'Pembelajaran Pungutan dan Pabean',
      'Pembelajaran Kepemimpinan',
      'Pembelajaran Umum'
    ],
    parts: ['Bidang', 'Subbidang'],
    office: 'Balai Pembelajaran',
    ladders: ['WID', 'SDM']
  }
];
