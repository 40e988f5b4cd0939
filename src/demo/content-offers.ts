// What leaders of the demonstration ministry put on offer, and what their people say of it and of their own needs.

/** Assignments on offer: kind, title, what one learns, the result. */
export const offersOnOffer: readonly (readonly [kind: string, title: string, learn: string, goal: string])[] = [
  [
    'internship',
    'Magang dua pekan di bagian anggaran',
    'Menelaah usulan belanja dengan standar biaya.',
    'Satu telaah yang dipakai bagian.'
  ],
  [
    'internship',
    'Magang sepekan di kantor layanan percontohan',
    'Menata antrean dan layanan loket.',
    'Dua perbaikan yang dapat ditiru di kantor asal.'
  ],
  [
    'shadowing',
    'Mendampingi kepala seksi selama tutup buku',
    'Mengambil putusan saat waktu sempit.',
    'Catatan putusan dan alasannya selama sepekan.'
  ],
  [
    'shadowing',
    'Mendampingi tim audit berbasis risiko',
    'Menyusun program audit dan memilih sampel.',
    'Satu program audit yang diterima ketua tim.'
  ],
  [
    'rotation',
    'Bertukar tugas satu triwulan antarseksi',
    'Melihat proses dari sisi pengguna hasil.',
    'Daftar lima simpul yang dapat disederhanakan.'
  ],
  [
    'secondment',
    'Bertugas sementara di unit pembina',
    'Menyusun kebijakan dari persoalan lapangan.',
    'Satu naskah petunjuk teknis.'
  ],
  [
    'exchange',
    'Pertukaran pegawai dengan kantor wilayah lain',
    'Membandingkan cara kerja dua kantor.',
    'Laporan perbandingan dengan tiga usulan.'
  ],
  [
    'project',
    'Tim proyek penyederhanaan formulir',
    'Merancang formulir bersama pemakainya.',
    'Formulir baru diuji di dua kantor.'
  ],
  [
    'project',
    'Tim proyek pembersihan data mitra',
    'Menulis kueri dan aturan mutu data.',
    'Data ganda berkurang separuh.'
  ],
  [
    'acting',
    'Pelaksana harian kepala seksi selama cuti',
    'Memimpin rapat dan membagi tugas.',
    'Pekerjaan seksi tuntas tanpa tunggakan.'
  ],
  [
    'enlargement',
    'Memperluas tugas ke verifikasi pertanggungjawaban',
    'Memeriksa berkas dari awal sampai akhir.',
    'Dua puluh berkas tanpa perbaikan.'
  ],
  [
    'enrichment',
    'Mengelola anggaran kegiatan satu semester',
    'Merencanakan dan memantau belanja.',
    'Serapan sesuai rencana tiap bulan.'
  ]
];

/** Why people apply, or are nominated. */
export const applyReasons: readonly string[] = [
  'Tugas saya akan memerlukannya tahun depan.',
  'Saya sudah mempelajari dasarnya dan ingin menerapkannya.',
  'Kantor kami belum mempunyai orang yang menguasainya.',
  'Saya ingin melihat pekerjaan ini dari dekat sebelum berpindah tugas.',
  'Hasil asesmen menunjukkan saya perlu memperkuat bagian ini.',
  'Rekan yang pernah mengikuti menyarankannya.'
];

/** What they want to learn. */
export const applyWishes: readonly string[] = [
  'Cara memilih yang terpenting lebih dahulu.',
  'Menyusun naskah yang diterima sekali baca.',
  'Memimpin pembahasan dengan pihak yang berbeda pendapat.',
  'Membaca data dan menjelaskannya kepada pimpinan.',
  'Menyelesaikan persoalan tanpa menunggu arahan.'
];

/** Reasons of a selection, for those chosen and for the others. */
export const chosenReasons: readonly string[] = [
  'Paling dekat dengan tugas yang akan dipegang.',
  'Sudah menyiapkan bahan dan siap berangkat.',
  'Tujuan belajarnya jelas dan terukur.'
];
export const otherReasons: readonly string[] = [
  'Tempat terbatas; didahulukan yang tugasnya terkait langsung.',
  'Dianjurkan mengikuti pelatihan dasarnya lebih dahulu.',
  'Jadwalnya berbenturan dengan tutup buku di unit asal.'
];

/** Why a supervisor objects, and why a member declines. */
export const objections: readonly string[] = ['Bersamaan dengan tutup buku.', 'Penggantinya belum tersedia.'];

/** Topics of learning needs, with why. */
export const needTopics: readonly string[] = [
  'Analisis data untuk laporan triwulan',
  'Penyusunan program audit berbasis risiko',
  'Menulis naskah dinas yang ringkas',
  'Negosiasi dengan pihak ketiga',
  'Pengelolaan proyek lintas unit',
  'Penganggaran berbasis kinerja',
  'Pelayanan pengguna jasa yang sulit',
  'Kepemimpinan tim kecil',
  'Perlindungan data pribadi',
  'Keamanan informasi sehari-hari',
  'Bahasa Inggris untuk rapat kerja',
  'Penyajian data bagi pimpinan',
  'Manajemen risiko tingkat seksi',
  'Pengadaan barang dan jasa',
  'Kearsipan digital',
  'Penilaian properti sederhana',
  'Kueri basis data tingkat lanjut',
  'Coaching bagi atasan baru'
];
export const needReasons: readonly string[] = [
  'Muncul dalam pembahasan sasaran kinerja tahun ini.',
  'Tugas baru menuntut keahlian ini.',
  'Tingkat saya masih di bawah standar jabatan.',
  'Kesalahan yang sama berulang dan dapat dicegah.',
  'Saya disiapkan untuk jabatan berikutnya.'
];
export const noneReasons: readonly string[] = [
  'Masih menerapkan hasil pelatihan tahun lalu.',
  'Kompetensi jabatan sudah terpenuhi.',
  'Menunggu penempatan baru.'
];
/** Notes of supervisors where they decline a need or take it up in another way. */
export const needNotes: readonly string[] = [
  'Belum terkait dengan tugas tahun ini; dibahas lagi pada DKI berikutnya.',
  'Cukup dengan pendampingan rekan satu seksi.',
  'Anggaran pelatihan sudah terpakai; mulai dengan belajar mandiri.'
];
