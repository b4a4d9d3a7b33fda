import { z } from 'zod'
import { Id } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

/**
 * What can change under a page that is open. `evidence` includes the mastery that follows from it; `mastery` is told when
 * states change without new evidence; `familyMessages` of what adults write to each other and read.
 * `roster`, `standards` (what is learned, asked and used) and `sources` (who sends evidence, and with which trust) are told
 * of the whole district; `everything` when settings changed, or when changes may have been missed.
 */
export const LiveTopic = z.enum([
  'evidence',
  'mastery',
  'help',
  'steps',
  'messages',
  'familyMessages',
  'notes',
  'groups',
  'roster',
  'standards',
  'sources',
  'everything',
])
export type LiveTopic = z.infer<typeof LiveTopic>

export const LiveChange = z.object({
  what: LiveTopic,
  /** Of the students the viewer may see; `all` when it may be any of them. */
  studentIds: z.union([z.array(Id), z.literal('all')]),
})
export type LiveChange = z.infer<typeof LiveChange>

/**
 * One event of the stream. It says what to ask for again, never what is new: nothing can be missed or counted twice.
 * A silent stream carries an event named `beat` every 25 seconds.
 */
export const LiveMessage = z.object({ changes: z.array(LiveChange) })
export type LiveMessage = z.infer<typeof LiveMessage>

export const liveEndpoints = {
  'GET /live': {
    summary:
      'What changed, as it happens (Server-Sent Events): which students, and what of them to ask for again. ' +
      'Who comes again with Last-Event-ID is told that everything may have changed',
    output: { events: LiveMessage },
  },
} satisfies Endpoints
