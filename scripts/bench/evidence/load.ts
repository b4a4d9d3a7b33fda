import { connect, type Socket } from 'node:net'

export interface Answered {
  /** Answers of a second. */
  rate: number
  answers: number
  failed: number
  /** Milliseconds. */
  p50: number
  p95: number
}

/**
 * Sends requests over connections of HTTP/1.1 that stay open, each waiting for its answer before the next, for some
 * seconds. As plain as can be: what it costs is not the server's, but it shares its processors.
 * @param request bytes of the n-th request
 * @param pauseMs between an answer and the next request
 */
export async function hammer(
  port: number,
  {
    connections,
    seconds,
    request,
    pauseMs = 0,
  }: { connections: number; seconds: number; request: (n: number) => Buffer; pauseMs?: number },
): Promise<Answered> {
  let next = 0
  let failed = 0
  const waits: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let sent = 0
      const send = () => {
        if (performance.now() >= until) {
          socket.end()
          return resolve()
        }
        sent = performance.now()
        socket.write(request(next++))
      }
      onAnswers(socket, (status) => {
        waits.push(performance.now() - sent)
        if (status >= 300) failed++
        if (pauseMs > 0) setTimeout(send, pauseMs)
        else send()
      })
      socket.on('connect', send)
      socket.on('error', reject)
    })
  await Promise.all(Array.from({ length: connections }, run))
  const took = (performance.now() - started) / 1000
  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  return { rate: waits.length / took, answers: waits.length, failed, p50: at(0.5), p95: at(0.95) }
}

/** Calls with the status of each whole answer; answers say their length. */
function onAnswers(socket: Socket, answered: (status: number) => void): void {
  let head = ''
  let missing = -1
  let status = 0
  socket.on('data', (chunk: Buffer) => {
    if (missing < 0) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      status = Number(head.slice(9, 12))
      const length = /\r\ncontent-length: (\d+)/i.exec(head)
      missing = Number(length?.[1] ?? 0) - (head.length - end - 4)
      head = ''
    } else missing -= chunk.length
    if (missing > 0) return
    missing = -1
    answered(status)
  })
}
