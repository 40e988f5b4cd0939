import { describe, expect, it } from 'vitest';
import { operator, visitor, type Actor } from '#platform/actor.ts';
import { mayImport, maySeeStates, sightOf } from './policy.ts';

const person = { id: 7, deciders: [3], ancestors: [21, 20, 1] };
const actor = (over: Partial<Actor>): Actor => ({ ...visitor, personId: 99, ...over });
const holding = (capability: string, unitId: number | null) => actor({ grants: [{ capability, unitId }] });

describe('how much of a person one sees', () => {
  const cases: [who: string, actor: Actor, sight: string][] = [
    ['she herself', actor({ personId: 7 }), 'own'],
    ['who decides for her', actor({ personId: 3 }), 'charge'],
    ['who stands in for the one that decides', actor({ standsInFor: [3] }), 'charge'],
    ['an officer of her unit', holding('people.read-unit', 21), 'charge'],
    ['an officer of a unit above', holding('people.read-unit', 1), 'charge'],
    ['an officer of another unit', holding('people.read-unit', 22), 'public'],
    ['who may import', holding('people.import', null), 'public'],
    ['a colleague', actor({}), 'public'],
    ['a colleague who stands in for herself', actor({ standsInFor: [7] }), 'public']
  ];
  it.each(cases)('%s', (_who, reader, sight) => expect(sightOf(reader, person)).toBe(sight));

  it('who holds no place is seen by those in charge of the whole ministry alone', () => {
    const gone = { id: 8, deciders: [], ancestors: [] };
    expect(sightOf(operator, gone)).toBe('charge');
    expect(sightOf(holding('people.read-unit', 1), gone)).toBe('public');
  });
});

describe('states of a unit and the roster', () => {
  it('states are seen by those in charge of the unit', () => {
    expect(maySeeStates(holding('people.read-unit', 20), [21, 20, 1])).toBe(true);
    expect(maySeeStates(actor({}), [21, 20, 1])).toBe(false);
  });

  it('a roster is taken over by who holds that over the whole ministry', () => {
    expect(mayImport(operator)).toBe(true);
    expect(mayImport(holding('people.import', null))).toBe(true);
    expect(mayImport(actor({}))).toBe(false);
  });
});
