// Where on the page of a recommendation the next step is taken, and whether it is the reader's. Pure.
import type { RecommendationView } from '../server/index.ts';

type Of = Pick<RecommendationView, 'id' | 'next' | 'abilities' | 'actions'>;

/** The place of the next step; undefined where nothing waits or it has none for this reader. */
export function placeOfStep({ id, next, abilities, actions }: Of): { href: string; isMine: boolean } | undefined {
  if (!next) return undefined;
  const confirms = actions.find(({ mayJudge }) => mayJudge);
  const places: Record<typeof next.step, [href: string, isMine: boolean]> = {
    commit: ['#s-commit', abilities.commit],
    approve: ['#s-judge', abilities.judgePlan],
    close: ['#s-close', abilities.close],
    review: ['#s-review', abilities.review],
    confirm: [confirms ? `#action-${confirms.id}` : '#s-plan', confirms !== undefined],
    plan: ['#s-plan', abilities.plan],
    needs: ['#s-needs', abilities.checkNeeds],
    outcome: ['#s-outcome', abilities.outcome],
    lesson: ['#s-lesson', abilities.lesson],
    spread: [abilities.spread ? `/feedback/${id}/spread?kind=lesson` : '#s-spread', abilities.spread]
  };
  const [href, isMine] = places[next.step];
  const isThere = isMine || ['plan', 'review', 'confirm', 'spread'].includes(next.step);
  return isThere ? { href, isMine } : undefined;
}
