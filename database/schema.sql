-- The database as the migrations leave it. Written by `npm run schema`; do not edit.

-- roster, tenant
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
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint academic_sessions_pkey PRIMARY KEY (district_id, id),
  constraint academic_sessions_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint academic_sessions_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id),
  constraint academic_sessions_district_id_parent_id_fkey FOREIGN KEY (district_id, parent_id) REFERENCES academic_sessions(district_id, id)
);
alter table academic_sessions enable row level security, force row level security;
create policy leader_select on academic_sessions for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on academic_sessions for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on academic_sessions for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on academic_sessions for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on academic_sessions for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on academic_sessions to proximal_leader;
grant select on academic_sessions to proximal_self;
grant insert, select, update on academic_sessions to proximal_wide;

-- access, tenant
create table accounts (
  district_id uuid not null,
  user_id uuid not null,
  login text not null,
  password_hash text,
  is_sample boolean not null default false,
  is_disabled boolean not null default false,
  created_at timestamp with time zone not null,
  constraint accounts_pkey PRIMARY KEY (district_id, user_id),
  constraint accounts_district_id_login_key UNIQUE (district_id, login),
  constraint accounts_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
alter table accounts enable row level security, force row level security;
create policy auth_select on accounts for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on accounts for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on accounts for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on accounts for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on accounts to proximal_auth;
grant insert, select, update on accounts to proximal_wide;

-- interop, tenant
create table activity_counts (
  district_id uuid not null,
  activity uuid not null,
  verb uuid not null,
  source_id uuid not null,
  verb_iri text not null,
  statements bigint not null,
  results bigint not null,
  last_at timestamp with time zone not null,
  constraint activity_counts_pkey PRIMARY KEY (district_id, activity, verb, source_id)
);
alter table activity_counts enable row level security, force row level security;
create policy wide_insert on activity_counts for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on activity_counts for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on activity_counts for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on activity_counts to proximal_wide;

-- interop, tenant
create table activity_mappings (
  district_id uuid not null,
  id uuid not null,
  iri text not null,
  is_prefix boolean not null,
  verb text,
  source_id uuid,
  competency_ids uuid[] not null,
  item_id uuid,
  kind text not null,
  pass_from double precision,
  created_at timestamp with time zone not null,
  created_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  looked_at bigint not null default 0,
  to_look_at bigint,
  looked_through_at timestamp with time zone,
  constraint activity_mappings_pkey PRIMARY KEY (district_id, id),
  constraint activity_mappings_competency_ids_check CHECK ((cardinality(competency_ids) > 0)),
  constraint activity_mappings_kind_check CHECK ((kind = ANY (ARRAY['practised'::text, 'assessed'::text, 'observed'::text]))),
  constraint activity_mappings_pass_from_check CHECK (((pass_from >= ('-1'::integer)::double precision) AND (pass_from <= (1)::double precision))),
  constraint activity_mappings_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id),
  constraint activity_mappings_district_id_item_id_fkey FOREIGN KEY (district_id, item_id) REFERENCES items(district_id, id),
  constraint activity_mappings_district_id_source_id_fkey FOREIGN KEY (district_id, source_id) REFERENCES evidence_sources(district_id, id)
);
CREATE UNIQUE INDEX activity_mappings__live ON public.activity_mappings USING btree (district_id, iri, is_prefix, verb, source_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);
alter table activity_mappings enable row level security, force row level security;
create policy wide_insert on activity_mappings for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on activity_mappings for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on activity_mappings for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update (ended_at, ended_by, looked_at, looked_through_at, to_look_at) on activity_mappings to proximal_wide;

-- catalog, tenant
create table alignments (
  district_id uuid not null,
  competency_id uuid not null,
  resource_id uuid not null,
  constraint alignments_pkey PRIMARY KEY (district_id, competency_id, resource_id),
  constraint alignments_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint alignments_district_id_resource_id_fkey FOREIGN KEY (district_id, resource_id) REFERENCES resources(district_id, id)
);
alter table alignments enable row level security, force row level security;
create policy leader_select on alignments for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on alignments for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_delete on alignments for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on alignments for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on alignments for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on alignments for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on alignments to proximal_leader;
grant select on alignments to proximal_self;
grant delete, insert, select, update on alignments to proximal_wide;

-- standards, tenant
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
  updated_at timestamp with time zone not null,
  constraint associations_pkey PRIMARY KEY (district_id, id),
  constraint associations_district_id_framework_id_identifier_key UNIQUE (district_id, framework_id, identifier),
  constraint associations_district_id_framework_id_fkey FOREIGN KEY (district_id, framework_id) REFERENCES frameworks(district_id, id),
  constraint associations_district_id_from_competency_id_fkey FOREIGN KEY (district_id, from_competency_id) REFERENCES competencies(district_id, id),
  constraint associations_district_id_to_competency_id_fkey FOREIGN KEY (district_id, to_competency_id) REFERENCES competencies(district_id, id)
);
CREATE INDEX associations__from ON public.associations USING btree (district_id, from_competency_id, type);
CREATE INDEX associations__to ON public.associations USING btree (district_id, to_competency_id, type);
alter table associations enable row level security, force row level security;
create policy leader_select on associations for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on associations for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_delete on associations for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on associations for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on associations for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on associations for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on associations to proximal_leader;
grant select on associations to proximal_self;
grant delete, insert, select, update on associations to proximal_wide;

-- assessment, tenant
create table attempts (
  district_id uuid not null,
  id uuid not null,
  sitting_id uuid not null,
  student_id uuid not null,
  item_id uuid not null,
  position integer not null,
  served_at timestamp with time zone not null,
  hints integer not null default 0,
  tries integer not null default 0,
  is_shown boolean not null default false,
  is_correct boolean,
  closed_at timestamp with time zone,
  constraint attempts_pkey PRIMARY KEY (district_id, id),
  constraint attempts_district_id_sitting_id_position_key UNIQUE (district_id, sitting_id, "position"),
  constraint attempts_district_id_item_id_fkey FOREIGN KEY (district_id, item_id) REFERENCES items(district_id, id),
  constraint attempts_district_id_sitting_id_fkey FOREIGN KEY (district_id, sitting_id) REFERENCES sittings(district_id, id)
);
CREATE INDEX attempts__student ON public.attempts USING btree (district_id, student_id, served_at);
CREATE INDEX attempts__student_item ON public.attempts USING btree (district_id, student_id, item_id, served_at);
alter table attempts enable row level security, force row level security;
create policy self_insert on attempts for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on attempts for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on attempts for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_insert on attempts for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on attempts for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on attempts for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on attempts to proximal_self;
grant insert, select, update on attempts to proximal_wide;

-- platform, tenant
create table audit_entries (
  district_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  student_id uuid,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_entries_pkey PRIMARY KEY (district_id, id),
  constraint audit_entries_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
CREATE INDEX audit_entries__subject ON public.audit_entries USING btree (district_id, subject_type, subject_id, at);
alter table audit_entries enable row level security, force row level security;
create policy auth_insert on audit_entries for insert to proximal_auth with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_insert on audit_entries for insert to proximal_leader with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_insert on audit_entries for insert to proximal_self with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on audit_entries for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on audit_entries for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert on audit_entries to proximal_auth;
grant insert on audit_entries to proximal_leader;
grant insert on audit_entries to proximal_self;
grant insert, select on audit_entries to proximal_wide;

-- standards, tenant
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
  education_levels text[] not null default '{}'::text[],
  language text,
  strand text,
  is_deprecated boolean not null default false,
  position integer not null,
  map_x double precision,
  map_y double precision,
  source jsonb not null,
  updated_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  translations jsonb not null default '{}'::jsonb,
  constraint competencies_pkey PRIMARY KEY (district_id, id),
  constraint competencies_district_id_framework_id_identifier_key UNIQUE (district_id, framework_id, identifier),
  constraint competencies_district_id_framework_id_fkey FOREIGN KEY (district_id, framework_id) REFERENCES frameworks(district_id, id)
);
CREATE INDEX competencies__coding_scheme ON public.competencies USING btree (district_id, human_coding_scheme);
CREATE INDEX competencies__identifier ON public.competencies USING btree (district_id, identifier);
alter table competencies enable row level security, force row level security;
create policy leader_select on competencies for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on competencies for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on competencies for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on competencies for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on competencies for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on competencies to proximal_leader;
grant select on competencies to proximal_self;
grant insert, select, update on competencies to proximal_wide;

-- assessment, tenant
create table competency_easiness (
  district_id uuid not null,
  competency_id uuid not null,
  easiness double precision not null,
  created_at timestamp with time zone not null,
  constraint competency_easiness_pkey PRIMARY KEY (district_id, competency_id),
  constraint competency_easiness_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id)
);
alter table competency_easiness enable row level security, force row level security;
create policy leader_select on competency_easiness for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on competency_easiness for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on competency_easiness for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on competency_easiness for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on competency_easiness to proximal_leader;
grant select on competency_easiness to proximal_self;
grant insert, select on competency_easiness to proximal_wide;

-- interop, tenant
create table counted_statements (
  district_id uuid not null,
  until timestamp with time zone not null,
  constraint counted_statements_pkey PRIMARY KEY (district_id)
);
alter table counted_statements enable row level security, force row level security;
create policy wide_insert on counted_statements for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on counted_statements for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on counted_statements for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on counted_statements to proximal_wide;

-- roster, tenant
create table courses (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  title text not null,
  code text,
  org_id uuid,
  grades text[] not null default '{}'::text[],
  subjects text[] not null default '{}'::text[],
  is_active boolean not null default true,
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint courses_pkey PRIMARY KEY (district_id, id),
  constraint courses_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint courses_district_id_org_id_fkey FOREIGN KEY (district_id, org_id) REFERENCES orgs(district_id, id)
);
alter table courses enable row level security, force row level security;
create policy leader_select on courses for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on courses for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on courses for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on courses for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on courses for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on courses to proximal_leader;
grant select on courses to proximal_self;
grant insert, select, update on courses to proximal_wide;

-- roster, tenant
create table demographics (
  district_id uuid not null,
  user_id uuid not null,
  source text not null,
  sourced_id text not null,
  born_on date,
  sex text,
  race text[] not null default '{}'::text[],
  is_hispanic boolean,
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint demographics_pkey PRIMARY KEY (district_id, user_id),
  constraint demographics_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint demographics_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
alter table demographics enable row level security, force row level security;
create policy wide_delete on demographics for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on demographics for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on demographics for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on demographics for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on demographics to proximal_wide;

-- access, tenant
create table district_settings (
  district_id uuid not null,
  time_zone text not null default 'UTC'::text,
  accepts_demographics boolean not null default false,
  removal_guard_percent integer not null default 10,
  mastery_threshold double precision not null default 0.95,
  mastery_cut double precision not null default 0.6666666666666666,
  mastery_successes integer not null default 2,
  language text not null default 'en'::text,
  constraint district_settings_pkey PRIMARY KEY (district_id),
  constraint district_settings_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint district_settings_mastery_cut_check CHECK (((mastery_cut >= (0.5)::double precision) AND (mastery_cut <= (0.95)::double precision))),
  constraint district_settings_mastery_successes_check CHECK (((mastery_successes >= 2) AND (mastery_successes <= 5))),
  constraint district_settings_mastery_threshold_check CHECK (((mastery_threshold >= (0.8)::double precision) AND (mastery_threshold <= (0.995)::double precision))),
  constraint district_settings_removal_guard_percent_check CHECK (((removal_guard_percent >= 0) AND (removal_guard_percent <= 100))),
  constraint district_settings_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table district_settings enable row level security, force row level security;
create policy auth_select on district_settings for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on district_settings for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on district_settings for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on district_settings for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on district_settings for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on district_settings for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on district_settings to proximal_auth;
grant select on district_settings to proximal_leader;
grant select on district_settings to proximal_self;
grant insert, select, update on district_settings to proximal_wide;

-- access, reference
create table districts (
  id uuid not null,
  name text not null,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null,
  constraint districts_pkey PRIMARY KEY (id),
  constraint districts_name_key UNIQUE (name)
);
grant select on districts to proximal_auth;
grant select on districts to proximal_leader;
grant select on districts to proximal_self;
grant insert, select on districts to proximal_wide;

-- roster, tenant
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
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint enrollments_pkey PRIMARY KEY (district_id, id),
  constraint enrollments_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint enrollments_share_check CHECK (((share IS NULL) OR ((share >= (0)::double precision) AND (share <= (1)::double precision)))),
  constraint enrollments_district_id_school_id_fkey FOREIGN KEY (district_id, school_id) REFERENCES orgs(district_id, id),
  constraint enrollments_district_id_section_id_fkey FOREIGN KEY (district_id, section_id) REFERENCES sections(district_id, id),
  constraint enrollments_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
CREATE INDEX enrollments__section ON public.enrollments USING btree (district_id, section_id, role);
CREATE INDEX enrollments__user ON public.enrollments USING btree (district_id, user_id);
alter table enrollments enable row level security, force row level security;
create policy auth_select on enrollments for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on enrollments for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on enrollments for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (user_id = ANY (( SELECT (NULLIF(current_setting('app.people'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on enrollments for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on enrollments for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on enrollments for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on enrollments to proximal_auth;
grant select on enrollments to proximal_leader;
grant select on enrollments to proximal_self;
grant insert, select, update on enrollments to proximal_wide;

-- evidence, tenant
create table evidence (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  source_id uuid not null,
  item_id uuid,
  competency_ids uuid[] not null,
  kind text not null,
  is_correct boolean not null,
  attempts integer,
  hints integer,
  duration_ms integer,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  sequence bigint not null,
  recorded_by uuid,
  note text,
  slip text,
  sitting_id uuid,
  claimed_kind text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint evidence_pkey PRIMARY KEY (district_id, id),
  constraint evidence_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint evidence_claimed_kind_check CHECK ((claimed_kind = ANY (ARRAY['assessed'::text, 'observed'::text]))),
  constraint evidence_competency_ids_check CHECK ((cardinality(competency_ids) > 0)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['assessed'::text, 'practised'::text, 'observed'::text]))),
  constraint evidence_district_id_item_id_fkey FOREIGN KEY (district_id, item_id) REFERENCES items(district_id, id),
  constraint evidence_district_id_source_id_fkey FOREIGN KEY (district_id, source_id) REFERENCES evidence_sources(district_id, id),
  constraint evidence_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX evidence__source ON public.evidence USING btree (district_id, source_id, recorded_at);
CREATE INDEX evidence__student ON public.evidence USING btree (district_id, student_id, occurred_at, sequence);
alter table evidence enable row level security, force row level security;
create policy leader_select on evidence for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on evidence for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on evidence for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on evidence for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on evidence for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on evidence for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on evidence to proximal_leader;
grant insert, select on evidence to proximal_self;
grant insert, select, update (school_id, withdrawn_at, withdrawn_by, withdrawn_reason) on evidence to proximal_wide;

-- evidence, tenant
create table evidence_sources (
  district_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  kind text not null,
  asserts text[] not null,
  trusted_ids uuid[],
  home_page text,
  constraint evidence_sources_pkey PRIMARY KEY (district_id, id),
  constraint evidence_sources_district_id_name_key UNIQUE (district_id, name),
  constraint evidence_sources_asserts_check CHECK (((asserts @> ARRAY['practised'::text]) AND (asserts <@ ARRAY['practised'::text, 'observed'::text, 'assessed'::text]))),
  constraint evidence_sources_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'log'::text, 'tool'::text, 'provider'::text, 'assessment'::text]))),
  constraint evidence_sources_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table evidence_sources enable row level security, force row level security;
create policy leader_select on evidence_sources for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on evidence_sources for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on evidence_sources for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on evidence_sources for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on evidence_sources for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on evidence_sources to proximal_leader;
grant select on evidence_sources to proximal_self;
grant insert, select, update (asserts, home_page, trusted_ids) on evidence_sources to proximal_wide;

-- messages, tenant
create table family_messages (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  sender_id uuid not null,
  body text not null,
  sent_at timestamp with time zone not null,
  constraint family_messages_pkey PRIMARY KEY (district_id, id),
  constraint family_messages_district_id_sender_id_fkey FOREIGN KEY (district_id, sender_id) REFERENCES users(district_id, id),
  constraint family_messages_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX family_messages__student ON public.family_messages USING btree (district_id, student_id, sent_at);
alter table family_messages enable row level security, force row level security;
create policy self_insert on family_messages for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (student_id <> (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on family_messages for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (student_id <> (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_insert on family_messages for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on family_messages for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on family_messages for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on family_messages to proximal_self;
grant insert, select, update on family_messages to proximal_wide;

-- standards, tenant
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
  package_extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  license jsonb,
  translations jsonb not null default '{}'::jsonb,
  constraint frameworks_pkey PRIMARY KEY (district_id, id),
  constraint frameworks_district_id_identifier_key UNIQUE (district_id, identifier),
  constraint frameworks_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table frameworks enable row level security, force row level security;
create policy leader_select on frameworks for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on frameworks for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on frameworks for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on frameworks for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on frameworks for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on frameworks to proximal_leader;
grant select on frameworks to proximal_self;
grant insert, select, update on frameworks to proximal_wide;

-- recommendations, tenant
create table goals (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  dropped_at timestamp with time zone,
  constraint goals_pkey PRIMARY KEY (district_id, id),
  constraint goals_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint goals_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX goals__student ON public.goals USING btree (district_id, student_id) WHERE (dropped_at IS NULL);
alter table goals enable row level security, force row level security;
create policy self_insert on goals for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on goals for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on goals for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on goals for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on goals for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on goals for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on goals to proximal_self;
grant insert, select, update on goals to proximal_wide;

-- scheduling, tenant
create table group_members (
  district_id uuid not null,
  plan_id uuid not null,
  student_id uuid not null,
  group_id uuid not null,
  position integer not null,
  constraint group_members_pkey PRIMARY KEY (district_id, plan_id, student_id),
  constraint group_members_district_id_group_id_fkey FOREIGN KEY (district_id, group_id) REFERENCES groups(district_id, id),
  constraint group_members_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX group_members__student ON public.group_members USING btree (district_id, student_id);
alter table group_members enable row level security, force row level security;
create policy self_delete on group_members for delete to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on group_members for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on group_members for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on group_members for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on group_members for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on group_members for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on group_members for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on group_members for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on group_members to proximal_self;
grant delete, insert, select, update on group_members to proximal_wide;

-- scheduling, tenant
create table group_plans (
  district_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  for_on date not null,
  state text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint group_plans_pkey PRIMARY KEY (district_id, id),
  constraint group_plans_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
  constraint group_plans_district_id_section_id_fkey FOREIGN KEY (district_id, section_id) REFERENCES sections(district_id, id)
);
CREATE UNIQUE INDEX group_plans__section ON public.group_plans USING btree (district_id, section_id, for_on);
alter table group_plans enable row level security, force row level security;
create policy self_delete on group_plans for delete to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on group_plans for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on group_plans for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.sections'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on group_plans for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on group_plans for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on group_plans for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on group_plans for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on group_plans for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on group_plans to proximal_self;
grant delete, insert, select, update on group_plans to proximal_wide;

-- scheduling, tenant
create table groups (
  district_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  position integer not null,
  kind text not null,
  competency_id uuid,
  slip text,
  reason jsonb not null,
  adult_id uuid,
  place text,
  minutes integer,
  capacity integer not null,
  constraint groups_pkey PRIMARY KEY (district_id, id),
  constraint groups_kind_check CHECK ((kind = ANY (ARRAY['withAdult'::text, 'pairs'::text, 'own'::text, 'aside'::text]))),
  constraint groups_district_id_plan_id_fkey FOREIGN KEY (district_id, plan_id) REFERENCES group_plans(district_id, id)
);
CREATE INDEX groups__plan ON public.groups USING btree (district_id, plan_id, "position");
alter table groups enable row level security, force row level security;
create policy self_delete on groups for delete to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on groups for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on groups for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on groups for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on groups for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on groups for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on groups for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on groups for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on groups to proximal_self;
grant delete, insert, select, update on groups to proximal_wide;

-- evidence, tenant
create table help_requests (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid,
  attempt_id uuid,
  note text,
  asked_at timestamp with time zone not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  constraint help_requests_pkey PRIMARY KEY (district_id, id),
  constraint help_requests_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint help_requests_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX help_requests__open ON public.help_requests USING btree (district_id, student_id) WHERE (closed_at IS NULL);
CREATE INDEX help_requests__student ON public.help_requests USING btree (district_id, student_id, asked_at);
alter table help_requests enable row level security, force row level security;
create policy leader_select on help_requests for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on help_requests for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on help_requests for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on help_requests for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on help_requests for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on help_requests for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on help_requests for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on help_requests to proximal_leader;
grant insert, select, update on help_requests to proximal_self;
grant insert, select, update on help_requests to proximal_wide;

-- platform, tenant
create table idempotency_keys (
  district_id uuid not null,
  key text not null,
  viewer_id uuid not null,
  request_hash text not null,
  response jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (district_id, viewer_id, key),
  constraint idempotency_keys_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table idempotency_keys enable row level security, force row level security;
create policy auth_delete on idempotency_keys for delete to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_select on idempotency_keys for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_insert on idempotency_keys for insert to proximal_leader with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy leader_select on idempotency_keys for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_insert on idempotency_keys for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on idempotency_keys for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_insert on idempotency_keys for insert to proximal_wide with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_select on idempotency_keys for select to proximal_wide using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (viewer_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
grant delete, select on idempotency_keys to proximal_auth;
grant insert, select on idempotency_keys to proximal_leader;
grant insert, select on idempotency_keys to proximal_self;
grant insert, select on idempotency_keys to proximal_wide;

-- interop, tenant
create table imports (
  district_id uuid not null,
  id uuid not null,
  kind text not null,
  file_name text not null,
  content_hash text not null,
  status text not null,
  options jsonb not null default '{}'::jsonb,
  progress double precision not null default 0,
  counts jsonb not null default '{}'::jsonb,
  samples jsonb not null default '[]'::jsonb,
  findings jsonb not null default '[]'::jsonb,
  error_count integer not null default 0,
  message text,
  requested_by uuid,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  upload text,
  figures jsonb not null default '{}'::jsonb,
  warning_count integer not null default 0,
  constraint imports_pkey PRIMARY KEY (district_id, id),
  constraint imports_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'checking'::text, 'ready'::text, 'held'::text, 'applying'::text, 'applied'::text, 'refused'::text]))),
  constraint imports_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table imports enable row level security, force row level security;
create policy wide_insert on imports for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on imports for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on imports for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on imports to proximal_wide;

-- assessment, tenant
create table item_keys (
  district_id uuid not null,
  item_id uuid not null,
  key jsonb not null,
  constraint item_keys_pkey PRIMARY KEY (district_id, item_id),
  constraint item_keys_district_id_item_id_fkey FOREIGN KEY (district_id, item_id) REFERENCES items(district_id, id)
);
alter table item_keys enable row level security, force row level security;
create policy wide_insert on item_keys for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on item_keys for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on item_keys for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on item_keys to proximal_wide;

-- assessment, tenant
create table item_templates (
  district_id uuid not null,
  id uuid not null,
  code text not null,
  competency_id uuid not null,
  title text not null,
  template jsonb not null,
  version integer not null default 1,
  published_version integer,
  status text not null,
  author_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint item_templates_pkey PRIMARY KEY (district_id, id),
  constraint item_templates_district_id_code_key UNIQUE (district_id, code),
  constraint item_templates_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text]))),
  constraint item_templates_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id)
);
CREATE INDEX item_templates__competency ON public.item_templates USING btree (district_id, competency_id);
alter table item_templates enable row level security, force row level security;
create policy wide_insert on item_templates for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on item_templates for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on item_templates for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on item_templates to proximal_wide;

-- assessment, tenant
create table items (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  identifier text not null,
  title text,
  competency_ids uuid[] not null default '{}'::uuid[],
  easiness double precision not null default 0,
  created_at timestamp with time zone not null,
  template_id uuid,
  template_version integer,
  variant integer,
  content jsonb,
  constraint items_pkey PRIMARY KEY (district_id, id),
  constraint items_district_id_source_identifier_key UNIQUE (district_id, source, identifier),
  constraint items_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id),
  constraint items_district_id_template_id_fkey FOREIGN KEY (district_id, template_id) REFERENCES item_templates(district_id, id)
);
CREATE INDEX items__template ON public.items USING btree (district_id, template_id, template_version, variant) WHERE (template_id IS NOT NULL);
alter table items enable row level security, force row level security;
create policy leader_select on items for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on items for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on items for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on items for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on items for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on items to proximal_leader;
grant select on items to proximal_self;
grant insert, select, update on items to proximal_wide;

-- mastery, tenant
create table judgments (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid not null,
  verdict text not null,
  reason text not null,
  judged_by uuid not null,
  judged_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint judgments_pkey PRIMARY KEY (district_id, id),
  constraint judgments_verdict_check CHECK ((verdict = ANY (ARRAY['mastered'::text, 'notYet'::text]))),
  constraint judgments_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint judgments_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX judgments__student ON public.judgments USING btree (district_id, student_id);
alter table judgments enable row level security, force row level security;
create policy leader_select on judgments for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on judgments for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on judgments for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on judgments for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on judgments for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on judgments for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on judgments for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on judgments to proximal_leader;
grant insert, select, update on judgments to proximal_self;
grant insert, select, update on judgments to proximal_wide;

-- lessons, tenant
create table live_rules (
  district_id uuid not null,
  section_id uuid not null,
  stuck_not_yet integer not null,
  stuck_of integer not null,
  idle_minutes integer not null,
  lesson_minutes integer not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  constraint live_rules_pkey PRIMARY KEY (district_id, section_id),
  constraint live_rules_check CHECK ((((stuck_not_yet >= 2) AND (stuck_not_yet <= stuck_of)) AND (stuck_of <= 20))),
  constraint live_rules_check1 CHECK ((((idle_minutes >= 1) AND (idle_minutes <= 120)) AND ((lesson_minutes >= 5) AND (lesson_minutes <= 240)))),
  constraint live_rules_district_id_section_id_fkey FOREIGN KEY (district_id, section_id) REFERENCES sections(district_id, id)
);
alter table live_rules enable row level security, force row level security;
create policy self_insert on live_rules for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on live_rules for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on live_rules for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (section_id = ANY (( SELECT (NULLIF(current_setting('app.taught'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on live_rules for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on live_rules for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on live_rules for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on live_rules to proximal_self;
grant insert, select, update on live_rules to proximal_wide;

-- interop, tenant
create table mapped_statements (
  district_id uuid not null,
  id uuid not null,
  mapping_id uuid not null,
  reason text,
  constraint mapped_statements_pkey PRIMARY KEY (district_id, id),
  constraint mapped_statements_reason_check CHECK ((reason = ANY (ARRAY['unknownPerson'::text, 'noResult'::text, 'impossibleTime'::text, 'voided'::text])))
);
CREATE INDEX mapped_statements__mapping ON public.mapped_statements USING btree (district_id, mapping_id, reason);
alter table mapped_statements enable row level security, force row level security;
create policy wide_insert on mapped_statements for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on mapped_statements for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on mapped_statements for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update (mapping_id, reason) on mapped_statements to proximal_wide;

-- mastery, tenant
create table mastery (
  district_id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  school_id uuid,
  mean double precision not null,
  variance double precision not null,
  success double precision not null,
  success_lower double precision not null,
  success_upper double precision not null,
  mastered_probability double precision not null,
  evidence_count integer not null,
  assessed_count integer not null,
  success_item_ids uuid[] not null,
  recent_estimates double precision[] not null,
  spaced_successes integer not null,
  last_success_at timestamp with time zone,
  as_of timestamp with time zone not null,
  declared_at timestamp with time zone,
  constraint mastery_pkey PRIMARY KEY (district_id, student_id, competency_id),
  constraint mastery_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint mastery_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
alter table mastery enable row level security, force row level security;
create policy leader_select on mastery for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on mastery for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on mastery for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on mastery for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on mastery for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on mastery for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on mastery to proximal_leader;
grant select on mastery to proximal_self;
grant delete, insert, select, update on mastery to proximal_wide;

-- messages, tenant
create table message_reads (
  district_id uuid not null,
  message_id uuid not null,
  reader_id uuid not null,
  student_id uuid not null,
  read_at timestamp with time zone not null,
  constraint message_reads_pkey PRIMARY KEY (district_id, message_id, reader_id),
  constraint message_reads_district_id_reader_id_fkey FOREIGN KEY (district_id, reader_id) REFERENCES users(district_id, id)
);
alter table message_reads enable row level security, force row level security;
create policy self_insert on message_reads for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (reader_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on message_reads for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on message_reads for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on message_reads for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on message_reads for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on message_reads to proximal_self;
grant insert, select, update on message_reads to proximal_wide;

-- platform, local
create table migrations (
  name text not null,
  hash text not null,
  ran_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

-- recommendations, tenant
create table next_steps (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  kind text not null,
  chosen_by text not null,
  adult_id uuid,
  resource_id uuid,
  minutes integer not null,
  reason jsonb not null,
  note text,
  state text not null,
  offered_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  finished_at timestamp with time zone,
  decline_reason text,
  decline_note text,
  outcome jsonb,
  constraint next_steps_pkey PRIMARY KEY (district_id, id),
  constraint next_steps_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['student'::text, 'adult'::text, 'engine'::text]))),
  constraint next_steps_state_check CHECK ((state = ANY (ARRAY['assigned'::text, 'begun'::text, 'finished'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint next_steps_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint next_steps_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX next_steps__finished ON public.next_steps USING btree (district_id, competency_id) WHERE (state = 'finished'::text);
CREATE INDEX next_steps__student ON public.next_steps USING btree (district_id, student_id, offered_at);
alter table next_steps enable row level security, force row level security;
create policy self_insert on next_steps for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on next_steps for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on next_steps for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on next_steps for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on next_steps for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on next_steps for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on next_steps to proximal_self;
grant insert, select, update on next_steps to proximal_wide;

-- messages, tenant
create table notes (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  author_id uuid not null,
  body text not null,
  competency_id uuid,
  written_at timestamp with time zone not null,
  constraint notes_pkey PRIMARY KEY (district_id, id),
  constraint notes_district_id_author_id_fkey FOREIGN KEY (district_id, author_id) REFERENCES users(district_id, id),
  constraint notes_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX notes__student ON public.notes USING btree (district_id, student_id, written_at);
alter table notes enable row level security, force row level security;
create policy self_insert on notes for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on notes for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on notes for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on notes for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on notes for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on notes to proximal_self;
grant insert, select, update on notes to proximal_wide;

-- mastery, tenant
create table openings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school_id uuid,
  competency_id uuid not null,
  reason text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint openings_pkey PRIMARY KEY (district_id, id),
  constraint openings_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint openings_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX openings__student ON public.openings USING btree (district_id, student_id);
alter table openings enable row level security, force row level security;
create policy leader_select on openings for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_insert on openings for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on openings for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on openings for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on openings for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on openings for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on openings for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on openings to proximal_leader;
grant insert, select, update on openings to proximal_self;
grant insert, select, update on openings to proximal_wide;

-- roster, tenant
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
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint orgs_pkey PRIMARY KEY (district_id, id),
  constraint orgs_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint orgs_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id),
  constraint orgs_district_id_parent_id_fkey FOREIGN KEY (district_id, parent_id) REFERENCES orgs(district_id, id)
);
alter table orgs enable row level security, force row level security;
create policy auth_select on orgs for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on orgs for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on orgs for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on orgs for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on orgs for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on orgs for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on orgs to proximal_auth;
grant select on orgs to proximal_leader;
grant select on orgs to proximal_self;
grant insert, select, update on orgs to proximal_wide;

-- assessment, tenant
create table packed_sittings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  next_step_id uuid,
  chosen_by text not null,
  item_ids uuid[] not null,
  attempt_ids uuid[] not null,
  packed_at timestamp with time zone not null,
  constraint packed_sittings_pkey PRIMARY KEY (district_id, id),
  constraint packed_sittings_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['student'::text, 'adult'::text, 'engine'::text]))),
  constraint packed_sittings_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint packed_sittings_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX packed_sittings__student ON public.packed_sittings USING btree (district_id, student_id, packed_at);
alter table packed_sittings enable row level security, force row level security;
create policy self_delete on packed_sittings for delete to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_insert on packed_sittings for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on packed_sittings for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on packed_sittings for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on packed_sittings for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on packed_sittings for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on packed_sittings for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select on packed_sittings to proximal_self;
grant delete, insert, select, update on packed_sittings to proximal_wide;

-- access, tenant
create table picture_secrets (
  district_id uuid not null,
  user_id uuid not null,
  secret_hash text not null,
  failures integer not null default 0,
  set_at timestamp with time zone not null,
  constraint picture_secrets_pkey PRIMARY KEY (district_id, user_id),
  constraint picture_secrets_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
alter table picture_secrets enable row level security, force row level security;
create policy auth_select on picture_secrets for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_update on picture_secrets for update to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_delete on picture_secrets for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on picture_secrets for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on picture_secrets for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on picture_secrets for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select, update (failures) on picture_secrets to proximal_auth;
grant delete, insert, select, update on picture_secrets to proximal_wide;

-- roster, tenant
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
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint relationships_pkey PRIMARY KEY (district_id, id),
  constraint relationships_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint relationships_district_id_adult_id_fkey FOREIGN KEY (district_id, adult_id) REFERENCES users(district_id, id),
  constraint relationships_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX relationships__adult ON public.relationships USING btree (district_id, adult_id);
CREATE INDEX relationships__student ON public.relationships USING btree (district_id, student_id);
alter table relationships enable row level security, force row level security;
create policy auth_select on relationships for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on relationships for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (adult_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on relationships for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on relationships for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on relationships for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on relationships for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on relationships to proximal_auth;
grant select on relationships to proximal_leader;
grant select on relationships to proximal_self;
grant insert, select, update on relationships to proximal_wide;

-- catalog, tenant
create table resource_uses (
  district_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  student_id uuid not null,
  user_id uuid not null,
  outcome text not null,
  at timestamp with time zone not null,
  constraint resource_uses_pkey PRIMARY KEY (district_id, id),
  constraint resource_uses_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'notThisTime'::text]))),
  constraint resource_uses_district_id_resource_id_fkey FOREIGN KEY (district_id, resource_id) REFERENCES resources(district_id, id),
  constraint resource_uses_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX resource_uses__student ON public.resource_uses USING btree (district_id, student_id, at);
alter table resource_uses enable row level security, force row level security;
create policy self_insert on resource_uses for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on resource_uses for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on resource_uses for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on resource_uses for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on resource_uses for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on resource_uses to proximal_self;
grant insert, select, update on resource_uses to proximal_wide;

-- catalog, tenant
create table resources (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  identifier text not null,
  kind text not null,
  approach text,
  minutes integer,
  title jsonb not null,
  body jsonb not null default '{}'::jsonb,
  url text,
  provider text,
  license text,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint resources_pkey PRIMARY KEY (district_id, id),
  constraint resources_district_id_source_identifier_key UNIQUE (district_id, source, identifier),
  constraint resources_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
alter table resources enable row level security, force row level security;
create policy leader_select on resources for select to proximal_leader using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy self_select on resources for select to proximal_self using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on resources for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on resources for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on resources for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on resources to proximal_leader;
grant select on resources to proximal_self;
grant insert, select, update on resources to proximal_wide;

-- interop, tenant
create table response_logs (
  district_id uuid not null,
  source_id uuid not null,
  content_hash text not null,
  started_at timestamp with time zone not null,
  time_zero_at timestamp with time zone,
  constraint response_logs_pkey PRIMARY KEY (district_id, source_id, content_hash),
  constraint response_logs_district_id_source_id_fkey FOREIGN KEY (district_id, source_id) REFERENCES evidence_sources(district_id, id)
);
alter table response_logs enable row level security, force row level security;
create policy wide_insert on response_logs for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on response_logs for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on response_logs to proximal_wide;

-- assessment, tenant
create table responses (
  district_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  student_id uuid not null,
  try integer not null,
  response jsonb not null,
  is_correct boolean not null,
  slip text,
  duration_ms integer,
  answered_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  constraint responses_pkey PRIMARY KEY (district_id, id),
  constraint responses_district_id_attempt_id_fkey FOREIGN KEY (district_id, attempt_id) REFERENCES attempts(district_id, id)
);
CREATE INDEX responses__attempt ON public.responses USING btree (district_id, attempt_id, try);
alter table responses enable row level security, force row level security;
create policy self_insert on responses for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on responses for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on responses for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_insert on responses for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on responses for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on responses for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on responses to proximal_self;
grant insert, select, update on responses to proximal_wide;

-- access, tenant
create table section_codes (
  district_id uuid not null,
  section_id uuid not null,
  code text not null,
  created_at timestamp with time zone not null,
  constraint section_codes_pkey PRIMARY KEY (district_id, section_id),
  constraint section_codes_district_id_code_key UNIQUE (district_id, code),
  constraint section_codes_district_id_section_id_fkey FOREIGN KEY (district_id, section_id) REFERENCES sections(district_id, id)
);
alter table section_codes enable row level security, force row level security;
create policy auth_select on section_codes for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on section_codes for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on section_codes for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on section_codes for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on section_codes to proximal_auth;
grant insert, select, update on section_codes to proximal_wide;

-- roster, tenant
create table sections (
  district_id uuid not null,
  id uuid not null,
  source text not null,
  sourced_id text not null,
  title text not null,
  code text,
  course_id uuid,
  school_id uuid not null,
  academic_session_ids uuid[] not null default '{}'::uuid[],
  grades text[] not null default '{}'::text[],
  subjects text[] not null default '{}'::text[],
  framework_id uuid,
  is_active boolean not null default true,
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint sections_pkey PRIMARY KEY (district_id, id),
  constraint sections_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint sections_district_id_course_id_fkey FOREIGN KEY (district_id, course_id) REFERENCES courses(district_id, id),
  constraint sections_district_id_framework_id_fkey FOREIGN KEY (district_id, framework_id) REFERENCES frameworks(district_id, id),
  constraint sections_district_id_school_id_fkey FOREIGN KEY (district_id, school_id) REFERENCES orgs(district_id, id)
);
CREATE INDEX sections__school ON public.sections USING btree (district_id, school_id);
alter table sections enable row level security, force row level security;
create policy auth_select on sections for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on sections for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on sections for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (id = ANY (( SELECT (NULLIF(current_setting('app.sections'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on sections for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on sections for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on sections for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on sections to proximal_auth;
grant select on sections to proximal_leader;
grant select on sections to proximal_self;
grant insert, select, update on sections to proximal_wide;

-- access, tenant
create table sessions (
  district_id uuid not null,
  token_hash text not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (district_id, token_hash),
  constraint sessions_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
CREATE INDEX sessions__user ON public.sessions USING btree (district_id, user_id);
alter table sessions enable row level security, force row level security;
create policy auth_delete on sessions for delete to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_insert on sessions for insert to proximal_auth with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_select on sessions for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_update on sessions for update to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_delete on sessions for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on sessions for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on sessions to proximal_auth;
grant delete, select on sessions to proximal_wide;

-- access, tenant
create table sign_in_failures (
  district_id uuid not null,
  id uuid not null,
  login text not null,
  address text not null,
  at timestamp with time zone not null,
  constraint sign_in_failures_pkey PRIMARY KEY (district_id, id),
  constraint sign_in_failures_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
CREATE INDEX sign_in_failures__address ON public.sign_in_failures USING btree (district_id, address, at);
CREATE INDEX sign_in_failures__login ON public.sign_in_failures USING btree (district_id, login, at);
alter table sign_in_failures enable row level security, force row level security;
create policy auth_delete on sign_in_failures for delete to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_insert on sign_in_failures for insert to proximal_auth with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_select on sign_in_failures for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select on sign_in_failures to proximal_auth;

-- assessment, tenant
create table sittings (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  competency_id uuid not null,
  purpose text not null,
  chosen_by text not null,
  next_step_id uuid,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sittings_pkey PRIMARY KEY (district_id, id),
  constraint sittings_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['student'::text, 'adult'::text, 'engine'::text]))),
  constraint sittings_purpose_check CHECK ((purpose = ANY (ARRAY['practice'::text, 'check'::text]))),
  constraint sittings_district_id_competency_id_fkey FOREIGN KEY (district_id, competency_id) REFERENCES competencies(district_id, id),
  constraint sittings_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX sittings__student ON public.sittings USING btree (district_id, student_id, begun_at);
alter table sittings enable row level security, force row level security;
create policy self_insert on sittings for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy self_select on sittings for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_update on sittings for update to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid))) with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = (NULLIF(current_setting('app.viewer'::text, true), ''::text))::uuid)));
create policy wide_insert on sittings for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on sittings for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on sittings for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on sittings to proximal_self;
grant insert, select, update on sittings to proximal_wide;

-- evidence, tenant
create table source_credentials (
  district_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  last_used_on date,
  revoked_at timestamp with time zone,
  constraint source_credentials_pkey PRIMARY KEY (district_id, id),
  constraint source_credentials_district_id_source_id_fkey FOREIGN KEY (district_id, source_id) REFERENCES evidence_sources(district_id, id)
);
alter table source_credentials enable row level security, force row level security;
create policy auth_select on source_credentials for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_update on source_credentials for update to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on source_credentials for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on source_credentials for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on source_credentials for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select, update (last_used_on) on source_credentials to proximal_auth;
grant insert, select, update (revoked_at) on source_credentials to proximal_wide;

-- evidence, tenant
create table source_tokens (
  district_id uuid not null,
  token_hash text not null,
  credential_id uuid not null,
  scopes text[] not null,
  expires_at timestamp with time zone not null,
  constraint source_tokens_pkey PRIMARY KEY (district_id, token_hash),
  constraint source_tokens_district_id_credential_id_fkey FOREIGN KEY (district_id, credential_id) REFERENCES source_credentials(district_id, id)
);
CREATE INDEX source_tokens__expires ON public.source_tokens USING btree (district_id, expires_at);
alter table source_tokens enable row level security, force row level security;
create policy auth_delete on source_tokens for delete to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_insert on source_tokens for insert to proximal_auth with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy auth_select on source_tokens for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select on source_tokens to proximal_auth;

-- interop, tenant
create table statement_attachments (
  district_id uuid not null,
  sha2 text not null,
  content bytea not null,
  created_at timestamp with time zone not null,
  constraint statement_attachments_pkey PRIMARY KEY (district_id, sha2)
);
alter table statement_attachments enable row level security, force row level security;
create policy wide_insert on statement_attachments for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on statement_attachments for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on statement_attachments to proximal_wide;

-- interop, tenant
create table statement_ids (
  district_id uuid not null,
  id uuid not null,
  stored timestamp with time zone not null,
  constraint statement_ids_pkey PRIMARY KEY (district_id, id)
);
alter table statement_ids enable row level security, force row level security;
create policy wide_insert on statement_ids for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on statement_ids for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on statement_ids to proximal_wide;

-- interop, tenant
create table statement_keys (
  district_id uuid not null,
  key uuid not null,
  role text not null,
  stored timestamp with time zone not null,
  of_id uuid not null,
  constraint statement_keys_pkey PRIMARY KEY (district_id, key, role, stored, of_id),
  constraint statement_keys_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'verb'::text, 'activity'::text, 'registration'::text, 'relatedAgent'::text, 'relatedActivity'::text])))
);
CREATE INDEX statement_keys__stored ON public.statement_keys USING btree (district_id, stored);
alter table statement_keys enable row level security, force row level security;
create policy wide_insert on statement_keys for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on statement_keys for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on statement_keys to proximal_wide;

-- interop, tenant
create table statement_references (
  district_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  is_voiding boolean not null,
  constraint statement_references_pkey PRIMARY KEY (district_id, target_id, id)
);
CREATE INDEX statement_references__id ON public.statement_references USING btree (district_id, id);
alter table statement_references enable row level security, force row level security;
create policy wide_insert on statement_references for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on statement_references for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on statement_references to proximal_wide;

-- interop, tenant
create table statements (
  district_id uuid not null,
  stored timestamp with time zone not null,
  id uuid not null,
  source_id uuid not null,
  actor uuid not null,
  verb uuid not null,
  activity uuid,
  registration uuid,
  is_voided boolean not null default false,
  payload text not null,
  constraint statements_pkey PRIMARY KEY (district_id, stored)
);
CREATE INDEX statements__activity ON ONLY public.statements USING btree (district_id, activity, stored) WHERE (activity IS NOT NULL);
CREATE INDEX statements__actor ON ONLY public.statements USING btree (district_id, actor, stored);
CREATE INDEX statements__registration ON ONLY public.statements USING btree (district_id, registration, stored) WHERE (registration IS NOT NULL);
CREATE INDEX statements__verb ON ONLY public.statements USING btree (district_id, verb, stored);
alter table statements enable row level security, force row level security;
create policy wide_insert on statements for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on statements for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on statements for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update (is_voided) on statements to proximal_wide;

-- mastery, tenant
create table student_abilities (
  district_id uuid not null,
  student_id uuid not null,
  school_id uuid,
  mean double precision not null,
  variance double precision not null,
  evidence_count integer not null,
  as_of timestamp with time zone,
  as_of_sequence bigint,
  as_of_evidence_id uuid,
  constraint student_abilities_pkey PRIMARY KEY (district_id, student_id),
  constraint student_abilities_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
alter table student_abilities enable row level security, force row level security;
create policy leader_select on student_abilities for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on student_abilities for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on student_abilities for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on student_abilities for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on student_abilities for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on student_abilities for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on student_abilities to proximal_leader;
grant select on student_abilities to proximal_self;
grant delete, insert, select, update on student_abilities to proximal_wide;

-- messages, tenant
create table student_messages (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  sender_id uuid not null,
  kind text not null,
  body text not null,
  competency_id uuid,
  sent_at timestamp with time zone not null,
  constraint student_messages_pkey PRIMARY KEY (district_id, id),
  constraint student_messages_kind_check CHECK ((kind = ANY (ARRAY['hint'::text, 'nudge'::text, 'message'::text]))),
  constraint student_messages_district_id_sender_id_fkey FOREIGN KEY (district_id, sender_id) REFERENCES users(district_id, id),
  constraint student_messages_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX student_messages__student ON public.student_messages USING btree (district_id, student_id, sent_at);
alter table student_messages enable row level security, force row level security;
create policy self_insert on student_messages for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on student_messages for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.students'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on student_messages for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on student_messages for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on student_messages for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on student_messages to proximal_self;
grant insert, select, update on student_messages to proximal_wide;

-- roster, tenant
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
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  constraint user_roles_pkey PRIMARY KEY (district_id, id),
  constraint user_roles_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint user_roles_district_id_org_id_fkey FOREIGN KEY (district_id, org_id) REFERENCES orgs(district_id, id),
  constraint user_roles_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
CREATE INDEX user_roles__org ON public.user_roles USING btree (district_id, org_id, role);
CREATE INDEX user_roles__user ON public.user_roles USING btree (district_id, user_id);
alter table user_roles enable row level security, force row level security;
create policy auth_select on user_roles for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on user_roles for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (org_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on user_roles for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (user_id = ANY (( SELECT (NULLIF(current_setting('app.people'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on user_roles for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on user_roles for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on user_roles for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on user_roles to proximal_auth;
grant select on user_roles to proximal_leader;
grant select on user_roles to proximal_self;
grant insert, select, update on user_roles to proximal_wide;

-- roster, tenant
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
  grades text[] not null default '{}'::text[],
  school_id uuid,
  picture text,
  may_sign_in boolean not null default true,
  is_active boolean not null default true,
  extension jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null,
  language text,
  constraint users_pkey PRIMARY KEY (district_id, id),
  constraint users_district_id_source_sourced_id_key UNIQUE (district_id, source, sourced_id),
  constraint users_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint users_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id),
  constraint users_district_id_school_id_fkey FOREIGN KEY (district_id, school_id) REFERENCES orgs(district_id, id)
);
CREATE INDEX users__email ON public.users USING btree (district_id, lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX users__school ON public.users USING btree (district_id, school_id);
CREATE INDEX users__sourced_id ON public.users USING btree (district_id, sourced_id);
CREATE INDEX users__username ON public.users USING btree (district_id, username) WHERE (username IS NOT NULL);
alter table users enable row level security, force row level security;
create policy auth_select on users for select to proximal_auth using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy leader_select on users for select to proximal_leader using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (school_id = ANY (( SELECT (NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on users for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (id = ANY (( SELECT (NULLIF(current_setting('app.people'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_insert on users for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on users for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on users for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant select on users to proximal_auth;
grant select on users to proximal_leader;
grant select on users to proximal_self;
grant insert, select, update on users to proximal_wide;

-- lessons, tenant
create table visits (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  adult_id uuid,
  at timestamp with time zone not null,
  constraint visits_pkey PRIMARY KEY (district_id, id),
  constraint visits_district_id_adult_id_fkey FOREIGN KEY (district_id, adult_id) REFERENCES users(district_id, id),
  constraint visits_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
CREATE INDEX visits__student ON public.visits USING btree (district_id, student_id, at);
alter table visits enable row level security, force row level security;
create policy self_insert on visits for insert to proximal_self with check (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy self_select on visits for select to proximal_self using (((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid) AND (student_id = ANY (( SELECT (NULLIF(current_setting('app.guided'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))));
create policy wide_delete on visits for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on visits for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on visits for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select on visits to proximal_self;
grant delete, insert, select on visits to proximal_wide;

-- interop, tenant
create table xapi_activities (
  district_id uuid not null,
  key uuid not null,
  iri text not null,
  definition text,
  first_seen_at timestamp with time zone not null,
  constraint xapi_activities_pkey PRIMARY KEY (district_id, key)
);
alter table xapi_activities enable row level security, force row level security;
create policy wide_insert on xapi_activities for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on xapi_activities for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on xapi_activities for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on xapi_activities to proximal_wide;

-- interop, tenant
create table xapi_agents (
  district_id uuid not null,
  key uuid not null,
  identifier text not null,
  names text[] not null,
  is_group boolean not null,
  user_id uuid,
  constraint xapi_agents_pkey PRIMARY KEY (district_id, key),
  constraint xapi_agents_district_id_user_id_fkey FOREIGN KEY (district_id, user_id) REFERENCES users(district_id, id)
);
CREATE INDEX xapi_agents__user ON public.xapi_agents USING btree (district_id, user_id) WHERE (user_id IS NOT NULL);
alter table xapi_agents enable row level security, force row level security;
create policy wide_insert on xapi_agents for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on xapi_agents for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on xapi_agents for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on xapi_agents to proximal_wide;

-- interop, tenant
create table xapi_documents (
  district_id uuid not null,
  kind text not null,
  activity uuid not null,
  agent uuid not null,
  registration uuid not null,
  name text not null,
  content bytea not null,
  content_type text not null,
  etag text not null,
  updated_at timestamp with time zone not null,
  constraint xapi_documents_pkey PRIMARY KEY (district_id, kind, activity, agent, registration, name),
  constraint xapi_documents_kind_check CHECK ((kind = ANY (ARRAY['state'::text, 'agentProfile'::text, 'activityProfile'::text])))
);
alter table xapi_documents enable row level security, force row level security;
create policy wide_delete on xapi_documents for delete to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_insert on xapi_documents for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on xapi_documents for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on xapi_documents for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant delete, insert, select, update on xapi_documents to proximal_wide;
