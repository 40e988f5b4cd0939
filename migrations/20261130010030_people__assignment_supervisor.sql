-- Whom a head leads is counted for every head: all that is read of her people lies together in the index.
drop index people.assignment_supervisor;
create index assignment_supervisor on people.assignment (supervisor_id) include (person_id, kind, valid);
