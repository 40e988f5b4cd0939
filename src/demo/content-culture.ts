// Ideas, questions and what leaders say to them in the demonstration ministry.

/** Ideas: in one sentence, and what would change. */
export const ideas: readonly (readonly [string, string])[] = [
  [
    'Antrean loket diambil lewat ponsel',
    'Mitra menunggu di ruang sempit sejak pagi. Dengan nomor yang diambil dari ponsel mereka datang pada waktunya, dan loket tahu berapa yang akan datang.'
  ],
  [
    'Satu halaman ringkas untuk setiap aturan baru',
    'Aturan baru sering setebal seratus halaman. Satu halaman berisi apa yang berubah, bagi siapa, dan sejak kapan akan mengurangi salah tafsir.'
  ],
  [
    'Rapat pagi sepuluh menit sambil berdiri',
    'Setiap orang menyebut satu hal yang menghambat. Hambatan yang sama tidak lagi ditemukan sendiri-sendiri.'
  ],
  [
    'Pasangan kerja bagi pegawai baru selama tiga bulan',
    'Pertanyaan kecil dijawab di meja sebelah, bukan menunggu pelatihan.'
  ],
  [
    'Templat surat yang paling sering dipakai disimpan bersama',
    'Setiap orang menyimpan versinya sendiri. Satu folder dengan templat yang disetujui menghemat waktu koreksi.'
  ],
  [
    'Laporan bulanan diambil langsung dari aplikasi',
    'Angka yang sama diketik ulang tiga kali. Satu kueri bersama menggantikannya.'
  ],
  [
    'Hari tanpa rapat setiap Rabu siang',
    'Pekerjaan yang butuh tenang mendapat tempat, dan jam belajar tidak lagi tergusur.'
  ],
  [
    'Cerita kegagalan dibahas sebulan sekali',
    'Yang gagal di satu seksi terulang di seksi lain. Setengah jam sebulan cukup untuk mencegahnya.'
  ],
  [
    'Daftar periksa sebelum berkas dikirim ke kantor pusat',
    'Sepertiga berkas kembali karena lampiran kurang. Daftar periksa di meja penerima akan menahannya.'
  ],
  [
    'Pertukaran tempat kerja satu pekan antarseksi',
    'Pegawai memahami kebutuhan seksi lain dengan mengerjakannya sendiri.'
  ]
];

/** What a leader says, by the answer. */
export const ideaAnswers: Readonly<Record<'support' | 'trial' | 'reason', readonly string[]>> = {
  support: [
    'Terima kasih, ini yang kami perlukan. Seksi umum menyiapkannya bulan depan bersama pengusul.',
    'Saya mendukung. Pengusul memimpin pelaksanaannya; bila ada hambatan, langsung ke saya.'
  ],
  trial: [
    'Gagasan yang berani. Mari kita coba kecil dahulu dan lihat bersama apa yang terjadi.',
    'Terima kasih sudah memikirkannya. Kita coba, dan tidak apa-apa bila tidak berhasil asal kita tahu sebabnya.'
  ],
  reason: [
    'Terima kasih. Tahun ini belum dapat karena sistemnya sedang diganti; saya catat untuk pembahasan anggaran.',
    'Saya menghargai usulan ini. Aturan pelayanan belum membolehkannya; saya sampaikan ke unit yang mengaturnya.'
  ]
};

/** How far a trial may fail. */
export const trialScopes: readonly string[] = [
  'Satu loket, dua pekan. Antrean biasa tetap berjalan di samping, jadi tidak ada mitra yang dirugikan.',
  'Satu seksi, satu bulan. Bila pekerjaan melambat lebih dari sehari, kita berhenti tanpa menyalahkan siapa pun.'
];

/** What came of it, by outcome. */
export const ideaOutcomes: Readonly<Record<'worked' | 'partly' | 'not-worked', string>> = {
  worked: 'Waktu tunggu turun sepertiga. Mulai bulan depan dipakai seluruh kantor.',
  partly: 'Berjalan baik di pagi hari, tidak di akhir bulan. Dipakai pada tanggal 1 sampai 20.',
  'not-worked':
    'Tidak dipakai orang: langkahnya justru bertambah. Kami tahu sekarang bahwa formulirnya yang harus disederhanakan dahulu.'
};

/** Questions without a name. */
export const questions: readonly string[] = [
  'Mengapa penilaian kinerja dibahas hanya setahun sekali?',
  'Apakah jam belajar boleh diambil saat beban pekerjaan tinggi?',
  'Bagaimana pembagian tugas tambahan ditentukan? Rasanya selalu orang yang sama.',
  'Apakah kesalahan yang dilaporkan sendiri akan memengaruhi penilaian?',
  'Kapan kursi di ruang pelayanan diganti?',
  'Mengapa hasil survei tahun lalu tidak pernah dibahas bersama kami?',
  'Bolehkah bekerja dari kantor lain yang lebih dekat rumah satu hari sepekan?'
];

/** What units answer in public. */
export const questionAnswers: readonly string[] = [
  'Terima kasih sudah bertanya. Mulai triwulan depan kita bahas bersama setiap tiga bulan; jadwalnya ada di kalender unit.',
  'Boleh. Beri tahu atasan sehari sebelumnya; bila bentrok, atasan wajib menawarkan waktu pengganti.',
  'Pertanyaan yang tepat. Daftar pembagian tugas kini dipasang terbuka dan ditinjau setiap bulan.',
  'Tidak. Kesalahan yang dilaporkan sendiri dibahas sebabnya, bukan orangnya.',
  'Kami belum tahu. Jawaban pastinya kami umumkan di sini setelah anggaran disahkan.'
];

/** Activities by kind: title and purpose. */
export const activityTexts: Readonly<Record<'values' | 'exchange' | 'ideas', readonly (readonly [string, string])[]>> =
  {
    values: [
      [
        'Pagi integritas',
        'Membahas satu kasus nyata dari loket: apa yang benar, apa yang sulit, apa yang kita lakukan.'
      ],
      [
        'Pekan nilai kementerian',
        'Setiap tim memilih satu nilai dan menunjukkan satu kebiasaan kerja yang mewujudkannya.'
      ]
    ],
    exchange: [
      ['Gelar pengetahuan', 'Setiap seksi membuka mejanya: apa yang dipelajari, alat apa yang dibuat, apa yang gagal.'],
      ['Pekan belajar', 'Sesi pendek setiap pagi oleh rekan sendiri, terbuka bagi unit lain.'],
      ['Festival berbagi', 'Sehari untuk saling mengunjungi, bertanya, dan membawa pulang satu cara kerja.']
    ],
    ideas: [
      ['Tantangan inovasi', 'Satu masalah, dua pekan, gagasan dari siapa pun; yang paling didukung dicoba.'],
      ['Klinik ide', 'Mengubah keluhan menjadi usulan yang dapat dicoba dalam sebulan.']
    ]
  };

/** What an activity brought. */
export const activitySummaries: readonly string[] = [
  'Ramai dan jujur. Tiga cara kerja dibawa pulang unit lain; catatannya masuk pustaka pengetahuan.',
  'Yang hadir sepakat pada dua kebiasaan baru dan akan melihat hasilnya bulan depan.',
  'Pertanyaan lebih banyak daripada jawaban, dan itu awal yang baik. Tindak lanjut dibagi per seksi.'
];

/** Strategic needs that a council decides on, and other decisions. */
export const councilNeeds: readonly string[] = [
  'Analisis data bagi verifikator: dari memeriksa berkas ke menemukan pola',
  'Memimpin perubahan di kantor pelayanan',
  'Melayani mitra berkebutuhan khusus'
];
export const councilDecisions: readonly string[] = [
  'Jam belajar setiap Rabu siang dijaga dari rapat.',
  'Setiap unit mengirim satu pendamping bagi unit yang baru bergabung.'
];

/** Changes that units learn from: kind, title, main points. */
export const changeTexts: readonly (readonly ['rule' | 'system' | 'process', string, string])[] = [
  ['system', 'Aplikasi pembayaran baru', 'Formulir lama ditutup; persetujuan berjalan dua tingkat di aplikasi.'],
  ['rule', 'Aturan baru tentang pertanggungjawaban', 'Batas waktu menjadi lima hari kerja, bukti boleh digital.'],
  ['process', 'Antrean satu pintu', 'Semua layanan diterima di satu meja, dibagi menurut jenisnya.']
];

/** What a unit learnt from a change. */
export const changeLessons: readonly string[] = [
  'Kami mencoba alur baru dengan berkas lama lebih dahulu; dua langkah ternyata dapat digabung.',
  'Kesalahan pekan pertama dibahas bersama, daftar periksanya kami pasang di meja.'
];

/** What members bring to a shared vision, and what is found together. */
export const visionThoughts: readonly string[] = [
  'Kantor tempat orang berani berkata belum tahu.',
  'Setiap pekan ada satu hal yang kita kerjakan lebih baik daripada pekan sebelumnya.',
  'Mitra pulang dengan jawaban, bukan dengan formulir.',
  'Rekan baru mandiri dalam sebulan karena yang lama mau bercerita.'
];
export const visionStatement =
  'Kami belajar dari pekerjaan setiap hari, menceritakan yang gagal tanpa takut, dan menolong unit lain dengan yang kami tahu.';
