// Both languages say everything: a key missing in English would silently show Indonesian.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (locale: string, area: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`messages/${locale}/${area}`, 'utf8')) as Record<string, unknown>;
const named = (message: unknown) => [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('areas', () => {
  it('are the same in both languages, and compiled', () => {
    const settings = readFileSync('project.inlang/settings.json', 'utf8');
    const compiled = [...settings.matchAll(/\{locale\}\/([\w-]+\.json)/g)].map((match) => match[1] ?? '').sort();
    expect(readdirSync('messages/en').sort()).toEqual(readdirSync('messages/id').sort());
    expect(compiled).toEqual(readdirSync('messages/id').sort());
  });
});

describe.each(readdirSync('messages/id'))('messages of %s', (area) => {
  const [id, en] = [read('id', area), read('en', area)];

  it('exist in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });

  it('carry the name of their area', () => {
    const prefix = `${area.replace('.json', '').replaceAll('-', '_')}_`;
    expect(Object.keys(id).filter((key) => !key.startsWith(prefix))).toEqual([]);
  });

  it('speak of the same things in both languages', () => {
    const different = Object.keys(id).filter(
      (key) => String([...new Set(named(id[key]))]) !== String([...new Set(named(en[key]))])
    );
    expect(different).toEqual([]);
  });

  it('are never empty', () => {
    expect(
      Object.entries({ ...id })
        .filter(([, text]) => text === '')
        .map(([key]) => key)
    ).toEqual([]);
    expect(
      Object.entries({ ...en })
        .filter(([, text]) => text === '')
        .map(([key]) => key)
    ).toEqual([]);
  });
});
