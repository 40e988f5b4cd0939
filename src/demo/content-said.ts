// What readers of the demonstration ministry ask and say of an asset, what is answered, which words mean the same.

/** Questions on an asset; each fits any trade, and has its answer at the same place below. */
export const questions: readonly string[] = [
  'Apakah langkah ini juga berlaku bagi satuan kerja yang baru dibentuk?',
  'Siapa yang menandatangani bila pejabatnya sedang bertugas ke luar kota?',
  'Dokumen pendukung mana yang wajib dilampirkan sejak awal?',
  'Berapa lama langkah kedua biasanya selesai?',
  'Bagaimana bila selisihnya baru terlihat sesudah tutup buku?',
  'Apakah contoh formulirnya dapat dibagikan?',
  'Bolehkah urutannya dibalik bila berkas datang tidak lengkap?',
  'Aturan mana yang menjadi dasar batas waktunya?',
  'Kepada siapa kami bertanya bila kantor pusat belum menjawab?',
  'Apakah cara ini masih berlaku sesudah sistem diperbarui?',
  'Perlukah persetujuan tertulis sebelum langkah terakhir?',
  'Bagaimana kami tahu bahwa hasilnya sudah benar?',
  'Apa yang paling sering keliru pada percobaan pertama?',
  'Adakah versi ringkas untuk ditempel di loket?',
  'Bolehkah bahan ini dipakai dalam kelas pegawai baru?',
  'Berapa orang yang diperlukan agar selesai dalam sehari?'
];

/** What is answered, by authors mostly, in the order of the questions. */
export const answers: readonly string[] = [
  'Ya, dengan satu tambahan: surat penetapan pejabatnya dilampirkan.',
  'Pelaksana harian, selama surat penunjukannya ada di berkas.',
  'Cukup dua: rincian dan bukti terima. Sisanya menyusul paling lambat dua hari kerja.',
  'Biasanya satu hari; pada akhir bulan sediakan dua.',
  'Catat sebagai koreksi bulan berikutnya dan beri tahu penyelia pada hari yang sama.',
  'Formulirnya saya tambahkan sebagai lampiran aset ini.',
  'Boleh, asalkan pemeriksaan tanggal tetap paling awal.',
  'Dasarnya disebut pada bagian rujukan; pasal tentang tenggat belum berubah.',
  'Ke kantor wilayah; sebutkan nomor tiket kantor pusat supaya tidak diulang.',
  'Masih, hanya menunya pindah. Gambar layarnya saya perbarui pekan ini.',
  'Tidak perlu selama nilainya di bawah batas; di atas itu, nota singkat cukup.',
  'Cocokkan jumlah akhirnya dengan daftar awal; selisih nol berarti selesai.',
  'Tanggal. Hampir semua berkas yang kembali salah pada tanggal, bukan pada angka.',
  'Ada pada lampiran kedua; satu halaman, boleh dicetak.',
  'Boleh. Sebutkan saja sumbernya, dan kabari saya bila ada pertanyaan peserta.',
  'Dua orang: satu memeriksa, satu mencatat. Sendiri bisa, tetapi dua hari.'
];

/** Why an asset helped. */
export const helpfulReasons: readonly string[] = [
  '',
  '',
  'Langkahnya langsung dapat saya ikuti.',
  'Contohnya persis seperti berkas di kantor kami.',
  'Menjawab pertanyaan yang sama dari tiga satuan kerja.',
  'Ringkas, cukup dibaca lima menit.',
  'Kami pakai untuk melatih dua pegawai baru.',
  'Sebab kesalahannya dijelaskan, bukan hanya caranya.'
];

/** Why one did not. */
export const unhelpfulReasons: readonly string[] = [
  'Contohnya berasal dari formulir lama.',
  'Belum menyebut pengecualian untuk daerah terpencil.',
  'Terlalu umum; saya memerlukan langkah demi langkah.',
  'Istilahnya berbeda dengan yang dipakai di kantor kami.'
];

/** Short forms and the words they stand for. */
export const meaningPairs: readonly (readonly [term: string, meaning: string])[] = [
  ['SPM', 'surat perintah membayar'],
  ['SP2D', 'surat perintah pencairan dana'],
  ['BMN', 'barang milik negara'],
  ['PNBP', 'penerimaan negara bukan pajak'],
  ['satker', 'satuan kerja'],
  ['bimtek', 'bimbingan teknis'],
  ['juknis', 'petunjuk teknis'],
  ['UMKM', 'usaha kecil'],
  ['UP', 'uang persediaan'],
  ['TUP', 'tambahan uang persediaan'],
  ['RKA', 'rencana kerja dan anggaran'],
  ['LPJ', 'laporan pertanggungjawaban'],
  ['KPA', 'kuasa pengguna anggaran'],
  ['PPK', 'pejabat pembuat komitmen'],
  ['SOP', 'prosedur operasi standar'],
  ['rekon', 'rekonsiliasi'],
  ['monev', 'pemantauan dan evaluasi'],
  ['bansos', 'bantuan sosial'],
  ['lelang', 'penjualan di muka umum'],
  ['WP', 'wajib pajak']
];

/** What was looked for and not found, with how often in a month. */
export const soughtInVain: readonly (readonly [words: string, times: number])[] = [
  ['uang kerohiman', 6],
  ['hibah luar negeri langsung', 4],
  ['kalibrasi mesin antrean', 3],
  ['sewa kendaraan listrik', 2],
  ['retur dana desa', 5],
  ['tanda tangan elektronik loket', 4],
  ['izin membawa laptop dinas', 3]
];

/** Why an author appeals. */
export const appealReasons: readonly string[] = [
  'Naskah ini melengkapi petunjuk teknis, bukan menyalinnya; bagian ketiga tidak ada di sana.',
  'Data yang disebut sudah terbuka pada laporan tahunan.',
  'Pemisahan tugas dijelaskan pada lampiran yang belum terbaca panel.'
];

/** Why a hand-over was let go. */
export const waivedReasons: readonly string[] = [
  'Tugasnya sudah dialihkan ke unit lain sebelum pindah.',
  'Pegawai pindah mendadak; serah terima dilakukan lisan dan dicatat penyelia.',
  'Posnya dihapus dalam penataan organisasi.'
];
