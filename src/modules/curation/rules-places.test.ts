// Addresses within texts: what each leads to, and what is told of it.
import { expect, it } from 'vitest';
import { linkedPlaces } from '#modules/knowledge/rules-markdown.ts';
import type { Circle, Readers } from '#modules/knowledge/types.ts';
import { placeOf, tellOf, type Astray } from './rules-places.ts';

it('an address leads to its record, everything else to a page', () => {
  const kinds = [
    ['/units/M.05/practices/I.SOL.1c', { kind: 'unit', code: 'M.05' }],
    ['/units/M%2005', { kind: 'unit', code: 'M 05' }],
    ['/units/%E0%A4%A', { kind: 'unit', code: '%E0%A4%A' }],
    ['/communities/7', { kind: 'community', id: 7 }],
    ['/communities/new', { kind: 'page' }],
    ['/governance/documents/3/file', { kind: 'document', id: 3 }],
    ['/governance/skill-groups/4', { kind: 'group', id: 4 }],
    ['/curation/collections/5', { kind: 'collection', id: 5 }],
    ['/knowledge/12', { kind: 'asset', id: 12 }],
    ['/knowledge/12x', { kind: 'page' }],
    ['/library/12', { kind: 'library', id: 12 }],
    ['/knowledge/12/files/9/view', { kind: 'file', id: 9, assetId: 12 }],
    ['files/9', { kind: 'file', id: 9, assetId: 1 }],
    ['/bukan/halaman', { kind: 'page' }]
  ] as const;
  for (const [address, place] of kinds) expect(placeOf(address, 1), address).toEqual(place);
});

/** The root 1 over the level-I units 2 and 3, the office 4 in 2. */
const everybody = { level: 3 } as const;
const public_ = { level: 4 } as const;
const house: Readers = { level: 2, line: [2, 1] };
const root: Readers = { level: 2, line: [1] };
const two: Readers = {
  level: 1,
  teams: [],
  people: [
    { id: 11, line: [4, 2, 1] },
    { id: 12, line: [2, 1] }
  ]
};
const team: Readers = { ...two, teams: [7] };
const nowhere: Readers = { level: 1, teams: [], people: [{ id: 13, line: [] }] };
const level = (widest: 3 | 4): Circle => ({ kind: 'level', widest });
const unit = (unitId: number): Circle => ({ kind: 'unit', unitId });
const named = (people: number[], teams: number[] = []): Circle => ({ kind: 'named', known: { people, teams } });
const few: Circle = { kind: 'few' };
const others: Circle = { kind: 'named', known: null };

it.each<[string, Readers, Circle, Astray | null]>([
  ['the public', public_, level(4), null],
  ['the public', public_, level(3), 'narrower'],
  ['everybody', everybody, level(3), null],
  ['everybody', everybody, unit(1), 'narrower'],
  ['everybody', everybody, others, 'narrower'],
  ['a level-I unit', house, level(3), null],
  ['a level-I unit', house, unit(2), null],
  ['a level-I unit, by what is above it', house, unit(1), null],
  ['a level-I unit, not by one beside it', house, unit(3), 'narrower'],
  ['a level-I unit, not by an office in it', house, unit(4), 'narrower'],
  ['a level-I unit, not by readers named', house, named([11, 12]), 'narrower'],
  ['all below the root', root, unit(2), 'narrower'],
  ['people', two, level(3), null],
  ['people of one unit', two, unit(2), null],
  ['people of more than one', two, unit(4), 'narrower'],
  ['somebody without a place', nowhere, unit(1), 'narrower'],
  ['people, named there too', two, named([10, 11, 12]), null],
  ['people, of whom one is not named there', two, named([11]), 'narrower'],
  ['people, of whom one may be in a team', two, named([11], [7]), 'unsure'],
  ['people, where only others know who reads', two, others, 'unsure'],
  ['a team beside them', team, unit(2), 'unsure'],
  ['a team, named there too', team, named([11, 12], [7]), null],
  ['a team, another is named there', team, named([11, 12], [8]), 'unsure'],
  ['anybody, of what few open', two, few, 'narrower']
])('read by %s: %j to %j is %s', (_, readers, circle, told) =>
  expect(tellOf(readers, { isOpen: true, circle, widest: 4 })).toBe(told)
);

it('what cannot be opened is told first, then a page that is not for all', () => {
  expect(tellOf(house, { isOpen: false, circle: unit(3), widest: 4 })).toBe('unopened');
  expect(tellOf(house, { isOpen: true, circle: level(4), widest: 0 })).toBe('narrower');
  expect(tellOf(public_, { isOpen: true, circle: level(4), widest: 3 })).toBe('narrower');
});

it('of what only others know nothing follows: the same is told whoever reads there', () => {
  const told = [two, team, nowhere].map((readers) => tellOf(readers, { isOpen: true, circle: others, widest: 4 }));
  expect(new Set(told)).toEqual(new Set(['unsure']));
});

it('a text leads to places of this site, each once, without what follows the path', () => {
  const text =
    '[a](/units/M.05?x=1) [b](/units/M.05#y) [c](files/3) [d](https://x.example/units/1) `[e](/teams)` ![f](files/4) [g](//x.example)';
  expect(linkedPlaces(text)).toEqual(['/units/M.05', 'files/3']);
});
