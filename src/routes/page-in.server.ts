// The page of a list that an address asks for.

/** `?page=3` → 3; nonsense is the first page. */
export function pageIn(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
