// Words of this module in the reader's language: states, verdicts, criteria, how a decision fell.
import * as m from '#messages';
import type { Level } from '#modules/knowledge/types.ts';
import { formatDate, type Locale } from '#ui/format.ts';
import type { Ballot, Criterion, Decision, Judge, Mark, SubmissionKind, SubmissionState, Verdict } from '../types.ts';
import type { PanelLack } from '../types.ts';
import { criteria, marks, verdicts } from '../types.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';
type Tagged = { word: string; kind: TagKind };

const verdictTags: Record<Verdict, () => Tagged> = {
  valid: () => ({ word: m.quality_verdict_valid(), kind: 'ok' }),
  return: () => ({ word: m.quality_verdict_return(), kind: 'wait' }),
  refuse: () => ({ word: m.quality_verdict_refuse(), kind: 'bad' })
};

/** A verdict in words. */
export const verdictWord = (verdict: Verdict): Tagged => verdictTags[verdict]();

/** A verdict with its level: `Sahih, level 3`. */
export const ballotWord = ({ verdict, level }: Ballot): string =>
  level === null ? verdictWord(verdict).word : m.quality_verdict_valid_level({ level });

/** A ballot as a form sends it: `valid-3`, `return`. */
export const ballotCode = ({ verdict, level }: Ballot): string => (level === null ? verdict : `${verdict}-${level}`);

/** Where a submission stands. */
export function stateWord(of: {
  state: SubmissionState;
  verdict: Verdict | null;
  level: Level | null;
  isAssetThere: boolean;
}): Tagged {
  if (of.verdict)
    return { word: ballotWord({ verdict: of.verdict, level: of.level }), kind: verdictWord(of.verdict).kind };
  if (of.state === 'withdrawn') return { word: m.quality_state_withdrawn(), kind: 'plain' };
  return of.isAssetThere
    ? { word: m.quality_state_open(), kind: 'go' }
    : { word: m.quality_state_gone(), kind: 'plain' };
}

/** What kind of submission it is. */
export const kindWord = (kind: SubmissionKind): string =>
  ({ first: m.quality_kind_first, again: m.quality_kind_again, appeal: m.quality_kind_appeal })[kind]();

/** A criterion in words. */
export const criterionWord = (criterion: Criterion): string =>
  ({
    innovative: m.quality_criterion_innovative,
    useful: m.quality_criterion_useful,
    solves: m.quality_criterion_solves,
    speeds: m.quality_criterion_speeds
  })[criterion]();

const criterionHints: Record<Criterion, () => string> = {
  innovative: m.quality_criterion_innovative_hint,
  useful: m.quality_criterion_useful_hint,
  solves: m.quality_criterion_solves_hint,
  speeds: m.quality_criterion_speeds_hint
};

/** The four criteria, each with what it asks. */
export const criterionLines = () =>
  criteria.map((name) => ({ name, label: criterionWord(name), hint: criterionHints[name]() }));

/** How far a criterion is met. */
export const markWord = (mark: Mark): string =>
  ({ yes: m.quality_mark_yes, partly: m.quality_mark_partly, no: m.quality_mark_no })[mark]();

/** The marks to choose from. */
export const markOptions = () => marks.map((value) => ({ value, label: markWord(value) }));

const verdictChoices: Record<Verdict, { label: () => string; hint: () => string }> = {
  valid: { label: m.quality_choose_valid, hint: m.quality_choose_valid_hint },
  return: { label: m.quality_choose_return, hint: m.quality_choose_return_hint },
  refuse: { label: m.quality_choose_refuse, hint: m.quality_choose_refuse_hint }
};

/** The verdicts to choose from, each with what it means. */
export const verdictOptions = () =>
  verdicts.map((value) => ({ value, label: verdictChoices[value].label(), hint: verdictChoices[value].hint() }));

/** How a decision fell. */
export function howWord({ how, votes, dissent }: Pick<Decision, 'how' | 'votes' | 'dissent'>): string {
  if (how === 'consensus') return m.quality_decision_how_consensus({ votes });
  return how === 'majority'
    ? m.quality_decision_how_majority({ votes, dissent })
    : m.quality_decision_how_chair({ votes, dissent });
}

/** What an author may do about a decision, and why. */
export function nextWord(
  decision: Pick<Decision, 'verdict' | 'level' | 'how' | 'votes' | 'dissent'>,
  on: { isDraft: boolean; mayAppeal: boolean }
): { title: string; why: string } {
  if (decision.verdict === 'return') return { title: m.quality_again(), why: m.quality_read_return() };
  if (decision.verdict === 'refuse')
    return {
      title: m.quality_read_title(),
      why: on.mayAppeal ? m.quality_read_refuse_appeal() : m.quality_read_refuse()
    };
  return { title: m.quality_read_title(), why: on.isDraft ? m.quality_read_valid_draft() : m.quality_read_valid() };
}

/** What there is to say of a member in one submission. */
export function judgeWord(judge: Judge): Tagged {
  if (judge.isAuthor) return { word: m.quality_judge_author(), kind: 'plain' };
  if (judge.conflict !== '') return { word: m.quality_judge_conflict(), kind: 'plain' };
  if (judge.hasJudgedBefore) return { word: m.quality_judge_before(), kind: 'plain' };
  return judge.hasVoted
    ? { word: m.quality_judge_voted(), kind: 'ok' }
    : { word: m.quality_judge_waits(), kind: 'wait' };
}

/** The part of a member in the panel, if it has a name. */
export const partWord = ({ isChair, isMinistry }: Pick<Judge, 'isChair' | 'isMinistry'>): string =>
  [isChair && m.quality_judge_chair(), isMinistry && m.quality_judge_ministry()].filter(Boolean).join(', ');

/** What the panel of a unit lacks. */
export function lackWord({ lack, endsOn }: Pick<PanelLack, 'lack' | 'endsOn'>, locale: Locale): string {
  if (lack === 'ending' && endsOn !== null) return m.quality_lack_ending({ date: formatDate(endsOn, locale) });
  if (lack === 'few') return m.quality_lack_few();
  return lack === 'ministry' ? m.quality_lack_ministry() : m.quality_lack_none();
}

const dones: Record<string, () => string> = {
  panel: m.quality_done_panel,
  rule: m.quality_done_rule,
  decree: m.quality_done_decree,
  read: m.quality_done_read,
  replace: m.quality_done_replace,
  end: m.quality_done_end,
  submit: m.quality_done_submit,
  vote: m.quality_done_vote,
  declare: m.quality_done_declare,
  close: m.quality_done_close,
  withdraw: m.quality_done_withdraw,
  appeal: m.quality_done_appeal
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());
