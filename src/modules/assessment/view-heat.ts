// The heat map of units and components: in which of five steps a score is drawn. Pure.

/** 1 = below 20, 2 = below 40 … 5 = 80 and above; null where there is no score. */
export const heatStep = (score: number | null): 1 | 2 | 3 | 4 | 5 | null =>
  score === null ? null : (Math.min(5, Math.max(1, Math.floor(score / 20) + 1)) as 1 | 2 | 3 | 4 | 5);

/** The scores that each step takes in, for the legend: `[0, 20]`, `[20, 40]` … `[80, 100]`. */
export const heatSteps: readonly { step: number; from: number; until: number }[] = [1, 2, 3, 4, 5].map((step) => ({
  step,
  from: (step - 1) * 20,
  until: step * 20
}));
