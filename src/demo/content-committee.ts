// What units, judges and the committee wrote in the invented ministry.

/** Why a practice is not where it should be, as an officer explains it. */
export const walkNotes = [
  'Sebagian catatan masih berupa berkas kertas dan dimasukkan pada triwulan pertama.',
  'Dua kantor berpindah gedung pada semester kedua, sehingga sebagian kegiatan tertunda.',
  'Kegiatannya berjalan bersama pejabat fungsional, catatannya sedang dilengkapi.',
  'Angka naik setelah setiap seksi menunjuk penanggung jawabnya.',
  'Pegawai baru bergabung pada bulan September; angkanya diperkirakan menyusul.',
  'Praktik ini dijadikan agenda tetap rapat bulanan sejak pertengahan tahun.'
] as const;

/** Where a practice is shown: numbers of documents. */
export const walkSources = [
  'KEP-12/2025',
  'SE-4/2025',
  'ND-118/2025',
  'https://intranet.example/laporan-belajar'
] as const;

/** Why a sampled record does not stand. */
export const failReasons = [
  'Isi catatan sama dengan catatan pegawai lain pada hari yang sama.',
  'Tanggalnya tidak sesuai dengan surat yang ditunjukkan.',
  'Tidak ada hasil yang dapat ditunjukkan saat kunjungan.',
  'Isinya hanya judul, tanpa uraian yang dapat dipakai orang lain.'
] as const;

/** Why criteria are not wholly met. */
export const scoreReasons = [
  'Dokumen ada, tetapi belum disebarkan ke seluruh kantor.',
  'Belum ditinjau dalam dua tahun terakhir.',
  'Ukuran keberhasilannya belum disebut.'
] as const;

/** What the committee found. */
export const findingTexts = [
  'Bukti yang disampel sebagian besar terbukti. Unit diminta merapikan catatan kegiatan yang berulang dan menetapkan pengelola di setiap kantor.',
  'Kegiatan belajar berjalan, tetapi hasilnya jarang dibagikan. Komite menyarankan jadwal berbagi bulanan dengan penanggung jawab yang jelas.',
  'Dokumen tata kelola lengkap. Perbaikan diperlukan pada pembinaan oleh atasan, terutama di kantor yang jauh dari pusat.'
] as const;

/** What a unit answers. */
export const answerText = 'Temuan kami terima dan ditindaklanjuti pada triwulan pertama.';
export const appealText =
  'Dua catatan yang dinyatakan tidak terbukti memiliki surat tugas, terlampir pada dokumen KEP-12. Mohon ditinjau kembali.';
export const replyText =
  'Surat tugas sudah diperiksa. Satu catatan memang sesuai, namun hasil kegiatannya tidak ada, sehingga penilaian tetap.';
export const minutesText =
  'Rapat moderasi dihadiri ketua dan para penilai. Catatan dibuka bersama, alasan kedua penilai dibahas, lalu diputuskan dengan suara bulat.';
export const rulingText =
  'Sistem menghitung satu kegiatan dua kali karena nomor surat tugas diganti. Angka disesuaikan dengan daftar hadir yang diperiksa bersama.';

/** What units do beyond the list, with what came of it. */
export const initiatives = [
  [
    'Klinik pengetahuan keliling',
    'Tim kecil mendatangi kantor terpencil dua kali setahun, menyelesaikan kasus bersama dan menuliskannya. Empat belas kasus menjadi aset.'
  ],
  [
    'Magang terbalik',
    'Pegawai muda mendampingi pimpinan selama satu pekan dalam pemakaian data. Tiga laporan rutin dihapus sesudahnya.'
  ],
  [
    'Papan gagal yang jujur',
    'Setiap bulan satu kegagalan diceritakan pelakunya sendiri, tanpa sanksi. Dua prosedur diperbaiki karenanya.'
  ]
] as const;
export const commendation = 'Layak ditiru unit lain. Komite menyarankan dibawakan dalam forum berbagi kementerian.';

/** Objections to measures: practice, reason, whether it changes, answer; an empty answer is still waited for. */
export const objections = [
  [
    'I.KMI.2',
    'Pegawai yang bertugas menjaga pos lintas batas jarang memiliki komputer kerja. Ukuran satu aset setahun tidak adil bagi mereka.',
    'changes',
    'Diterima. Mulai versi berikutnya aset yang ditulis bersama dihitung untuk setiap penulisnya.'
  ],
  [
    'I.SOL.1d',
    'Jawaban atasan yang terlambat menurunkan angka unit, padahal pegawai sudah memberi tahu tepat waktu.',
    'stays',
    'Ukuran ini memang menilai dukungan atasan. Keterlambatan pegawai dihitung pada praktik lain.'
  ],
  [
    'I.LRN.2',
    'Pegawai yang baru pindah pada bulan Oktober tidak mungkin mencapai target jam setahun penuh.',
    'stays',
    ''
  ]
] as const;

/** Why the committee of the running year works ahead of its calendar. */
export const trialReason =
  'Uji coba penilaian komite sebelum tahap resmi, agar unit dan anggota mengenal langkah-langkahnya.';
