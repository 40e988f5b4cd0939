// Whose help counts: confirmed by another person, pairs who only credit each other left out. Pure.

/** One confirmation: who helped, and who was helped and says so. */
export type Credit = { helper: number; helped: number };

/**
 * Who counts as a helper. Somebody counts whose help another person confirmed, unless that was one person alone whose own
 * help was confirmed by nobody but her: those two credit each other and nobody else does.
 *
 * ```ts
 * countedHelpers([{ helper: 1, helped: 2 }, { helper: 2, helped: 1 }]) // Set {}
 * countedHelpers([{ helper: 1, helped: 2 }, { helper: 2, helped: 1 }, { helper: 1, helped: 3 }]) // Set { 1, 2 }
 * ```
 */
export function countedHelpers(credits: readonly Credit[]): Set<number> {
  const confirmers = new Map<number, Set<number>>();
  for (const { helper, helped } of credits) {
    if (helper === helped) continue;
    confirmers.set(helper, (confirmers.get(helper) ?? new Set()).add(helped));
  }
  const onlyOne = (person: number) => {
    const all = confirmers.get(person);
    return all?.size === 1 ? [...all][0] : undefined;
  };
  const isCounted = (person: number) => {
    const other = onlyOne(person);
    return other === undefined || onlyOne(other) !== person;
  };
  return new Set([...confirmers.keys()].filter(isCounted));
}
