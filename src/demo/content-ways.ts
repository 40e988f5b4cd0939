// Trainings, their organisers and assignments of the demonstration ministry.

/** Titles of trainings. */
export const trainings: readonly string[] = [
  'Pelatihan dasar pengelolaan keuangan negara',
  'Pelatihan pemeriksaan pertanggungjawaban bendahara',
  'Pelatihan teknik menulis naskah dinas',
  'Pelatihan analisis beban kerja',
  'Pelatihan pengolahan data dengan lembar kerja',
  'Pelatihan kueri basis data untuk pemula',
  'Pelatihan manajemen risiko tingkat unit',
  'Pelatihan komunikasi pelayanan publik',
  'Pelatihan perencanaan kebutuhan barang milik negara',
  'Pelatihan penyusunan standar prosedur',
  'Pelatihan audit internal berbasis risiko',
  'Pelatihan kearsipan digital',
  'Pelatihan penilaian properti sederhana',
  'Pelatihan perpajakan bendahara pemerintah',
  'Pelatihan pengadaan barang dan jasa',
  'Pelatihan kepemimpinan pengawas',
  'Pelatihan pembimbing magang',
  'Pelatihan keamanan informasi untuk semua pegawai',
  'Pelatihan penyajian data dan grafik',
  'Pelatihan penganggaran berbasis kinerja',
  'Pelatihan statistik terapan',
  'Pelatihan layanan kepabeanan',
  'Pelatihan negosiasi dan penyelesaian sengketa',
  'Pelatihan fasilitator rapat kerja'
];

/** Who organises trainings. */
export const organisers: readonly string[] = [
  'Pusdiklat Anggaran dan Perbendaharaan',
  'Pusdiklat Pajak',
  'Pusdiklat Bea dan Cukai',
  'Pusdiklat Keuangan Umum',
  'Balai Diklat Keuangan setempat',
  'Pusdiklat Kepemimpinan dan Manajerial'
];

/** Assignments from which one learns. */
export const assignments: readonly string[] = [
  'Magang dua pekan di bidang pembinaan',
  'Detasering di kantor wilayah tetangga',
  'Mendampingi tim audit satu penugasan',
  'Memimpin penyusunan laporan triwulanan',
  'Menggantikan kepala seksi selama cuti',
  'Ikut proyek penyederhanaan formulir',
  'Pertukaran pegawai dengan kantor layanan lain',
  'Menyusun panduan kerja untuk pegawai baru',
  'Menjadi narahubung uji coba aplikasi',
  'Mengelola anggaran kegiatan satu semester',
  'Mendampingi rapat koordinasi lintas unit',
  'Memperluas tugas ke verifikasi data mitra'
];
