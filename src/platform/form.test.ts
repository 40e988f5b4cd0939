// What a form keeps of what was typed, and what it drops because nobody typed it.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm, refuseForm } from './form.ts';

const formWith = (...fields: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('bytes that nobody sees, pasted along', () => {
  const pasted = formWith(['goal', 'a\u0000b\u0007c\u001b\td\ne'], ['tags', 'x\u0000'], ['tags', 'y']);
  const schema = z.object({ goal: z.string(), tags: z.array(z.string()) });

  it('are dropped from what goes on; line ends and tabs stay', () => {
    expect(readForm(schema, pasted, ['tags'])).toEqual({ ok: true, value: { goal: 'abc\td\ne', tags: ['x', 'y'] } });
  });
  it('are dropped from what a refused form brings back', () => {
    expect(refuseForm(pasted, 'not-now').typed['goal']).toBe('abc\td\ne');
  });
});

describe('a refused form', () => {
  it('names each field once with its code, and keeps what was typed', () => {
    const schema = z.object({ goal: z.string().min(1, 'required'), places: z.coerce.number('not-a-number') });
    expect(readForm(schema, formWith(['goal', ''], ['places', 'dua']))).toEqual({
      ok: false,
      typed: { goal: '', places: 'dua' },
      reasons: { goal: ['required'], places: ['not-a-number'] }
    });
  });
  it('keeps every name of a list and the last of a field', () => {
    const sent = formWith(['nips', '1'], ['nips', '2'], ['title', 'a'], ['title', 'b']);
    expect(refuseForm(sent, 'unknown-nip', 'nips', ['nips'])).toEqual({
      ok: false,
      typed: { nips: ['1', '2'], title: 'b' },
      reasons: { nips: ['unknown-nip'] }
    });
  });
});
