-- A district is the tenant. Its id leads every key of every tenant table, so that distribution over several
-- machines stays an optional step. Foreign keys come last in each file, after the tables exist.
create table districts (
  id uuid primary key,
  name text not null unique,
  is_demo boolean not null default false,
  created_at timestamptz not null
);

create table district_settings (
  district_id uuid not null,
  time_zone text not null default 'UTC',
  accepts_demographics boolean not null default false,
  removal_guard_percent integer not null default 10,
  mastery_threshold double precision not null default 0.95,
  mastery_cut double precision not null default 0.6666666666666666,
  mastery_successes integer not null default 2,
  primary key (district_id),
  check (removal_guard_percent between 0 and 100),
  check (mastery_threshold between 0.8 and 0.995),
  check (mastery_cut between 0.5 and 0.95),
  check (mastery_successes between 2 and 5)
);

create table audit_entries (
  district_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  student_id uuid,
  detail jsonb not null default '{}',
  primary key (district_id, id)
);
create index audit_entries__subject on audit_entries (district_id, subject_type, subject_id, at);

create table idempotency_keys (
  district_id uuid not null,
  key text not null,
  viewer_id uuid not null,
  request_hash text not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (district_id, viewer_id, key)
);

alter table district_settings add foreign key (district_id) references districts (id);
alter table audit_entries add foreign key (district_id) references districts (id);
alter table idempotency_keys add foreign key (district_id) references districts (id);
