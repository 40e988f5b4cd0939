// Teams of the demonstration ministry: what they are called and what they are for, by kind.

/** Names of teams by kind. */
export const teamNames: Readonly<Record<string, readonly string[]>> = {
  assignment: ['Tim penyusunan laporan semester', 'Tim persiapan pemeriksaan', 'Tim pemutakhiran prosedur'],
  initiative: ['Tim perapi arsip', 'Tim loket tanpa antre', 'Tim satu formulir'],
  topic: ['Tim baca aturan baru', 'Tim data bersih', 'Tim tulisan jelas'],
  trust: ['Tim sahabat kerja', 'Tim saling jaga', 'Tim meja terbuka'],
  'action-learning': ['Tim proyek pangkas waktu layanan', 'Tim proyek kertas kerja digital']
};

/** What a team wants to have understood or improved. */
export const teamPurposes: readonly string[] = [
  'Memahami sebab berkas kembali, lalu memperbaiki langkah yang paling sering terlewat.',
  'Menyamakan cara kerja antarrekan sehingga siapa pun dapat meneruskan.',
  'Menyelesaikan satu keluaran bersama dan menuliskan yang dipelajari di sepanjang jalan.',
  'Saling mengajari hal kecil yang menghemat waktu setiap hari.',
  'Membahas kasus pekan ini dan menyepakati jawabannya.'
];

/** Why a team was archived. */
export const archiveNotes: readonly string[] = [
  'Keluaran sudah diserahkan.',
  'Cara kerja barunya sudah menjadi kebiasaan unit.',
  'Anggota pindah tugas; pekerjaan diteruskan tim lain.'
];
