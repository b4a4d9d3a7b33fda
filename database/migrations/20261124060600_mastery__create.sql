-- What each student has shown, and how sure we are: one row a student (ability), one a student and competency.
-- Both are a fold over the evidence; `proximal rebuild mastery` makes the same rows again. `as_of…` is the last
-- evidence folded in, null before the first. `success` to `mastered_probability` are the estimate as of `as_of`.
create table student_abilities (
  district_id uuid not null,
  student_id uuid not null,
  school_id uuid,
  mean double precision not null,
  variance double precision not null,
  evidence_count integer not null,
  as_of timestamptz,
  as_of_sequence bigint,
  as_of_evidence_id uuid,
  primary key (district_id, student_id)
);

create table mastery (
  district_id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  school_id uuid,
  mean double precision not null,
  variance double precision not null,
  success double precision not null,
  success_lower double precision not null,
  success_upper double precision not null,
  mastered_probability double precision not null,
  evidence_count integer not null,
  assessed_count integer not null,
  success_item_ids uuid[] not null,
  recent_estimates double precision[] not null,
  spaced_successes integer not null,
  last_success_at timestamptz,
  as_of timestamptz not null,
  declared_at timestamptz,
  primary key (district_id, student_id, competency_id)
);
create index mastery__competency on mastery (district_id, competency_id);

alter table student_abilities add foreign key (district_id, student_id) references users (district_id, id);
alter table mastery add foreign key (district_id, student_id) references users (district_id, id);
alter table mastery add foreign key (district_id, competency_id) references competencies (district_id, id);
