// Whatever is typed into a form is read or refused: no schema breaks on it, for then the reader would lose what was typed.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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

/** The fields of a form, also of one whose whole is checked or turned into something else afterwards; none of what is no form. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Forms of one schema: every field as typed, then one field as typed among ordinary ones, then nothing at all. */
function formsOf(schema: z.ZodType): Record<string, unknown>[] {
  const fields = fieldsOf(schema);
  const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));
  return [
    {},
    all(undefined),
    all(['x', '1']),
    ...typed.map(all),
    ...fields.flatMap((field) => typed.map((value) => ({ ...all('1'), [field]: value })))
  ];
}

function breaks(schema: z.ZodType, form: Record<string, unknown>): boolean {
  try {
    schema.safeParse(form);
    return false;
  } catch {
    return true;
  }
}

/** Every schema of a form with where it stands; what is made for a catalogue or a scheme is tested beside it. */
const schemas = await Promise.all(
  files.map(async (file) => {
    const found: Record<string, unknown> = await import(path.resolve(file));
    return Object.entries(found).flatMap(([name, schema]): [string, z.ZodType][] =>
      fieldsOf(schema).length > 0 ? [[`${file} ${name}`, schema as z.ZodType]] : []
    );
  })
);

it.each(schemas.flat())('%s reads or refuses', (_, schema) => {
  expect(formsOf(schema).filter((form) => breaks(schema, form))).toEqual([]);
});
