-- A statement asks once which days fall due, not once for each person: the planner puts the day in place of the call. The
-- days change with the calendar only, and no statement that keeps its plan asks for them.
alter function people.first_day_due immutable;
alter function people.last_day_due immutable;
comment on function people.first_day_due is 'The first day of which so many working days later lies in a period that begins on since; not for statements that keep their plan';
comment on function people.last_day_due is 'The last day of which so many working days later is not after until; not for statements that keep their plan';
