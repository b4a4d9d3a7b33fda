/**
 * Every table: its kind, the part that owns it (writes it), and which rows each database role may touch.
 * Row-level policies, grants, the catalog test and the ownership test are all made from this one list.
 *
 * Kinds: `tenant` (district_id leads every key, row-level security forced), `reference` (the same for all districts,
 * readable by all roles), `local` (of this installation: migrations, jobs).
 *
 * Roles: `self` a student, guardian, teacher or coach, who sees named students; `leader` sees schools;
 * `wide` district offices and jobs; `auth` finds out who is there, before a scope is known.
 * A role without a line sees nothing.
 */

/** Which rows of a table: all of the district, or those whose column lies in one array of the context. */
export type Rows =
  | 'district'
  | {
      column: string
      in: 'viewer' | 'students' | 'people' | 'sections' | 'guided' | 'taught' | 'schools'
      /** Not the rows that are about the viewer: what adults say to each other of a student. */
      exceptViewer?: true
    }

export interface Permission {
  read?: Rows
  insert?: Rows
  update?: Rows
  /** When given, only these columns may be updated. */
  updateColumns?: readonly string[]
  remove?: Rows
}

export type RoleName = 'self' | 'leader' | 'wide' | 'auth'

export interface TenantTable {
  kind: 'tenant'
  owner: string
  roles: Partial<Record<RoleName, Permission>>
}

export interface OtherTable {
  kind: 'reference' | 'local'
  owner: string
}

export type Table = TenantTable | OtherTable

const all: Permission = { read: 'district', insert: 'district', update: 'district', remove: 'district' }
const keep: Permission = { read: 'district', insert: 'district', update: 'district' }
const read: Permission = { read: 'district' }
const append: Permission = { insert: 'district' }
const where = (column: string, within: Exclude<Rows, string>['in']): Permission => ({
  read: { column, in: within },
})

/** Students begin and change their own; the adults around them read. */
const ownWork: TenantTable['roles'] = {
  self: {
    read: { column: 'student_id', in: 'students' },
    insert: { column: 'student_id', in: 'viewer' },
    update: { column: 'student_id', in: 'viewer' },
  },
  wide: keep,
}
/** Adults who teach or coach the student decide; everybody around the student reads. */
const ofAdults: TenantTable['roles'] = {
  self: {
    read: { column: 'student_id', in: 'students' },
    insert: { column: 'student_id', in: 'guided' },
    update: { column: 'student_id', in: 'guided' },
  },
  leader: where('school_id', 'schools'),
  wide: keep,
}

const tenant = (owner: string, roles: TenantTable['roles']): TenantTable => ({ kind: 'tenant', owner, roles })

const ownKeys: Permission = {
  read: { column: 'viewer_id', in: 'viewer' },
  insert: { column: 'viewer_id', in: 'viewer' },
}

export const tables: Record<string, Table> = {
  districts: { kind: 'reference', owner: 'access' },
  migrations: { kind: 'local', owner: 'platform' },

  audit_entries: tenant('platform', {
    self: append,
    leader: append,
    wide: { read: 'district', insert: 'district' },
    auth: append,
  }),
  idempotency_keys: tenant('platform', {
    self: ownKeys,
    leader: ownKeys,
    wide: ownKeys,
    auth: { read: 'district', remove: 'district' },
  }),

  district_settings: tenant('access', { self: read, leader: read, wide: keep, auth: read }),
  accounts: tenant('access', { wide: keep, auth: read }),
  sessions: tenant('access', { auth: all, wide: { read: 'district', remove: 'district' } }),
  section_codes: tenant('access', { wide: keep, auth: read }),
  picture_secrets: tenant('access', {
    wide: all,
    auth: { read: 'district', update: 'district', updateColumns: ['failures'] },
  }),
  sign_in_failures: tenant('access', { auth: { read: 'district', insert: 'district', remove: 'district' } }),

  orgs: tenant('roster', { self: read, leader: read, wide: keep, auth: read }),
  academic_sessions: tenant('roster', { self: read, leader: read, wide: keep }),
  courses: tenant('roster', { self: read, leader: read, wide: keep }),
  sections: tenant('roster', {
    self: where('id', 'sections'),
    leader: where('school_id', 'schools'),
    wide: keep,
    auth: read,
  }),
  users: tenant('roster', {
    self: where('id', 'people'),
    leader: where('school_id', 'schools'),
    wide: keep,
    auth: read,
  }),
  user_roles: tenant('roster', {
    self: where('user_id', 'people'),
    leader: where('org_id', 'schools'),
    wide: keep,
    auth: read,
  }),
  relationships: tenant('roster', {
    self: where('student_id', 'students'),
    leader: where('adult_id', 'viewer'),
    wide: keep,
    auth: read,
  }),
  enrollments: tenant('roster', {
    self: where('user_id', 'people'),
    leader: where('school_id', 'schools'),
    wide: keep,
    auth: read,
  }),
  demographics: tenant('roster', { wide: all }),

  frameworks: tenant('standards', { self: read, leader: read, wide: keep }),
  competencies: tenant('standards', { self: read, leader: read, wide: keep }),
  associations: tenant('standards', { self: read, leader: read, wide: all }),

  items: tenant('assessment', { self: read, leader: read, wide: keep }),
  competency_easiness: tenant('assessment', {
    self: read,
    leader: read,
    wide: { read: 'district', insert: 'district' },
  }),

  // Templates and keys hold what is right, hints and worked steps: no role of a person reads them, so that no route can
  // give them away by mistake.
  item_templates: tenant('assessment', { wide: keep }),
  item_keys: tenant('assessment', { wide: keep }),
  sittings: tenant('assessment', ownWork),
  attempts: tenant('assessment', ownWork),
  responses: tenant('assessment', ownWork),
  packed_sittings: tenant('assessment', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'viewer' },
      remove: { column: 'student_id', in: 'viewer' },
    },
    wide: all,
  }),

  resources: tenant('catalog', { self: read, leader: read, wide: keep }),
  alignments: tenant('catalog', { self: read, leader: read, wide: all }),
  resource_uses: tenant('catalog', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'students' },
    },
    wide: keep,
  }),

  family_messages: tenant('messages', {
    self: {
      read: { column: 'student_id', in: 'students', exceptViewer: true },
      insert: { column: 'student_id', in: 'students', exceptViewer: true },
    },
    wide: keep,
  }),
  student_messages: tenant('messages', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'students' },
    },
    wide: keep,
  }),
  message_reads: tenant('messages', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'reader_id', in: 'viewer' },
    },
    wide: keep,
  }),
  notes: tenant('messages', {
    self: {
      read: { column: 'student_id', in: 'guided' },
      insert: { column: 'student_id', in: 'guided' },
    },
    wide: keep,
  }),

  evidence_sources: tenant('evidence', {
    self: read,
    leader: read,
    wide: { ...keep, updateColumns: ['asserts', 'trusted_ids', 'home_page'] },
  }),
  // Who sends is found out before a scope is known, as who signs in.
  source_credentials: tenant('evidence', {
    wide: { ...keep, updateColumns: ['revoked_at'] },
    auth: { read: 'district', update: 'district', updateColumns: ['last_used_on'] },
  }),
  source_tokens: tenant('evidence', {
    auth: { read: 'district', insert: 'district', remove: 'district' },
  }),
  evidence: tenant('evidence', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'students' },
    },
    leader: where('school_id', 'schools'),
    wide: {
      read: 'district',
      insert: 'district',
      update: 'district',
      updateColumns: ['school_id', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason'],
    },
  }),

  help_requests: tenant('evidence', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'viewer' },
      update: { column: 'student_id', in: 'students' },
    },
    leader: where('school_id', 'schools'),
    wide: keep,
  }),

  student_abilities: tenant('mastery', {
    self: where('student_id', 'students'),
    leader: where('school_id', 'schools'),
    wide: all,
  }),
  mastery: tenant('mastery', {
    self: where('student_id', 'students'),
    leader: where('school_id', 'schools'),
    wide: all,
  }),

  openings: tenant('mastery', ofAdults),
  judgments: tenant('mastery', ofAdults),

  goals: tenant('recommendations', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'students' },
      update: { column: 'student_id', in: 'students' },
    },
    wide: keep,
  }),
  next_steps: tenant('recommendations', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'students' },
      update: { column: 'student_id', in: 'students' },
    },
    wide: keep,
  }),

  live_rules: tenant('lessons', {
    self: {
      read: { column: 'section_id', in: 'taught' },
      insert: { column: 'section_id', in: 'taught' },
      update: { column: 'section_id', in: 'taught' },
    },
    wide: keep,
  }),
  visits: tenant('lessons', {
    self: {
      read: { column: 'student_id', in: 'guided' },
      insert: { column: 'student_id', in: 'guided' },
    },
    wide: { read: 'district', insert: 'district', remove: 'district' },
  }),

  group_plans: tenant('scheduling', {
    self: {
      read: { column: 'section_id', in: 'sections' },
      insert: { column: 'section_id', in: 'taught' },
      update: { column: 'section_id', in: 'taught' },
      remove: { column: 'section_id', in: 'taught' },
    },
    wide: all,
  }),
  groups: tenant('scheduling', {
    self: {
      read: { column: 'section_id', in: 'taught' },
      insert: { column: 'section_id', in: 'taught' },
      update: { column: 'section_id', in: 'taught' },
      remove: { column: 'section_id', in: 'taught' },
    },
    wide: all,
  }),
  group_members: tenant('scheduling', {
    self: {
      read: { column: 'student_id', in: 'students' },
      insert: { column: 'student_id', in: 'guided' },
      update: { column: 'student_id', in: 'guided' },
      remove: { column: 'student_id', in: 'guided' },
    },
    wide: all,
  }),

  statement_ids: tenant('interop', { wide: { ...read, ...append } }),
  statements: tenant('interop', {
    wide: { ...read, ...append, update: 'district', updateColumns: ['is_voided'] },
  }),
  statement_keys: tenant('interop', { wide: { ...read, ...append } }),
  statement_references: tenant('interop', { wide: { ...read, ...append } }),
  statement_attachments: tenant('interop', { wide: { ...read, ...append } }),
  xapi_agents: tenant('interop', { wide: keep }),
  xapi_activities: tenant('interop', { wide: keep }),
  xapi_documents: tenant('interop', { wide: all }),

  activity_mappings: tenant('interop', {
    wide: {
      ...keep,
      updateColumns: ['ended_at', 'ended_by', 'looked_at', 'to_look_at', 'looked_through_at'],
    },
  }),
  mapped_statements: tenant('interop', {
    wide: { ...keep, updateColumns: ['mapping_id', 'reason'] },
  }),
  activity_counts: tenant('interop', { wide: keep }),
  counted_statements: tenant('interop', { wide: keep }),

  imports: tenant('interop', { wide: keep }),
  response_logs: tenant('interop', { wide: { read: 'district', insert: 'district' } }),
}
