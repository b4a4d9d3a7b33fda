-- Who sits with whom on a day: proposed by shared need, edited by the teacher, published to students.
create table group_plans (
  district_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  for_on date not null,
  state text not null,
  made_by uuid,
  made_at timestamptz not null,
  published_at timestamptz,
  primary key (district_id, id),
  check (state in ('draft', 'published'))
);
create unique index group_plans__section on group_plans (district_id, section_id, for_on);

create table groups (
  district_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  position integer not null,
  kind text not null,
  competency_id uuid,
  slip text,
  reason jsonb not null,
  adult_id uuid,
  place text,
  minutes integer,
  capacity integer not null,
  primary key (district_id, id),
  check (kind in ('withAdult', 'pairs', 'own', 'aside'))
);
create index groups__plan on groups (district_id, plan_id, position);

create table group_members (
  district_id uuid not null,
  plan_id uuid not null,
  student_id uuid not null,
  group_id uuid not null,
  position integer not null,
  primary key (district_id, plan_id, student_id)
);
create index group_members__student on group_members (district_id, student_id);

alter table group_plans add foreign key (district_id, section_id) references sections (district_id, id);
alter table groups add foreign key (district_id, plan_id) references group_plans (district_id, id);
alter table group_members add foreign key (district_id, group_id) references groups (district_id, id);
alter table group_members add foreign key (district_id, student_id) references users (district_id, id);
