-- The learning map. `source` columns keep each CASE object exactly as received; the other columns are read out of it.
create table frameworks (
  district_id uuid not null,
  id uuid not null,
  identifier text not null,
  uri text,
  title text not null,
  creator text,
  adoption_status text,
  case_version text not null,
  source jsonb not null,
  definitions jsonb,
  package_extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, identifier)
);

create table competencies (
  district_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  identifier text not null,
  uri text,
  title text not null,
  full_statement text not null,
  human_coding_scheme text,
  type text,
  education_levels text[] not null default '{}',
  language text,
  strand text,
  is_deprecated boolean not null default false,
  position integer not null,
  map_x double precision,
  map_y double precision,
  source jsonb not null,
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, framework_id, identifier)
);
create index competencies__coding_scheme on competencies (district_id, human_coding_scheme);
create index competencies__identifier on competencies (district_id, identifier);

-- Ends that lie in another package keep their identifier and URI and have no competency id.
-- `origin` says where the association came from: case (a package) or csv (a prerequisite file).
create table associations (
  district_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  identifier text not null,
  type text not null,
  origin text not null,
  from_competency_id uuid,
  from_identifier text not null,
  to_competency_id uuid,
  to_identifier text not null,
  sequence_number integer,
  position integer not null,
  source jsonb not null,
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, framework_id, identifier)
);
create index associations__from on associations (district_id, from_competency_id, type);
create index associations__to on associations (district_id, to_competency_id, type);

alter table frameworks add foreign key (district_id) references districts (id);
alter table competencies add foreign key (district_id, framework_id) references frameworks (district_id, id);
alter table associations add foreign key (district_id, framework_id) references frameworks (district_id, id);
alter table associations add foreign key (district_id, from_competency_id) references competencies (district_id, id);
alter table associations add foreign key (district_id, to_competency_id) references competencies (district_id, id);
alter table sections add foreign key (district_id, framework_id) references frameworks (district_id, id);
