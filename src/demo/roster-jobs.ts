// The jobs of the demonstration ministry: leaders, functional ladders and general staff, with what each asks for.

import type { Schooling } from './names.ts';
import { standardOf, type Standard } from './roster-competencies.ts';

/** A job as the roster names it, with what is plausible for its holder. */
export interface Job {
  code: string;
  name: string;
  kind: 'struktural' | 'fungsional' | 'pelaksana';
  ages: readonly [number, number];
  /** Lowest and highest grade, counted from I/a = 0 to IV/e = 16. */
  grades: readonly [number, number];
  schooling: readonly Schooling[];
  retiresAt: number;
  standard: readonly Standard[];
  /** The job one step below on the same ladder. */
  below?: string;
}

const graduates: Schooling[] = ['bachelor', 'bachelor', 'master'];
const masters: Schooling[] = ['bachelor', 'master', 'master', 'master', 'doctor'];

type Leader = [code: string, name: string, level: number];
const leaders: Leader[] = [
  ['STR.00', 'Menteri', 5],
  ['STR.11', 'Sekretaris Jenderal', 5],
  ['STR.12', 'Direktur Jenderal', 5],
  ['STR.13', 'Inspektur Utama', 5],
  ['STR.14', 'Kepala Badan', 5],
  ['STR.21', 'Sekretaris Unit Eselon I', 4],
  ['STR.22', 'Kepala Biro', 4],
  ['STR.23', 'Direktur', 4],
  ['STR.24', 'Inspektur', 4],
  ['STR.25', 'Kepala Pusat', 4],
  ['STR.26', 'Kepala Kantor Wilayah', 4],
  ['STR.31', 'Kepala Subdirektorat, Bagian, atau Bidang', 3],
  ['STR.32', 'Kepala Kantor Pelayanan', 3],
  ['STR.41', 'Kepala Seksi atau Subbagian', 2]
];

const agesOfLeaders: Record<number, [number, number]> = { 2: [35, 53], 3: [41, 56], 4: [46, 58], 5: [50, 58] };
const gradesOfLeaders: Record<number, [number, number]> = { 2: [10, 11], 3: [11, 13], 4: [13, 15], 5: [15, 16] };

const leaderJobs = leaders.map(([code, name, level]): Job => ({
  code,
  name,
  kind: 'struktural',
  ages: agesOfLeaders[level]!,
  grades: gradesOfLeaders[level]!,
  schooling: level === 2 ? graduates : masters,
  retiresAt: level > 3 ? 60 : 58,
  standard: standardOf(level, ['TEK.02', 'TEK.13'], true)
}));

type Rung = [word: string, level: number, ages: [number, number], grades: [number, number]];
const expertise: Rung[] = [
  ['Ahli Pertama', 2, [24, 35], [8, 9]],
  ['Ahli Muda', 3, [31, 46], [10, 11]],
  ['Ahli Madya', 4, [40, 57], [12, 14]],
  ['Ahli Utama', 5, [52, 61], [15, 16]]
];
const skill: Rung[] = [
  ['Pemula', 1, [22, 27], [4, 5]],
  ['Terampil', 1, [22, 33], [6, 7]],
  ['Mahir', 2, [29, 44], [8, 9]],
  ['Penyelia', 3, [38, 56], [10, 11]]
];

type Ladder = [family: string, name: string, rungs: Rung[], technical: string[]];
const ladders: Ladder[] = [
  ['PBN', 'Analis Perbendaharaan', expertise.slice(0, 3), ['TEK.01', 'TEK.02', 'TEK.04']],
  ['PKN', 'Pranata Kas Negara', skill, ['TEK.01', 'TEK.04']],
  ['ANG', 'Analis Anggaran', expertise.slice(0, 3), ['TEK.03', 'TEK.02', 'TEK.13']],
  ['PPN', 'Pemeriksa Pungutan', expertise.slice(0, 3), ['TEK.05', 'TEK.06', 'TEK.13']],
  ['PBC', 'Pemeriksa Kepabeanan', skill.slice(1), ['TEK.07', 'TEK.06']],
  ['PAN', 'Penilai Aset', expertise.slice(0, 2), ['TEK.08', 'TEK.17']],
  ['AUD', 'Auditor', expertise, ['TEK.11', 'TEK.06', 'TEK.13']],
  ['AKF', 'Analis Kebijakan', expertise, ['TEK.12', 'TEK.13', 'TEK.17']],
  ['AUR', 'Analis Utang dan Risiko', expertise.slice(0, 2), ['TEK.09', 'TEK.13']],
  ['AKD', 'Analis Keuangan Daerah', expertise.slice(0, 2), ['TEK.10', 'TEK.13']],
  ['PKO', 'Pranata Komputer', expertise.slice(0, 2), ['TEK.14', 'TEK.13']],
  ['SDM', 'Analis SDM Aparatur', expertise.slice(0, 2), ['TEK.15', 'TEK.17']],
  ['WID', 'Widyaiswara', expertise.slice(1), ['TEK.16', 'TEK.12']]
];

function ladderJobs([family, name, rungs, technical]: Ladder): Job[] {
  return rungs.map(([word, level, ages, grades], at): Job => {
    const isSkill = rungs === skill || word === 'Terampil' || word === 'Mahir' || word === 'Penyelia';
    return {
      code: `FNG.${family}.${at + 1}`,
      name: `${name} ${word}`,
      kind: 'fungsional',
      ages,
      grades,
      schooling: isSkill ? ['diploma'] : level > 3 ? masters : graduates,
      retiresAt: level === 5 ? 65 : level === 4 ? 60 : 58,
      standard: standardOf(level, technical, false),
      below: at > 0 ? `FNG.${family}.${at}` : isSkill ? 'PLK.02' : 'PLK.01'
    };
  });
}

const generalStaff: Job[] = [
  ['PLK.01', 'Penelaah Teknis Kebijakan', graduates, [8, 11], ['TEK.17', 'TEK.13']] as const,
  ['PLK.02', 'Pengolah Data dan Informasi', ['diploma'] as Schooling[], [6, 9], ['TEK.13']] as const,
  ['PLK.03', 'Pengadministrasi Perkantoran', ['school', 'diploma'] as Schooling[], [4, 8], ['TEK.17']] as const,
  ['PLK.04', 'Petugas Layanan Kantor', ['diploma', 'bachelor'] as Schooling[], [6, 9], ['MAN.05']] as const
].map(([code, name, schooling, grades, technical]): Job => ({
  code,
  name,
  kind: 'pelaksana',
  ages: [22, 57],
  grades,
  schooling,
  retiresAt: 58,
  standard: standardOf(1, technical, false)
}));

/** Every job by its code, leaders first. */
export const jobs: ReadonlyMap<string, Job> = new Map(
  [...leaderJobs, ...ladders.flatMap(ladderJobs), ...generalStaff].map((job) => [job.code, job])
);

/** The job with a code, which must exist. */
export function jobOf(code: string): Job {
  const job = jobs.get(code);
  if (!job) throw new RangeError(`no such job: ${code}`);
  return job;
}

/** The rungs of a functional ladder, lowest first. */
export const rungsOf = (family: string): Job[] =>
  [...jobs.values()].filter((job) => job.code.startsWith(`FNG.${family}.`));
