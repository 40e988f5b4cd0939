// Refused files on their way through an address.
import { expect, it } from 'vitest';
import { refusedIn, refusedQuery } from './uploads.server.ts';

const files = (count: number) =>
  Array.from({ length: count }, (_, no) => ({ name: `laporan ${no} & lampiran.pdf`, reason: `r${no}` }));
const arrived = (count: number) => refusedIn(new URLSearchParams(refusedQuery(files(count)).toString()));

it('each arrives with its name and its own reason', () => {
  expect(arrived(3)).toEqual({ refused: files(3), more: 0 });
  expect(arrived(0)).toEqual({ refused: [], more: 0 });
});

it('of very many the first twenty are named and the others counted, so that the address stays short', () => {
  expect(arrived(100)).toEqual({ refused: files(20), more: 80 });
  const long = Array.from({ length: 100 }, () => ({ name: 'ß'.repeat(255), reason: 'type-not-allowed' }));
  expect(refusedQuery(long).toString().length).toBeLessThan(14_000);
});
