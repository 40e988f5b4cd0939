// Which entry of the navigation a page belongs to.
import { expect, it } from 'vitest';
import { operator } from '#platform/actor.ts';
import { mainPlaces, phonePlaces } from './frame.server.ts';

const supervisor = { ...operator, personId: 1, grants: [{ capability: 'team.decide', unitId: 1 }] };
const currentOf = (places: { href: string; current?: boolean }[]) =>
  places.filter(({ current }) => current).map(({ href }) => href);

it.each([
  ['/', ['/']],
  ['/learning/7/report', ['/learning']],
  ['/plans/7/item', ['/learning']],
  ['/team/hours', ['/team/decisions']],
  ['/units/M.05/people', ['/units/M.05']],
  ['/account', []]
])('on %s the current entries are %j', (path, current) => {
  expect(currentOf(mainPlaces(supervisor, path, 'M.05'))).toEqual(current);
});

it('the bar of the phone marks learning on the page of a plan, too', () => {
  expect(currentOf(phonePlaces(supervisor, '/plans'))).toEqual(['/learning']);
});
