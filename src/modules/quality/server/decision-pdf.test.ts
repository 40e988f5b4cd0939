// The decision on paper: tagged for screen readers, the same bytes each time, and no text in it is taken for markup.
import { expect, it } from 'vitest';
import type { DecisionPaper } from '../types.ts';
import { decisionPdf } from './decision-pdf.ts';

const hostile = '#panic() *_$\\ "x" <y> @z';
const paper: DecisionPaper = {
  lang: 'id',
  site: 'Pemelajar',
  demonstration: 'Data rekaan',
  title: 'Keputusan panel mutu',
  lead: hostile,
  number: 'Keputusan nomor 7',
  verdict: 'Sahih, level 3',
  followed: '',
  heads: ['Hal', 'Keterangan'],
  page: 'Halaman',
  facts: [{ label: hostile, value: hostile }],
  sections: [
    { title: 'Alasan', rows: [hostile] },
    { title: 'Alasan anggota', rows: [hostile, hostile] }
  ],
  address: 'https://pemelajar.example/quality/decisions/7',
  issued: 'Dicetak hari ini'
};

it('is a tagged PDF, the same each time, whatever stands in it', () => {
  const make = () => Buffer.from(decisionPdf(paper, new Date(0)));
  const one = make();
  expect(one.equals(make())).toBe(true);
  expect(one.includes('/StructTreeRoot')).toBe(true);
});
