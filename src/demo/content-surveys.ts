// Surveys of the demonstration ministry in words.

/** Why the ministry asks. */
export const surveyPurpose =
  'Mengetahui bagaimana belajar berlangsung di setiap unit, sebagai bagian dari penilaian organisasi pembelajar dan bahan perbaikan tahun depan.';

/** What people wrote beside their answers. */
export const surveyComments: readonly string[] = [
  'Waktu belajar yang dijadwalkan sering tergeser rapat mendadak.',
  'Bahasan kasus hari Jumat sangat membantu, semoga diteruskan.',
  'Usul saya dijawab, walaupun belum diterima; alasannya jelas.',
  'Rekan baru perlu pendamping pada bulan pertama.',
  'Arahan kadang berubah tanpa diberi tahu sejak kapan berlaku.',
  'Senang karena kekeliruan dibahas sebabnya, bukan orangnya.',
  'Perlu ruang untuk mencoba cara baru tanpa takut target.',
  'Bahan pelatihan bagus, tetapi sulit ditemukan lagi sesudahnya.'
];
