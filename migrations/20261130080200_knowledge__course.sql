-- The course for authors: its versions, each answered check, and who finished it when.
create table knowledge.course (
  version smallint primary key,
  since date not null
);
comment on table knowledge.course is 'Versions of the course for authors: having finished it lasts until the next';
insert into knowledge.course values (1, '2020-01-01');

create table knowledge.course_try (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  course_version smallint not null references knowledge.course,
  part text not null,
  answers jsonb not null,
  is_passed boolean not null,
  at timestamptz not null default now()
);
create index course_try_person on knowledge.course_try (person_id, course_version);
comment on table knowledge.course_try is 'Each time somebody answered the check of a part of the course; it may be repeated';

create table knowledge.course_finish (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  course_version smallint not null references knowledge.course,
  at timestamptz not null default now(),
  unique (person_id, course_version)
);
comment on table knowledge.course_finish is 'Who passed every part of a version of the course, and when';
