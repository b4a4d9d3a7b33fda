import type { MessageId } from './text.ts'
import { ApiProblem } from '../api.ts'

/**
 * What the screens say when the server refuses or cannot be reached: what happened, and what to do. The server's own
 * sentences are English and made for whoever calls the API; a person is told in her language, by code, else by status.
 */
export type Refusal = { title: MessageId; advice: MessageId }

const hidden: Refusal = { title: 'trouble.hidden', advice: 'trouble.hidden.advice' }
const often: Refusal = { title: 'trouble.busy', advice: 'trouble.busy.advice' }
const working: Refusal = { title: 'trouble.working', advice: 'trouble.working.advice' }
const meanwhile: Refusal = { title: 'trouble.meanwhile', advice: 'trouble.meanwhile.advice' }
const notAccepted: Refusal = { title: 'trouble.notAccepted', advice: 'trouble.notAccepted.advice' }
const broken: Refusal = { title: 'trouble.broken', advice: 'trouble.broken.advice' }
const unreachable: Refusal = { title: 'trouble.unreachable', advice: 'trouble.unreachable.advice' }

const byCode: Readonly<Record<string, Refusal>> = {
  unreachable,
  busy: working,
  'not-allowed': hidden,
  'not-found': hidden,
  'too-many-requests': often,
}

const byStatus: Readonly<Record<number, Refusal>> = {
  400: notAccepted,
  403: hidden,
  404: hidden,
  409: meanwhile,
  413: notAccepted,
  415: notAccepted,
  422: notAccepted,
  429: often,
}

export function refusalOf(problem: unknown): Refusal {
  if (!(problem instanceof ApiProblem)) return broken
  return byCode[problem.code] ?? byStatus[problem.status] ?? broken
}
