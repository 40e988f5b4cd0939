// Programmes that the demonstration ministry has on offer: in each field some, by their organisers.

export type OfferedProgramme = { title: string; field: string; mode: string; jp: number; audience: string };

const of = (
  field: string,
  ...rows: [title: string, mode: string, jp: number, audience: string][]
): OfferedProgramme[] => rows.map(([title, mode, jp, audience]) => ({ field, title, mode, jp, audience }));

/** About forty a year are drawn from these. */
export const offeredProgrammes: readonly OfferedProgramme[] = [
  ...of(
    'Anggaran dan perbendaharaan',
    ['Penganggaran berbasis kinerja tingkat dasar', 'classroom', 40, 'Pelaksana dan fungsional perencana'],
    ['Penyusunan laporan keuangan satuan kerja', 'blended', 32, 'Petugas akuntansi satuan kerja'],
    ['Rekonsiliasi kas dan persediaan', 'distance', 16, 'Petugas perbendaharaan'],
    ['Revisi anggaran tanpa salah langkah', 'e-learning', 6, 'Semua pengelola anggaran'],
    ['Bendahara pengeluaran', 'classroom', 48, 'Calon bendahara'],
    ['Analisis belanja triwulanan', 'distance', 20, 'Analis dan kepala seksi']
  ),
  ...of(
    'Kepabeanan dan cukai',
    ['Klasifikasi barang untuk pemula', 'classroom', 40, 'Pemeriksa baru'],
    ['Nilai pabean dan pembuktiannya', 'blended', 30, 'Pemeriksa dan peneliti dokumen'],
    ['Pelayanan penumpang di terminal', 'workplace', 12, 'Petugas pelayanan'],
    ['Pengawasan barang kena cukai', 'classroom', 32, 'Petugas pengawasan'],
    ['Membaca dokumen pengangkutan', 'e-learning', 8, 'Semua petugas dokumen']
  ),
  ...of(
    'Perpajakan',
    ['Pemotongan pajak oleh instansi', 'distance', 16, 'Bendahara dan pengelola gaji'],
    ['Konsultasi wajib pajak lewat telepon', 'blended', 18, 'Petugas pelayanan'],
    ['Penagihan yang manusiawi', 'classroom', 24, 'Juru sita dan pelaksana penagihan'],
    ['Dasar pemeriksaan kantor', 'classroom', 56, 'Calon pemeriksa'],
    ['Mengenal perjanjian pajak', 'e-learning', 6, 'Semua pegawai']
  ),
  ...of(
    'Pengawasan',
    ['Audit kinerja berbasis risiko', 'classroom', 40, 'Auditor tingkat pertama'],
    ['Wawancara dalam audit', 'workplace', 14, 'Tim audit'],
    ['Kertas kerja yang dapat ditelusuri', 'distance', 12, 'Auditor dan pengelola tindak lanjut'],
    ['Manajemen risiko unit kerja', 'blended', 24, 'Pengelola risiko'],
    ['Kenali benturan kepentingan', 'e-learning', 4, 'Semua pegawai']
  ),
  ...of(
    'Kekayaan negara',
    ['Penilaian properti sederhana', 'classroom', 60, 'Calon penilai'],
    ['Penatausahaan barang milik negara', 'distance', 20, 'Pengelola barang'],
    ['Lelang dari awal sampai risalah', 'blended', 28, 'Pelaksana lelang'],
    ['Menata arsip aset', 'e-learning', 5, 'Pengelola arsip']
  ),
  ...of(
    'Data dan teknologi',
    ['Kueri basis data untuk pelapor', 'distance', 24, 'Pengolah data'],
    ['Grafik yang tidak menyesatkan', 'e-learning', 6, 'Penyusun laporan'],
    ['Statistika terapan dengan data sendiri', 'blended', 36, 'Analis'],
    ['Keamanan informasi sehari-hari', 'e-learning', 4, 'Semua pegawai'],
    ['Mengelola proyek aplikasi kecil', 'classroom', 24, 'Pemilik proses bisnis']
  ),
  ...of(
    'Kepemimpinan dan manajemen',
    ['Kepala seksi baru: seratus hari pertama', 'blended', 32, 'Kepala seksi yang baru diangkat'],
    ['Membimbing bawahan dengan bertanya', 'classroom', 16, 'Atasan langsung'],
    ['Dialog kinerja yang jujur', 'distance', 8, 'Atasan dan bawahan'],
    ['Memimpin rapat yang selesai', 'workplace', 6, 'Ketua tim'],
    ['Perencanaan unit dalam satu halaman', 'classroom', 12, 'Kepala subbagian dan perencana']
  ),
  ...of(
    'Komunikasi dan pelayanan',
    ['Menulis naskah dinas yang dipahami', 'distance', 12, 'Semua pegawai'],
    ['Melayani orang yang marah', 'classroom', 16, 'Petugas loket dan telepon'],
    ['Bahasa isyarat dasar untuk loket', 'workplace', 10, 'Petugas loket'],
    ['Siaran pers dan pertanyaan wartawan', 'blended', 14, 'Pengelola komunikasi'],
    ['Presentasi tanpa membaca layar', 'e-learning', 5, 'Semua pegawai']
  )
];
