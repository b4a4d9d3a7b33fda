-- As what statements about an activity count: from an activity, or everything below its address, to competencies.
-- A mapping is never changed: it is ended, and another takes its place.
create table activity_mappings (
  district_id uuid not null,
  id uuid not null,
  iri text not null,
  -- Everything below the address as well.
  is_prefix boolean not null,
  -- Only statements with this verb, or of this source; null: all.
  verb text,
  source_id uuid,
  competency_ids uuid[] not null,
  -- What was asked; null: the activity itself.
  item_id uuid,
  kind text not null,
  -- The scaled score from which it counts as right; null: what the source calls a success.
  pass_from double precision,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  -- How far the statements that were there before have been looked through, and how many they are; `looked_through_at`
  -- is null until the end.
  looked_at bigint not null default 0,
  to_look_at bigint,
  looked_through_at timestamptz,
  primary key (district_id, id),
  check (kind in ('practised', 'assessed', 'observed')),
  check (cardinality(competency_ids) > 0),
  check (pass_from between -1 and 1)
);
create unique index activity_mappings__live on activity_mappings (district_id, iri, is_prefix, verb, source_id)
  nulls not distinct where ended_at is null;

-- Which mapping took a statement, and what came of it: evidence under the same id, or the reason why none.
create table mapped_statements (
  district_id uuid not null,
  id uuid not null,
  mapping_id uuid not null,
  reason text,
  primary key (district_id, id),
  check (reason in ('unknownPerson', 'noResult', 'impossibleTime', 'voided'))
);
create index mapped_statements__mapping on mapped_statements (district_id, mapping_id, reason);

-- How many statements came of each activity, by verb and source; `results` of them tell right from wrong. Counted when an
-- office looks, each statement once, up to `counted_statements.until`.
create table activity_counts (
  district_id uuid not null,
  activity uuid not null,
  verb uuid not null,
  source_id uuid not null,
  verb_iri text not null,
  statements bigint not null,
  results bigint not null,
  last_at timestamptz not null,
  primary key (district_id, activity, verb, source_id)
);

create table counted_statements (
  district_id uuid not null,
  until timestamptz not null,
  primary key (district_id)
);

alter table activity_mappings add foreign key (district_id) references districts (id);
alter table activity_mappings add foreign key (district_id, source_id) references evidence_sources (district_id, id);
alter table activity_mappings add foreign key (district_id, item_id) references items (district_id, id);
