/** A process that attacks, on loopback: node attack.ts NAME PORT SECONDS SLOW AUTHORIZATION; says how it was answered. */
import { connect } from 'node:net'
import { attacks, type Attack } from './attacks.ts'

const [name = '', port = '', seconds = '', slow = '', authorization = ''] = process.argv.slice(2)
const attack = attacks[name as keyof typeof attacks]({ authorization, slow: Number(slow) })
const until = performance.now() + Number(seconds) * 1000
const answered: Record<string, number> = {}
const count = (what: string) => void (answered[what] = (answered[what] ?? 0) + 1)

await Promise.all(Array.from({ length: attack.connections }, () => run(attack)))
console.log(JSON.stringify(answered))

/** One connection after the other, each with one request, at the attack's pace. */
async function run({ pauseMs, head, chunk, chunks, chunkPauseMs }: Attack): Promise<void> {
  await pause(Math.random() * Math.max(pauseMs, Math.min(chunkPauseMs, 1000)))
  while (performance.now() < until) {
    await new Promise<void>((resolve) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true })
      let isAnswered = false
      const end = setTimeout(() => socket.destroy(), until - performance.now() + 500)
      socket.on('connect', () => void write())
      const write = async () => {
        socket.write(head)
        for (let n = 0; n < chunks && !socket.destroyed; n++) {
          const isRoom = socket.write(chunk)
          if (chunkPauseMs > 0) await pause(chunkPauseMs)
          else if (!isRoom)
            await new Promise<void>((room) => {
              socket.once('drain', room).once('close', room)
            })
        }
      }
      socket.on('data', (answer: Buffer) => {
        if (!isAnswered) count(answer.toString('latin1', 9, 12))
        isAnswered = true
        setTimeout(() => socket.destroy(), 100)
      })
      socket.on('error', () => {})
      socket.on('close', () => {
        clearTimeout(end)
        if (!isAnswered) count('cut off')
        resolve()
      })
    })
    await pause(pauseMs)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
