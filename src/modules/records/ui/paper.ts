// A transcript put into the words of a language: the same for the page and for the paper.
import * as m from '#messages';
import { formatDate, formatDays, formatNip, formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import { number, plain, ways, wide, type Paper, type TranscriptContent, type Way } from '../types.ts';

const wayWords: Record<Way, () => string> = {
  self: m.records_way_self,
  structured: m.records_way_structured,
  social: m.records_way_social,
  experience: m.records_way_experience,
  sharing: m.records_way_sharing,
  coaching: m.records_way_coaching
};

type Section = Paper['sections'][number];

/** JP with two decimals at most. */
export const jpWord = (jp: number, locale: Locale): string => formatNumber(jp, locale);

const days = (from: string | null, until: string | null, locale: Locale) =>
  from && until ? formatDays(from, until, locale) : '–';

const hours = ({ totals }: TranscriptContent, locale: Locale): Section => ({
  key: 'hours',
  title: m.records_hours(),
  empty: m.records_hours_empty(),
  columns: [wide(m.records_way()), number(m.records_jp())],
  rows: ways.flatMap((way) => {
    const jp = totals.byWay[way];
    return jp ? [[wayWords[way](), jpWord(jp, locale)]] : [];
  })
});

const goals = (content: TranscriptContent, locale: Locale): Section => ({
  key: 'goals',
  title: m.records_goals(),
  empty: m.records_goals_empty(),
  columns: [wide(m.records_goal()), plain(m.records_on())],
  rows: content.goals.map(({ goal, finishedOn }) => [goal, formatDate(finishedOn, locale)])
});

const activities = (content: TranscriptContent, locale: Locale): Section => ({
  key: 'activities',
  title: m.records_activities(),
  empty: m.records_activities_empty(),
  columns: [wide(m.records_activity()), plain(m.records_way()), plain(m.records_on()), number(m.records_jp())],
  rows: content.activities.map(({ way, title, startsOn, endsOn, jp }) => [
    title,
    wayWords[way](),
    days(startsOn, endsOn, locale),
    jpWord(jp, locale)
  ])
});

const trainings = (content: TranscriptContent, locale: Locale): Section => ({
  key: 'trainings',
  title: m.records_trainings(),
  empty: m.records_trainings_empty(),
  columns: [
    wide(m.records_training()),
    plain(m.records_organiser()),
    plain(m.records_on()),
    plain(m.records_certificate()),
    number(m.records_jp())
  ],
  rows: content.trainings.map((each) => [
    each.title,
    each.organiser || '–',
    days(each.startsOn, each.endsOn, locale),
    each.certificateNo || '–',
    jpWord(each.minutes / 45, locale)
  ])
});

const sharings = (content: TranscriptContent, locale: Locale): Section => ({
  key: 'sharings',
  title: m.records_sharings(),
  empty: m.records_sharings_empty(),
  columns: [wide(m.records_sharing()), plain(m.records_on()), number(m.records_listeners())],
  rows: content.sharings.map((each) => [each.title, formatDate(each.heldOn, locale), String(each.listeners)])
});

const assets = (content: TranscriptContent, locale: Locale): Section => ({
  key: 'assets',
  title: m.records_assets(),
  empty: m.records_assets_empty(),
  columns: [wide(m.records_asset()), plain(m.records_on()), number(m.records_level())],
  rows: content.assets.map((each) => [
    each.title || m.records_hidden_title(),
    formatDate(each.publishedOn, locale),
    String(each.level)
  ])
});

/** Everything that stands on a transcript, in words. */
export function paperOf(content: TranscriptContent, locale: Locale): Paper {
  const { person, totals, year } = content;
  return {
    title: m.records_title({ year: String(year) }),
    lead: m.records_lead(),
    identity: [
      { label: m.records_name(), value: person.name },
      { label: m.records_nip(), value: formatNip(person.nip) },
      { label: m.records_job(), value: person.title || m.records_no_place() },
      { label: m.records_unit(), value: person.unit || '–' }
    ],
    facts: [
      { label: m.records_total(), value: jpWord(totals.jp, locale) },
      { label: m.records_aim(), value: jpWord(totals.aim, locale) },
      {
        label: m.records_share(),
        value: formatPercent(totals.aim > 0 ? (100 * totals.jp) / totals.aim : 0, locale)
      }
    ],
    sections: [hours, goals, activities, trainings, sharings, assets].map((section) => section(content, locale))
  };
}
