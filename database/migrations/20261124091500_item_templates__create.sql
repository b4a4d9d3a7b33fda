-- What an author writes once, and what a student did with it. A published template becomes items (variants): `content`
-- is what may be shown, `item_keys` holds what must not be seen before an answer.
create table item_templates (
  district_id uuid not null,
  id uuid not null,
  code text not null,
  competency_id uuid not null,
  title text not null,
  template jsonb not null,
  version integer not null default 1,
  published_version integer,
  status text not null,
  author_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (district_id, id),
  unique (district_id, code),
  check (status in ('draft', 'published', 'retired'))
);
create index item_templates__competency on item_templates (district_id, competency_id);

alter table items add column template_id uuid;
alter table items add column template_version integer;
alter table items add column variant integer;
alter table items add column content jsonb;
create index items__template on items (district_id, template_id, template_version, variant) where template_id is not null;

create table item_keys (
  district_id uuid not null,
  item_id uuid not null,
  key jsonb not null,
  primary key (district_id, item_id)
);

-- One go of practice, or of a check, on one competency.
create table sittings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  purpose text not null,
  chosen_by text not null,
  next_step_id uuid,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  check (purpose in ('practice', 'check')),
  check (chosen_by in ('student', 'adult', 'engine'))
);
create index sittings__student on sittings (district_id, student_id, begun_at);

-- One item served to one student. `tries` counts responses, `is_shown` that she asked to see how it is done.
create table attempts (
  district_id uuid not null,
  id uuid not null,
  sitting_id uuid not null,
  student_id uuid not null,
  item_id uuid not null,
  position integer not null,
  served_at timestamptz not null,
  hints integer not null default 0,
  tries integer not null default 0,
  is_shown boolean not null default false,
  is_correct boolean,
  closed_at timestamptz,
  primary key (district_id, id),
  unique (district_id, sitting_id, position)
);
create index attempts__student on attempts (district_id, student_id, served_at);

-- What she answered. The id is made by her device and is the id of the evidence too: sent twice, it counts once.
create table responses (
  district_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  student_id uuid not null,
  try integer not null,
  response jsonb not null,
  is_correct boolean not null,
  slip text,
  duration_ms integer,
  answered_at timestamptz not null,
  received_at timestamptz not null,
  primary key (district_id, id)
);
create index responses__attempt on responses (district_id, attempt_id, try);

alter table item_templates add foreign key (district_id, competency_id) references competencies (district_id, id);
alter table items add foreign key (district_id, template_id) references item_templates (district_id, id);
alter table item_keys add foreign key (district_id, item_id) references items (district_id, id);
alter table sittings add foreign key (district_id, student_id) references users (district_id, id);
alter table sittings add foreign key (district_id, competency_id) references competencies (district_id, id);
alter table attempts add foreign key (district_id, sitting_id) references sittings (district_id, id);
alter table attempts add foreign key (district_id, item_id) references items (district_id, id);
alter table responses add foreign key (district_id, attempt_id) references attempts (district_id, id);
