import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { post, type Sender } from '../evidence/sender.ts'

export interface Client {
  /** The status of the answer; null when there was none. */
  post(body: string): Promise<number | null>
  /** The ids of all statements with a verb, page by page. */
  list(verb: string): Promise<string[]>
  close(): void
}

export function createClient(origin: string, { authorization }: Sender): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const headers = { authorization, 'x-experience-api-version': '2.0.0', 'content-type': 'application/json' }
  const send = (method: string, path: string, body?: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, text: Buffer.concat(chunks).toString() }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    post: (body) =>
      send('POST', '/xapi/statements', body).then(
        ({ status }) => status,
        () => null,
      ),
    list: async (verb) => {
      const ids: string[] = []
      let next = `/xapi/statements?ascending=true&verb=${encodeURIComponent(verb)}`
      while (next !== '') {
        const { status, text } = await send('GET', next)
        if (status !== 200) throw new Error(`the list was answered with ${status}`)
        const page = JSON.parse(text) as { statements: { id: string }[]; more: string }
        ids.push(...page.statements.map(({ id }) => id))
        next = page.more
      }
      return ids
    },
    close: () => agent.destroy(),
  }
}

/** Sends a write and hangs up: when its answer begins to arrive (it is committed then), or at a random moment before. */
export function cutOff(
  origin: string,
  sender: Sender,
  { body, atReply }: { body: string; atReply: boolean },
): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', noDelay: true })
    socket.on('connect', () => {
      socket.write(post(sender, body))
      if (!atReply) setTimeout(() => socket.resetAndDestroy(), Math.random() * 60)
    })
    socket.once('data', () => socket.resetAndDestroy())
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}
