// What comes in at the pages of schemes: which version, which part of the draft, what was typed into it.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { typedText } from '#platform/form-text.ts';
import { yearOfText } from './schema.ts';
import { schemeParts, type Typed } from './scheme-fields.ts';
import type { SchemePart } from './types.ts';

/** A version as addresses name it, `2026.2`. */
export function versionOfText(text: string | null | undefined): { year: number; version: number } | undefined {
  const [, year, version] = /^(\d{4})\.(\d{1,4})$/.exec(text ?? '') ?? [];
  const known = yearOfText(year);
  return known !== undefined && version !== undefined ? { year: known, version: Number(version) } : undefined;
}

const wholeOf = (text: string | null): number | undefined => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : undefined);

/** The version asked for, `?version=2`. */
export const versionIn = (url: URL): number | undefined => wholeOf(url.searchParams.get('version'));

/** Which part of the draft, of the practices which component and page. */
export function draftIn(url: URL): { part: SchemePart; component: string; page: number } {
  const part = schemeParts.find((each) => each === url.searchParams.get('part')) ?? 'weights';
  const component = url.searchParams.get('component')?.slice(0, 40) ?? '';
  return { part, component, page: Math.min(1000, Math.max(1, wholeOf(url.searchParams.get('page')) ?? 1)) };
}

/** Of a simulation: whose counts, and which unit is looked at. */
export function simulationIn(url: URL): { counts: number | undefined; unit: string | undefined } {
  const unit = url.searchParams.get('unit')?.trim().slice(0, 40) || undefined;
  return { counts: yearOfText(url.searchParams.get('counts')), unit };
}

/** Fields that steer the form rather than fill the scheme. */
const steering = ['revision', 'part'];

/** What was typed into the fields of a scheme. */
export function typedIn(data: FormData): Typed {
  const keys = [...new Set(data.keys())].filter((key) => !steering.includes(key));
  const text = (entry: FormDataEntryValue) => (typeof entry === 'string' ? entry.trim().slice(0, 200) : '');
  return Object.fromEntries(keys.map((key) => [key, data.getAll(key).map(text)]));
}

/** The revision that a form was made from. */
export const revisionIn = (data: FormData): number => wholeOf(String(data.get('revision') ?? '')) ?? 0;

const whole = z.coerce.number().int().min(0).max(1_000_000);

/** Putting a draft into force: version and revision looked at, the decree whole or not at all, a reason. */
export const adopting = z
  .object({
    version: whole,
    revision: whole,
    decreeNumber: typedText(120).default(''),
    decreeOn: z
      .string()
      .trim()
      .default('')
      .refine((day) => day === '' || isDay(day), 'no-day'),
    reason: typedText(2000).default('')
  })
  .refine(({ decreeNumber, decreeOn }) => (decreeNumber === '') === (decreeOn === ''), {
    message: 'decree-half',
    path: ['decreeNumber']
  })
  .transform(({ decreeNumber, decreeOn, ...of }) => ({
    ...of,
    decree: decreeNumber === '' ? null : { number: decreeNumber, on: decreeOn }
  }));
