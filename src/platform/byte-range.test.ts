// What a request for a part of a file means, and that any part is the slice of the whole.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStillMeant, partAsked } from './byte-range.ts';

const cases: [string | null, ReturnType<typeof partAsked>][] = [
  [null, 'all'],
  ['', 'all'],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=3-5', { start: 3, end: 5 }],
  ['Bytes=3-99', { start: 3, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=9-', { start: 9, end: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=99999999999999999999999-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-3', 'all'],
  ['bytes=-', 'all'],
  ['bytes=a-b', 'all'],
  ['items=0-3', 'all'],
  ['bytes=0-1,4-5', 'all']
];
it.each(cases)('of ten bytes %s asks %j', (range, asked) => expect(partAsked(range, 10)).toEqual(asked));

it('nothing can be asked of an empty file', () => {
  expect([partAsked('bytes=0-', 0), partAsked('bytes=-1', 0)]).toEqual(['none', 'none']);
});

it('any part is a slice of the whole', () => {
  const bound = fc.option(fc.nat(30), { nil: undefined });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), bound, bound, (bytes, first, last) => {
      const part = partAsked(`bytes=${first ?? ''}-${last ?? ''}`, bytes.length);
      if (typeof part === 'string') return;
      const slice = bytes.slice(
        first ?? -(last ?? 0),
        first === undefined || last === undefined ? undefined : last + 1
      );
      expect(bytes.slice(part.start, part.end + 1)).toEqual(slice);
    })
  );
});

it('a part of content that changed is not meant any more', () => {
  expect([isStillMeant(null, '"a"'), isStillMeant('"a"', '"a"')]).toEqual([true, true]);
  expect(['"b"', 'W/"a"', 'Tue, 24 Nov 2026 03:00:00 GMT'].some((mark) => isStillMeant(mark, '"a"'))).toBe(false);
});
