-- The card of a person: what any module may show beside a record.
create view people.person_card as select id, nip, name from people.person;
comment on view people.person_card is 'Number and name of a person, for other modules to join';
