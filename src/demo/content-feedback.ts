// What the invented committee recommends, and what the invented units do and say about it.

/** Component, practice ('' = the whole component), the recommendation, its reason. */
export const recommendations: readonly (readonly [string, string, string, string])[] = [
  [
    'strategy',
    '',
    'Sampaikan visi belajar unit kepada pegawai baru pada pekan pertama',
    'Pegawai baru belum mengenal visi belajar unit saat ditanya.'
  ],
  [
    'function',
    'O.LFO.1',
    'Jadwalkan pertemuan dewan pembelajaran setiap triwulan',
    'Dua dari empat pertemuan tidak tercatat.'
  ],
  [
    'learners',
    'I.LRN.2',
    'Bantu pegawai di layanan mencapai jam belajar tahunan',
    'Pegawai loket tertinggal jauh dari pegawai lain.'
  ],
  [
    'learners',
    'O.LRN.7',
    'Buka lebih banyak penugasan yang memperkaya pekerjaan',
    'Penugasan hanya terbuka di kantor pusat unit.'
  ],
  [
    'knowledge',
    'T.KMI.3',
    'Percepat putusan panel mutu atas aset yang masuk',
    'Setengah aset menunggu lebih dari sebulan.'
  ],
  [
    'knowledge',
    'O.KMI.9',
    'Tinjau aset yang lewat tanggal peninjauannya',
    'Sepertiga aset belum ditinjau setahun terakhir.'
  ],
  [
    'value-chain',
    'I.LVC.1',
    'Jaring kebutuhan belajar sebelum rencana tahunan disusun',
    'Kebutuhan masuk setelah program ditetapkan.'
  ],
  [
    'solutions',
    'I.SOL.1f',
    'Pastikan laporan belajar mandiri sampai ke atasan',
    'Banyak kegiatan berhenti sebelum dilaporkan.'
  ],
  ['solutions', 'I.SOL.3a1', 'Hidupkan komunitas praktik di kantor daerah', 'Komunitas berkumpul di ibu kota saja.'],
  ['spaces', '', 'Sediakan ruang belajar yang tenang di setiap kantor', 'Empat kantor belum punya ruang belajar.'],
  [
    'performance',
    'I.PRF.1',
    'Catat penerapan hasil belajar di tempat kerja',
    'Penerapan terjadi, catatannya tidak ada.'
  ],
  [
    'leaders',
    'O.LDR.7',
    'Beri arahan pengetahuan dan tanggapi jawabannya',
    'Arahan diberikan lisan dan tidak ditindaklanjuti.'
  ],
  [
    'leaders',
    'O.LDR.11',
    'Tambah pimpinan yang membimbing pegawai di luar timnya',
    'Bimbingan dilakukan oleh sedikit pimpinan.'
  ],
  ['feedback', 'O.FBK.6', 'Tulis pelajaran dari tindak lanjut yang gagal', 'Kegagalan tahun lalu tidak tercatat.']
];
export const commitments = [
  'Kami selesaikan tahun ini, dimulai dari kantor yang paling tertinggal.',
  'Saya pantau setiap bulan dan laporkan pada rapat pimpinan.',
  'Kami mulai dengan dua kantor percontohan, lalu meluas pada semester dua.',
  'Anggaran dan waktunya saya sediakan; hambatan dibawa langsung kepada saya.'
];
export const followUpPlans = [
  'Petakan keadaan setiap kantor, pilih dua percontohan, ukur hasilnya, lalu perluas dengan pendampingan.',
  'Susun panduan satu halaman, uji di tiga seksi, perbaiki, lalu tetapkan sebagai kebiasaan mingguan.',
  'Tunjuk penggerak di setiap bidang, bertemu dua pekan sekali, dan bahas hambatan bersama pimpinan.'
];
export const actionsPlanned = [
  'Lokakarya setengah hari bagi kepala seksi',
  'Panduan satu halaman beserta contohnya',
  'Pendampingan dua kantor percontohan',
  'Papan kemajuan yang diperbarui setiap bulan',
  'Bincang singkat bulanan dengan penggerak bidang',
  'Pelatihan menulis catatan penerapan'
];
export const actionNotes = [
  'Terlaksana, 24 orang hadir.',
  'Selesai dan dibagikan.',
  'Selesai dengan satu perbaikan.',
  'Terlaksana daring.'
];
export const reviewNotes = [
  'Kemajuan terlihat; bantu kantor yang tertinggal.',
  'Dua kegiatan mundur karena beban akhir bulan. Tenggat tetap.',
  'Minta contoh hasil pada rapat berikutnya.',
  'Penggerak di daerah perlu didampingi.'
];
export const dialogueMinutes = [
  'Dibahas hambatan di layanan. Disepakati waktu belajar tetap setiap Rabu pagi.',
  'Pelaksana menyampaikan kemajuan; pimpinan menyediakan pendamping.',
  'Disepakati mencoba di dua seksi dahulu, dinilai sebulan kemudian.'
];
export const successes = [
  'Kantor percontohan mencapai sasaran dua bulan lebih cepat.',
  'Pegawai layanan belajar pada waktu tetap dan jamnya naik sepertiga.',
  'Kepala seksi menanggapi laporan dalam tiga hari kerja.'
];
export const failures = [
  'Kantor kecil tidak mendapat pendamping, hasilnya tidak berubah.',
  'Panduan terlalu panjang dan jarang dibuka.',
  'Kegiatan dijadwalkan pada akhir bulan, saat layanan paling sibuk.'
];
export const lessons = [
  'Mulai dari kantor yang mau, bukan dari semua kantor sekaligus.',
  'Satu halaman dengan contoh lebih dipakai daripada pedoman tebal.',
  'Jadwalkan belajar pada pekan yang sepi layanan.',
  'Libatkan kepala seksi sejak perencanaan; tanpa mereka tidak ada yang bertahan.'
];
export const needTopics = [
  'Menulis laporan yang ringkas',
  'Analisis data layanan',
  'Memimpin dialog tindak lanjut',
  'Membimbing rekan kerja'
];
export const noNeedReasons = ['Kemampuan yang diperlukan sudah ada pada tim.', 'Hambatannya waktu, bukan kemampuan.'];
export const ratingComments = [
  'Tindak lanjut terasa di kantor kami.',
  'Kabarnya jarang sampai ke kantor daerah.',
  'Waktu belajar tetap sangat membantu.',
  'Rencana baik, pelaksanaannya lambat.',
  'Pimpinan bertanya langsung tentang kemajuan.'
];
export const voicesKeep = [
  'Waktu belajar tetap',
  'Dialog bulanan dengan pimpinan',
  'Komunitas praktik yang berjalan',
  'Panduan satu halaman',
  ''
];
export const voicesChange = [
  'Kurangi laporan rangkap',
  'Tambah pendamping di daerah',
  'Umumkan hasil tindak lanjut lebih cepat',
  'Pilih sasaran yang lebih sedikit'
];

/** What a round asks. */
export const roundQuestion = 'Apa yang perlu dipertahankan dan apa yang perlu diubah tahun ini?';
