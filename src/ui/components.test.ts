// What the server draws: forms keep what was typed, errors are tied to their fields, and what holds for every component.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRenderer } from './rendering.ts';

let renderer: Awaited<ReturnType<typeof openRenderer>>;
const gallery = { id: '', en: '' };
beforeAll(async () => {
  renderer = await openRenderer();
  for (const locale of ['en', 'id'] as const) {
    await renderer.speak(locale);
    gallery[locale] = await renderer.draw('gallery/Gallery.svelte');
  }
});
afterAll(() => renderer.close());

const options = [
  { value: 'a', label: 'Satu' },
  { value: 'b', label: 'Dua' }
];
const field = (props: Record<string, unknown>) =>
  renderer.draw('Field.svelte', { label: 'Isian', name: 'x', ...props });
const choice = (props: Record<string, unknown>) =>
  renderer.draw('Choice.svelte', { legend: 'Cara', name: 'x', options, ...props });

describe('what was typed comes back', () => {
  test('in a line, also where a number was asked', async () => {
    expect(await field({ type: 'number', value: 'dua belas' })).toContain('value="dua belas"');
  });

  test('in a long text, with its marks', async () => {
    const html = await field({ type: 'textarea', value: 'satu <dua> & tiga' });
    expect(html).toMatch(/<textarea[^>]*>satu &lt;dua(>|&gt;) &amp; tiga<\/textarea>/);
  });

  test('in a select, or else the line that asks to choose', async () => {
    expect(await field({ type: 'select', options, value: 'b' })).toMatch(/<option value="b"[^>]* selected/);
    expect(await field({ type: 'select', options })).toMatch(/<option value="" selected/);
  });

  test('in choices and ticks', async () => {
    expect(await choice({ value: 'b' })).toMatch(/value="b"[^>]* checked/);
    expect((await choice({ value: ['a', 'b'], multiple: true })).match(/ checked/g)).toHaveLength(2);
    expect(await renderer.draw('Checkbox.svelte', { label: 'Setuju', name: 's', checked: true })).toContain('checked');
  });
});

describe('a field', () => {
  test('is tied to its hint and its error', async () => {
    const html = await field({ hint: 'Angka bulat.', error: 'Periksa lagi.' });
    expect(html).toContain('aria-describedby="field-x-hint field-x-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  test('of an id of its own is found by the summary once it is refused, and only then', async () => {
    expect(await field({ id: 'field-x-2', error: 'Periksa lagi.' })).toMatch(/<div class="field" id="field-x">/);
    expect(await field({ id: 'field-x-2' })).not.toContain('id="field-x"');
    expect((await field({ error: 'Periksa lagi.' })).match(/ id="field-x"/g)).toHaveLength(1);
  });

  test('that is a choice tells its error with the group', async () => {
    expect(await choice({ error: 'Pilih satu.' })).toContain('aria-describedby="field-x-error"');
  });

  test('that is required says so in words and asks nothing of the browser’s own messages', async () => {
    const html = await field({ required: true });
    expect(html).toContain('wajib');
    expect(html).toContain('aria-required="true"');
    expect(html).not.toMatch(/ required(=|>| )/);
  });
});

describe('every component', () => {
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

  test('goes without style attributes, which the content policy would refuse', () => {
    expect(gallery.id).not.toMatch(/ style=/);
  });

  test('keeps its ids to itself', () => {
    const all = ids(gallery.id);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test('names and describes only by what exists', () => {
    const known = new Set(ids(gallery.en));
    const named = [...gallery.en.matchAll(/ (?:aria-labelledby|aria-describedby|for|commandfor)="([^"]+)"/g)];
    const missing = named.flatMap(([, list = '']) => list.split(' ')).filter((id) => !known.has(id));
    expect(missing).toEqual([]);
  });

  test('has the same parts in both languages', () => {
    const parts = (html: string) => [...html.matchAll(/<(\w[\w-]*)/g)].map(([, tag]) => tag);
    expect(parts(gallery.en)).toEqual(parts(gallery.id));
  });

  test('is used by a page, the frame or the gallery', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));
    const texts = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('');
    const names = files.filter((file) => file.startsWith('ui/')).map((file) => file.split('/').at(-1));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !texts.includes(`/${name}'`))).toEqual([]);
  });
});
