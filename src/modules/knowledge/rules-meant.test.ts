// Mistyped words are put right by words of titles that were given, and by nothing else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, meant } from './rules-meant.ts';

const titles = ['Penyusunan anggaran belanja', 'Menelusuri selisih kas', 'Rekonsiliasi kas dan bank'];

it.each([
  ['a letter is missing', 'anggran', 'anggaran'],
  ['two letters are swapped', 'selisih kas di rekonsilaisi', 'selisih kas di rekonsiliasi'],
  ['capitals do not matter', 'ANGGRAN', 'anggaran'],
  ['one of several words is wrong', 'selisih bnak', 'selisih bank']
])('%s', (_case, typed, expected) => expect(meant(typed, titles)).toBe(expected));

it.each([
  ['every word is known', 'selisih kas'],
  ['nothing is near', 'perjalanan dinas'],
  ['a short word is not guessed at', 'kaz'],
  ['a phrase is meant as it stands', '"anggran belanja"'],
  ['an exclusion is meant as it stands', 'kas -anggran']
])('nothing is proposed where %s', (_case, typed) => expect(meant(typed, titles)).toBeUndefined());

it('proposes no word that stands in none of the titles', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,10}( [a-z]{1,10}){0,3}$/), (typed) => {
      const known = new Set([...titles.join(' ').toLowerCase().split(' '), ...typed.split(' ')]);
      return (meant(typed, titles) ?? typed).split(' ').every((word) => known.has(word));
    })
  ));

it('two words are as far apart from either side', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[ab]{0,6}$/), fc.stringMatching(/^[ab]{0,6}$/), (one, other) => {
      expect(distance(one, other, 9)).toBe(distance(other, one, 9));
      expect(distance(one, other, 9) === 0).toBe(one === other);
    })
  ));
