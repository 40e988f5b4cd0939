// Whatever is typed into a form is read or refused: no schema breaks on it, for then the reader would lose what was typed.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const files = fs.globSync('src/modules/*/schema*.ts').filter((file) => !file.endsWith('.test.ts'));
const typed = [
  '',
  ' ',
  'x',
  '99, x',
  '7, 3, 1',
  '-1',
  '1e400',
  '2026-02-30',
  '2026-13-01',
  '[]',
  '{}',
  'null',
  '\u0000',
  '0'
];

/** Forms of one schema: every field as typed, then one field as typed among ordinary ones, then nothing at all. */
function formsOf(schema: z.ZodObject): Record<string, unknown>[] {
  const fields = Object.keys(schema.shape);
  const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));
  return [
    {},
    all(undefined),
    all(['x', '1']),
    ...typed.map(all),
    ...fields.flatMap((field) => typed.map((value) => ({ ...all('1'), [field]: value })))
  ];
}

function breaks(schema: z.ZodObject, form: Record<string, unknown>): boolean {
  try {
    schema.safeParse(form);
    return false;
  } catch {
    return true;
  }
}

describe.each(files)('%s', async (file) => {
  const found: Record<string, unknown> = await import(path.resolve(file));
  const schemas = Object.entries(found).filter(
    (entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject
  );
  it.each(schemas)('%s reads or refuses', (_, schema) => {
    expect(formsOf(schema).filter((form) => breaks(schema, form))).toEqual([]);
  });
});
