-- Who is where: orgs, calendars, courses, sections, people, roles, relationships, enrollments.
-- `source` names the feed a row came from, `sourced_id` is that feed's own id: unique together, never a foreign key.
-- `extension` keeps what a feed said that we have no column for, so that a round trip loses nothing.
create table orgs (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  name text not null,
  type text not null,
  identifier text,
  parent_id uuid,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);

create table academic_sessions (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  title text not null,
  type text not null,
  starts_on date not null,
  ends_on date not null,
  school_year integer,
  parent_id uuid,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);

create table courses (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  title text not null,
  code text,
  org_id uuid,
  grades text[] not null default '{}',
  subjects text[] not null default '{}',
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);

create table sections (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  title text not null,
  code text,
  course_id uuid,
  school_id uuid not null,
  academic_session_ids uuid[] not null default '{}',
  grades text[] not null default '{}',
  subjects text[] not null default '{}',
  framework_id uuid,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);
create index sections__school on sections (district_id, school_id);

create table users (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  given_name text not null,
  family_name text not null,
  preferred_name text,
  username text,
  email text,
  identifier text,
  grades text[] not null default '{}',
  school_id uuid,
  picture text,
  may_sign_in boolean not null default true,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);
create index users__school on users (district_id, school_id);

create table user_roles (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  user_id uuid not null,
  org_id uuid not null,
  role text not null,
  is_primary boolean not null default true,
  begins_on date,
  ends_on date,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);
create index user_roles__user on user_roles (district_id, user_id);
create index user_roles__org on user_roles (district_id, org_id, role);

-- An adult's tie to one student outside a section: guardian, or coach (mentor).
create table relationships (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  adult_id uuid not null,
  student_id uuid not null,
  type text not null,
  may_view boolean not null default true,
  begins_on date,
  ends_on date,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id)
);
create index relationships__adult on relationships (district_id, adult_id);
create index relationships__student on relationships (district_id, student_id);

-- One person's place in one section, with its dates; `share` is a teacher's share of the responsibility, 0 to 1.
create table enrollments (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  user_id uuid not null,
  section_id uuid not null,
  school_id uuid not null,
  role text not null,
  is_primary boolean not null default false,
  share double precision,
  begins_on date,
  ends_on date,
  is_active boolean not null default true,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, source, sourced_id),
  check (share is null or share between 0 and 1)
);
create index enrollments__user on enrollments (district_id, user_id);
create index enrollments__section on enrollments (district_id, section_id, role);

-- Only filled when the district opted in.
create table demographics (
  district_id uuid not null,
  user_id uuid not null,
  source text not null,
  sourced_id text not null,
  born_on date,
  sex text,
  race text[] not null default '{}',
  is_hispanic boolean,
  extension jsonb not null default '{}',
  updated_at timestamptz not null,
  primary key (district_id, user_id),
  unique (district_id, source, sourced_id)
);

alter table orgs add foreign key (district_id) references districts (id);
alter table orgs add foreign key (district_id, parent_id) references orgs (district_id, id);
alter table academic_sessions add foreign key (district_id) references districts (id);
alter table academic_sessions add foreign key (district_id, parent_id) references academic_sessions (district_id, id);
alter table courses add foreign key (district_id, org_id) references orgs (district_id, id);
alter table sections add foreign key (district_id, school_id) references orgs (district_id, id);
alter table sections add foreign key (district_id, course_id) references courses (district_id, id);
alter table users add foreign key (district_id) references districts (id);
alter table users add foreign key (district_id, school_id) references orgs (district_id, id);
alter table user_roles add foreign key (district_id, user_id) references users (district_id, id);
alter table user_roles add foreign key (district_id, org_id) references orgs (district_id, id);
alter table relationships add foreign key (district_id, adult_id) references users (district_id, id);
alter table relationships add foreign key (district_id, student_id) references users (district_id, id);
alter table enrollments add foreign key (district_id, user_id) references users (district_id, id);
alter table enrollments add foreign key (district_id, section_id) references sections (district_id, id);
alter table enrollments add foreign key (district_id, school_id) references orgs (district_id, id);
alter table demographics add foreign key (district_id, user_id) references users (district_id, id);
