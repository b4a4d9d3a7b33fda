import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Server {
  process: ChildProcess
  origin: string
  stop(): Promise<void>
}

/** A script of ours that serves Proximal, in a process of its own on a free port of loopback; ready when it answers. */
export async function startServer(
  command: readonly string[],
  environment: Record<string, string>,
): Promise<Server> {
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...environment, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(`${origin}/api/districts`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return { process: child, origin, stop }
    if (tries > 600 || child.exitCode !== null) throw new Error('The server did not come up.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
