// First and family names of Papua, the eastern islands, Aceh, the Malay coast, Borneo and others, to be combined at random into people who do not exist.

import { words, type NamesOfRegion } from './names-shape.ts';

/** The names of Papua, the eastern islands, Aceh, the Malay coast, Borneo and others. */
export const namesOfTheRest: readonly NamesOfRegion[] = [
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
