// What the invented people hand over and direct.

export const handedOver = [
  'Rekonsiliasi harian selesai sebelum pukul 10; selisih dicatat pada buku kerja bersama.',
  'Hubungi bagian perbendaharaan lebih dulu; surat menyusul.',
  'Retur bulan lalu mengajarkan untuk memeriksa nomor rekening dua kali.',
  'Tenggat laporan berubah bila jatuh pada hari libur; tandanya surat edaran pekan sebelumnya.',
  'Tiga berkas masih menunggu jawaban satuan kerja; daftar ada di map bersama.',
  'Tidak ada yang khusus di bagian ini.'
];

export const directionBodies = [
  'Lengkapi daftar kebutuhan pengetahuan bagi jabatan yang paling banyak pegawainya.',
  'Tinjau aset yang lewat tanggal dan tarik yang sudah tidak berlaku.',
  'Pastikan setiap pegawai yang pindah triwulan ini menulis kasus terpentingnya.',
  'Pilih tiga aset untuk dibahas pada rapat bulanan.'
];

export const directionAnswers = [
  'Daftar sudah lengkap dan dikonfirmasi.',
  'Dua belas aset ditinjau, tiga ditarik.',
  'Semua sudah menulis; dua aset terbit.',
  'Dibahas pada rapat tanggal 12; catatannya menjadi aset.'
];
