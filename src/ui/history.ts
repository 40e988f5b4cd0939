// The steps of a record as `History` shows them: the newest first, each in words.
type Step = { kind: string; by: string; at: Date; note: string };
export type HistoryEntry = { at: string; who: string; what: string; words: string };

/** `historyOf(need.steps, ({ kind }) => stepWord(kind))`: steps come oldest first. */
export const historyOf = <S extends Step>(steps: readonly S[], wordOf: (step: S) => string): HistoryEntry[] =>
  steps.toReversed().map((step) => ({ at: step.at.toISOString(), who: step.by, what: wordOf(step), words: step.note }));
