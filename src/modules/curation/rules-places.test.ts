// Addresses within texts: what each leads to, and what is told of it.
import { expect, it } from 'vitest';
import { linkedPlaces } from '#modules/knowledge/rules-markdown.ts';
import { placeOf, tellOf } from './rules-places.ts';

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

it('what cannot be opened is told first, then what is not open to all readers', () => {
  expect(tellOf(3, { isOpen: false, widest: 4 })).toBe('unopened');
  expect(tellOf(3, { isOpen: true, widest: 2 })).toBe('narrower');
  expect(tellOf(4, { isOpen: true, widest: 3 })).toBe('narrower');
  expect(tellOf(3, { isOpen: true, widest: 3 })).toBeNull();
});

it('a text leads to places of this site, each once, without what follows the path', () => {
  const text =
    '[a](/units/M.05?x=1) [b](/units/M.05#y) [c](files/3) [d](https://x.example/units/1) `[e](/teams)` ![f](files/4) [g](//x.example)';
  expect(linkedPlaces(text)).toEqual(['/units/M.05', 'files/3']);
});
