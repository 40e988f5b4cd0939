// Invented places, so that no invented figure stands beside a real town or province.

const landforms = [
  'Teluk',
  'Tanjung',
  'Muara',
  'Bukit',
  'Kuala',
  'Lubuk',
  'Rantau',
  'Hulu',
  'Labuhan',
  'Pasir',
  'Lembah',
  'Simpang'
];
const plants = [
  'Rawa',
  'Selasih',
  'Kenikir',
  'Seruni',
  'Kemangi',
  'Kapulaga',
  'Wijayakusuma',
  'Bakung',
  'Kecombrang',
  'Anyelir',
  'Temuireng',
  'Sedapmalam',
  'Kenanga',
  'Pacarcina',
  'Andong',
  'Puring',
  'Soka',
  'Lavender',
  'Pandanwangi',
  'Bunglai',
  'Serunai',
  'Melatisuka',
  'Tapakdara',
  'Srigading'
];
const regions = [
  'Nusa Selatan',
  'Nusa Utara',
  'Tanah Selasih',
  'Pesisir Kenikir',
  'Kepulauan Seruni',
  'Dataran Kemangi',
  'Rimba Kapulaga',
  'Selat Bakung',
  'Tanah Anyelir',
  'Gugus Kenanga',
  'Pegunungan Soka',
  'Pesisir Puring',
  'Nusa Timur',
  'Nusa Barat',
  'Dataran Andong',
  'Rimba Srigading',
  'Kepulauan Tapakdara',
  'Tanah Temuireng',
  'Lembah Serunai',
  'Teluk Besar Bunglai',
  'Hulu Pandanwangi',
  'Pesisir Lavender',
  'Gugus Pacarcina',
  'Selat Melatisuka'
];

const roman = ['', ' II', ' III', ' IV', ' V'];

/** The so-many-th invented place of a service office: the first is Teluk Rawa. */
export function placeName(number: number): string {
  const landform = landforms[number % landforms.length]!;
  const shift = Math.floor(number / landforms.length);
  return `${landform} ${plants[((number % landforms.length) + shift) % plants.length]!}`;
}

/** The so-many-th invented region: the first is Nusa Selatan. */
export const regionName = (number: number): string =>
  `${regions[number % regions.length]!}${roman[Math.floor(number / regions.length)] ?? ''}`;
