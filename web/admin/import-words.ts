import type { ChangeCounts, Import, ImportKind, ImportStatus } from '#contract/imports.ts'
import type { MessageId } from '../ui/text.ts'

export const kindMessages: Record<ImportKind, { name: MessageId; about: MessageId }> = {
  roster: { name: 'kind.roster', about: 'kind.roster.about' },
  standards: { name: 'kind.standards', about: 'kind.standards.about' },
  prerequisites: { name: 'kind.prerequisites', about: 'kind.prerequisites.about' },
  responses: { name: 'kind.responses', about: 'kind.responses.about' },
}

export const statusMessages: Record<ImportStatus, MessageId> = {
  queued: 'status.queued',
  checking: 'status.checking',
  ready: 'status.ready',
  held: 'status.held',
  applying: 'status.applying',
  applied: 'status.applied',
  refused: 'status.refused',
}

/** Whether the server still works on it, so that the screen asks again. */
export const isMoving = (status: ImportStatus): boolean => ['queued', 'checking', 'applying'].includes(status)

const entityMessages: Record<string, MessageId> = {
  orgs: 'entity.orgs',
  academicSessions: 'entity.academicSessions',
  courses: 'entity.courses',
  sections: 'entity.sections',
  users: 'entity.users',
  userRoles: 'entity.roles',
  enrollments: 'entity.enrollments',
  demographics: 'entity.demographics',
  relationships: 'entity.relationships',
  frameworks: 'entity.frameworks',
  associations: 'entity.associations',
  competencies: 'entity.items',
  competency: 'entity.items',
  framework: 'entity.frameworks',
  association: 'entity.associations',
  evidence: 'entity.observations',
}

/** What an entity is called on the screen; one we have no word for keeps its own. */
export const entityWord = (entity: string, t: (id: MessageId) => string): string => {
  const message = entityMessages[entity]
  return message ? t(message) : entity
}

export type Totals = ChangeCounts

export function totalsOf(counts: Record<string, ChangeCounts>): Totals {
  const totals = { added: 0, changed: 0, removed: 0, unchanged: 0 }
  for (const count of Object.values(counts))
    for (const key of ['added', 'changed', 'removed', 'unchanged'] as const) totals[key] += count[key]
  return totals
}

/** Whether a checked file would change nothing: then there is nothing to apply, and nothing to decide. */
export function isNothing(counts: Record<string, ChangeCounts>): boolean {
  const { added, changed, removed } = totalsOf(counts)
  return added + changed + removed === 0
}

/** Whether a person must decide: the file is held back, or checked and would change something. */
export const isWaiting = ({ status, counts }: Pick<Import, 'status' | 'counts'>): boolean =>
  status === 'held' || (status === 'ready' && !isNothing(counts))

export type Removal = { entity: string; removed: number; of: number; percent: number }

/** What an import would remove of what is there now, in whole per cents rounded up as the guard does; the most first. */
export function removalsOf(counts: Record<string, ChangeCounts>): Removal[] {
  return Object.entries(counts)
    .filter(([, { removed }]) => removed > 0)
    .map(([entity, { changed, removed, unchanged }]) => {
      const of = changed + removed + unchanged
      return { entity, removed, of, percent: Math.ceil((removed * 100) / of) }
    })
    .sort((a, b) => b.percent - a.percent)
}
