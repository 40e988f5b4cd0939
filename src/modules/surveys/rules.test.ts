// Windows, forms and new versions: what is taken and what is refused.
import { describe, expect, it } from 'vitest';
import { changedInstrument } from './rules-bank.ts';
import { shippedInstrument } from './bank.ts';
import { isOpenOn, sheetOf, windowLack } from './rules.ts';

const today = '2026-08-18';

describe('a window', () => {
  it.each([
    [2026, '2026-09-05', undefined],
    [2026, today, undefined],
    [2026, '2026-08-17', 'time-reversed'],
    [2026, '2026-10-18', 'too-long-open'],
    [2025, '2026-09-05', 'not-of-year']
  ])('%d until %s: %s', (year, closesOn, lack) => expect(windowLack({ year, closesOn }, today)).toBe(lack));

  it.each([
    ['2026-08-17', false],
    ['2026-08-18', true],
    ['2026-09-05', true],
    ['2026-09-06', false]
  ])('on %s it is open: %s', (day, is) =>
    expect(isOpenOn({ state: 'open', opensOn: '2026-08-18', closesOn: '2026-09-05' }, day)).toBe(is)
  );
});

describe('a form', () => {
  const of = { instrument: shippedInstrument, terms: { lowest: 1, highest: 5 } };
  it('says what was ticked, what was taken back and what was written; other fields say nothing', () =>
    expect(
      sheetOf({ step: '1', go: 'next', 'item-O.LRN.3-1': '4', 'item-O.LRN.3-2': '', 'comment-O.LRN.3': ' baik ' }, of)
    ).toEqual({
      ok: true,
      value: { answers: { 'O.LRN.3-1': 4, 'O.LRN.3-2': null }, comments: { 'O.LRN.3': 'baik' } }
    }));
  it.each([
    ['item-O.LRN.3-1', '6', 'outside-scale'],
    ['item-O.LRN.3-1', '0', 'outside-scale'],
    ['item-O.LRN.3-1', '3.5', 'outside-scale'],
    ['item-O.LRN.3-1', '1e0', 'outside-scale'],
    ['item-O.LRN.3-9', '3', 'unknown-item'],
    ['item-__proto__', '3', 'unknown-item'],
    ['comment-O.LRN.99', 'x', 'unknown-item'],
    ['comment-O.LRN.3', 'x'.repeat(1001), 'too-long']
  ])('%s = %.5s is refused: %s', (name, value, reason) =>
    expect(sheetOf({ [name]: value }, of)).toEqual({ ok: false, reason })
  );
});

describe('a new version of a scale', () => {
  const [scale] = shippedInstrument.scales;
  const texts = (language: 'id' | 'en') => scale!.items.map((item) => item.text[language]);
  const change = {
    titleId: scale!.title.id,
    titleEn: scale!.title.en,
    textsId: texts('id'),
    textsEn: texts('en'),
    version: 1
  };
  it('is none when nothing changed', () =>
    expect(changedInstrument(shippedInstrument, scale!.id, change)).toEqual({ ok: true, value: shippedInstrument }));
  it('keeps the id of an unchanged item and gives a changed one a new one', () => {
    const next = changedInstrument(shippedInstrument, scale!.id, {
      ...change,
      textsId: ['Lain', ...texts('id').slice(1)]
    });
    const items = next.ok ? next.value.scales[0]?.items.map((item) => item.id) : [];
    expect(items).toEqual(['I.LRN.3-2.1', 'I.LRN.3-2', 'I.LRN.3-3', 'I.LRN.3-4']);
  });
  it.each([
    ['no such scale', 'O.X', change, 'not-found'],
    ['of an older version', scale!.id, { ...change, version: 0 }, 'stale'],
    ['in one language', scale!.id, { ...change, textsEn: ['', ...texts('en').slice(1)] }, 'one-language'],
    ['of one item', scale!.id, { ...change, textsId: ['a'], textsEn: ['b'] }, 'too-few-items'],
    ['of seven items', scale!.id, { ...change, textsId: [...'abcdefg'], textsEn: [...'abcdefg'] }, 'too-many-items'],
    ['with the same twice', scale!.id, { ...change, textsId: ['a', 'A'], textsEn: ['b', 'c'] }, 'twice']
  ])('%s is refused', (_, id, of, reason) =>
    expect(changedInstrument(shippedInstrument, id, of)).toEqual({ ok: false, reason })
  );
});
