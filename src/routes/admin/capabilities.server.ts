// Every capability of every module in words: what the pages of roles and access show beside the name.
import * as m from '#messages';
import { capabilities as assessment } from '#modules/assessment/policy.ts';
import { capabilities as culture } from '#modules/culture/policy.ts';
import { capabilities as feedback } from '#modules/feedback/policy.ts';
import { capabilities as committee } from '#modules/committee/policy.ts';
import { capabilities as governance } from '#modules/governance/policy.ts';
import { capabilities as history } from '#modules/history/policy.ts';
import { capabilities as communities } from '#modules/communities/policy.ts';
import { capabilities as knowledge } from '#modules/knowledge/policy.ts';
import { capabilities as learning } from '#modules/learning/policy.ts';
import { capabilities as needs } from '#modules/needs/policy.ts';
import { capabilities as offers } from '#modules/offers/policy.ts';
import { capabilities as people } from '#modules/people/policy.ts';
import { capabilities as plans } from '#modules/plans/policy.ts';
import { capabilities as programmes } from '#modules/programmes/policy.ts';
import { capabilities as quality } from '#modules/quality/policy.ts';
import { capabilities as records } from '#modules/records/policy.ts';
import { capabilities as roles } from '#modules/roles/policy.ts';
import { capabilities as surveys } from '#modules/surveys/policy.ts';
import { capabilities as teams } from '#modules/teams/policy.ts';
import { capabilities as transfer } from '#modules/transfer/policy.ts';

type Words = Record<'id' | 'en', string>;
const declared: Record<string, Words> = {
  ...assessment,
  ...committee,
  ...communities,
  ...culture,
  ...feedback,
  ...governance,
  ...history,
  ...knowledge,
  ...learning,
  ...offers,
  ...people,
  ...plans,
  ...programmes,
  ...quality,
  ...records,
  ...needs,
  ...roles,
  ...surveys,
  ...teams,
  ...transfer
};
const derived: Record<string, () => string> = { 'team.decide': m.roles_can_team_decide };

/** What a capability allows, in the reader's language. */
export const capabilityWords = (capability: string, locale: 'id' | 'en'): string =>
  declared[capability]?.[locale] ?? derived[capability]?.() ?? capability;
