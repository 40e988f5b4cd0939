// Two officers at one practice: nothing that one of them wrote is lost.
import { describe, expect, it } from 'vitest';
import { meetWalk, seenMark } from './rules-walk.ts';

const said = (note: string, source = '') => ({ note, source });
const empty = seenMark(null);

describe('what an officer sends about a practice', () => {
  const cases: [string, Parameters<typeof meetWalk>[0], ReturnType<typeof meetWalk>][] = [
    ['is written the first time', { seen: empty, kept: undefined, typed: said('') }, 'write'],
    ['is written where she changed it', { seen: seenMark(said('A')), kept: said('A'), typed: said('B') }, 'write'],
    ['is left where she changed nothing', { seen: seenMark(said('A')), kept: said('A'), typed: said('A') }, 'leave'],
    ['is left where only a colleague wrote', { seen: empty, kept: said('A'), typed: said('') }, 'leave'],
    ['is left where both wrote the same', { seen: empty, kept: said('A'), typed: said('A') }, 'leave'],
    ['clashes where both wrote', { seen: empty, kept: said('A'), typed: said('B') }, 'clash'],
    [
      'clashes where she empties what changed',
      { seen: seenMark(said('A')), kept: said('B'), typed: said('') },
      'clash'
    ],
    ['clashes in the source, too', { seen: empty, kept: said('', 'KEP-1'), typed: said('', 'KEP-2') }, 'clash'],
    ['is written by a program', { seen: undefined, kept: said('A'), typed: said('B') }, 'write']
  ];
  it.each(cases)('%s', (_, given, expected) => expect(meetWalk(given)).toBe(expected));

  it('is the same whatever ends the lines of a form', () =>
    expect(seenMark(said('satu\r\ndua'))).toBe(seenMark(said('satu\ndua'))));
});
