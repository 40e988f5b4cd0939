// Addresses of assets are read out of a text.
import { expect, it } from 'vitest';
import { citedIn } from './rules-citation.ts';

it.each([
  ['a full address', 'Lihat https://pemelajar.go.id/knowledge/12.', [12]],
  ['of the public library', 'https://x/library/7#s-cite', [7]],
  ['several, each once', '/knowledge/1 dan /knowledge/2, juga (/knowledge/1)', [1, 2]],
  ['a link of Markdown', '[Kas](/knowledge/3)', [3]],
  ['no page of another kind', '/knowledge/new /knowledge/12abc /units/4 /knowledge/sharing/5', []]
])('%s', (_case, text, ids) => expect(citedIn(text)).toEqual(ids));
