import type { Scope } from '#contract/sources.ts'
import type { Credential } from '#server/evidence/evidence.ts'

export type { Credential, Scope }

/** The versions a request can ask for; each stands for its family (1.0.x, 2.0.x). */
export type XapiVersion = '1.0.3' | '2.0.0'

/** One request, after its version, credential and alternate syntax are understood. */
export interface XapiCall {
  version: XapiVersion
  /** Null only where a method is open. */
  credential: Credential
  query: ReadonlyMap<string, string>
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  body: Buffer
}

export interface XapiAnswer {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer
}

export interface XapiMethod {
  /** The credential needs one of these; `open`: anybody may ask. */
  scopes: readonly Scope[] | 'open'
  handle(call: XapiCall): Promise<XapiAnswer>
}

/** One address under /xapi. HEAD is answered as GET without its body. */
export interface XapiResource {
  path: string
  /** Header fields of an answer that refuses; null when nobody we know asks. */
  refusal?(credential: Credential | null): Promise<Record<string, string>>
  methods: Partial<Record<'GET' | 'PUT' | 'POST' | 'DELETE', XapiMethod>>
}

/** What is wrong with a request, where, and what to do. */
export interface Fault {
  /** As in `actor.account.name`; empty for the whole. */
  path: string
  message: string
}
