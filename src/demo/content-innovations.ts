// Innovations of the demonstration ministry, why they ended, and for what people elsewhere use them.

type Made = { title: string; problem: string; idea: string; effect: string };

/** Innovations that came of learning. */
export const innovations: readonly Made[] = [
  {
    title: 'Papan antrean di ponsel',
    problem: 'Pemohon menunggu di loket tanpa tahu gilirannya.',
    idea: 'Nomor antrean dan perkiraan waktu tampil di halaman yang dibuka dari kode di pintu masuk.',
    effect: 'Waktu tunggu di ruang layanan turun dari 40 menjadi 18 menit.'
  },
  {
    title: 'Kueri rekonsiliasi bersama',
    problem: 'Setiap bendahara menyusun rekonsiliasi dengan caranya sendiri.',
    idea: 'Satu kueri dan satu lembar hasil dipakai semua satuan kerja.',
    effect: 'Rekonsiliasi selesai pada hari ketiga, semula hari kesembilan.'
  },
  {
    title: 'Kartu satu menit untuk layanan',
    problem: 'Petugas baru tidak hafal syarat setiap layanan.',
    idea: 'Satu kartu untuk satu layanan: syarat, waktu, dan contoh berkas.',
    effect: 'Pertanyaan kepada petugas senior berkurang dua pertiga.'
  },
  {
    title: 'Jumat arsip',
    problem: 'Berkas menumpuk dan hilang sebelum pemeriksaan.',
    idea: 'Tiga puluh menit setiap Jumat untuk menata berkas menurut satu pola nama.',
    effect: 'Seluruh permintaan pemeriksa dijawab pada hari yang sama.'
  },
  {
    title: 'Pendamping dua pekan',
    problem: 'Pegawai pindahan baru bekerja penuh setelah dua bulan.',
    idea: 'Setiap pegawai baru mendapat pendamping dan daftar dua belas hal yang harus dikuasai.',
    effect: 'Bekerja mandiri dalam empat pekan.'
  },
  {
    title: 'Nota suara untuk pemohon tunanetra',
    problem: 'Surat balasan tidak terbaca pemohon tunanetra.',
    idea: 'Surat disertai rekaman suara yang dibuka dari kode pada kop.',
    effect: 'Lima belas pemohon memakainya dalam uji coba.'
  },
  {
    title: 'Peringatan dini tagihan',
    problem: 'Tagihan lewat tenggat baru diketahui pada akhir bulan.',
    idea: 'Daftar tagihan yang jatuh tempo tujuh hari lagi dikirim setiap pagi.',
    effect: 'Tagihan lewat tenggat turun dari 31 menjadi 4.'
  },
  {
    title: 'Klinik surat dinas',
    problem: 'Konsep surat berulang kali kembali dari pimpinan.',
    idea: 'Setiap Rabu dua rekan membaca konsep sebelum dikirim.',
    effect: 'Revisi rata-rata turun dari 3 menjadi 1.'
  },
  {
    title: 'Peta kunjungan',
    problem: 'Perjalanan ke wilayah yang sama dilakukan berkali-kali.',
    idea: 'Semua rencana kunjungan ditaruh di satu peta sebelum disetujui.',
    effect: 'Biaya perjalanan turun 27 persen dalam satu triwulan.'
  },
  {
    title: 'Banding pasal otomatis',
    problem: 'Kutipan pasal dalam surat keputusan keliru.',
    idea: 'Lembar kerja membandingkan kutipan dengan naskah peraturan.',
    effect: 'Tidak ada ralat sejak dipakai.'
  },
  {
    title: 'Rapat berdiri',
    problem: 'Rapat pagi memakan waktu layanan.',
    idea: 'Sepuluh menit berdiri di depan papan: kemarin, hari ini, hambatan.',
    effect: 'Waktu rapat turun dari lima jam menjadi satu jam sepekan.'
  },
  {
    title: 'Bank pertanyaan pemeriksa',
    problem: 'Pertanyaan pemeriksa yang sama dijawab dari awal setiap tahun.',
    idea: 'Pertanyaan, jawaban, dan buktinya disimpan sebagai aset pengetahuan.',
    effect: 'Jawaban siap dalam satu hari, semula enam hari.'
  },
  {
    title: 'Formulir yang terisi sendiri',
    problem: 'Pemohon menulis data yang sudah dimiliki kantor.',
    idea: 'Formulir dicetak dengan data yang sudah ada, pemohon hanya memeriksa.',
    effect: 'Waktu pengisian turun dari 15 menjadi 4 menit.'
  },
  {
    title: 'Gudang kecil bersama',
    problem: 'Setiap seksi menyimpan persediaan sendiri-sendiri.',
    idea: 'Satu lemari untuk empat seksi dengan catatan ambil di pintunya.',
    effect: 'Pembelian alat tulis turun seperlima.'
  },
  {
    title: 'Buku saku keadaan darurat',
    problem: 'Petugas tidak tahu urutan langkah ketika sistem padam.',
    idea: 'Satu lipatan saku: siapa ditelepon, apa dicatat, kapan pindah ke cara manual.',
    effect: 'Layanan berlanjut dalam sepuluh menit pada dua gangguan terakhir.'
  },
  {
    title: 'Jam tenang',
    problem: 'Pekerjaan yang perlu dipikirkan terus terputus.',
    idea: 'Dua jam setiap Selasa dan Kamis tanpa rapat dan tanpa pesan.',
    effect: 'Laporan triwulan selesai empat hari lebih awal.'
  },
  {
    title: 'Meja tanya berkas',
    problem: 'Pemohon kembali dua kali karena berkas kurang.',
    idea: 'Satu meja di pintu masuk memeriksa berkas sebelum mengambil nomor.',
    effect: 'Berkas yang ditolak di loket turun dari 22 menjadi 5 sehari.'
  },
  {
    title: 'Lembar putusan rapat',
    problem: 'Putusan rapat dilupakan sebelum rapat berikutnya.',
    idea: 'Satu lembar: putusan, penanggung jawab, tenggat, dibacakan sebelum bubar.',
    effect: 'Sembilan dari sepuluh putusan selesai pada tenggatnya.'
  },
  {
    title: 'Kamus istilah seksi',
    problem: 'Singkatan dipakai berbeda oleh setiap orang.',
    idea: 'Satu halaman istilah yang diperbarui siapa pun dan diperiksa kepala seksi.',
    effect: 'Pertanyaan dari seksi lain berkurang separuh.'
  },
  {
    title: 'Uji pulih triwulanan',
    problem: 'Cadangan data tidak pernah dicoba dipulihkan.',
    idea: 'Setiap triwulan satu berkas dipulihkan dan waktunya dicatat.',
    effect: 'Pemulihan selesai dalam 40 menit, semula tidak diketahui.'
  },
  {
    title: 'Kalender puncak beban',
    problem: 'Cuti bertabrakan dengan penutupan bulan.',
    idea: 'Hari sibuk setahun ditandai di satu kalender sebelum cuti disetujui.',
    effect: 'Tidak ada lembur pada dua penutupan terakhir.'
  },
  {
    title: 'Tiket layanan internal',
    problem: 'Permintaan dari seksi lain datang lewat pesan pribadi.',
    idea: 'Setiap permintaan menjadi tiket dengan tenggat dan pemilik.',
    effect: 'Waktu jawab turun dari empat hari menjadi satu hari.'
  },
  {
    title: 'Panduan foto aset',
    problem: 'Foto barang milik negara tidak dapat dipakai untuk penilaian.',
    idea: 'Satu lembar contoh: tiga sudut, satu penanda ukuran, satu foto label.',
    effect: 'Foto ulang turun dari separuh menjadi seperdelapan.'
  },
  {
    title: 'Tanya jawab Senin',
    problem: 'Peraturan baru dipahami berbeda oleh setiap petugas.',
    idea: 'Lima belas menit setiap Senin untuk satu peraturan, jawabannya ditulis.',
    effect: 'Jawaban loket seragam pada tiga layanan yang diuji.'
  },
  {
    title: 'Simpan cara kerja sebelum pindah',
    problem: 'Pengetahuan hilang ketika petugas pindah.',
    idea: 'Dua pekan sebelum pindah, tiga cara kerja ditulis bersama penggantinya.',
    effect: 'Pengganti bekerja tanpa bertanya pada pekan kedua.'
  },
  {
    title: 'Peta simpul data',
    problem: 'Data yang sama diminta oleh lima bidang.',
    idea: 'Satu peta menunjukkan siapa pemilik setiap tabel dan kapan diperbarui.',
    effect: 'Permintaan data ganda turun dari 31 menjadi 9 sebulan.'
  },
  {
    title: 'Simulasi tagihan',
    problem: 'Bendahara baru salah memilih akun.',
    idea: 'Latihan dua jam dengan tagihan rekaan sebelum memegang yang sungguhan.',
    effect: 'Kesalahan akun turun dari 14 menjadi 3 sebulan.'
  },
  {
    title: 'Antar berkas bersama',
    problem: 'Setiap seksi mengirim kurir sendiri ke kantor wilayah.',
    idea: 'Satu jadwal antar untuk seluruh lantai, dua kali sehari.',
    effect: 'Biaya antar turun sepertiga.'
  },
  {
    title: 'Kotak saran dengan jawaban',
    problem: 'Saran pemakai layanan tidak pernah dijawab.',
    idea: 'Setiap saran ditempel bersama jawaban dan tanggalnya.',
    effect: 'Saran yang masuk naik dari 2 menjadi 17 sebulan.'
  },
  {
    title: 'Naskah bahasa sederhana',
    problem: 'Surat kepada warga sulit dipahami.',
    idea: 'Surat dibaca dua orang di luar seksi sebelum templatnya dipakai.',
    effect: 'Telepon yang menanyakan isi surat turun separuh.'
  }
];

/** Why innovations ended. */
export const endReasons: readonly string[] = [
  'Digantikan aplikasi pusat yang memuat hal yang sama.',
  'Hasil uji coba tidak sebanding dengan tenaganya.'
];

/** For what people elsewhere use an innovation. */
export const usesElsewhere: readonly string[] = [
  'Dipakai di loket kami, dengan dua penyesuaian.',
  'Kami memakainya untuk laporan bulanan.',
  'Dicoba di seksi kami sejak bulan lalu.',
  'Seluruh tim memakainya.',
  'Kami menambah kolom untuk wilayah.'
];
