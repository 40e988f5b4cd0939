// What the invented people write beside reviews of assets.

export const reviewNotes = [
  'Diperiksa terhadap peraturan terbaru; tidak ada yang berubah.',
  'Contoh angkanya masih sesuai dengan tahun anggaran ini.',
  'Dibaca bersama tim; langkahnya masih dipakai sehari-hari.',
  '',
  'Tautan dan lampirannya masih terbuka.',
  'Sudah dicocokkan dengan praktik di loket.'
];

export const newerNotes = [
  'Yang baru memuat contoh dari tahun ini.',
  'Digabung dengan catatan yang lebih lengkap.',
  'Prosedurnya berubah; yang baru mengikuti aturan sekarang.'
];

export const needNames = [
  'Menelusuri selisih kas harian',
  'Menjawab pertanyaan satuan kerja tentang retur',
  'Menyusun catatan atas laporan',
  'Menguji kelengkapan tagihan',
  'Membaca tren penerimaan bulanan',
  'Menyiapkan bahan rapat koordinasi',
  'Memakai aplikasi rekonsiliasi versi baru',
  'Menangani keberatan dengan runtut',
  'Menilai risiko sebelum memutuskan',
  'Menulis telaah singkat',
  'Mewawancarai narasumber di lapangan',
  'Menghitung dampak perubahan tarif'
];

export const needDescriptions = [
  'Langkah demi langkah, dengan contoh dari kantor sendiri.',
  'Supaya pegawai baru dapat mengerjakannya sendiri dalam sebulan.',
  'Kasus yang paling sering muncul dan cara memutuskannya.',
  'Termasuk dasar hukumnya dan siapa yang dapat ditanya.'
];

export const collectionNames = [
  'Pekan pertama di kantor',
  'Menjelang akhir tahun anggaran',
  'Yang sering ditanyakan di loket',
  'Pelajaran dari kegagalan',
  'Dasar menulis telaah',
  'Bekal petugas pengganti'
];

export const collectionPurposes = [
  'Dibaca pegawai baru pada pekan pertama, satu setiap hari.',
  'Untuk tim yang menyiapkan tutup buku, dalam urutan pekerjaannya.',
  'Bekal petugas loket sebelum bertugas sendiri.',
  'Supaya kesalahan yang sama tidak terulang di kantor lain.'
];
