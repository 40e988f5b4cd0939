// Documents and skill groups of the demonstration ministry in words.

/** What a direction of knowledge documentation asks for. */
export const directionTexts: readonly string[] = [
  'Tahun ini dahulukan kasus pelayanan yang berulang: tuliskan sebabnya, langkahnya, dan cara mencegahnya. Setiap unit menuliskan sedikitnya satu cerita dari rekan yang akan pindah atau pensiun.',
  'Dahulukan pengetahuan yang hanya dikuasai satu orang. Tulis sebagai panduan langkah demi langkah, uji oleh rekan yang belum pernah mengerjakannya.',
  'Tuliskan keputusan penting beserta pertimbangannya, bukan hanya hasilnya. Sertakan contoh dan dokumen rujukan agar dapat dipakai unit lain.'
];

/** Documents that hold for the whole ministry until they are withdrawn: kind, number, title, main points. */
export const ministryDocuments: readonly (readonly [string, string, string, string])[] = [
  [
    'vision',
    'KEP-12',
    'Visi organisasi pembelajar',
    'Setiap pegawai belajar dari pekerjaannya, dan yang dipelajari menjadi milik bersama.'
  ],
  [
    'learning-culture',
    'KEP-31',
    'Budaya belajar dan berbagi',
    'Bertanya dihargai, kesalahan dibahas sebabnya, dan keberhasilan dituliskan.'
  ],
  [
    'competency-policy',
    'PER-6',
    'Kebijakan pengembangan kompetensi',
    'Setiap jabatan memiliki standar, setiap pegawai memiliki rencana, dan belajar di tempat kerja diakui sebagai jam belajar.'
  ],
  [
    'knowledge-policy',
    'PER-7',
    'Kebijakan manajemen pengetahuan',
    'Aset pengetahuan milik unit, dinilai mutunya, dibuka menurut level aksesnya, dan ditinjau berkala.'
  ]
];

/** What a skill group is for. */
export const groupPurposes: readonly string[] = [
  'Menjaga keahlian inti agar tidak hilang saat orangnya pindah, dan menjawab pertanyaan antarunit.',
  'Menyamakan cara kerja rumpun jabatan ini dan menuliskan yang paling sering ditanyakan.',
  'Menyiapkan rekan baru bersama widyaiswara dan merawat panduan yang dipakai setiap hari.'
];

/** Documents that a level-I unit gives itself: kind, number, title, main points. */
export const houseDocuments: readonly (readonly [string, string, string, string])[] = [
  [
    'vision',
    'RENSTRA-1',
    'Visi dalam rencana strategis',
    'Menjadi unit yang belajar dari setiap layanan: dirumuskan bersama pegawai, disebarkan berjenjang, dipantau dua kali setahun.'
  ],
  [
    'learning-culture',
    'PER-4',
    'Peraturan budaya belajar',
    'Mengatur jenis kegiatan, tata cara, waktu, dan pelaku kegiatan belajar di unit ini.'
  ],
  [
    'people-management',
    'PED-2',
    'Pedoman pengelolaan SDM',
    'Penempatan, pola karier, pengembangan, penilaian, dan penghargaan, dengan kesempatan yang sama bagi setiap pegawai.'
  ],
  [
    'competency-policy',
    'PER-8',
    'Kebijakan pengembangan kompetensi unit',
    'Kebutuhan ditetapkan setiap tahun dari sasaran unit; jalur belajarnya terbuka bagi semua jabatan.'
  ],
  [
    'knowledge-policy',
    'PER-9',
    'Kebijakan manajemen pengetahuan unit',
    'Yang dikerjakan berulang dituliskan, dinilai mutunya, dan dibagikan setiap bulan.'
  ]
];

/** Where criteria stand in a document. */
export const places: readonly string[] = [
  'Pasal 3',
  'Pasal 5 ayat (2)',
  'Bab II',
  'Bab III huruf B',
  'hlm. 12',
  'Lampiran I'
];

/** Goals that policies serve. */
export const strategicGoals: readonly string[] = [
  'Layanan yang andal dan tepat waktu',
  'Sumber daya manusia yang kompeten dan berintegritas',
  'Pengelolaan keuangan negara yang akuntabel'
];

/** What came of monitoring a vision. */
export const monitoringFindings: readonly string[] = [
  'Sebagian besar bagian sudah membahas visi dalam rapat bulanan; dua kantor menyusul pada triwulan berikutnya.',
  'Berbagi pengetahuan berjalan, tetapi evaluasi setelah belajar belum merata. Kepala kantor diminta mendampingi.',
  'Target dikenal pada setiap tingkat. Yang masih lemah adalah pencatatan pelajaran dari kegagalan.'
];

/** In which meetings a vision was made, and where documents are explained. */
export const makingMeetings: readonly string[] = [
  'Rapat kerja penyusunan rencana strategis',
  'Lokakarya visi bersama pegawai'
];
export const briefingPlaces: readonly string[] = ['Aula unit', 'Rapat pembinaan bulanan', 'Sesi daring'];

/** Why a drawn document was sent back to those who wrote it. */
export const returnReasons = [
  'Tata cara disebut, tetapi waktu dan pelaku kegiatan belajar belum ditetapkan.',
  'Halaman yang ditunjuk memuat sambutan, bukan ketentuan tentang jenis kegiatan.',
  'Ketentuan menyalin peraturan unit induk; keadaan kantor ini belum diatur.'
];

/** Why such a document was withdrawn afterwards. */
export const withdrawReason = 'Dicabut setelah diperiksa; kantor mengikuti peraturan budaya belajar unit eselon I.';
