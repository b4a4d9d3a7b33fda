-- Practice that a student's device took along for a day without network. It becomes a sitting, under the same ids, with the
-- first thing she does in it; until then nothing is begun.
create table packed_sittings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  next_step_id uuid,
  chosen_by text not null,
  item_ids uuid[] not null,
  attempt_ids uuid[] not null,
  packed_at timestamptz not null,
  primary key (district_id, id),
  check (chosen_by in ('student', 'adult', 'engine'))
);
create index packed_sittings__student on packed_sittings (district_id, student_id, packed_at);
alter table packed_sittings add foreign key (district_id, student_id) references users (district_id, id);
alter table packed_sittings add foreign key (district_id, competency_id) references competencies (district_id, id);
