// What comes in at the addresses and forms of the assessment.
import { z } from 'zod';
import { sortKeys, type IndexQuery, type SortKey } from './view-index.ts';
import { unitShows, type PracticeFilter, type UnitShow } from './view-practices.ts';

/** The year asked for in the query, `?year=2026`; undefined where it is missing or no year. */
export const yearIn = (url: URL): number | undefined => yearOfText(url.searchParams.get('year'));

/** A year between 2000 and 2100; undefined for any other text. */
export function yearOfText(text: string | null | undefined): number | undefined {
  const year = Number(text ?? NaN);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
}

/** The moment that figures are compared with, `?from=2026-10-31` or `?from=2025`, as it was typed. */
export const momentIn = (url: URL): string | undefined => textIn(url, 'from');

/** How many rows a page of a list has. */
export const rowsAPage = 50;

const pageIn = (url: URL): number =>
  Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1)));
const textIn = (url: URL, key: string): string | undefined =>
  url.searchParams.get(key)?.trim().slice(0, 100) || undefined;

/** How many rows a file of the drill-down has at most. */
export const rowsAFile = 20_000;

/** Which rows behind a number: all, `achieved=yes` or `achieved=no`, and the page. */
export function drillIn(url: URL): { achieved: boolean | null; limit: number; offset: number; number: number } {
  const achieved = { yes: true, no: false }[url.searchParams.get('achieved') ?? ''] ?? null;
  const number = pageIn(url);
  return { achieved, limit: rowsAPage, offset: (number - 1) * rowsAPage, number };
}

/** The filters of the list of practices. */
export const practiceFilterIn = (url: URL): PracticeFilter => ({
  component: textIn(url, 'component'),
  level: textIn(url, 'level'),
  mine: textIn(url, 'mine'),
  unit: textIn(url, 'unit'),
  q: textIn(url, 'q')
});

/** Which practices and in which order the units below: the query of a unit's page. */
export function unitIn(url: URL): { component?: string; show?: UnitShow; sort: SortKey; isPrint: boolean } {
  const component = textIn(url, 'component');
  const show = unitShows.find((each) => each === url.searchParams.get('show'));
  const isPrint = url.searchParams.has('print');
  return { ...(component && { component }), ...(show && { show }), sort: sortIn(url), isPrint };
}

const sortIn = (url: URL): SortKey => sortKeys.find((key) => key === url.searchParams.get('sort')) ?? 'code';

/** How many more of a practice may be supposed. */
export const mostSupposed = 1_000_000;

/** How many more had achieved which practices, `?I.SOL.1f=40`; what is no such number is told apart, by practice. */
export function supposedIn(url: URL): { more: Map<string, number>; wrong: Map<string, string> } {
  const typed = [...url.searchParams].filter(([id, text]) => /^[ITO]\.[A-Z]{3}\./.test(id) && text.trim() !== '');
  const isNumber = (text: string) => /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostSupposed;
  return {
    more: new Map(typed.flatMap(([id, text]) => (isNumber(text) ? [[id, Number(text)] as const] : []))),
    wrong: new Map(typed.filter(([, text]) => !isNumber(text)).map(([id, text]) => [id, text.slice(0, 20)]))
  };
}

/** The unit that a comparison is asked for, as it was typed. */
export const comparedIn = (url: URL): string => textIn(url, 'unit') ?? '';

/** The query of the index table. */
export const indexQueryIn = (url: URL): IndexQuery => ({
  level: textIn(url, 'level'),
  under: textIn(url, 'under'),
  q: textIn(url, 'q'),
  sort: sortIn(url),
  page: pageIn(url)
});

/** Closing a period: the year is typed out, since nothing can follow it. */
export const closing = z.object({ confirm: z.string().trim().min(1, 'required') });
