// The list of what a text holds names its headings as the page draws them.
import { expect, it } from 'vitest';
import { headingsIn } from './rules-contents.ts';
import { renderText } from './server/render-text.ts';

const drawn = (text: string) => renderText(text, { filesAt: '/knowledge/7/files', files: new Set(), isSignedIn: true });

it('names headings in their order and depth, in plain words', () => {
  const text = '# Saldo **bank**\n\nIsi\n\n## Bila < 5 & "beda"\n\n# `kas`\n\n#\n\n<h2 id="x">bukan</h2>';
  const headings = headingsIn(drawn(text));
  expect(headings.map(({ words }) => words)).toEqual(['Saldo bank', 'Bila < 5 & "beda"', 'kas']);
  expect(headings.map(({ depth }) => depth - headings[0]!.depth)).toEqual([0, 1, 0]);
  expect(new Set(headings.map(({ id }) => id)).size).toBe(3);
});

it('names none where there are none', () => expect(headingsIn(drawn('Satu paragraf'))).toEqual([]));
