-- What each component of a unit is compared with: the middle of all units of its level, kept with every counting.
create table assessment.peer (
  year integer not null references assessment.period,
  echelon text not null,
  component text not null,
  middle double precision not null,
  primary key (year, echelon, component)
);
comment on table assessment.peer is 'The middle score of a component over the units of a level, of five units or more';
