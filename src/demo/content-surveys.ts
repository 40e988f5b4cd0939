// Surveys of the demonstration ministry in words.

/** Why the ministry asks. */
export const surveyPurpose =
  'Mengetahui bagaimana belajar berlangsung di setiap unit, sebagai bagian dari penilaian organisasi pembelajar dan bahan perbaikan tahun depan.';

/** Why it asks once more, after the survey of the year. */
export const secondPurpose =
  'Mengetahui, menjelang akhir tahun, apa yang berubah dalam cara unit belajar sejak survei yang lalu. Hasilnya menggantikan hasil survei itu dalam indeks tahun ini.';

/** What reminds those who have not answered. */
export const surveyReminder = {
  id: 'Survei belum Anda jawab. Hanya perlu sekitar delapan menit, dan jawaban Anda ikut menentukan apa yang diperbaiki di unit Anda.',
  en: 'You have not answered the survey yet. It takes about eight minutes, and your answers help decide what gets better in your unit.'
};

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
