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
