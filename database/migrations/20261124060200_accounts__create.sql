-- Sign-in: local accounts, sessions (only the token's SHA-256 is kept), and failed attempts for the limit.
create table accounts (
  district_id uuid not null,
  user_id uuid not null,
  login text not null,
  password_hash text,
  is_sample boolean not null default false,
  is_disabled boolean not null default false,
  created_at timestamptz not null,
  primary key (district_id, user_id),
  unique (district_id, login)
);

create table sessions (
  district_id uuid not null,
  token_hash text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district_id, token_hash)
);
create index sessions__user on sessions (district_id, user_id);

create table sign_in_failures (
  district_id uuid not null,
  id uuid not null,
  login text not null,
  address text not null,
  at timestamptz not null,
  primary key (district_id, id)
);
create index sign_in_failures__address on sign_in_failures (district_id, address, at);
create index sign_in_failures__login on sign_in_failures (district_id, login, at);

alter table accounts add foreign key (district_id, user_id) references users (district_id, id);
alter table sessions add foreign key (district_id, user_id) references users (district_id, id);
alter table sign_in_failures add foreign key (district_id) references districts (id);
