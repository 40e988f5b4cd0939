// Every event of these modules has words, so that nobody must read a name in the audit trail.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventWord } from './event-words.server.ts';

const modules =
  'assessment coaching communities history inbox knowledge learning needs offers people plans programmes records roles transfer';
const files = globSync(`src/modules/{${modules.split(' ').join(',')}}/events.ts`);
const names = files.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')[a-z]+\.[a-z-]+\.[a-z-]+(?=')/g) ?? []);

it.each([...new Set(names)].sort())('%s', (name) => {
  expect(eventWord(name)).toMatch(/^\p{Lu}.*: .+/u);
});

it('a name that nobody knows stays as it is', () => {
  expect(eventWord('else.thing.happened')).toBe('else.thing.happened');
});
