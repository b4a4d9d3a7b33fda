-- What adults decided about a student's map, each with its reason, kept when withdrawn. An opening lets a student begin
-- a competency whose building blocks are missing; a judgment says "got it" or "not yet" over what the evidence says.
create table openings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid not null,
  reason text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (district_id, id)
);
create index openings__student on openings (district_id, student_id) where withdrawn_at is null;

create table judgments (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid not null,
  verdict text not null,
  reason text not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (district_id, id),
  check (verdict in ('mastered', 'notYet'))
);
create index judgments__student on judgments (district_id, student_id) where withdrawn_at is null;

alter table openings add foreign key (district_id, student_id) references users (district_id, id);
alter table openings add foreign key (district_id, competency_id) references competencies (district_id, id);
alter table judgments add foreign key (district_id, student_id) references users (district_id, id);
alter table judgments add foreign key (district_id, competency_id) references competencies (district_id, id);
