-- xAPI statements as received, and what they are found by (docs/decisions/0017). A statement is found by the keys of what
-- it names (sha-256 of the identifier, cut to a UUID) and ordered by `stored`, which no two statements of a district
-- share. Monthly partitions live in the schema `months` (server/platform/months.ts). No foreign keys on what every
-- statement writes.
create schema if not exists months;

-- Ids are unique over all months, also those that are put away.
create table statement_ids (
  district_id uuid not null,
  id uuid not null,
  stored timestamptz not null,
  primary key (district_id, id)
);

create table statements (
  district_id uuid not null,
  stored timestamptz not null,
  id uuid not null,
  source_id uuid not null,
  actor uuid not null,
  verb uuid not null,
  -- Null when the object is no activity.
  activity uuid,
  registration uuid,
  is_voided boolean not null default false,
  -- JSON text, without `stored`.
  payload text not null,
  primary key (district_id, stored)
) partition by range (stored);
create index statements__actor on statements (district_id, actor, stored);
create index statements__verb on statements (district_id, verb, stored);
create index statements__activity on statements (district_id, activity, stored) where activity is not null;
create index statements__registration on statements (district_id, registration, stored) where registration is not null;

-- What else a statement is found by: people and activities beside its actor and object, and all keys of the statements
-- that it refers to. `of_id`: the statement that names the key, itself or one it refers to.
create table statement_keys (
  district_id uuid not null,
  key uuid not null,
  role text not null,
  stored timestamptz not null,
  of_id uuid not null,
  primary key (district_id, key, role, stored, of_id),
  check (role in ('agent', 'verb', 'activity', 'registration', 'relatedAgent', 'relatedActivity'))
);
create index statement_keys__stored on statement_keys (district_id, stored);

-- Who refers to whom, also before the other is there.
create table statement_references (
  district_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  is_voiding boolean not null,
  primary key (district_id, target_id, id)
);
create index statement_references__id on statement_references (district_id, id);

create table statement_attachments (
  district_id uuid not null,
  sha2 text not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (district_id, sha2)
);

-- Everybody that a statement or a document named, and whom of the roster that is.
create table xapi_agents (
  district_id uuid not null,
  key uuid not null,
  -- The one inverse functional identifier, as JSON: {"mbox": …}, {"account": {…}} …
  identifier text not null,
  names text[] not null,
  is_group boolean not null,
  user_id uuid,
  primary key (district_id, key),
  foreign key (district_id, user_id) references users (district_id, id)
);
create index xapi_agents__user on xapi_agents (district_id, user_id) where user_id is not null;

create table xapi_activities (
  district_id uuid not null,
  key uuid not null,
  iri text not null,
  -- Merged from what was sent, as JSON text; null when nobody described it.
  definition text,
  first_seen_at timestamptz not null,
  primary key (district_id, key)
);

create table xapi_documents (
  district_id uuid not null,
  kind text not null,
  -- The nil UUID where a kind has none.
  activity uuid not null,
  agent uuid not null,
  registration uuid not null,
  name text not null,
  content bytea not null,
  content_type text not null,
  etag text not null,
  updated_at timestamptz not null,
  primary key (district_id, kind, activity, agent, registration, name),
  check (kind in ('state', 'agentProfile', 'activityProfile'))
);
