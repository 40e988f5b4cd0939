// Every address to which a practice leads exists in the site, and every practice that leads somewhere exists.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practiceOf } from './catalogue.ts';
import { allPlaces, placeOf } from './places.ts';

describe('where practices are done', () => {
  it.each(allPlaces())('%s at %s', (practice, address) => {
    expect(practiceOf(2026, practice)).toBeDefined();
    expect(existsSync(`src/routes${address.split('?')[0]}/+page.svelte`)).toBe(true);
  });

  it('is nowhere for a practice whose module is not there', () => {
    expect(placeOf('O.SPC.1')).toBeUndefined();
  });
});
