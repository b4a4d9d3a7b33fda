-- The lesson that runs: when a section's teachers want a student called stuck or quiet, and where an adult went.
create table live_rules (
  district_id uuid not null,
  section_id uuid not null,
  stuck_not_yet integer not null,
  stuck_of integer not null,
  idle_minutes integer not null,
  lesson_minutes integer not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, section_id),
  check (stuck_not_yet between 2 and stuck_of and stuck_of <= 20),
  check (idle_minutes between 1 and 120 and lesson_minutes between 5 and 240)
);

create table visits (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  adult_id uuid,
  at timestamptz not null,
  primary key (district_id, id)
);
create index visits__student on visits (district_id, student_id, at);

alter table live_rules add foreign key (district_id, section_id) references sections (district_id, id);
alter table visits add foreign key (district_id, student_id) references users (district_id, id);
alter table visits add foreign key (district_id, adult_id) references users (district_id, id);
