import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedFiles } from './compressed.config.ts'
import { firstFiles } from './first.config.ts'
import { serviceWorker } from './offline/service-worker-plugin.ts'
import { wordsPlugin } from './words.config.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Of React, its router and its query cache what every page needs; what only some pages call goes with these. */
const ofEveryPage =
  /rolldown.runtime|node_modules\/(react|react-dom|scheduler|@tanstack)\/(?!.*\/(useBlocker|useQueries|queriesObserver|infiniteQueryBehavior|(use)?[iI]nfiniteQuery(Observer)?)\.js$)/

/** The server's policy is `default-src 'self'` without inline script or style, so nothing may be inlined. */
export default defineConfig({
  root,
  plugins: [react(), wordsPlugin(root), firstFiles(root), serviceWorker(root), compressedFiles()],
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
            { name: 'vendor', test: ofEveryPage },
            { name: 'shared', test: /web\/(ui\/(?!field\.)|live\/)|web\/[\w-]+\.ts$/, minShareCount: 9 },
            { name: 'begun', test: /web\/(new-id|offline\/(?!service)[\w-]+)\.ts$|preload-helper/ },
            // What a student's pages need, and what Today and the end of a practice have in common.
            { name: 'day', test: /web\/student\/(begin-trouble|help|student-day|use-begin)[\w-]*\.tsx?$/ },
            {
              name: 'offer',
              test: /web\/(student\/today\/(offer|step-)|ui\/(who-chose|facts|step-card|step-block|disc\.))/,
            },
            { name: 'rule', test: /web\/why\/(rule-panel|evidence-words)/ },
            { name: 'steps', test: /web\/map\/(learning-map|map-steps)/ },
            {
              name: 'map',
              test: /web\/(map\/(board|use-gestures|viewport|stage|near|step-list|svg|map-drawing)|student\/(map|my-map|step-))/,
            },
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
