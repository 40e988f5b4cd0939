// What people of the demonstration ministry changed at work after learning, and what they planned to change.

type Applied = {
  changed: string;
  effect: string;
  measure: 'time' | 'cost' | 'quality' | 'volume';
  before: number;
  after: number;
  unit: string;
  /** The same in words, for notes without a figure. */
  was: string;
  is: string;
};

const applied = (
  changed: string,
  effect: string,
  compared: [Applied['measure'], number, number, string, string, string]
): Applied => {
  const [measure, before, after, unit, was, is] = compared;
  return { changed, effect, measure, before, after, unit, was, is };
};

/** Application notes: what changed, the effect, and the state before and after. */
export const appliedNotes: readonly Applied[] = [
  applied(
    'Rekap mingguan kini ditarik dengan kueri, tidak lagi disalin dari tiga berkas.',
    'Rekap selesai pada hari yang sama dan selisihnya langsung terlihat.',
    ['time', 6, 1.5, 'jam', 'Tiga berkas disalin dengan tangan', 'Satu kueri, hasilnya dapat diulang']
  ),
  applied(
    'Nota dinas memakai kerangka satu halaman: masalah, pilihan, usul.',
    'Pimpinan memutuskan tanpa meminta penjelasan tambahan.',
    ['quality', 3, 1, 'kali revisi', 'Nota kembali dua sampai tiga kali', 'Nota diputuskan pada pembacaan pertama']
  ),
  applied(
    'Daftar periksa dipakai sebelum berkas dikirim ke seksi berikutnya.',
    'Berkas yang dikembalikan jauh berkurang.',
    [
      'quality',
      18,
      6,
      'berkas sebulan',
      'Kekurangan ditemukan di seksi berikutnya',
      'Kekurangan ditemukan sebelum dikirim'
    ]
  ),
  applied(
    'Rapat seksi dibatasi tiga puluh menit dengan putusan dan penanggung jawab di akhir.',
    'Tindak lanjut tercatat dan diperiksa pada rapat berikutnya.',
    ['time', 75, 30, 'menit', 'Rapat tanpa catatan putusan', 'Putusan tercatat dengan nama dan tanggal']
  ),
  applied(
    'Jawaban untuk pertanyaan yang sering diajukan dikumpulkan di satu halaman.',
    'Rekan baru menjawab sendiri tanpa menunggu.',
    [
      'time',
      20,
      5,
      'menit tiap pertanyaan',
      'Setiap pertanyaan ditanyakan kepada senior',
      'Jawaban dicari dahulu di halaman bersama'
    ]
  ),
  applied(
    'Arsip digital diberi nama menurut satu pola dan dipindahkan setiap Jumat.',
    'Berkas ditemukan dalam satu menit ketika pemeriksa meminta.',
    ['time', 25, 1, 'menit', 'Berkas dicari di beberapa komputer', 'Satu folder, satu pola nama']
  ),
  applied(
    'Loket memakai nomor antrean menurut jenis layanan.',
    'Antrean pagi lebih pendek dan tidak ada yang salah loket.',
    ['time', 40, 22, 'menit tunggu', 'Semua layanan dalam satu antrean', 'Tiga antrean menurut layanan']
  ),
  applied(
    'Pengadaan alat tulis digabung untuk empat seksi setiap triwulan.',
    'Harga lebih rendah karena jumlahnya cukup besar.',
    ['cost', 12.5, 9.8, 'juta rupiah', 'Setiap seksi membeli sendiri', 'Satu pembelian untuk empat seksi']
  ),
  applied(
    'Data penerima diperiksa ganda dengan rumus sebelum dibayarkan.',
    'Pembayaran ganda tidak terjadi lagi sejak itu.',
    ['quality', 4, 0, 'pembayaran ganda', 'Diperiksa dengan mata', 'Diperiksa dengan rumus, lalu oleh orang kedua']
  ),
  applied(
    'Peta risiko seksi dibahas setiap bulan, bukan hanya di awal tahun.',
    'Dua risiko ditangani sebelum terjadi.',
    [
      'volume',
      1,
      12,
      'pembahasan setahun',
      'Peta risiko disimpan setelah disahkan',
      'Peta risiko dibahas pada rapat bulanan'
    ]
  ),
  applied(
    'Umpan balik kepada rekan diberikan pada hari yang sama, dengan contoh.',
    'Kesalahan yang sama tidak berulang pada laporan berikutnya.',
    [
      'quality',
      7,
      2,
      'kesalahan sebulan',
      'Kesalahan dibahas pada akhir bulan',
      'Kesalahan dibahas pada hari yang sama'
    ]
  ),
  applied(
    'Laporan triwulan memakai bagan yang sama untuk semua seksi.',
    'Perbandingan antarseksi terbaca tanpa penjelasan.',
    ['time', 3, 1, 'hari kerja', 'Setiap seksi membuat bagan sendiri', 'Satu bagan, diisi dari satu tabel']
  ),
  applied(
    'Keluhan dicatat di satu daftar dengan tenggat dua hari kerja.',
    'Pemakai layanan mendapat jawaban sebelum bertanya lagi.',
    ['time', 6, 2, 'hari kerja', 'Keluhan dijawab menurut ingatan', 'Keluhan dijawab menurut tenggat']
  ),
  applied(
    'Langkah tanda tangan kedua dihapus untuk berkas bernilai kecil.',
    'Berkas sederhana selesai pada hari itu juga.',
    ['time', 3, 1, 'hari kerja', 'Setiap berkas melewati dua meja', 'Berkas kecil melewati satu meja']
  ),
  applied(
    'Serah terima pekerjaan memakai catatan satu halaman sebelum cuti.',
    'Pengganti bekerja tanpa menelepon yang sedang cuti.',
    ['volume', 9, 1, 'telepon selama cuti', 'Pekerjaan diserahkan secara lisan', 'Pekerjaan diserahkan dengan catatan']
  ),
  applied(
    'Surel yang mencurigakan dilaporkan dengan satu tombol, tidak diteruskan.',
    'Dua upaya pengelabuan dihentikan pada hari yang sama.',
    ['quality', 5, 0, 'tautan terbuka', 'Surel diteruskan untuk ditanyakan', 'Surel dilaporkan lalu dihapus']
  ),
  applied(
    'Jadwal kunjungan lapangan disusun menurut wilayah, bukan menurut tanggal surat.',
    'Satu perjalanan melayani dua sampai tiga tempat.',
    ['cost', 9.2, 5.4, 'juta rupiah sebulan', 'Satu perjalanan untuk satu tempat', 'Satu perjalanan untuk satu wilayah']
  ),
  applied(
    'Rekan baru didampingi dua pekan dengan daftar hal yang harus dikuasai.',
    'Rekan baru bekerja mandiri lebih cepat.',
    ['time', 8, 4, 'pekan', 'Rekan baru belajar sambil jalan', 'Rekan baru didampingi dengan daftar']
  ),
  applied(
    'Konsep surat keputusan diperiksa dengan alat banding sebelum diparaf.',
    'Salah kutip pasal tidak ditemukan lagi.',
    ['quality', 6, 1, 'salah kutip', 'Pasal disalin dari surat lama', 'Pasal dibandingkan dengan sumbernya']
  ),
  applied(
    'Permintaan data dijawab dari satu tabel yang diperbarui setiap pagi.',
    'Permintaan dijawab pada hari yang sama.',
    [
      'volume',
      4,
      11,
      'permintaan sehari',
      'Setiap permintaan dihitung dari awal',
      'Permintaan diambil dari tabel harian'
    ]
  )
];

/** Ways of working as units adopted them. */
export const adoptedWays: readonly string[] = [
  'Semua rekap bulanan memakai kueri bersama; hasilnya disimpan dengan tanggal tarik.',
  'Nota dinas kepada pimpinan paling panjang satu halaman, dengan usul di paragraf terakhir.',
  'Berkas dikirim setelah daftar periksa diisi dua orang.',
  'Rapat unit tiga puluh menit, putusan dan penanggung jawab ditulis sebelum bubar.',
  'Pertanyaan dan jawaban layanan dikumpulkan di satu halaman yang diperbarui setiap Senin.',
  'Nama berkas mengikuti pola tahun, seksi, perihal; dipindahkan ke arsip setiap Jumat.',
  'Keluhan dijawab paling lambat dua hari kerja, tercatat di satu daftar.',
  'Pembelian habis pakai digabung setiap triwulan untuk seluruh seksi.',
  'Berkas bernilai kecil cukup satu tanda tangan.',
  'Serah terima sebelum cuti memakai catatan satu halaman.',
  'Peta risiko dibahas setiap bulan pada rapat pertama.',
  'Kunjungan lapangan dijadwalkan menurut wilayah.'
];

/** Reasons why units did not adopt. */
export const notAdopted: readonly string[] = [
  'Unit sudah memakai aplikasi pusat untuk langkah ini.',
  'Menunggu pedoman baru yang terbit semester depan.',
  'Perlu dicoba dahulu di satu seksi selama satu triwulan.',
  'Bertentangan dengan ketentuan kearsipan yang berlaku.',
  'Manfaatnya belum sebanding dengan waktu menyiapkannya.',
  'Sebagian pegawai belum memiliki akses ke alat yang dipakai.'
];

/** Aims of milestones after 30, 60 and 90 days. */
export const milestoneAims: readonly [string, string, string][] = [
  [
    'Satu laporan disusun dengan cara baru',
    'Dua rekan ikut memakai cara baru',
    'Seluruh laporan seksi memakai cara baru'
  ],
  [
    'Daftar periksa selesai dan dicoba pada sepuluh berkas',
    'Daftar periksa dipakai semua petugas loket',
    'Berkas kembali berkurang separuh'
  ],
  [
    'Kueri dasar berjalan untuk data bulan lalu',
    'Kueri dipakai pada rekonsiliasi bulan ini',
    'Petunjuk singkat ditulis untuk rekan'
  ],
  ['Kerangka nota satu halaman dicoba tiga kali', 'Atasan menyetujui kerangkanya', 'Kerangka dipakai seluruh seksi'],
  ['Peta proses digambar bersama dua rekan', 'Satu langkah dihapus dan dicoba', 'Waktu proses diukur dan dilaporkan'],
  ['Folder arsip ditata menurut pola baru', 'Berkas tahun ini dipindahkan', 'Pencarian diuji pada lima permintaan'],
  ['Satu sesi berbagi diadakan untuk rekan', 'Bahan sesi menjadi aset pengetahuan', 'Tiga rekan mempraktikkannya']
];

/** What owners say of a milestone, met or not. */
export const milestoneLines: readonly string[] = [
  'Terlihat pada laporan bulan ini.',
  'Dicoba bersama rekan satu seksi, hasilnya terlampir di folder unit.',
  'Sudah berjalan dua pekan tanpa kendala.',
  'Dibahas dan disepakati pada rapat seksi.',
  'Atasan sudah melihat contohnya.',
  'Dipakai pada tiga berkas pertama.'
];

/** Why a milestone was not met. */
export const milestoneHindrances: readonly string[] = [
  'Tertunda karena penutupan bulan.',
  'Akses data baru diberikan pekan ini.',
  'Menunggu persetujuan kerangka.',
  'Rekan yang diajak sedang bertugas di luar.'
];
