// What comes in at the addresses of the assessment.

/** The year asked for in the query, `?year=2026`; undefined where it is missing or no year. */
export function yearIn(url: URL): number | undefined {
  const year = Number(url.searchParams.get('year') ?? NaN);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
}

const rowsAPage = 50;

/** Which rows behind a number: all, `achieved=yes` or `achieved=no`, and the page. */
export function drillIn(url: URL): { achieved: boolean | null; limit: number; offset: number; number: number } {
  const achieved = { yes: true, no: false }[url.searchParams.get('achieved') ?? ''] ?? null;
  const number = Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1));
  return { achieved, limit: rowsAPage, offset: (number - 1) * rowsAPage, number };
}
