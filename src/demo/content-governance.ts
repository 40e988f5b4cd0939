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
    'culture',
    'KEP-31',
    'Budaya belajar dan berbagi',
    'Bertanya dihargai, kesalahan dibahas sebabnya, dan keberhasilan dituliskan.'
  ],
  [
    'policy',
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
