-- Which units are open from a place is read from the units in memory now (rules-house.ts).
drop function knowledge.units_open_to(bigint, date);
