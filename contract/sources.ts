import { z } from 'zod'
import { Id, Instant, PageQuery, pageOf, Day } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { EvidenceKind } from './evidence.ts'

/**
 * Who sends evidence. `own`: Proximal itself. `log`: a file of answers that was imported. `tool`: a tool used in class
 * or at home. `provider`: somebody who is paid for what students learn. `assessment`: tests under supervision.
 */
export const SourceKind = z.enum(['own', 'log', 'tool', 'provider', 'assessment'])
export type SourceKind = z.infer<typeof SourceKind>

/** What can be registered: the other kinds come by themselves. */
export const RegisteredKind = SourceKind.exclude(['own', 'log'])
export type RegisteredKind = z.infer<typeof RegisteredKind>

/** What a credential may do, spelt as senders write it (xAPI 1.0.3 part 3, section 4.2). */
export const Scope = z.enum([
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'define',
  'profile',
  'all/read',
  'all',
])
export type Scope = z.infer<typeof Scope>

const unique = (list: readonly string[]) => new Set(list).size === list.length

/**
 * What a source may assert. Every source may tell of practice; what it says beyond this is kept as practice.
 * `trustedIds`: frameworks and competencies that it may assess, each with everything beneath it; null: all.
 */
export const Trust = z.strictObject({
  asserts: z
    .array(EvidenceKind)
    .max(3)
    .refine(unique, 'names a kind twice')
    .refine((kinds) => kinds.includes('practised'), 'every source may tell of practice: name practised'),
  trustedIds: z.array(Id).min(1).max(500).refine(unique, 'names one twice').nullable(),
})
export type Trust = z.infer<typeof Trust>

/**
 * The home page of accounts that the source names people by, where those names are ids, feed ids or user names of the
 * roster; null: its accounts are its own, and nobody of the roster.
 */
export const HomePage = z.url().max(500).nullable()

export const SourceCredential = z.object({
  id: Id,
  /** The name it signs in with: district and credential in one. */
  key: z.string(),
  scopes: z.array(Scope),
  createdAt: Instant,
  /** The last day on which it was used. */
  lastUsedOn: Day.nullable(),
  revokedAt: Instant.nullable(),
})
export type SourceCredential = z.infer<typeof SourceCredential>

export const Source = z.object({
  id: Id,
  name: z.string(),
  kind: SourceKind,
  asserts: z.array(EvidenceKind),
  homePage: HomePage,
  /** What it may assess, by name; null: everything. */
  trusted: z.array(z.object({ id: Id, title: z.string(), isFramework: z.boolean() })).nullable(),
  /** False for Proximal itself: its trust is not for changing. */
  isChangeable: z.boolean(),
  /** Evidence that came in the last thirty days, counted up to ten thousand. */
  recent: z.object({ count: z.int(), isMore: z.boolean() }),
  lastSentAt: Instant.nullable(),
  /** Newest first, revoked ones too. */
  credentials: z.array(SourceCredential),
})
export type Source = z.infer<typeof Source>

const Scopes = z.array(Scope).min(1).max(Scope.options.length).refine(unique, 'names a scope twice')

const SourceParams = z.object({ sourceId: Id })

export const sourceEndpoints = {
  'GET /sources': {
    summary: 'Who sends evidence, by name, with what each may assert and what it sent',
    query: PageQuery,
    output: pageOf(Source),
  },
  'POST /sources': {
    summary: 'Register a source of evidence with what it may assert',
    body: Trust.extend({
      name: z.string().trim().min(1).max(120),
      kind: RegisteredKind,
      homePage: HomePage.default(null),
    }),
    output: Source,
    status: 201,
  },
  'PUT /sources/:sourceId/home-page': {
    summary: "Say under which home page a source's accounts are named as in the roster",
    params: SourceParams,
    body: z.strictObject({ homePage: HomePage }),
    output: Source,
  },
  'PUT /sources/:sourceId/trust': {
    summary: 'Change what a source may assert; it holds for what comes from now on',
    params: SourceParams,
    body: Trust,
    output: Source,
  },
  'POST /sources/:sourceId/credentials': {
    summary: 'Make a credential for a source; its secret is answered once and kept nowhere',
    params: SourceParams,
    body: z.strictObject({ scopes: Scopes }),
    output: z.object({ credential: SourceCredential, secret: z.string() }),
    status: 201,
  },
  'POST /source-credentials/:credentialId/revoke': {
    summary: 'Revoke a credential: it is refused at once, with the tokens made by it',
    params: z.object({ credentialId: Id }),
    body: z.strictObject({}),
    output: SourceCredential,
  },
} satisfies Endpoints
