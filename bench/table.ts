// The figures as lines of a table: what was measured, ours, beside what, the ratio, the aim and whether it was met.
import type { KnowledgeFigures } from './knowledge.ts';
import type { Ministry } from './ministry.ts';
import type { News } from './news.ts';
import type { Pages } from './pages.ts';
import type { Spent } from './processor.ts';
import type { Recompute } from './recompute.ts';
import type { Surveyed } from './surveys.ts';
import type { RosterFigure } from './roster.ts';
import type { Year } from './year.ts';

export type Line = {
  people: number;
  what: string;
  ours: string;
  beside: string;
  ratio: string;
  aim: string;
  /** Whether the aim was met, or each of two aims: `yes; no`. */
  met: boolean | string;
};

const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

/** The import, tried and real, with the memory its process held at most. */
export function rosterLines({ people }: Ministry, { copy, tried, real }: RosterFigure): Line[] {
  return [['dry run', tried] as const, ['real', real] as const].map(([kind, once]) => ({
    people,
    what: `import of the roster, ${kind}`,
    ours: `${inSeconds(once.milliseconds)}, at most ${once.most} MB`,
    beside: `COPY ${inSeconds(copy)}`,
    ratio: times(once.milliseconds / copy),
    aim: '≤ 10 × COPY, constant memory',
    met: once.milliseconds <= 10 * copy
  }));
}

const both = ({ clock, processor }: Spent) => `${clock.toFixed(2)} s (${processor.toFixed(2)} of the processor)`;

/** The full recompute; counts that differ are a fault of the measurement or of a rule. */
export const recomputeLine = ({ people }: Ministry, { ours, best, cells, differing }: Recompute): Line => ({
  people,
  what: `full recompute, ${cells} cells, ${differing} differing`,
  ours: both(ours),
  beside: `by hand ${both(best)}`,
  ratio: times(ours.clock / best.clock),
  aim: '≤ 1.5 ×, under 60 s',
  met: ours.clock <= 1.5 * best.clock && ours.clock < 60 && differing === 0
});

/** A scheme simulated for the ministry and its level-I units, from the kept counts. */
export const simulationLine = ({ people }: Ministry, { ours, simulated }: Recompute): Line => ({
  people,
  what: 'a scheme simulated, ministry and level I',
  ours: both(simulated),
  beside: `recompute ${inSeconds(1000 * ours.clock)}`,
  ratio: times(simulated.clock / ours.clock),
  aim: '≤ 0.1 × the recompute, under 2 s',
  met: simulated.clock < 2 && (simulated.clock <= 0.1 * ours.clock || ours.clock < 2)
});

/** One record to the number. */
export const newsLines = ({ people }: Ministry, { median, most, counting, processor, records }: News): Line[] => [
  {
    people,
    what: `one record to the number, ${records} records`,
    ours: `${inSeconds(median)}, at most ${inSeconds(most)}`,
    beside: records === 0 ? '' : `counting alone ${inSeconds(counting)}; ${inSeconds(processor)} of the processor`,
    ratio: '',
    aim: '≤ 2 s',
    met: records > 0 && most + 500 <= 2000
  }
];

const inMilliseconds = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;

/** Saving and bringing in beside bare statements; search by the size of the corpus, each beside one statement. */
export function knowledgeLines({ people }: Ministry, { save, document, search }: KnowledgeFigures): Line[] {
  const beside = (what: string, { ours, bare, times: count }: KnowledgeFigures['save'], aim: string): Line => ({
    people,
    what: `${what}, ${count} times`,
    ours: inMilliseconds(ours),
    beside: `bare statements ${inMilliseconds(bare)}`,
    ratio: times(ours / bare),
    aim,
    met: ''
  });
  const [first] = search;
  const found = search.map(({ assets, p50, p95, bare }) => ({
    people,
    what: `search among ${assets} assets`,
    ours: `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms${first && assets > first.assets ? `, ${times(p50 / first.p50)} that of ${first.assets}` : ''}`,
    beside: `one statement ${inMilliseconds(bare)}`,
    ratio: times(p50 / bare),
    aim: 'p95 < 200 ms',
    met: p95 < 200
  }));
  return [beside('saving an asset', save, 'told'), beside('bringing in a document', document, 'told'), ...found];
}

/** A survey: asking everybody, sheets a second, closing with all results. */
export const surveyLines = (
  { people }: Ministry,
  { invited, opening, sent, perSecond, raw, closing }: Surveyed
): Line[] => [
  {
    people,
    what: `survey answers of a last day, ${sent} of ${invited} at sixteen at once`,
    ours: `${perSecond.toFixed(0)}/s`,
    beside: `raw insert ${raw.toFixed(0)}/s`,
    ratio: `${(100 * (perSecond / raw)).toFixed(0)}%`,
    aim: '≥ 50/s',
    met: perSecond >= 50
  },
  {
    people,
    what: `survey opened for ${invited}, and closed`,
    ours: `${inSeconds(opening)}; ${inSeconds(closing)}`,
    beside: '',
    ratio: '',
    aim: 'under 60 s each',
    met: opening < 60_000 && closing < 60_000
  }
];

/** The assessment year: opening, closing beside the count alone, verifying, reports, the heat map. */
export const yearLines = (
  { people }: Ministry,
  { opening, counting, closing, rows, verifying, units, reports, heat }: Year
): Line[] => [
  {
    people,
    what: `a year closed, ${rows} rows of evidence`,
    ours: inSeconds(closing),
    beside: `counting it alone ${inSeconds(counting)}`,
    ratio: times(closing / counting),
    aim: 'under 120 s',
    met: closing < 120_000
  },
  {
    people,
    what: `the closed year verified, ${units} units`,
    ours: inSeconds(verifying),
    beside: `closing ${inSeconds(closing)}`,
    ratio: times(verifying / closing),
    aim: 'under 120 s',
    met: verifying < 120_000
  },
  { people, what: 'the next year opened', ours: inSeconds(opening), beside: '', ratio: '', aim: 'told', met: '' },
  {
    people,
    what: `reports of ${reports.count} level-I units`,
    ours: `${inSeconds(reports.milliseconds)}, ${inMilliseconds(reports.milliseconds / Math.max(1, reports.count))} each`,
    beside: '',
    ratio: '',
    aim: 'under 2 s each',
    met: reports.milliseconds < 2000 * Math.max(1, reports.count)
  },
  {
    people,
    what: `heat map of ${heat.units} units, whole; a page of it`,
    ours: `${inMilliseconds(heat.whole)}; ${inMilliseconds(heat.page)}`,
    beside: `one statement ${inMilliseconds(heat.bare)}`,
    ratio: times(heat.whole / heat.bare),
    aim: 'a page under 200 ms',
    met: heat.page < 200
  }
];

const word = (met: boolean): string => (met ? 'yes' : 'no');

/** Pages beside the bare ones, and the memory of the server. */
export function pageLines({ people }: Ministry, { figures, memory }: Pages): Line[] {
  const lines = figures.map(({ name, ours, bare }) => ({
    people,
    what: name,
    ours: `${ours.perSecond.toFixed(0)}/s, p50 ${ours.p50.toFixed(0)}, p95 ${ours.p95.toFixed(0)} ms, ${(ours.bytes / 1000).toFixed(0)} kB`,
    beside: `bare Kit ${bare.perSecond.toFixed(0)}/s, p95 ${bare.p95.toFixed(0)} ms, ${(bare.bytes / 1000).toFixed(0)} kB`,
    ratio: `${(100 * (ours.perSecond / bare.perSecond)).toFixed(0)}%`,
    aim: 'p95 < 200 ms; ≥ 60%',
    met: `${word(ours.p95 < 200)}; ${word(ours.perSecond >= 0.6 * bare.perSecond)}`
  }));
  const [warm, last] = [memory[2], memory.at(-1)]; // the first pages let the process grow to its working size
  if (!warm || !last) return lines;
  const course = memory.map(({ megabytes, visits }) => `${megabytes.toFixed(0)} MB after ${visits}`).join(', ');
  const isFlat = last.megabytes <= 1.1 * warm.megabytes;
  return [
    ...lines,
    {
      people,
      what: 'memory of the server',
      ours: course,
      beside: '',
      ratio: '',
      aim: 'flat from the third page on',
      met: isFlat
    }
  ];
}

/** The lines as a Markdown table. */
export function markdown(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ people, what, ours, beside, ratio, aim, met }) =>
      `| ${[people, what, ours, beside, ratio, aim, typeof met === 'boolean' ? word(met) : met].join(' | ')} |`
  );
  return [
    '| people | figure | ours | beside | ratio | aim | met |',
    '| ---: | --- | --- | --- | --- | --- | --- |',
    ...rows
  ].join('\n');
}
