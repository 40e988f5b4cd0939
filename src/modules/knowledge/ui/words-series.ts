// Words of the sharing calendar: rhythms, states of dates, kinds of job, questions on a session.
import * as m from '#messages';
import type { DateState } from '../rules-series.ts';
import type { Rating, Rhythm } from '../types.ts';

/** A rhythm in words. */
export const rhythmWord = (rhythm: Rhythm): string =>
  ({
    weekly: m.knowledge_series_weekly,
    fortnightly: m.knowledge_series_fortnightly,
    monthly: m.knowledge_series_monthly,
    quarterly: m.knowledge_series_quarterly
  })[rhythm]();

/** How a date stands, with the kind of its tag. */
export const dateWord = (state: DateState): { word: string; kind: 'ok' | 'plain' | 'bad' | 'wait' | 'open' } =>
  ({
    held: { word: m.knowledge_series_state_held(), kind: 'ok' as const },
    dropped: { word: m.knowledge_series_state_dropped(), kind: 'plain' as const },
    missed: { word: m.knowledge_series_state_missed(), kind: 'bad' as const },
    open: { word: m.knowledge_series_state_open(), kind: 'wait' as const },
    planned: { word: m.knowledge_series_state_planned(), kind: 'open' as const }
  })[state];

const ranks: Record<string, () => string> = {
  struktural: m.knowledge_series_rank_struktural,
  fungsional: m.knowledge_series_rank_fungsional,
  pelaksana: m.knowledge_series_rank_pelaksana
};

/** A kind of job in words. */
export const rankWord = (kind: string): string => (ranks[kind] ?? m.knowledge_series_rank_other)();

/** What is asked of a session. */
export const ratingWord = (rating: Rating): string =>
  ({
    clear: m.knowledge_series_rate_clear,
    useful: m.knowledge_series_rate_useful,
    usable: m.knowledge_series_rate_usable
  })[rating]();
