-- A response log that came in, by its bytes: a log without times, or with times from an unknown start, is placed in
-- time by when it first came. The same log again, or after a run that was killed, is placed alike.
create table response_logs (
  district_id uuid not null,
  source_id uuid not null,
  content_hash text not null,
  started_at timestamptz not null,
  time_zero_at timestamptz,
  primary key (district_id, source_id, content_hash)
);

alter table response_logs add foreign key (district_id, source_id) references evidence_sources (district_id, id);
