-- Append-only by its grants: what a student did, who says so, when it happened and when it arrived.
-- `sequence` orders what happened at the same instant. `school_id` is the student's school, kept for leaders' scope.
create table evidence_sources (
  district_id uuid not null,
  id uuid not null,
  name text not null,
  may_assess boolean not null default false,
  created_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, name)
);

create table evidence (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  source_id uuid not null,
  item_id uuid,
  competency_ids uuid[] not null,
  kind text not null,
  is_correct boolean not null,
  attempts integer,
  hints integer,
  duration_ms integer,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  sequence bigint not null,
  recorded_by uuid,
  note text,
  primary key (district_id, id),
  check (kind in ('assessed', 'practised', 'observed')),
  check (cardinality(competency_ids) > 0)
);
create index evidence__student on evidence (district_id, student_id, occurred_at, sequence);

alter table evidence_sources add foreign key (district_id) references districts (id);
alter table evidence add foreign key (district_id, student_id) references users (district_id, id);
alter table evidence add foreign key (district_id, source_id) references evidence_sources (district_id, id);
alter table evidence add foreign key (district_id, item_id) references items (district_id, id);
