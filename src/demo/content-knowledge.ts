// What people of the demonstration ministry answer in the form of a lesson learned, and for which work they used an asset.

/** Answers to the questions of a lesson, some of them; each fits any trade. */
export const lessonAnswers = {
  context: [
    'Penutupan akhir bulan dengan berkas dua kali lipat dari biasanya.',
    'Penerapan formulir baru di loket pada pekan pertama.',
    'Pemeriksaan bersama dua kantor dengan batas waktu lima hari kerja.',
    'Pelatihan singkat bagi satuan kerja sebelum penyaluran dana.',
    'Perpindahan data dari sistem lama ke sistem baru.'
  ],
  action: [
    'Berkas dibagi menurut jenis, bukan menurut urutan datang, dan diperiksa berpasangan.',
    'Daftar periksa disusun pada hari pertama dan dipakai tanpa diuji coba lebih dahulu.',
    'Pertanyaan yang berulang dikumpulkan dan dijawab sekali dalam pesan bersama.',
    'Perbandingan dilakukan setiap sore, tidak menunggu akhir pekan.',
    'Pengerjaan dimulai dari bagian yang paling sering dikembalikan.'
  ],
  why: [
    'Sebab terbesar ada pada data awal, bukan pada langkah pemeriksaan.',
    'Petunjuknya dapat dibaca dengan dua cara, dan keduanya masuk akal.',
    'Waktu untuk uji coba tidak dijadwalkan, sehingga kesalahan baru terlihat di loket.',
    'Pihak lain diberi tahu sepekan lebih awal, sehingga berkasnya sudah lengkap.',
    'Perubahan kecil setiap hari lebih mudah ditelusuri daripada satu perbaikan besar.'
  ],
  lesson: [
    'Samakan tanggal acuan sebelum menghitung apa pun.',
    'Uji coba satu jam menghemat perbaikan satu pekan.',
    'Kabar yang datang sebelum pekerjaan dimulai lebih berguna daripada teguran sesudahnya.',
    'Periksa dahulu yang paling sering keliru.',
    'Catat keputusan pada hari yang sama, selagi alasannya masih diingat.'
  ],
  recommendation: [
    'Jadwalkan uji coba dengan tiga berkas nyata sebelum formulir dipakai.',
    'Kirim daftar kelengkapan sepekan sebelum batas waktu.',
    'Bandingkan data setiap sore selama pekan terakhir bulan berjalan.',
    'Simpan contoh yang benar di tempat yang dapat dibuka semua petugas.',
    'Sediakan satu orang yang menjawab pertanyaan pada hari pertama.'
  ]
} satisfies Record<string, readonly string[]>;

/** Pieces of work for which an asset was used. */
export const usesInWork: readonly string[] = [
  'Rekonsiliasi akhir bulan',
  'Jawaban atas pertanyaan satuan kerja',
  'Penyusunan daftar periksa loket',
  'Bahan bimbingan teknis',
  'Penelaahan usulan belanja',
  'Pemeriksaan dokumen pengiriman',
  'Rapat persiapan penutupan buku',
  'Surat penjelasan kepada wajib pajak',
  'Penilaian ulang barang milik negara',
  'Pembekalan pegawai baru di seksi'
];

/** Why a date of the sharing calendar was dropped. */
export const dropReasons: readonly string[] = [
  'Bertepatan dengan penutupan buku; topiknya digabung ke bulan berikutnya.',
  'Pembicara bertugas ke luar kota.',
  'Hampir semua pegawai mengikuti pemeriksaan bersama.'
];

/** What listeners remark on a session. */
export const sessionRemarks: readonly string[] = [
  'Contohnya dekat dengan pekerjaan kami.',
  'Bagian tanya jawab sebaiknya lebih panjang.',
  'Lembar ringkasnya langsung dapat dipakai.',
  ''
];
