// What the forms of coaching take: a time that no clock shows never reaches the database.
import { expect, it } from 'vitest';
import { sessionSchema } from './schema.ts';

const session = { topic: 'Nota dinas', plannedOn: '2026-11-24', minutes: '60' };

it.each([
  ['', true],
  ['09:00', true],
  ['23:59', true],
  ['24:00', false],
  ['25:99', false],
  ['9:00', false]
])('a session at %j is taken: %s', (startsAt, isTaken) =>
  expect(sessionSchema.safeParse({ ...session, startsAt }).success).toBe(isTaken)
);
