// Communities of the demonstration ministry: what they are called, what they meet about, what is asked and answered.

/** Communities of interest, for any job. */
export const interestNames: readonly string[] = [
  'Olah data untuk semua',
  'Menulis dengan jelas',
  'Bahasa isyarat di loket',
  'Klub buku kebijakan publik',
  'Lari pagi dan kerja sehat',
  'Fotografi aset negara',
  'Presentasi yang didengar',
  'Bahasa Inggris di meja kerja',
  'Rumah literasi keuangan',
  'Otomasi lembar kerja',
  'Ramah disabilitas',
  'Kantor hemat energi',
  'Orang tua yang bekerja',
  'Sejarah keuangan negara',
  'Peta dan data wilayah',
  'Kecerdasan buatan yang bertanggung jawab'
];

/** What brings them together. */
export const communityPurposes: readonly string[] = [
  'Menyelesaikan bersama hal yang berulang di meja kerja, lalu menuliskannya agar tidak dicari dua kali.',
  'Membandingkan cara kerja antarkantor dan memilih yang paling sederhana.',
  'Belajar dari kasus nyata, saling menjawab, dan menjaga mutu layanan tetap sama di mana pun.',
  'Menyiapkan rekan baru: yang berpengalaman menjelaskan, yang baru bertanya tanpa sungkan.'
];

/** Topics of sessions. */
export const sessionTopics: readonly string[] = [
  'Bedah kasus bulan ini',
  'Tanya jawab aturan baru',
  'Satu alat, lima cara pakai',
  'Kesalahan yang pernah kami buat',
  'Berbagi hasil kunjungan kerja',
  'Latihan bersama: dari data mentah ke simpulan',
  'Cara kantor lain melakukannya',
  'Menyusun daftar periksa bersama',
  'Menyiapkan akhir tahun',
  'Kenalan dan rencana triwulan'
];

/** Titles of what is asked. */
export const questionTitles: readonly string[] = [
  'Dokumen mana yang paling sering kurang lengkap?',
  'Bagaimana menjelaskan tenggat ini kepada pemohon?',
  'Ada contoh kertas kerja yang ringkas?',
  'Siapa yang pernah menangani selisih seperti ini?',
  'Rumus yang tahan baris kosong',
  'Cara membagi antrean pada hari ramai',
  'Apakah formulir lama masih diterima?',
  'Urutan pemeriksaan yang lebih cepat'
];

/** Titles of what is told. */
export const noteTitles: readonly string[] = [
  'Catatan dari sesi pekan lalu',
  'Daftar periksa yang kami pakai',
  'Tiga hal dari rapat koordinasi',
  'Templat surat yang lolos sekali kirim',
  'Ringkasan perubahan ketentuan',
  'Cara kami memotong waktu tunggu'
];

/** What stands in a post. */
export const postBodies: readonly string[] = [
  'Kami menemuinya tiga kali bulan ini. Saya lampirkan urutan yang kami coba; mohon dikoreksi bila ada yang lebih singkat.',
  'Di kantor kami langkah ini memakan setengah hari. Mungkin ada yang sudah menyederhanakannya.',
  'Ini hasil uji di dua loket. Yang kedua lebih cepat karena pemeriksaan awal dilakukan sebelum nomor antrean.',
  'Saya tuliskan supaya tidak hilang: mulai dari daftar di sistem, cocokkan jumlah, baru buka berkas satu per satu.',
  'Sudah saya coba pada data bulan lalu dan hasilnya sama. Silakan dipakai, beri tahu bila ada yang ganjil.'
];

/** What is answered. */
export const answerBodies: readonly string[] = [
  'Kami memakai daftar periksa satu halaman; sejak itu pengembalian berkas turun separuh.',
  'Coba urutkan menurut tanggal terbit dahulu. Selisihnya biasanya tampak di tiga baris pertama.',
  'Formulir lama masih diterima sampai akhir bulan, lalu hanya yang baru.',
  'Saya pernah menanganinya: mintalah salinan dari kantor asal, jangan menunggu surat resmi.',
  'Pakai lembar kedua pada templat; kolom kuncinya sudah dikunci supaya tidak tergeser.'
];
