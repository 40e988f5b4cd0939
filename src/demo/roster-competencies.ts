// The competencies of the demonstration ministry: managerial, socio-cultural and technical.

/** Code and name of every competency. */
export const competencyNames: Readonly<Record<string, string>> = {
  'MAN.01': 'Integritas',
  'MAN.02': 'Kerja Sama',
  'MAN.03': 'Komunikasi',
  'MAN.04': 'Orientasi pada Hasil',
  'MAN.05': 'Pelayanan Publik',
  'MAN.06': 'Pengembangan Diri dan Orang Lain',
  'MAN.07': 'Mengelola Perubahan',
  'MAN.08': 'Pengambilan Keputusan',
  'SOS.01': 'Perekat Bangsa',
  'TEK.01': 'Pengelolaan Kas',
  'TEK.02': 'Pelaksanaan Anggaran',
  'TEK.03': 'Penyusunan Anggaran',
  'TEK.04': 'Akuntansi Pemerintahan',
  'TEK.05': 'Administrasi Pungutan',
  'TEK.06': 'Pemeriksaan Kepatuhan',
  'TEK.07': 'Teknis Kepabeanan',
  'TEK.08': 'Penilaian Aset',
  'TEK.09': 'Pengelolaan Utang dan Risiko Fiskal',
  'TEK.10': 'Keuangan Daerah',
  'TEK.11': 'Audit Intern',
  'TEK.12': 'Analisis Kebijakan Fiskal',
  'TEK.13': 'Analisis Data',
  'TEK.14': 'Pengelolaan Sistem Informasi',
  'TEK.15': 'Pengelolaan Sumber Daya Manusia',
  'TEK.16': 'Perancangan Pembelajaran',
  'TEK.17': 'Penyusunan Naskah Dinas dan Peraturan'
};

/** A competency at the level a job asks for. */
export type Standard = readonly [code: string, level: number];

const shared = ['MAN.01', 'MAN.03', 'MAN.04', 'SOS.01'];
const ofLeaders = ['MAN.06', 'MAN.07', 'MAN.08'];

/** What a job asks for: the shared competencies, those of leaders for a leader, and its technical ones. */
export function standardOf(level: number, technical: readonly string[], leads: boolean): Standard[] {
  const managerial = leads ? [...shared, ...ofLeaders] : [...shared, level > 2 ? 'MAN.06' : 'MAN.02'];
  return [...managerial, ...technical].map((code, at) => [code, at < managerial.length ? level : Math.max(1, level)]);
}
