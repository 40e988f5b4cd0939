// Sample figures and rows for the gallery of the design system; all names are invented.
import type { ComponentFigure, FigureState } from '../figure.ts';
import type { Step } from '../steps.ts';

/** The word of the reader's language: `say('Simpan', 'Save')`. */
export type Say = (id: string, en: string) => string;

type Sample = [string, string, string, string, number | null, number | null, number | null, number, number];

const samples: Sample[] = [
  [
    'Kesesuaian strategi dan komitmen pimpinan',
    'Strategic fit and leaders’ commitment',
    'Strategi',
    'Strategy',
    82,
    75,
    70,
    3,
    3
  ],
  [
    'Organisasi fungsi pembelajaran',
    'Organisation of the learning function',
    'Fungsi',
    'Function',
    66.7,
    66.7,
    72,
    2,
    3
  ],
  ['Pemelajar', 'Learners', 'Pemelajar', 'Learners', 71.4, 62, 66, 12, 21],
  [
    'Penerapan manajemen pengetahuan',
    'Knowledge management in use',
    'Pengetahuan',
    'Knowledge',
    58.9,
    41.3,
    55,
    15,
    19
  ],
  ['Rantai nilai pembelajaran', 'Learning value chain', 'Rantai nilai', 'Value chain', 47.2, 49.8, 51, 9, 44],
  ['Solusi pembelajaran', 'Learning solutions', 'Solusi', 'Solutions', 74.6, 61.5, 64, 29, 32],
  ['Ruang belajar', 'Learning spaces', 'Ruang', 'Spaces', 55, 52, 58, 4, 9],
  ['Kinerja pemelajar', 'Learners’ performance', 'Kinerja', 'Performance', 36.7, 28.4, 44, 3, 3],
  [
    'Partisipasi pimpinan dalam pembelajaran',
    'Leaders taking part in learning',
    'Pimpinan',
    'Leaders',
    68.3,
    64.1,
    61,
    11,
    17
  ],
  ['Umpan balik', 'Feedback', 'Umpan balik', 'Feedback', null, null, null, 0, 10]
];

function figureOf(sample: Sample, no: number, say: Say): ComponentFigure {
  const [nameId, nameEn, shortId, shortEn, score, last, peers, measured, total] = sample;
  return {
    id: `component-${no}`,
    no,
    name: say(nameId, nameEn),
    short: say(shortId, shortEn),
    score,
    state: score === null ? 'not-yet-measurable' : 'measured',
    last,
    peers,
    measured,
    total,
    href: `#component-${no}`,
    ...(score === null && { waitsFor: say('Menunggu modul umpan balik', 'Waits for the feedback module') })
  };
}

/** The ten components of one invented office. */
export const unitFigures = (say: Say): ComponentFigure[] =>
  samples.map((sample, index) => figureOf(sample, index + 1, say));

/** The same, with every state that a component can be in. */
export function allStates(say: Say): ComponentFigure[] {
  const states: Record<number, FigureState> = { 1: 'provisional', 2: 'withheld', 7: 'not-applicable', 9: 'not-asked' };
  return unitFigures(say).map((figure) => {
    const state = states[figure.no];
    if (!state) return figure;
    return state === 'provisional'
      ? { ...figure, state }
      : { ...figure, state, score: null, last: null, peers: null, total: state === 'withheld' ? figure.total : 0 };
  });
}

const evidence = [0, 0, 4, 2, 1, 17, 0, 1, 0, 0];
const asked = [0, 0, 7, 4, 4, 21, 0, 3, 0, 1];

/** The ten components of one person: practices with evidence, no score. */
export function personFigures(say: Say): ComponentFigure[] {
  return unitFigures(say).map((figure, index) => {
    const total = asked[index] ?? 0;
    const state: FigureState = total === 0 ? 'not-applicable' : index === 9 ? 'not-yet-measurable' : 'measured';
    return { ...figure, score: null, last: null, peers: null, state, measured: evidence[index] ?? 0, total };
  });
}

export type SampleUnit = { name: string; leader: string; people: number; index: number };

/** Sections of the invented office. */
export const sampleUnits: SampleUnit[] = [
  { name: 'Subbagian Umum', leader: 'Oktavianus Lodo Rade, S.Sos.', people: 7, index: 49 },
  { name: 'Seksi Pencairan Dana', leader: 'I Made Wiratama Suardana (Plt.)', people: 12, index: 59.3 },
  {
    name: 'Seksi Manajemen Satker dan Kepatuhan Internal',
    leader: 'Maria Magdalena Tnunay, S.E., M.M.',
    people: 9,
    index: 50
  }
];

/** One activity of self-learning, waiting for its report. */
export const sampleSteps = (say: Say): Step[] => [
  {
    label: say('Kebutuhan dan tujuan', 'Need and goal'),
    state: 'done',
    date: say('6 Okt', '6 Oct'),
    note: say('Butir 2 rencana: Pengelolaan Kas, tingkat 3', 'Item 2 of the plan: Cash Management, level 3')
  },
  { label: say('Sumber dan waktu', 'Source and time'), state: 'done', date: say('6 Okt', '6 Oct') },
  { label: say('Pemberitahuan kepada atasan', 'Notice to the supervisor'), state: 'done', date: say('7 Okt', '7 Oct') },
  {
    label: say('Kesempatan diberikan', 'Opportunity given'),
    state: 'done',
    date: say('9 Okt', '9 Oct'),
    note: say('I Made Wiratama, 2 hari kerja', 'I Made Wiratama, 2 working days')
  },
  { label: say('Evaluasi diri', 'Self-evaluation'), state: 'skipped', date: say('18 Nov', '18 Nov') },
  {
    label: say('Laporan', 'Report'),
    state: 'now',
    date: say('hari ini', 'today'),
    note: say('Tenggat 1 Desember', 'Due 1 December')
  },
  { label: say('Unggah atau berbagi', 'Upload or share'), state: 'todo' }
];

/** Three years of the ten components. */
export const trendRows = (say: Say) =>
  unitFigures(say).map(({ no, name, short, last, score }) => ({
    no,
    name,
    short,
    values: [last === null ? null : last - 5 + no, last, score]
  }));
