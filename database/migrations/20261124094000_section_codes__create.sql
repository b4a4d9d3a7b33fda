-- Signing in by pictures, for students who do not type yet: a section's code opens the list of names, and three pictures
-- in order open one. `failures` counts wrong tries in a row; too many close the door until new pictures are set.
create table section_codes (
  district_id uuid not null,
  section_id uuid not null,
  code text not null,
  created_at timestamptz not null,
  primary key (district_id, section_id),
  unique (district_id, code)
);

create table picture_secrets (
  district_id uuid not null,
  user_id uuid not null,
  secret_hash text not null,
  failures integer not null default 0,
  set_at timestamptz not null,
  primary key (district_id, user_id)
);

alter table section_codes add foreign key (district_id, section_id) references sections (district_id, id);
alter table picture_secrets add foreign key (district_id, user_id) references users (district_id, id);
