import type { QueryClient, QueryPersister } from '@tanstack/react-query'
import type { Session } from '#contract/access.ts'
import { ApiProblem } from '../api.ts'
import { inStore } from './device-store.ts'

/**
 * What a student has read stays on her device until she signs out, and is shown when the network does not answer. Only a
 * student's: what others read is about many people, and stays nowhere.
 */

/** A network that says nothing for so long is taken for none, when there is something kept to show. */
const silenceMs = 4_000

const sessionName = 'GET /session'
/** The session is read before anybody is known, so it stands under no person's id. */
const nobody = 'device'

let keeperId: string | null = null

type Kept = { userId: string; hash: string; answer: unknown }

const isStudent = (session: Session | null): session is Session =>
  session !== null && session.roles.length > 0 && session.roles.every((role) => role === 'student')

/**
 * Tells who is at the device now. All that was kept for anybody else goes; answers that wait to be sent stay (outbox.ts).
 */
export async function keepFor(session: Session | null): Promise<void> {
  keeperId = isStudent(session) ? session.user.id : null
  await orNothing(async () => {
    const keys = await inStore('answers', 'readonly', (store) => store.getAllKeys())
    for (const key of keys as [string, string][])
      if (key[0] !== keeperId) await inStore('answers', 'readwrite', (store) => store.delete(key))
    if (isStudent(session)) await put(nobody, sessionName, session)
  })
}

/** How every query reads: from the network; where that gives nothing, what was kept. */
export const readThroughDevice: QueryPersister = async (queryFn, context, query) => {
  const isSession = query.queryKey[0] === sessionName
  const keeper = keeperId
  // The screen does not wait for the device to write.
  const network = Promise.resolve(queryFn(context)).then((answer) => {
    if (isSession) void keepFor(answer as Session | null)
    else if (keeper !== null && keeper === keeperId) void put(keeper, query.queryHash, answer)
    return answer
  })
  if (!isSession && keeper === null) return network
  let isOver = false
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => !isOver && reject(new ApiProblem(0, 'unreachable', 'The network is silent.')), silenceMs)
  })
  try {
    return await Promise.race([network, silence])
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'unreachable') throw error
    const kept = isSession ? await get(nobody, sessionName) : await get(keeper ?? nobody, query.queryHash)
    if (kept === undefined) return network
    if (isSession) keeperId = (kept as Session).user.id
    // A slow answer that comes after all takes its place.
    network.then(
      (answer) => query.setData(answer),
      () => undefined,
    )
    return kept
  } finally {
    isOver = true
  }
}

/** Keeps what came as part of another answer too: a question after it was answered, questions brought along. */
export function keepWhatIsSet(client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !event.action.manual) return
    const { queryHash, queryKey, state } = event.query
    if (keeperId !== null && queryKey[0] !== sessionName) void put(keeperId, queryHash, state.data)
  })
}

const put = (userId: string, hash: string, answer: unknown): Promise<void> =>
  orNothing(async () => {
    await inStore('answers', 'readwrite', (store) => store.put({ userId, hash, answer } as Kept))
  })

async function get(userId: string, hash: string): Promise<unknown> {
  let kept: Kept | undefined
  await orNothing(async () => {
    kept = await inStore('answers', 'readonly', (store) => store.get([userId, hash]))
  })
  return kept?.answer
}

/** A device that keeps nothing (private window, full) still works with a network. */
async function orNothing(step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
