// Which assets a text cites by their address. Pure.

/** The ids of assets whose pages a text names: `… lihat https://situs/knowledge/12 …` → `[12]`. */
export function citedIn(text: string): number[] {
  const found = [...text.matchAll(/\/(?:knowledge|library)\/(\d{1,12})(?![\d\w-])/g)].map(([, id]) => Number(id));
  return [...new Set(found)].slice(0, 200);
}
