// What people of the demonstration ministry set out to learn, by the trade of their level-I unit.

/** Learning goals that fit any unit: writing, data, conduct, leading. */
export const commonGoals: readonly string[] = [
  'Menulis nota dinas satu halaman yang langsung dapat diputuskan',
  'Menyusun rekap bulanan dengan Power Query tanpa salin-tempel',
  'Membuat bagan yang jujur dan mudah dibaca untuk laporan triwulan',
  'Memimpin rapat tiga puluh menit dengan putusan dan penanggung jawab',
  'Memberi umpan balik yang jelas kepada rekan tanpa menyinggung',
  'Menyusun peta risiko seksi dan menetapkan tiga risiko utama',
  'Mengenali surel pengelabuan dan melaporkannya pada hari yang sama',
  'Membaca peraturan baru dan meringkasnya untuk rekan satu seksi',
  'Menulis kueri dasar untuk memeriksa data ganda',
  'Melayani keluhan pemakai layanan sampai tuntas dalam dua hari kerja',
  'Menyusun kerangka acuan kegiatan dengan ukuran hasil yang dapat diperiksa',
  'Menjaga arsip digital sehingga berkas ditemukan dalam satu menit',
  'Berbicara di depan lima puluh orang dengan bahan tayang yang ringkas',
  'Menerapkan perlindungan data pribadi dalam layanan sehari-hari',
  'Menggambar proses kerja dan menemukan langkah yang dapat dihapus',
  'Mewawancarai rekan senior dan menuliskan pengetahuan yang belum tertulis'
];

/** Learning goals of the level-I units, by their code. */
export const goalsByUnit: Readonly<Record<string, readonly string[]>> = {
  'M.01': [
    'Menghitung kebutuhan pegawai dari beban kerja tiga tahun',
    'Menyusun standar kompetensi jabatan untuk jabatan baru',
    'Mengelola basis data cadangan dan menguji pemulihannya',
    'Menulis kontrak pengadaan yang menutup celah keterlambatan',
    'Menyusun jawaban gugatan tata usaha bersama biro hukum',
    'Merancang layanan bantuan TI dengan ukuran waktu tanggap',
    'Memantau jaringan kantor dan menemukan gangguan lebih dahulu',
    'Menyusun rencana pengembangan pegawai dari hasil asesmen'
  ],
  'M.02': [
    'Menelaah usulan belanja dengan pembanding standar biaya',
    'Menyusun proyeksi belanja tiga tahun untuk satu program',
    'Menilai hasil program dari indikator, bukan dari serapan',
    'Menghitung dampak kenaikan tunjangan pada pagu tahun depan',
    'Memeriksa rencana kerja yang belum memiliki keluaran terukur',
    'Memandu pembahasan pagu dengan unit teknis',
    'Menyusun reviu belanja untuk menemukan penghematan',
    'Menerapkan anggaran berbasis kinerja pada satu kegiatan'
  ],
  'M.03': [
    'Menyusun daftar wajib pungut berisiko dari data pihak ketiga',
    'Memeriksa laporan keuangan usaha kecil secara terarah',
    'Menjelaskan aturan pungutan baru kepada pelaku usaha desa',
    'Menghitung potensi penerimaan dari usaha jasa digital',
    'Menyusun kertas kerja pemeriksaan yang tahan diuji',
    'Menagih tunggakan dengan urutan tindakan yang tepat',
    'Menulis uraian penelitian keberatan yang runtut',
    'Mencocokkan data transaksi dengan pelaporan bulanan',
    'Melayani konsultasi pelaporan melalui percakapan daring',
    'Mengenali pola faktur fiktif dari data jaringan usaha'
  ],
  'M.04': [
    'Menetapkan klasifikasi barang campuran dengan alasan tertulis',
    'Menilai kewajaran nilai pabean dari data pembanding',
    'Membaca citra pemindai peti kemas dan menandai kejanggalan',
    'Menyusun profil risiko importir baru',
    'Memeriksa dokumen asal barang dalam perjanjian dagang',
    'Melakukan audit kepabeanan berbasis risiko',
    'Menangani barang bawaan penumpang dengan ramah dan tegas',
    'Menelusuri barang kena bea tanpa pita di pasar',
    'Menghitung bea keluar untuk komoditas perkebunan'
  ],
  'M.05': [
    'Menemukan sumber selisih kas dalam satu hari kerja',
    'Menyusun perencanaan kas harian dengan galat di bawah lima persen',
    'Merekonsiliasi rekening koran dan buku bank setiap pagi',
    'Menguji tagihan dan menolak dengan alasan yang jelas',
    'Menyusun laporan keuangan satuan kerja berbasis akrual',
    'Membimbing bendahara baru menyusun pertanggungjawaban',
    'Menelusuri retur penyaluran sampai tuntas',
    'Menilai penyaluran kredit usaha kecil di lapangan',
    'Menganalisis penyerapan belanja dan menjelaskan penyimpangannya',
    'Menyusun tanggapan atas pertanyaan satuan kerja dengan bahasa lugas'
  ],
  'M.06': [
    'Menilai tanah dan bangunan dengan pendekatan pasar',
    'Menyusun jadwal lelang yang menjangkau lebih banyak peserta',
    'Menelusuri aset yang belum bersertipikat',
    'Menghitung sewa aset dengan pembanding setempat',
    'Menyusun berita acara serah terima tanpa cacat administrasi',
    'Mengurus piutang macet sampai putusan penghapusan',
    'Memetakan aset menganggur dengan citra satelit'
  ],
  'M.07': [
    'Menghitung alokasi dana wilayah dengan rumus baru',
    'Memeriksa laporan realisasi dana khusus',
    'Mendampingi wilayah menyusun anggaran berimbang',
    'Menganalisis kemandirian keuangan wilayah kepulauan',
    'Membaca laporan keuangan wilayah dan menemukan kejanggalan',
    'Menyusun peta kapasitas pengelola keuangan wilayah'
  ],
  'M.08': [
    'Menghitung biaya dan risiko portofolio pinjaman',
    'Membaca kurva imbal hasil dan menjelaskan pergerakannya',
    'Menyusun skenario guncangan kurs terhadap pembayaran bunga',
    'Menilai kelayakan hibah luar negeri',
    'Menilai risiko penjaminan proyek prasarana',
    'Menyiapkan lelang surat berharga dari awal sampai setelmen'
  ],
  'M.09': [
    'Menyusun program audit berbasis risiko',
    'Mengambil sampel dengan bantuan analisis data',
    'Menulis temuan dengan kondisi, kriteria, sebab, dan akibat',
    'Mewawancarai saksi dalam audit investigatif',
    'Menilai pengendalian intern satu proses layanan',
    'Memantau tindak lanjut temuan sampai selesai',
    'Menelaah kertas kerja rekan dengan daftar periksa mutu'
  ],
  'M.10': [
    'Menulis telaah kebijakan lima halaman dengan pilihan yang seimbang',
    'Membangun model proyeksi pendapatan negara',
    'Menghitung dampak subsidi energi pada rumah tangga miskin',
    'Mengolah data survei rumah tangga dengan bobot yang benar',
    'Menilai pembiayaan iklim dari sisi anggaran',
    'Menyusun ringkasan ekonomi mingguan untuk pimpinan'
  ],
  'M.11': [
    'Merancang pembelajaran dari kebutuhan kinerja',
    'Menyusun soal uji yang mengukur penerapan',
    'Memandu kelas daring yang membuat peserta berlatih',
    'Menilai dampak pelatihan tiga bulan sesudahnya',
    'Membuat video belajar lima menit yang tuntas satu keterampilan',
    'Menyusun studi kasus dari kejadian di kantor layanan'
  ]
};

/** All learning goals; each also serves as the title of an activity. */
export const learningGoals: readonly string[] = [...commonGoals, ...Object.values(goalsByUnit).flat()];

/** What people want to reach by a plan item, with the measure that shows it. */
export const planGoals: readonly string[] = [
  'Naik satu tingkat pada kompetensi teknis jabatan, dibuktikan dengan uji kompetensi',
  'Mampu mengerjakan tugas tanpa pendampingan sejak triwulan ketiga',
  'Menyelesaikan tiga telaah dengan paling banyak satu kali perbaikan',
  'Menjadi penguji mutu bagi pekerjaan dua rekan baru',
  'Menghasilkan satu panduan kerja yang dipakai seluruh seksi',
  'Memimpin satu tim kecil sampai hasilnya diterima atasan',
  'Mengurangi kesalahan pencatatan menjadi kurang dari satu persen',
  'Menguasai perangkat lunak analisis data untuk laporan bulanan',
  'Memenuhi syarat kompetensi bagi jenjang jabatan berikutnya',
  'Mengajar satu sesi berbagi pengetahuan setiap semester',
  'Menyusun rancangan perbaikan proses dan mencobanya dua bulan',
  'Meningkatkan kemampuan berbahasa Inggris untuk rapat kerja',
  'Menangani keluhan pemakai layanan tanpa eskalasi',
  'Menerapkan pengelolaan risiko pada kegiatan utama seksi',
  'Menulis naskah dinas yang disetujui tanpa perbaikan isi',
  'Menguasai aturan baru dan menjelaskannya kepada unit lain',
  'Memimpin rapat koordinasi lintas unit dengan putusan tertulis',
  'Membimbing seorang rekan baru selama enam bulan',
  'Lulus sertifikasi profesi pada percobaan pertama',
  'Menyusun analisis beban kerja untuk satu seksi',
  'Mengotomatiskan satu laporan rutin',
  'Menguasai teknik wawancara untuk menggali pengetahuan pegawai senior',
  'Menerapkan umpan balik berkala kepada anggota tim',
  'Mengelola satu kegiatan pengadaan dari rencana sampai serah terima',
  'Menyusun bahan tayang pimpinan yang ringkas dan berbukti',
  'Memahami laporan keuangan dan menjelaskan tiga angka utamanya',
  'Menguji pemulihan sistem tanpa kehilangan data',
  'Memperkuat jejaring dengan unit vertikal lewat magang dua pekan',
  'Menurunkan waktu layanan rata-rata satu hari kerja',
  'Mengambil putusan harian tanpa menunggu arahan',
  'Menyusun rencana suksesi untuk tugas yang hanya dikuasai satu orang',
  'Menyelesaikan penugasan lintas unit dan membagikan hasilnya',
  'Menguasai penyusunan indikator kinerja yang terukur',
  'Memetakan pemangku kepentingan dan menyusun rencana komunikasi',
  'Menguasai dasar audit agar tertib sejak awal',
  'Menerapkan tata kelola data pada satu basis data unit',
  'Mengurangi arsip kertas dengan alur persetujuan digital',
  'Memimpin pembahasan hasil survei dengan tim',
  'Menguasai negosiasi dengan pihak ketiga',
  'Memenuhi dua puluh jam pelajaran dengan separuhnya belajar dari pekerjaan',
  'Menyusun tulisan populer tentang layanan unit',
  'Menguasai penilaian mutu data sebelum pelaporan'
];
