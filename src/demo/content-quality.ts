// What members of the quality panels say in the demonstration ministry, and what authors write to them.

/** Why a member finds an asset valid. */
export const validReasons: readonly string[] = [
  'Langkahnya lengkap dan sudah dipakai di lebih dari satu kantor.',
  'Rujukan peraturannya benar dan masih berlaku.',
  'Menjawab pertanyaan yang sering diajukan pelaksana.',
  'Contoh hitungannya dapat diikuti tanpa penjelasan tambahan.',
  'Kesalahan yang diceritakan dapat dihindari kantor lain.',
  'Ringkas, dan hasilnya terukur sebelum dan sesudah.'
];

/** What is to be mended before an asset comes again. */
export const returnReasons: readonly string[] = [
  'Sebutkan dasar hukum yang dipakai dan tanggal berlakunya.',
  'Hilangkan nama mitra kerja, cukup perannya.',
  'Langkah ketiga belum menjelaskan siapa yang berwenang menyetujui.',
  'Tambahkan hasil sesudah cara ini dipakai.',
  'Lampirkan formulir yang dirujuk di dalam naskah.'
];

/** Why an asset is refused. */
export const refuseReasons: readonly string[] = [
  'Isinya menyalin petunjuk teknis yang sudah ada.',
  'Cara ini bertentangan dengan aturan pemisahan tugas.',
  'Memuat data pihak lain yang tidak boleh dibuka.'
];

/** Short reasons beside a criterion. */
export const criterionNotes: readonly string[] = [
  '',
  '',
  '',
  'Belum pernah ditulis sebelumnya.',
  'Dipakai di loket setiap hari.',
  'Waktu penyelesaian turun.',
  'Perlu contoh tambahan.'
];

/** What authors write to the panel. */
export const submissionNotes: readonly string[] = [
  '',
  '',
  'Sudah diuji di dua kantor selama satu triwulan.',
  'Mohon ditinjau apakah dapat dibuka untuk kementerian.',
  'Disusun bersama pemakainya.'
];

/** Why a submission is taken back. */
export const withdrawReasons: readonly string[] = ['Naskah akan dilengkapi dulu.', 'Aturannya sedang diubah.'];
