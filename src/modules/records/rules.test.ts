import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, codeLength, codeOf, codeTyped, groupedCode, maskedName, maskedNip } from './rules.ts';
import type { TranscriptContent } from './types.ts';

describe('a code', () => {
  const bytes = fc.uint8Array({ minLength: codeLength, maxLength: codeLength });

  it('is found again however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeOf(random);
        expect(codeTyped(groupedCode(code))).toBe(code);
        expect(codeTyped(` ${groupedCode(code).toLowerCase()} `)).toBe(code);
        expect(codeTyped(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
      })
    );
  });

  it('holds a hundred bits', () => expect(codeLength * 5).toBeGreaterThanOrEqual(80));

  it.each(['', '7K2MQ', 'U'.repeat(20), '<script>', '0'.repeat(21)])('is not %j', (text) =>
    expect(codeTyped(text)).toBeUndefined()
  );
});

describe('a name and a number on the page that anyone reads', () => {
  const names: [string, string][] = [
    ['Hj. Ratna Wulandari, S.E., Ak.', 'Ratna W.'],
    ['I Made Oka Wiratama', 'I M. O. W.'],
    ['Sukarno', 'Suk…'],
    ['Dr. Budi', 'Bud…'],
    ['', '…']
  ];
  it.each(names)('%s is %s', (name, masked) => expect(maskedName(name)).toBe(masked));
  it('keep the last digits only', () => expect(maskedNip('199104122015022003')).toBe('•••• 2003'));
});

describe('the canonical text', () => {
  const content = (more: Partial<TranscriptContent> = {}): TranscriptContent => ({
    year: 2026,
    person: { nip: '1', name: 'Ani', title: '', unit: 'U' },
    goals: [],
    activities: [],
    trainings: [],
    sharings: [],
    assets: [],
    totals: { jp: 1.5, minutes: 68, aim: 20, byWay: { self: 1.5 } },
    ...more
  });

  it('does not depend on the order in which things were put together', () => {
    const { totals, ...rest } = content();
    expect(canonicalText({ totals, ...rest } as TranscriptContent)).toBe(canonicalText(content()));
    expect(canonicalText(JSON.parse(JSON.stringify(content())) as TranscriptContent)).toBe(canonicalText(content()));
  });

  it('differs when anything differs', () => {
    expect(canonicalText(content({ goals: [{ goal: 'x', finishedOn: '2026-01-01' }] }))).not.toBe(
      canonicalText(content())
    );
  });
});
