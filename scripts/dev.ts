/**
 * npm run dev: the server on PORT, started again whenever a file of it changes, and Vite's server with hot reload for
 * the web application, which passes /api on to it. Ctrl-C stops both.
 */
import { spawn } from 'node:child_process'

const root = `${import.meta.dirname}/../`
const start = (command: string, args: string[]) =>
  spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

const both = [
  start(process.execPath, ['--watch', '--watch-preserve-output', 'scripts/start.ts', '--no-web']),
  start(`${root}node_modules/.bin/vite`, ['--config', 'web/vite.config.ts']),
]
const stopBoth = () => both.forEach((child) => child.kill('SIGTERM'))
process.on('SIGINT', stopBoth)
process.on('SIGTERM', stopBoth)
for (const child of both) child.once('exit', stopBoth)
