// The list that tells what the files of an archive become.
import { describe, expect, it } from 'vitest';
import { pathOf, shelfOf } from './rules-folder.ts';
import { cutIn, kindTold, levelOf, readMapping, saidIn, toldOnTop } from './rules-mapping.ts';

const reading = { shelf: shelfOf(['Kas/A.md', 'b.pdf']), pathOf };
const line = (at: number, ...cells: string[]) => ({ line: at, cells });

describe('a list', () => {
  it('is read by the names of its columns in either language, paths whatever their capitals', () => {
    const { lines, notes } = readMapping(
      [
        line(1, 'Berkas', 'judul', 'LEVEL', 'warna'),
        line(2, 'kas\\a.md', ' Kas\u0000 ', '2', 'x'),
        line(3, '', '', '', '')
      ],
      reading
    );
    expect([...lines]).toEqual([['Kas/A.md', { path: 'kas\\a.md', title: 'Kas', level: '2', line: 2 }]]);
    expect(notes).toEqual([{ code: 'unknown-column', value: 'warna', line: 1 }]);
  });
  it('remarks on files that are not there and on those told of twice', () => {
    const { lines, notes } = readMapping(
      [
        line(1, 'path', 'title'),
        line(2, 'b.pdf', 'satu'),
        line(3, 'b.pdf', 'dua'),
        line(4, '../b.pdf', 'x'),
        line(5, '', 'y')
      ],
      reading
    );
    expect(lines.get('b.pdf')).toMatchObject({ title: 'satu' });
    expect(notes.map(({ code, line: at }) => [code, at])).toEqual([
      ['mapped-twice', 3],
      ['no-such-file', 4],
      ['no-such-file', 5]
    ]);
  });
  it('without a head is empty', () => expect(readMapping([], reading)).toEqual({ lines: new Map(), notes: [] }));
});

it('the top of a file says the same but for owner and unit', () => {
  const top = { title: 'T', description: 'D', jobfamily: 'J', owner: '199', unit: 'M.1', state: 'published' };
  expect(toldOnTop(top)).toEqual({ title: 'T', summary: 'D', family: 'J' });
});

it('levels and kinds are known or told apart', () => {
  expect([levelOf(undefined), levelOf(''), levelOf('3'), levelOf('5'), levelOf('3x')]).toEqual([
    null,
    null,
    3,
    undefined,
    undefined
  ]);
  const words = (template: string) => (template === 'how-to' ? ['Panduan'] : []);
  expect([kindTold('', words), kindTold('PANDUAN', words), kindTold('faq', words), kindTold('puisi', words)]).toEqual([
    null,
    'how-to',
    'faq',
    undefined
  ]);
});

it('what is too long is cut, and told', () => {
  const told = { topic: 'a'.repeat(121), summary: ' b  c ' };
  expect(saidIn(told)).toEqual({ summary: 'b c', topic: 'a'.repeat(120), jobFamily: '', process: '' });
  expect(cutIn(told)).toEqual(['topic']);
});
