import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createIntl } from 'react-intl'
import { defineConfig, type Plugin } from 'vite'
import { serviceWorker } from './offline/service-worker-plugin.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Reads the words at build time, so that browsers get no message parser (9 kB): each message arrives parsed. */
const parsedMessages: Plugin = {
  name: 'parsed-messages',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform(code, id) {
    const locale = /\/messages\/(\w+)\.json$/.exec(id)?.[1]
    if (!locale) return undefined
    const { formatters } = createIntl({ locale, messages: {} })
    const messages = JSON.parse(code) as Record<string, string>
    const parsed = Object.entries(messages).map(([key, message]) => [
      key,
      formatters.getMessageFormat(message, locale).getAst(),
    ])
    return { code: JSON.stringify(Object.fromEntries(parsed)), map: null }
  },
}

/** The server's policy is `default-src 'self'` without inline script or style, so nothing may be inlined. */
export default defineConfig({
  root,
  plugins: [react(), parsedMessages, serviceWorker(root)],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: {
    port: 5173,
    // The server takes changes from its own origin only: it must see the address that the browser sees.
    proxy: {
      '^/api/': { target: `http://localhost:${process.env['PORT'] ?? '3000'}`, changeOrigin: false },
    },
  },
})
