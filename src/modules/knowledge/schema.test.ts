// What people type into the forms of knowledge, good and bad.
import { describe, expect, it } from 'vitest';
import { newAssetSchema, nipsSchema, searchSchema } from './schema.ts';

const form = { title: 'Judul', level: '2', unitId: '7' };
const reasons = (more: Record<string, unknown>) => {
  const parsed = newAssetSchema.safeParse({ ...form, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the form of an asset', () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    ['with a title alone', {}, []],
    ['without a title', { title: '  \r\n ' }, ['title: required']],
    ['with a NUL byte', { body: 'a\0b' }, ['body: control-bytes']],
    ['with half an emoji', { body: 'a\ud83d' }, []],
    ['with too long a text', { body: 'x'.repeat(200_001) }, ['body: too-long']],
    ['with a script for an address', { address: 'javascript:alert(1)' }, ['address: not-an-address']],
    ['with a level that does not exist', { level: '5' }, ['level: required']],
    ['with a form that does not exist', { form: 'dance' }, ['form: required']],
    ['with a short number', { nips: ['123'] }, ['nips: not-a-nip']]
  ];
  it.each(cases)('%s', (_case, more, expected) => expect(reasons(more)).toEqual(expected));
  it('makes line ends one', () => {
    expect(newAssetSchema.parse({ ...form, body: 'a\r\nb\rc' }).body).toBe('a\nb\nc');
  });
});

it('numbers of people are read from ticks and from a list, however grouped', () => {
  const nips = ['199104122015022003', '19910412 201502 2 004, 199104122015022003\n\n199104122015022005'];
  expect(nipsSchema.parse({ nips }).nips).toEqual(['199104122015022003', '199104122015022004', '199104122015022005']);
});

it('a query that cannot be read is a query without it', () => {
  const bad = { q: 'a\0b', form: 'x', level: '9', year: 'z', mine: 'maybe', state: '?', sort: '', page: '-1' };
  expect(searchSchema.parse(bad)).toEqual({ q: 'a b', unit: '', family: '', mine: false, page: 1 });
});
