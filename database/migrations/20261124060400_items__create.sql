-- What can be asked. `easiness` is the item's frozen logit (0 = half of students succeed), see docs/engine.
create table items (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  identifier text not null,
  title text,
  competency_ids uuid[] not null default '{}',
  easiness double precision not null default 0,
  created_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, identifier)
);

alter table items add foreign key (district_id) references districts (id);
