// A code of presence holds while it is shown and a little longer, for its own secret alone.
import { expect, it } from 'vitest';
import { codeAt, isFresh } from './rotating-code.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 3, 0, seconds));

it('is six letters without those that look alike', () => {
  expect(codeAt('secret', at(0))).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
});
it('stays for half a minute, then changes', () => {
  expect(codeAt('secret', at(29))).toBe(codeAt('secret', at(0)));
  expect(codeAt('secret', at(30))).not.toBe(codeAt('secret', at(0)));
});
it('is taken while it is shown and half a minute longer, typed in any case', () => {
  const code = codeAt('secret', at(0));
  expect(isFresh('secret', ` ${code.toLowerCase()} `, at(59))).toBe(true);
  expect(isFresh('secret', code, at(60))).toBe(false);
});
it('is worthless before its time, for another session, or mutilated', () => {
  expect(isFresh('secret', codeAt('secret', at(30)), at(0))).toBe(false);
  expect(isFresh('other', codeAt('secret', at(0)), at(0))).toBe(false);
  expect(isFresh('secret', codeAt('secret', at(0)).slice(1), at(0))).toBe(false);
  expect(isFresh('secret', '', at(0))).toBe(false);
});
