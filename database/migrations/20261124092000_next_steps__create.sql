-- What a student wants (goals), and what was offered, assigned or chosen, with its reason and what became of it.
create table goals (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  dropped_at timestamptz,
  primary key (district_id, id)
);
create index goals__student on goals (district_id, student_id) where dropped_at is null;

create table next_steps (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  kind text not null,
  chosen_by text not null,
  adult_id uuid,
  resource_id uuid,
  minutes integer not null,
  reason jsonb not null,
  note text,
  state text not null,
  offered_at timestamptz not null,
  decided_at timestamptz,
  finished_at timestamptz,
  decline_reason text,
  decline_note text,
  outcome jsonb,
  primary key (district_id, id),
  check (chosen_by in ('student', 'adult', 'engine')),
  check (state in ('assigned', 'begun', 'finished', 'declined', 'withdrawn'))
);
create index next_steps__student on next_steps (district_id, student_id, offered_at);

alter table goals add foreign key (district_id, student_id) references users (district_id, id);
alter table goals add foreign key (district_id, competency_id) references competencies (district_id, id);
alter table next_steps add foreign key (district_id, student_id) references users (district_id, id);
alter table next_steps add foreign key (district_id, competency_id) references competencies (district_id, id);
