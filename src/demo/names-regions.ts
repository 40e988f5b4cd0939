// First and family names by region, to be combined at random into people who do not exist.

/** How the names of one region are built. */
export interface NamesOfRegion {
  /** How common the region's names are in the ministry. */
  weight: number;
  /** Whether the old men and women among them may carry the title of a pilgrim. */
  pilgrims: boolean;
  men: readonly string[];
  women: readonly string[];
  /** Second names of men and of women; left out now and then. */
  menSecond: readonly string[];
  womenSecond: readonly string[];
  /** Family, clan or place names; empty where the region has none. */
  family: readonly string[];
}

const words = (text: string) => text.split(' ');

/** The regions, from Aceh to Papua. */
export const namesOfRegions: readonly NamesOfRegion[] = [
  {
    weight: 26,
    pilgrims: true,
    men: words(
      'Bagas Wahyu Tri Dwi Eko Bayu Danang Aji Galih Hendro Jatmiko Krisna Teguh Yudha Sigit Wisnu Arif Guntur Puguh Priyo'
    ),
    women: words(
      'Ratih Endang Tri Dwi Wahyuni Sekar Retno Niken Dyah Lestari Puji Sulastri Ambar Kinasih Rini Wulan Hesti Laras Tutik Winarsih'
    ),
    menSecond: words(
      'Nugroho Prasetyo Wicaksono Hartanto Setiawan Raharjo Kurniawan Pamungkas Susilo Utomo Santosa Wibisono Handoko Saputro Kusuma'
    ),
    womenSecond: words(
      'Widyastuti Kusumaningrum Rahayu Handayani Setyowati Puspitasari Wulandari Astuti Ningsih Hapsari Utami Nurhayati Purwaningsih Anggraeni Mayasari'
    ),
    family: []
  },
  {
    weight: 12,
    pilgrims: true,
    men: words('Asep Cecep Dadan Ujang Deden Yayan Iwan Rudi Ade Encep Dede Tatang Aceng Ginanjar Jajang'),
    women: words('Euis Neneng Cucu Iis Elis Yayah Teti Nenden Lilis Imas Rina Tita Ai Siti Novi'),
    menSecond: words(
      'Suherman Kusnadi Hidayat Sutisna Gunadi Ruhiyat Permana Sudrajat Wiguna Nugraha Sopandi Rustandi'
    ),
    womenSecond: words(
      'Rohaeti Nurjanah Komalasari Herlina Nuraeni Sukaesih Rosmiati Kurniasih Mulyati Wartini Rahmawati Sumiati'
    ),
    family: []
  },
  {
    weight: 9,
    pilgrims: false,
    men: words(
      'Bonar Togar Parlindungan Maruli Jonathan Saut Hotman Rikardo Daniel Mangapul Tigor Poltak Sahat Binsar Marihot'
    ),
    women: words(
      'Romauli Tiurma Rosmaida Debora Marlina Rotua Hotmauli Theresia Nurmala Lasma Juliana Duma Sondang Ruth Mariana'
    ),
    menSecond: words('Halomoan Parulian Hamonangan Martua Hasiholan Pardamean Mangihut Gabriel Andreas Tumpal'),
    womenSecond: words('Roulina Natalia Magdalena Kristina Octavia Elisabet Rumondang Uli Hotnida Sarma'),
    family: words(
      'Situmorang Haloho Simarmata Sinurat Manurung Nainggolan Hutapea Sitanggang Purba Saragih Ginting Tarigan Sembiring Sidabutar Lumbantoruan'
    )
  },
  {
    weight: 4,
    pilgrims: true,
    men: words('Ahmad Ikhsan Rahmat Sutan Hamdan Ali Mara Fadli Sofyan Zulfikar'),
    women: words('Rahmania Siti Nur Khairunnisa Fitri Hasanah Lanna Masitoh Rosida Zahra'),
    menSecond: words('Hanafi Sakti Soangkupon Rizki Syahputra Ridwan Efendi Parlaungan'),
    womenSecond: words('Rahmawati Hidayah Sari Khadijah Azizah Annisa Aisyah Mawaddah'),
    family: words('Lubis Siregar Harahap Rangkuti Batubara Daulay Hasibuan Pulungan Ritonga Matondang')
  },
  {
    weight: 8,
    pilgrims: true,
    men: words(
      'Afrizal Yulfi Hendri Zulhendra Irfan Fauzan Rinaldi Syafrizal Yuhendri Masrul Rahmad Ferdi Doni Nofri Ilham'
    ),
    women: words(
      'Yulinar Fitria Rahmi Elvi Nelfi Desmawati Zulfa Yenni Upik Gusnita Riska Wirda Mardiah Suci Nofriani'
    ),
    menSecond: words('Syahrial Chaniago Efendi Koto Ramadhan Saputra Malin Piliang Fernando Amri Tanjung Sikumbang'),
    womenSecond: words('Yusnita Hayati Novianti Meliana Rahayu Oktavia Zahara Deswita Amelia Syafitri Putri Elfira'),
    family: []
  },
  {
    weight: 7,
    pilgrims: true,
    men: words(
      'Andi Baso Muhammad Syamsul Daeng Abdul Ambo Sudirman Rusli Haeruddin Mappa Syahrir Takdir Asrul Nasrul'
    ),
    women: words(
      'Nurlaela Andi Hasnah Sitti Rosmini Besse Nurhikmah Murniati Fatmawati Suriani Jumriah Kasmawati Indo Hajrah Marwah'
    ),
    menSecond: words('Rahman Akbar Tenri Anugrah Mattola Karim Hamzah Malik Arsyad Ridha'),
    womenSecond: words('Tenriwali Amaliah Ramlah Nurul Batari Aisyah Haerani Aminah Fadhilah Mutmainnah'),
    family: words('Basri Paturusi Mallarangan Tahir Lasinrang Makkasau Bachtiar Saleng Pawennari Tadjuddin')
  },
  {
    weight: 7,
    pilgrims: false,
    men: [
      'I Made',
      'I Wayan',
      'I Nyoman',
      'I Ketut',
      'I Gede',
      'I Putu',
      'I Komang',
      'I Gusti Ngurah',
      'Ida Bagus',
      'I Kadek'
    ],
    women: [
      'Ni Luh',
      'Ni Wayan',
      'Ni Made',
      'Ni Nyoman',
      'Ni Ketut',
      'Ni Putu',
      'Ni Komang',
      'I Gusti Ayu',
      'Ida Ayu',
      'Ni Kadek'
    ],
    menSecond: words(
      'Suardana Wiratama Adnyana Sudiarta Artawan Mahendra Wirawan Sukerta Pradnyana Darmawan Suastika Budiarsa'
    ),
    womenSecond: words(
      'Darmayanti Sekarini Pramesti Ariani Suryaningsih Padmawati Lestariani Widiantari Sukmawati Trisnayanti Cahyani Purnamasari'
    ),
    family: []
  },
  {
    weight: 4,
    pilgrims: false,
    men: words('Hendrik Yopie Semuel Petrus Marthen Jacob Benny Robert Costantinus Elias'),
    women: words('Yosephina Martha Febby Grace Selvi Magdalena Ursula Novita Dorkas Yohana'),
    menSecond: words('Johanis Alexander Marcus Daniel Fredrik Thomas Willem Agustinus'),
    womenSecond: words('Costansa Maria Sarlota Agustina Lidya Elsina Paulina Anastasia'),
    family: words(
      'Sahetapy Pattiasina Latuheru Tuasikal Matulessy Lekatompessy Nanlohy Tahapary Sopacua Rumahlewang Salhuteru Souisa'
    )
  },
  {
    weight: 4,
    pilgrims: false,
    men: words('Yulius Otniel Yafet Melkias Silas Piet Ishak Korneles Barnabas Filep'),
    women: words('Yosefina Theresia Agustina Naomi Mince Sarce Orpa Yakoba Dorina Fransina'),
    menSecond: words('Markus Paulus Elisa Demianus Stefanus Yohanes Mathius Abner'),
    womenSecond: words('Maria Ester Rosalina Yuliana Selfina Debora Wilhelmina Adriana'),
    family: words(
      'Rumbiak Wanggai Kambuaya Yarangga Wenda Mandacan Rumaropen Sawaki Tabuni Kogoya Mambrasar Womsiwor Asmuruf'
    )
  },
  {
    weight: 5,
    pilgrims: false,
    men: words('Yohanes Oktavianus Fransiskus Kornelis Stefanus Dominikus Alfonsus Gregorius Petrus Emanuel'),
    women: [
      'Maria Goretti',
      'Maria Magdalena',
      'Yuliana',
      'Bernadeta',
      'Kristina',
      'Margaretha',
      'Veronika',
      'Emerensiana',
      'Klara',
      'Yustina'
    ],
    menSecond: words('Baptista Lodo Umbu Xaverius Kopong Dominggus Bria Seran Klau Nong'),
    womenSecond: words('Rambu Bete Peni Deran Hoar Wea Kewa Ina'),
    family: words('Tukan Lamanepa Rade Tnunay Bere Nahak Kolin Mbuik Djawa Benu Fahik Lejap Ngongo')
  },
  {
    weight: 4,
    pilgrims: false,
    men: words('Denny Ventje Jootje Frangky Stenly Rolly Maikel Jemmy Vecky Ronny'),
    women: words('Meiske Jeane Olga Deisy Vonny Syultje Fransisca Lidia Merlin Tineke'),
    menSecond: words('Alexander Jeffry Christian Noldy Hendra Steven Marthinus Adrian'),
    womenSecond: words('Christin Melani Octavia Irene Natalia Pingkan Regina Stefani'),
    family: words(
      'Wowor Lumentut Mandagi Pangemanan Rompas Tumbelaka Kalalo Sumampouw Tuerah Karundeng Walangitan Rorimpandey'
    )
  },
  {
    weight: 5,
    pilgrims: true,
    men: ['Teuku', 'Muhammad', 'Ampon', 'Zulkifli', 'Azhari', 'Munawir', 'Fakhrurrazi', 'Saiful', 'Mahdi', 'Iskandar'],
    women: ['Cut', 'Cut Nyak', 'Nurul', 'Mutia', 'Rauzah', 'Safrina', 'Nuraini', 'Ulfah', 'Maisarah', 'Asmaul'],
    menSecond: words('Hafizh Nazar Yusra Maulana Riza Muzakkir Akmal Syarif Fuadi Reza'),
    womenSecond: words('Khairani Meurah Fajrina Syahrina Humaira Nabila Rizkina Salsabila Yusriah Maghfirah'),
    family: []
  },
  {
    weight: 5,
    pilgrims: true,
    men: ['Raja Hamzah', 'Tengku', 'Encik', 'Said', 'Wan Ahmad', 'Mahmud', 'Hasan', 'Jamaluddin', 'Norman', 'Zainal'],
    women: [
      'Raja Nurul',
      'Tengku',
      'Wan Zubaidah',
      'Syarifah',
      'Nurasiah',
      'Zuraida',
      'Maimunah',
      'Hamidah',
      'Rohana',
      'Aminah'
    ],
    menSecond: words('Indra Syah Arifin Zamzami Bustami Usman Kamil Azwar Rasyid Idris'),
    womenSecond: words('Izzati Hasnidar Kamariah Syafira Nadira Melati Rafidah Juwita Mastura Latifah'),
    family: []
  },
  {
    weight: 4,
    pilgrims: true,
    men: words('Hairul Rusmadi Syaifullah Norhadi Akhmad Fahriansyah Rizali Muhdi Barkatullah Suriansyah'),
    women: words('Norhayati Rusmini Siti Fahriah Aulia Halimatus Mariatul Rabiatul Noor Salasiah'),
    menSecond: words('Anwari Gafuri Fadillah Ramadani Saberi Abdi Hidayatullah Noor'),
    womenSecond: words('Hasanah Jannah Adawiah Maulida Zakiah Rahmah Hidayati Laila'),
    family: []
  },
  {
    weight: 3,
    pilgrims: false,
    men: words('Yansen Petrus Agustinus Lambung Darius Bambang Markus Tatau Aloysius Hadrianus'),
    women: words('Yunita Nyai Lamiang Agnes Fransiska Bunga Katarina Dayang Lusia Natalia'),
    menSecond: words('Ranying Pampang Jelani Tingang Sengalang Lejau Usat Bulan'),
    womenSecond: words('Randan Undang Tewah Lawai Idang Ping Bulan Luhat'),
    family: []
  },
  {
    weight: 3,
    pilgrims: false,
    men: words('Yosep Marthen Daud Simon Palamba Ruben Yulianus Andarias'),
    women: words('Damaris Yuliana Lai Margaretha Elsi Ribka Hermin Selvina'),
    menSecond: words('Rante Bua Tandi Sampe Pasang Lolo'),
    womenSecond: words('Rante Datu Bunga Limbong Sesa Layuk'),
    family: words('Palimbong Sarungallo Tandirerung Pongsapan Bulawan Kondorura Sampelalong Batara')
  },
  {
    weight: 5,
    pilgrims: false,
    men: words('Hendra Michael Andreas Kevin Steven Edwin Albert Felix Jonathan Vincent'),
    women: words('Lily Silvia Jessica Meilani Vania Angelina Cynthia Lina Felicia Shinta'),
    menSecond: words('Wijaya Kurniawan Halim Gunawan Susanto Christian Budiman'),
    womenSecond: words('Kusuma Hartono Gracia Natalia Anggraini Setiawati Melinda'),
    family: words('Tanuwijaya Limantoro Wiryadinata Suryakencana Budihardjo Halimkusuma Darmasaputra Winardi')
  },
  {
    weight: 3,
    pilgrims: true,
    men: words('Umar Salim Faisal Husein Ahmad Hasan Fuad Ali Thariq Anas'),
    women: words('Fatimah Salma Zainab Nadia Lubna Muna Aliyah Hanan Syifa Rugayah'),
    menSecond: words('Abdullah Muhsin Zaki Farid Jafar Luthfi'),
    womenSecond: words('Azkiya Mahdiyah Nahdah Alawiyah Khalisa Ruqayyah'),
    family: ['Alkatiri', 'Bamuqsith', 'Basalamah', 'Assegaf', 'Bawazier', 'Alhamid', 'Baraja', 'Bahanan']
  },
  {
    weight: 3,
    pilgrims: true,
    men: ['Lalu', 'Muhammad', 'Lalu Ahmad', 'Sahnan', 'Mahsun', 'Zulkarnaen', 'Amaq', 'Hirpan'],
    women: ['Baiq', 'Baiq Nurul', 'Siti', 'Lale', 'Rohani', 'Sumarni', 'Husnul', 'Baiq Dewi'],
    menSecond: words('Wirajaya Mustiadi Hamdani Satriawan Gazali Suhardi Kertapati Ishaq'),
    womenSecond: words('Rinjania Hidayati Zohriah Mulianah Apriani Sulhiyah Nirmala Wahyuningsih'),
    family: []
  },
  {
    weight: 3,
    pilgrims: false,
    men: words('Faonasokhi Yasato Fatizaro Arozatulo Sokhiaro Yamuhati'),
    women: words('Yanida Nibetia Mesrawati Osarao Ferida Yuniria'),
    menSecond: words('Budi Agus Setia Karya Iman'),
    womenSecond: words('Kasih Murni Setia Karunia Indah'),
    family: words('Zebua Harefa Telaumbanua Gulo Hulu Laoli Mendrofa Zega')
  }
];
