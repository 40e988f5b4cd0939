// First and family names of Java, Sumatra, Sulawesi, Bali and the Moluccas, to be combined at random into people who do not exist.

import { words, type NamesOfRegion } from './names-shape.ts';

/** The names of Java, Sumatra, Sulawesi, Bali and the Moluccas. */
export const namesOfTheWest: readonly NamesOfRegion[] = [
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
  }
];
