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
  constraint evidence_pkey PRIMARY KEY (district_id, id),
  constraint evidence_competency_ids_check CHECK ((cardinality(competency_ids) > 0)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['assessed'::text, 'practised'::text, 'observed'::text]))),
  constraint evidence_district_id_item_id_fkey FOREIGN KEY (district_id, item_id) REFERENCES items(district_id, id),
  constraint evidence_district_id_source_id_fkey FOREIGN KEY (district_id, source_id) REFERENCES evidence_sources(district_id, id),
  constraint evidence_district_id_student_id_fkey FOREIGN KEY (district_id, student_id) REFERENCES users(district_id, id)
);
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
grant insert, select, update (school_id) on evidence to proximal_wide;

-- evidence, tenant
create table evidence_sources (
  district_id uuid not null,
  id uuid not null,
  name text not null,
  may_assess boolean not null default false,
  created_at timestamp with time zone not null,
  constraint evidence_sources_pkey PRIMARY KEY (district_id, id),
  constraint evidence_sources_district_id_name_key UNIQUE (district_id, name),
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
grant insert, select, update on evidence_sources to proximal_wide;

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
CREATE INDEX imports__hash ON public.imports USING btree (district_id, kind, content_hash);
alter table imports enable row level security, force row level security;
create policy wide_insert on imports for insert to proximal_wide with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_select on imports for select to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
create policy wide_update on imports for update to proximal_wide using ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)) with check ((district_id = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid));
grant insert, select, update on imports to proximal_wide;

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
  constraint items_pkey PRIMARY KEY (district_id, id),
  constraint items_district_id_source_identifier_key UNIQUE (district_id, source, identifier),
  constraint items_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(id)
);
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
CREATE INDEX mastery__competency ON public.mastery USING btree (district_id, competency_id);
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

-- platform, local
create table migrations (
  name text not null,
  hash text not null,
  ran_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

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
CREATE INDEX users__school ON public.users USING btree (district_id, school_id);
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
