import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Problem } from '#server/platform/errors.ts'

/** From PROXIMAL_PASSWORD or stdin, never an argument: those stand in process lists and shell histories. */
export async function readPassword(): Promise<string> {
  const password =
    process.env.PROXIMAL_PASSWORD ?? (process.stdin.isTTY ? await ask() : await text(process.stdin))
  const trimmed = password.replace(/\r?\n$/, '')
  if (trimmed === '')
    throw new Problem(400, 'malformed', 'The password is missing: give it on stdin or as PROXIMAL_PASSWORD.')
  return trimmed
}

/** Asks on a terminal, without showing what is typed. */
async function ask(): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  process.stderr.write('Password: ')
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
