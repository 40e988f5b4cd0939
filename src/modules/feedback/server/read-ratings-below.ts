// The ratings below a level-I unit, as far as none that is hidden can be worked out; of hidden units nothing is kept afterwards.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { yearOf } from '#platform/dates.ts';
import { shownUnits } from '#modules/surveys/server/index.ts';
import { liftedTo, ratingDays, ratingLimits, shownRating, type RatingResult } from '../rules-voices.ts';
import { liftRatings, selectRatedPlaces, selectUnlifted, type RatedPlace } from './store-ratings.ts';

const answersOf = ({ scores }: RatedPlace): number => scores.reduce((sum, count) => sum + count, 0);

/** Which of these units may be shown: the rule of surveys, over the tree under the level-I units. */
function shownAmong(places: readonly RatedPlace[]): Set<number> {
  const ids = new Set(places.map(({ unitId }) => unitId));
  return shownUnits(
    new Map(
      places.map((place) => {
        const answers = answersOf(place);
        const parentId = place.parentId !== null && ids.has(place.parentId) ? place.parentId : null;
        return [place.unitId, { parentId, answers, asked: answers }];
      })
    ),
    ratingLimits
  );
}

export type RatingBelow = Omit<RatingResult, 'comments'> & {
  name: string;
  code: string;
  echelon: string;
  depth: number;
};
export type RatingsBelow = { code: string; name: string; lines: RatingBelow[]; hidden: number };

/** What the ratings of a year say in a level-I unit and each unit below it that may be shown; null while rating runs. */
export async function ratingsBelow(ctx: Ctx, of: { year: number; code: string }): Promise<RatingsBelow | null> {
  signedIn(ctx);
  const { until } = ratingDays(of.year);
  if (today(ctx) <= until) return null;
  const places = await selectRatedPlaces(ctx.db, { year: of.year, day: until, placeCode: of.code });
  const shown = shownAmong(places);
  const root = places.find(({ unitId, placeId }) => unitId === placeId);
  const lines = places
    .filter(({ unitId }) => shown.has(unitId))
    .map((place): RatingBelow => {
      const under = places.filter(({ line }) => line.includes(place.unitId));
      const scores = [0, 1, 2, 3, 4].map((at) => under.reduce((sum, each) => sum + (each.scores[at] ?? 0), 0));
      const { unitId, name, code, echelon, line } = place;
      const rated = shownRating({ unitId, scores: scores as [number, number, number, number, number], comments: [] });
      return {
        ...{ unitId, answers: rated.answers, mean: rated.mean, scores: rated.scores },
        name,
        code,
        echelon,
        depth: line.length - 1
      };
    });
  const inOrder = lines.toSorted((a, b) => pathOf(places, a).localeCompare(pathOf(places, b)));
  return root ? { code: root.code, name: root.name, lines: inOrder, hidden: places.length - lines.length } : null;
}

/** Where a unit stands in the tree, so that each is listed under its own. */
const pathOf = (places: readonly RatedPlace[], { unitId }: { unitId: number }): string => {
  const codes = new Map(places.map((place) => [place.unitId, place.code]));
  const line = places.find((place) => place.unitId === unitId)?.line ?? [];
  return line
    .toReversed()
    .map((id) => codes.get(id) ?? '')
    .join('\u0001');
};

/** Once rating is over: counts each rating to the nearest unit that may be shown, so that of the others nothing is kept. */
export async function liftOverRatings(ctx: Ctx): Promise<number> {
  const years = await selectUnlifted(ctx.db, yearOf(today(ctx)));
  for (const year of years)
    await inTransaction(ctx.db, async (tx: Tx) => {
      const places = await selectRatedPlaces(tx, { year, day: ratingDays(year).until, placeCode: null });
      const shown = shownAmong(places);
      const to = places.map(({ unitId, placeId, line }) => ({
        placeId,
        from: unitId,
        to: liftedTo(line, shown) ?? unitId
      }));
      await liftRatings(tx, year, to);
    });
  return years.length;
}
