// Every event of every module has words, so that nobody must read a name in the audit trail.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventWord } from './event-words.server.ts';

const files = globSync('src/modules/*/events.ts');
const names = files.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')[a-z]+\.[a-z-]+\.[a-z-]+(?=')/g) ?? []);

it.each([...new Set(names)].sort())('%s', (name) => {
  expect(eventWord(name)).toMatch(/^\p{Lu}.*: .+/u);
});

it('a name that nobody knows stays as it is', () => {
  expect(eventWord('else.thing.happened')).toBe('else.thing.happened');
});
