-- A document may prove any practice that a scheme has units prove by documents: a purpose of its own, checked and verified as the others.
alter table governance.document_purpose drop constraint document_purpose_kind_check;
alter table governance.document_purpose add constraint document_purpose_kind_check check (
  kind in ('vision', 'learning-culture', 'people-management', 'competency-policy', 'knowledge-policy')
  or kind ~ '^practice:[A-Z][.][A-Z]{3}[.][0-9]+[a-z0-9]*$'
);
comment on table governance.document_purpose is
  'What a document serves as: its own kind, others whose content stands in it, too, and the practices that it proves (practice:CODE)';
