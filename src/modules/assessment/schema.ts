// What comes in at the addresses of the assessment.

/** The year asked for in the query, `?year=2026`; undefined where it is missing or no year. */
export function yearIn(url: URL): number | undefined {
  const year = Number(url.searchParams.get('year') ?? NaN);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
}
