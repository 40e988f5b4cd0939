// The level that a decision set, in the words of knowledge, for its page and its paper.
import * as m from '#messages';
import { levelTag } from '#modules/knowledge/ui/words.ts';
import type { DecisionView } from '#modules/quality/server/index.ts';

/** The level decided and the one before; of a decision that sets none, nothing. */
export const levelsOf = ({ level, levelBefore }: DecisionView): { now: string; before: string } | null =>
  level === null ? null : { now: levelTag(level), before: m.quality_decision_level_before({ level: levelBefore }) };
