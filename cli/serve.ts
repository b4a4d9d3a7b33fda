import { serve } from '#server/main.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '',
  summary: 'Starts the server (PORT, HOST, DATA_DIR or DATABASE_URL, PUBLIC_URL)',
  options: {},
  arguments: [0, 0],
  run: async ({ config }) => {
    await serve(config)
    return null
  },
}
