-- One run of an import: what was sent, what a dry run found, who approved it, how it ended.
create table imports (
  district_id uuid not null,
  id uuid not null,
  kind text not null,
  file_name text not null,
  content_hash text not null,
  status text not null,
  options jsonb not null default '{}',
  progress double precision not null default 0,
  counts jsonb not null default '{}',
  sample jsonb not null default '[]',
  errors jsonb not null default '[]',
  error_count integer not null default 0,
  message text,
  requested_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (district_id, id),
  check (status in ('queued', 'checking', 'ready', 'held', 'applying', 'applied', 'refused'))
);
create index imports__hash on imports (district_id, kind, content_hash);

alter table imports add foreign key (district_id) references districts (id);
