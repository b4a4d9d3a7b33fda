-- By what a source proves who it is. Secrets and tokens are random and long, so their sha-256 keeps them.
create table source_credentials (
  district_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  last_used_on date,
  revoked_at timestamptz,
  primary key (district_id, id)
);

-- OAuth 2 access tokens (RFC 6749 section 4.4), each for an hour.
create table source_tokens (
  district_id uuid not null,
  token_hash text not null,
  credential_id uuid not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  primary key (district_id, token_hash)
);
create index source_tokens__expires on source_tokens (district_id, expires_at);

alter table source_credentials add foreign key (district_id, source_id) references evidence_sources (district_id, id);
alter table source_tokens add foreign key (district_id, credential_id) references source_credentials (district_id, id);
