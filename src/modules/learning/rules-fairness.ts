// Who of a team gets time to learn, and who does not. Pure.
import { yearOf, type Day } from '#platform/dates.ts';
import { jpOf, type Entry } from './rules-hours.ts';
import type { JpRule } from './types.ts';

/** How the requests of one person were answered in a year. */
export type Answers = { personId: number; granted: number; declined: number; waiting: number };

/** The time of one member of a team in a year. */
export type MemberTime = {
  personId: number;
  jp: number;
  /** Minutes of the running quarter that count or wait to be confirmed. */
  quarterMinutes: number;
  /** Months of the year with minutes. */
  months: number;
  /** The last day with minutes. */
  lastOn: Day | null;
  /** Whether weekly time is kept free. */
  keepsTime: boolean;
} & Omit<Answers, 'personId'>;

const quarterOf = (day: Day): string => `${yearOf(day)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The time of each member from the year's entries that stand, the answers to her requests and the time she keeps free. */
export function fairnessOf(
  team: readonly number[],
  of: {
    entries: ReadonlyMap<number, readonly Entry[]>;
    answers: readonly Answers[];
    keepers: ReadonlySet<number>;
    today: Day;
  },
  rules: readonly JpRule[]
): MemberTime[] {
  const quarterNow = quarterOf(of.today);
  const answersOf = new Map(of.answers.map((each) => [each.personId, each]));
  return team.map((personId) => {
    const rows = of.entries.get(personId) ?? [];
    const { granted = 0, declined = 0, waiting = 0 } = answersOf.get(personId) ?? {};
    const quarter = rows.filter((row) => quarterOf(row.onDate) === quarterNow);
    return {
      personId,
      jp: jpOf(rows, rules),
      quarterMinutes: quarter.reduce((sum, row) => sum + row.minutes, 0),
      months: new Set(rows.map((row) => row.onDate.slice(0, 7))).size,
      lastOn: rows.reduce<Day | null>((last, row) => (last === null || row.onDate > last ? row.onDate : last), null),
      keepsTime: of.keepers.has(personId),
      ...{ granted, declined, waiting }
    };
  });
}
