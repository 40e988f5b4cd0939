// A decision put into the words of a language: the same facts for the page and for the paper.
import * as m from '#messages';
import { dayOf } from '#platform/dates.ts';
import { formatDate, formatNumber, type Locale } from '#ui/format.ts';
import type { DecisionView } from '../server/index.ts';
import type { DecisionPaper } from '../types.ts';
import { ballotWord, howWord, verdictWord } from './words.ts';

export type Told = {
  /** The level decided in words, and the one before. */
  levels: string | null;
  locale: Locale;
  timeZone: string;
};

function whenOf(decision: DecisionView, { locale, timeZone }: Told): string {
  const decidedOn = dayOf(decision.decidedAt, timeZone);
  const due = { date: formatDate(decision.dueOn, locale) };
  const inTime = decidedOn <= decision.dueOn ? m.quality_decision_on_time(due) : m.quality_decision_late(due);
  return `${formatDate(decidedOn, locale)}, ${inTime}`;
}

/** What a decision says, fact by fact. */
export function decisionFacts(decision: DecisionView, told: Told): { label: string; value: string }[] {
  const { levels, locale, timeZone } = told;
  const document = m.quality_panel_by({ number: decision.panelNumber, date: formatDate(decision.panelOn, locale) });
  return [
    { label: m.quality_fact_asset(), value: decision.title },
    { label: m.quality_fact_version(), value: String(decision.version) },
    { label: m.quality_decision_authors(), value: decision.authors.join(', ') },
    { label: m.quality_decision_verdict(), value: verdictWord(decision.verdict).word },
    ...(levels ? [{ label: m.quality_decision_level(), value: levels }] : []),
    ...(decision.audience ? [{ label: m.quality_decision_audience(), value: audienceWord(decision.audience) }] : []),
    { label: m.quality_decision_how(), value: howWord(decision) },
    { label: m.quality_decision_panel(), value: m.quality_decision_of({ unit: decision.unitName, document }) },
    { label: m.quality_fact_sent(), value: formatDate(dayOf(decision.submittedAt, timeZone), locale) },
    { label: m.quality_decision_on(), value: whenOf(decision, told) },
    { label: m.quality_fact_days(), value: m.quality_days_of({ days: formatNumber(decision.workingDays, locale) }) }
  ];
}

const audienceWord = (audience: readonly string[]): string =>
  audience.length > 0 ? audience.join(', ') : m.quality_decision_audience_none();

type Around = Pick<DecisionPaper, 'demonstration' | 'address' | 'issued'>;

/** The paper of a decision: its facts, the reason of whoever presided, and those of the members as far as they are told. */
export function decisionPaper(decision: DecisionView, told: Told, around: Around): DecisionPaper {
  const reasons = decision.reasons ?? [];
  const sections = [
    ...(decision.reason ? [{ title: m.quality_decision_reason(), rows: [decision.reason] }] : []),
    ...(reasons.length > 0
      ? [{ title: m.quality_decision_reasons(), rows: reasons.map((each) => `${ballotWord(each)}. ${each.reason}`) }]
      : [])
  ];
  return {
    ...around,
    lang: told.locale,
    site: 'Pemelajar',
    title: m.quality_decision_title(),
    lead: decision.title,
    number: m.quality_decision_number({ id: decision.id }),
    verdict: ballotWord(decision),
    followed: decision.isLast ? '' : m.quality_decision_followed(),
    heads: [m.quality_decision_fact(), m.quality_decision_value()],
    page: m.quality_decision_page(),
    facts: decisionFacts(decision, told),
    sections
  };
}
