import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorker } from './offline/service-worker-plugin.ts'
import { wordsPlugin } from './words.config.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The server's policy is `default-src 'self'` without inline script or style, so nothing may be inlined. */
export default defineConfig({
  root,
  plugins: [react(), wordsPlugin(root), serviceWorker(root)],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, in few files: many small ones compress worse and ask more often.
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            { name: 'shared', test: /web\/(ui|live|offline)\/|web\/\w+\.ts$/, minShareCount: 6 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    // The server takes changes from its own origin only: it must see the address that the browser sees.
    proxy: {
      '^/api/': { target: `http://localhost:${process.env['PORT'] ?? '3000'}`, changeOrigin: false },
    },
  },
})
