// Surveys of the demonstration ministry in words.

/** Why the ministry asks. */
export const surveyPurpose =
  'Mengetahui bagaimana belajar berlangsung di setiap unit, sebagai bagian dari penilaian organisasi pembelajar dan bahan perbaikan tahun depan.';

/** How a scale was worded in the first year, statement by statement; since then it asks as the shipped one does. */
export const earlierScale = {
  id: 'O.LRN.4',
  texts: [
    { id: 'Unit saya mendorong pegawai untuk terus belajar.', en: 'My unit encourages people to keep on learning.' },
    { id: 'Hasil belajar seseorang diketahui oleh rekan-rekannya.', en: 'Colleagues know what one of us has learnt.' },
    {
      id: 'Setelah pekerjaan besar selesai, kami meninjau apa yang patut diulang dan apa yang diubah.',
      en: 'After a large piece of work we look at what to repeat and what to change.'
    },
    { id: 'Belajar adalah bagian dari budaya unit saya.', en: 'Learning is part of the culture of my unit.' }
  ]
};

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
