// Duties in words: what kind each is, and what it is about where its record speaks in codes.
import * as m from '#messages';
import { monthName, type Locale } from '#ui/format.ts';
import type { Duty, DutyKind } from './types.ts';

const kinds: Record<DutyKind, () => string> = {
  'governance.expiring': m.inbox_kind_governance_expiring,
  'governance.term': m.inbox_kind_governance_term,
  'culture.idea': m.inbox_kind_culture_idea,
  'culture.outcome': m.inbox_kind_culture_outcome,
  'culture.question': m.inbox_kind_culture_question,
  'governance.check': m.inbox_kind_governance_check,
  'governance.verify': m.inbox_kind_governance_verify,
  'governance.monitor': m.inbox_kind_governance_monitor,
  'culture.presence': m.inbox_kind_culture_presence,
  'culture.report': m.inbox_kind_culture_report,
  'culture.confirm': m.inbox_kind_culture_confirm,
  'culture.minutes': m.inbox_kind_culture_minutes,
  'culture.respond': m.inbox_kind_culture_respond,
  'culture.response': m.inbox_kind_culture_response,
  'culture.vision': m.inbox_kind_culture_vision,
  'teams.accept': m.inbox_kind_teams_accept,
  'transfer.confirm': m.inbox_kind_transfer_confirm,
  'transfer.milestone': m.inbox_kind_transfer_milestone,
  'transfer.answer': m.inbox_kind_transfer_answer,
  'transfer.accept': m.inbox_kind_transfer_accept,
  'transfer.due': m.inbox_kind_transfer_due,
  'transfer.returned': m.inbox_kind_transfer_returned,
  'learning.answer': m.inbox_kind_learning_answer,
  'learning.accept': m.inbox_kind_learning_accept,
  'learning.confirm': m.inbox_kind_learning_confirm,
  'learning.revise': m.inbox_kind_learning_revise,
  'learning.evaluate': m.inbox_kind_learning_evaluate,
  'learning.report': m.inbox_kind_learning_report,
  'learning.share': m.inbox_kind_learning_share,
  'plans.submitted': m.inbox_kind_plans_submitted,
  'plans.returned': m.inbox_kind_plans_returned,
  'coaching.asked': m.inbox_kind_coaching_asked,
  'coaching.confirm': m.inbox_kind_coaching_confirm,
  'coaching.acknowledge': m.inbox_kind_coaching_acknowledge,
  'coaching.action': m.inbox_kind_coaching_action,
  'coaching.feedback': m.inbox_kind_coaching_feedback,
  'coaching.help': m.inbox_kind_coaching_help,
  'committee.walk': m.inbox_kind_committee_walk,
  'committee.sign': m.inbox_kind_committee_sign,
  'committee.answer': m.inbox_kind_committee_answer,
  'committee.judge': m.inbox_kind_committee_judge,
  'committee.draw': m.inbox_kind_committee_draw,
  'committee.moderate': m.inbox_kind_committee_moderate,
  'committee.replace': m.inbox_kind_committee_replace,
  'committee.find': m.inbox_kind_committee_find,
  'committee.reply': m.inbox_kind_committee_reply,
  'committee.approve': m.inbox_kind_committee_approve,
  'committee.objection': m.inbox_kind_committee_objection,
  'needs.answer': m.inbox_kind_needs_answer,
  'needs.note': m.inbox_kind_needs_note,
  'needs.propose': m.inbox_kind_needs_propose,
  'offers.answer': m.inbox_kind_offers_answer,
  'offers.respond': m.inbox_kind_offers_respond,
  'offers.result': m.inbox_kind_offers_result,
  'offers.support': m.inbox_kind_offers_support,
  'offers.select': m.inbox_kind_offers_select,
  'communities.note': m.inbox_kind_communities_note,
  'communities.note-unit': m.inbox_kind_communities_note_unit,
  'communities.accept': m.inbox_kind_communities_accept,
  'communities.review': m.inbox_kind_communities_review,
  'communities.owner': m.inbox_kind_communities_owner,
  'communities.presence': m.inbox_kind_communities_presence,
  'communities.offer': m.inbox_kind_communities_offer,
  'knowledge.audience': m.inbox_kind_knowledge_audience,
  'knowledge.direction': m.inbox_kind_knowledge_direction,
  'knowledge.brought': m.inbox_kind_knowledge_brought,
  'knowledge.presence': m.inbox_kind_knowledge_presence,
  'feedback.lead': m.inbox_kind_feedback_lead,
  'feedback.own': m.inbox_kind_feedback_own,
  'feedback.act': m.inbox_kind_feedback_act,
  'feedback.late': m.inbox_kind_feedback_late,
  'feedback.escalated': m.inbox_kind_feedback_escalated,
  'feedback.presence': m.inbox_kind_feedback_presence,
  'feedback.read': m.inbox_kind_feedback_read,
  'feedback.rate': m.inbox_kind_feedback_rate,
  'feedback.voice': m.inbox_kind_feedback_voice,
  'curation.review': m.inbox_kind_curation_review,
  'curation.sign': m.inbox_kind_curation_sign,
  'curation.write': m.inbox_kind_curation_write,
  'curation.confirm': m.inbox_kind_curation_confirm,
  'curation.inherit': m.inbox_kind_curation_inherit,
  'handover.write': m.inbox_kind_handover_write,
  'handover.read': m.inbox_kind_handover_read,
  'handover.sign': m.inbox_kind_handover_sign,
  'handover.answer': m.inbox_kind_handover_answer,
  'history.settle': m.inbox_kind_history_settle,
  'quality.vote': m.inbox_kind_quality_vote,
  'quality.decide': m.inbox_kind_quality_decide,
  'quality.mend': m.inbox_kind_quality_mend,
  'quality.read': m.inbox_kind_quality_read,
  'quality.panel': m.inbox_kind_quality_panel,
  'surveys.answer': m.inbox_kind_surveys_answer,
  'knowledge.date': m.inbox_kind_knowledge_date,
  'knowledge.called-off': m.inbox_kind_knowledge_called_off,
  'knowledge.feedback': m.inbox_kind_knowledge_feedback,
  'knowledge.basics': m.inbox_kind_knowledge_basics,
  'knowledge.used': m.inbox_kind_knowledge_used,
  'knowledge.question': m.inbox_kind_knowledge_question,
  'knowledge.answer': m.inbox_kind_knowledge_answer,
  'knowledge.found': m.inbox_kind_knowledge_found
};

/** What is to be done: `Terima laporan belajar`. */
export const kindWord = (kind: string): string => kinds[kind as DutyKind]?.() ?? kind;

/** What a duty is about: months and years are spelled out, other titles are the record's own. */
export function titleOf({ kind, title }: Pick<Duty, 'kind' | 'title'>, locale: Locale): string {
  if (kind === 'learning.confirm') {
    const [year = '', month = ''] = title.split('-');
    return m.inbox_month({ month: `${monthName(Number(month), locale)} ${year}` });
  }
  if (kind === 'knowledge.basics') return m.inbox_basics();
  if (kind === 'knowledge.brought') return m.inbox_drafts({ count: title });
  if (kind === 'knowledge.used') return m.inbox_uses({ count: title });
  if (kind === 'curation.sign' || kind === 'curation.inherit') return m.inbox_assets({ count: title });
  if (kind === 'surveys.answer') return m.inbox_survey_of({ year: title });
  if (kind === 'needs.propose') return m.inbox_needs_of({ year: title });
  if (kind === 'communities.note' || kind === 'communities.note-unit') return m.inbox_memberships({ count: title });
  if (kind === 'feedback.rate') return m.inbox_rate_of({ year: title });
  return kind === 'plans.returned' ? m.inbox_plan_of({ year: title }) : title;
}
