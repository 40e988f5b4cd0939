// The level that a decision set, in the words of knowledge, for its page and its paper.
import * as m from '#messages';
import { levelTag } from '#modules/knowledge/ui/words.ts';
import type { DecisionView } from '#modules/quality/server/index.ts';

/** The level decided, and the one before where it was another; of a decision that sets none, nothing. */
export function levelsOf({ level, levelBefore }: Pick<DecisionView, 'level' | 'levelBefore'>): string | null {
  if (level === null) return null;
  if (level === levelBefore) return levelTag(level);
  return `${levelTag(level)} (${m.quality_decision_level_before({ level: levelBefore })})`;
}
