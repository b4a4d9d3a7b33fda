-- What can be asked. `easiness` is the item's logit (0 = half of students succeed), frozen when the item is made, so
-- that folding the evidence again gives the same estimates. The same for a competency's typical item, frozen when the
-- competency is first used.
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

create table competency_easiness (
  district_id uuid not null,
  competency_id uuid not null,
  easiness double precision not null,
  created_at timestamptz not null,
  primary key (district_id, competency_id)
);

alter table items add foreign key (district_id) references districts (id);
alter table competency_easiness add foreign key (district_id, competency_id) references competencies (district_id, id);
