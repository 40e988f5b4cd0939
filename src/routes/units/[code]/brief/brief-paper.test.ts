// A brief is one page, however much waits and however long its words are.
import { describe, expect, it } from 'vitest';
import { onePagePdf } from '#modules/records/server/index.ts';
import { queuesIn, weightiest } from '#modules/inbox/rules.ts';
import type { Duty, DutyKind } from '#modules/inbox/types.ts';
import { briefPapers } from './brief-paper.ts';

type Brief = Parameters<typeof briefPapers>[0];

const long = 'Perbaiki pencatatan kegiatan belajar di seluruh unit kerja beserta bukti pendukungnya. '.repeat(4);
const kinds = Array.from({ length: 24 }, (_, at) => `learning.kind-${at}` as DutyKind);
const duties = kinds.flatMap((kind, at) =>
  Array.from({ length: at + 1 }, (): Duty => ({
    ...{ kind, title: '', href: '/', due: null },
    since: `2026-0${1 + (at % 9)}-01`
  }))
);
const component = (no: number) => ({ no, name: `Komponen ${long.slice(0, 80)}`, score: 50 + no, last: 48 });
const mover = { code: 'I.KMI.1', title: long.slice(0, 240), note: long.slice(0, 60), effect: 1.2 };
const lateLine = { title: long, next: { step: 'outcome', on: '2026-05-01' } };

function brief(most: number): Brief {
  const queues = queuesIn(duties);
  return {
    view: {
      ...{ year: 2026, asOf: '2026-11-30', schemeName: 'Contoh', isOfficial: false, decree: null, index: 50, last: 48 },
      unit: { code: 'M.05', name: long.slice(0, 160) }
    },
    since: null,
    best: [component(1), component(2), component(3)],
    least: [component(4), component(5), component(6)],
    movers: [mover, mover, mover],
    late: Array.from({ length: most }, () => lateLine),
    counts: { late: 40, running: 60 },
    waiting: { queues: weightiest(queues, most), kinds: queues.length, count: duties.length }
  } as unknown as Brief;
}

const around = { lang: 'id', site: 'Pemelajar', demonstration: 'Peragaan.', page: 'Halaman' };
const of = { locale: 'id', origin: 'https://pemelajar.example' } as const;
const pagesIn = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type ?\/Page\b/g)?.length;
const pdfOf = (papers: ReturnType<typeof briefPapers>) => onePagePdf(papers, around, new Date(0));

describe('the brief of a leader for whom 24 kinds wait', () => {
  const papers = briefPapers(brief(5), of);

  it('names the five that have waited longest, by what rule, and where all of them are', () => {
    const waiting = papers[0]?.sections.find(({ key }) => key === 'waiting');
    expect(waiting?.rows).toHaveLength(5);
    expect(waiting?.note?.text).toMatch(/5 .*24 .*300 /);
    expect(waiting?.note?.address).toBe('https://pemelajar.example/inbox');
  });

  it('is one page, with as many lines as have room', () => {
    expect(pagesIn(pdfOf(papers))).toBe(1);
  });

  it('would be longer with all of them', () => {
    const [whole] = papers;
    const rows = kinds.map((kind) => [kind, '1', '1 Jan 2026']);
    const sections =
      whole?.sections.map((section) => (section.key === 'waiting' ? { ...section, rows } : section)) ?? [];
    expect(pagesIn(pdfOf([{ ...whole, sections } as (typeof papers)[0]]))).toBe(2);
  });
});
