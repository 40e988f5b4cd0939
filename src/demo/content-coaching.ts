// What people of the demonstration speak of when they coach, give feedback, recognise and thank.

/** Topics of relations and sessions, topics of feedback notes. */
export const coachingTopics: readonly string[] = [
  'Menelaah laporan realisasi',
  'Rekonsiliasi tanpa selisih',
  'Menulis nota dinas',
  'Memimpin rapat singkat',
  'Menyusun prioritas pekan',
  'Melayani satuan kerja',
  'Membaca data anggaran',
  'Menyusun kertas kerja',
  'Mengelola antrean layanan',
  'Menyampaikan paparan',
  'Membagi pekerjaan tim',
  'Mengolah data dengan kueri',
  'Menyiapkan uji kompetensi',
  'Menyusun pedoman kerja'
];

/** Aims of relations, one for each topic. */
export const coachingAims: readonly string[] = [
  'Menelaah laporan bulanan tanpa dikembalikan.',
  'Menyusun rekonsiliasi tepat waktu tiga bulan berturut-turut.',
  'Menulis nota dinas yang selesai dalam sekali periksa.',
  'Memimpin rapat unit dengan keputusan yang jelas.',
  'Menyelesaikan yang penting sebelum yang mendesak.',
  'Menjelaskan aturan baru kepada satuan kerja dengan tenang.',
  'Membaca penyerapan anggaran dan menjelaskan sebabnya.',
  'Menyusun kertas kerja yang dapat diteruskan rekan.',
  'Menyelesaikan antrean surat dalam lima hari kerja.',
  'Menyusun paparan yang selesai dalam sepuluh menit.',
  'Membagi pekerjaan sehingga tidak ada yang lembur.',
  'Menulis kueri sendiri untuk laporan rutin.',
  'Siap mengikuti uji kompetensi pada akhir tahun.',
  'Menyusun pedoman yang dipakai seluruh seksi.'
];

/** What a coach sees at the opening. */
export const openingSights: readonly string[] = [
  'Angka pada tabel benar, uraiannya belum menjawab pertanyaan pimpinan.',
  'Dokumen lengkap, tetapi selesai dua hari sesudah batas waktu.',
  'Penjelasan kepada satuan kerja sudah sabar; dasar aturannya belum disebut.',
  'Kertas kerja rapi dan mudah diikuti oleh rekan lain.',
  'Nota dinas panjang; permintaannya baru terbaca di halaman kedua.',
  'Selisih ditemukan cepat, penyebabnya belum dicatat.',
  'Rapat dimulai tepat waktu, keputusan belum dibagikan.',
  'Antrean surat terurai, yang mendesak masih tercampur.'
];

/** Standards and aims that the first feedback refers to. */
export const openingStandards: readonly string[] = [
  'SOP penyusunan laporan bulanan',
  'Standar layanan lima hari kerja',
  'Pedoman tata naskah dinas',
  'Standar kertas kerja reviu',
  'Maklumat pelayanan kantor',
  'Tujuan hubungan ini',
  'SOP rekonsiliasi data',
  'Standar kompetensi jabatan'
];

/** Steps of the notes: goal, reality, options, way forward. */
export const noteGoals: readonly string[] = [
  'Menyepakati ukuran laporan yang baik.',
  'Menemukan mengapa rekonsiliasi terlambat.',
  'Mencoba cara membuka rapat.',
  'Memilih dua pekerjaan yang paling penting pekan ini.',
  'Melihat ulang nota dinas yang dikembalikan.',
  'Menyiapkan penjelasan aturan baru.'
];
export const noteRealities: readonly string[] = [
  'Data dari satuan kerja datang pada hari terakhir.',
  'Draf ditulis sendiri tanpa dibaca orang lain lebih dahulu.',
  'Rapat berjalan lama karena bahan dibagikan di tempat.',
  'Pekerjaan mendadak menggeser yang sudah direncanakan.',
  'Kolom penyebab belum pernah diisi.',
  'Pertanyaan yang sama muncul setiap bulan.'
];
export const noteOptions: readonly string[] = [
  'Meminta data lebih awal, atau menutup tahap demi tahap.',
  'Bertukar draf dengan rekan, atau memakai daftar periksa.',
  'Membagikan bahan sehari sebelumnya.',
  'Menetapkan satu jam tenang setiap pagi.',
  'Menulis tanya jawab untuk satuan kerja.',
  'Menyusun contoh isian yang benar.'
];
export const noteWays: readonly string[] = [
  'Mencoba daftar periksa pada laporan berikutnya.',
  'Menutup rekonsiliasi per kelompok akun.',
  'Mengirim bahan rapat setiap Rabu sore.',
  'Menyusun tanya jawab bersama seorang rekan.',
  'Mengisi kolom penyebab sejak temuan pertama.',
  'Mencatat gangguan selama satu pekan.'
];

/** Actions agreed in sessions. */
export const agreedActions: readonly string[] = [
  'Menyusun daftar periksa laporan',
  'Meminta seorang rekan membaca draf',
  'Menutup rekonsiliasi per kelompok akun',
  'Membagikan bahan rapat sehari sebelumnya',
  'Menyusun tanya jawab untuk satuan kerja',
  'Mencatat penyebab setiap selisih',
  'Mencoba urutan kerja baru selama dua pekan',
  'Menyampaikan paparan singkat di rapat unit'
];

/** Feedback notes between the dialogues. */
export const feedbackWords: readonly string[] = [
  'Uraian laporan kini langsung menjawab pertanyaan. Teruskan cara ini.',
  'Penjelasan Anda kepada satuan kerja menenangkan; sebutkan juga dasar aturannya.',
  'Rekonsiliasi selesai lebih awal dua hari. Terima kasih.',
  'Nota dinas masih panjang; coba letakkan permintaan di kalimat pertama.',
  'Rapat Anda singkat dan keputusannya dibagikan hari itu juga.',
  'Beberapa surat terlewat pekan ini; mari lihat urutan kerjanya bersama.',
  'Anda membantu rekan baru tanpa diminta. Itu terasa di tim.',
  'Paparan jelas. Lain kali sisakan waktu untuk pertanyaan.',
  'Data yang Anda kirim lengkap sejak pertama kali.',
  'Batas waktu terlewat satu hari; kabari saya lebih awal bila ada hambatan.'
];

/** Reasons of recognitions, and the results they rest on, one for one. */
export const recognitionReasons: readonly string[] = [
  'Ketelitian dalam rekonsiliasi',
  'Ketekunan menyederhanakan layanan',
  'Kesediaan membimbing rekan baru',
  'Keberanian mencoba cara kerja baru',
  'Laporan yang makin jelas dari bulan ke bulan',
  'Pelayanan yang tenang pada masa padat'
];
export const recognitionResults: readonly string[] = [
  'Selisih nihil selama enam bulan berturut-turut.',
  'Waktu layanan turun dari lima menjadi tiga hari kerja.',
  'Dua rekan baru menyusun laporan sendiri sesudah sebulan.',
  'Kertas kerja baru dipakai oleh seluruh seksi.',
  'Tidak ada laporan yang dikembalikan sejak triwulan kedua.',
  'Antrean akhir tahun selesai sebelum batas waktu.'
];

/** Sentences that come with thanks or with help that was noted. */
export const helpWords: readonly string[] = [
  'Memandu kueri pertama sampai berjalan.',
  'Menjelaskan alur rekonsiliasi dari awal.',
  'Memeriksa nota dinas sebelum dikirim.',
  'Memberi contoh paparan yang ringkas.',
  'Menunjukkan cara memakai aplikasi baru.',
  'Mengajak membaca pedoman bersama.'
];

/** What coaches offer. */
export const offerTopics: readonly string[] = [
  'Rekonsiliasi, kertas kerja, telaah laporan',
  'Menulis nota dinas dan laporan ringkas',
  'Memimpin rapat dan membagi pekerjaan',
  'Data, kueri, dan dasbor',
  'Pelayanan satuan kerja pada masa padat',
  'Menyiapkan uji kompetensi dan paparan',
  'Karier fungsional dan rencana belajar',
  'Menyederhanakan prosedur kerja'
];
