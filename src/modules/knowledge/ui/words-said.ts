// Words of what readers say and of recognition.
import * as m from '#messages';
import type { Left } from '../rules-recognition.ts';

/** Why a use does not count as recognition. */
export const leftWord = (left: Left): string =>
  ({
    own: m.knowledge_impact_left_own,
    twice: m.knowledge_impact_left_twice,
    circle: m.knowledge_impact_left_circle
  })[left]();
