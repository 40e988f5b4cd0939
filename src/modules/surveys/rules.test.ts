// Windows, forms and new versions: what is taken and what is refused.
import { describe, expect, it } from 'vitest';
import { changedInstrument, narrowedInstrument, untranslated, widenedInstrument } from './rules-bank.ts';
import { isSameWording } from './rules-results.ts';
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

describe('the bank', () => {
  const change = { titleId: 'Judul', titleEn: 'Title', textsId: ['a', 'b'], textsEn: ['c', 'd'], version: 1 };
  const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason);

  it('ships complete in both languages, and finds what is not', () => {
    expect(untranslated(shippedInstrument)).toEqual([]);
    const [first, ...rest] = shippedInstrument.scales;
    const half = { ...first!, items: [{ id: 'x', text: { id: 'Ada', en: ' ' } }] };
    expect(untranslated({ version: 1, scales: [half, ...rest] })).toEqual([first!.id]);
  });

  it('takes a scale about one more practice, with ids of its version', () => {
    const next = widenedInstrument(shippedInstrument, { id: 'O.LRN.1', about: 'unit' }, change);
    expect(next.ok && next.value.version).toBe(2);
    expect(next.ok && next.value.scales.at(-1)?.items.map(({ id }) => id)).toEqual(['O.LRN.1-2.1', 'O.LRN.1-2.2']);
    expect(next.ok && next.value.scales.slice(0, -1)).toEqual(shippedInstrument.scales);
  });

  it.each([
    ['O.LRN.3', {}, 'already-asked'],
    ['O.LRN.1', { version: 0 }, 'stale'],
    ['O.LRN.1', { textsEn: ['c', ''] }, 'one-language'],
    ['O.LRN.1', { textsId: ['a'], textsEn: ['c'] }, 'too-few-items']
  ])('refuses a scale about %s with %j: %s', (id, more, reason) =>
    expect(reasonOf(widenedInstrument(shippedInstrument, { id, about: 'unit' }, { ...change, ...more }))).toBe(reason)
  );

  it('lays a scale aside, but never the last', () => {
    const next = narrowedInstrument(shippedInstrument, 'O.LRN.3', 1);
    expect(next.ok && next.value.scales.some(({ id }) => id === 'O.LRN.3')).toBe(false);
    const one = { version: 1, scales: shippedInstrument.scales.slice(0, 1) };
    expect(reasonOf(narrowedInstrument(one, one.scales[0]!.id, 1))).toBe('last-scale');
    expect(reasonOf(narrowedInstrument(shippedInstrument, 'O.LRN.3', 0))).toBe('stale');
    expect(reasonOf(narrowedInstrument(shippedInstrument, 'X', 1))).toBe('not-found');
  });
});

describe('two years are compared', () => {
  const terms = { lowest: 1, highest: 5 };
  const now = { instrument: shippedInstrument, terms };
  const reworded = (id: string) => {
    const [scale] = shippedInstrument.scales.filter((each) => each.id === id);
    const items = scale!.items.map((item) => ({ ...item, text: { ...item.text, en: `${item.text.en} Really.` } }));
    return { version: 2, scales: shippedInstrument.scales.map((each) => (each.id === id ? { ...each, items } : each)) };
  };

  it.each([
    ['where they asked the same', now, true],
    ['not where a word differs', { instrument: reworded('O.LRN.3'), terms }, false],
    ['though another scale was reworded', { instrument: reworded('O.LRN.4'), terms }, true],
    ['not on another scale', { instrument: shippedInstrument, terms: { lowest: 1, highest: 7 } }, false],
    ['not where nothing was asked', { instrument: { version: 1, scales: [] }, terms }, false]
  ])('%s', (_, last, is) => expect(isSameWording('O.LRN.3', now, last)).toBe(is));
});
