-- A student asked for help; open until an adult closes it. And two more facts of a piece of evidence: which known slip
-- a wrong answer shows, and in which sitting it came.
alter table evidence add column slip text;
alter table evidence add column sitting_id uuid;

create table help_requests (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid,
  attempt_id uuid,
  note text,
  asked_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  primary key (district_id, id)
);
create index help_requests__student on help_requests (district_id, student_id, asked_at);
create index help_requests__open on help_requests (district_id, student_id) where closed_at is null;

alter table help_requests add foreign key (district_id, student_id) references users (district_id, id);
alter table help_requests add foreign key (district_id, competency_id) references competencies (district_id, id);
