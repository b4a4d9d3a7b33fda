-- What can be used to learn a competency: lessons led by an adult, things to do at home. `title` and `body` hold words
-- by language; `alignments` say what a resource is for.
create table resources (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  identifier text not null,
  kind text not null,
  approach text,
  minutes integer,
  title jsonb not null,
  body jsonb not null default '{}',
  url text,
  provider text,
  license text,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (district_id, id),
  unique (district_id, source, identifier)
);

create table alignments (
  district_id uuid not null,
  competency_id uuid not null,
  resource_id uuid not null,
  primary key (district_id, competency_id, resource_id)
);

-- A family's or student's word on a resource: done, or not this time.
create table resource_uses (
  district_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  student_id uuid not null,
  user_id uuid not null,
  outcome text not null,
  at timestamptz not null,
  primary key (district_id, id),
  check (outcome in ('done', 'notThisTime'))
);
create index resource_uses__student on resource_uses (district_id, student_id, at);

alter table resources add foreign key (district_id) references districts (id);
alter table alignments add foreign key (district_id, competency_id) references competencies (district_id, id);
alter table alignments add foreign key (district_id, resource_id) references resources (district_id, id);
alter table resource_uses add foreign key (district_id, resource_id) references resources (district_id, id);
alter table resource_uses add foreign key (district_id, student_id) references users (district_id, id);
