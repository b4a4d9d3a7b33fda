import type { Plugin, Rollup } from 'vite'

const source = 'offline/service-worker.ts'
const product = 'sw.js'
/** Not named in the bundle: what vite copies from public/. */
const copied = ['/first.js', '/favicon.svg']
/** Chunks of these folders, and all they import at once, are the student's day; the rest is kept once it was looked at. */
const dayFolders = [
  '/web/student/',
  '/web/map/',
  '/web/ui/',
  '/web/why/',
  '.json?for=first',
  '/web/sign-in/sign-in.tsx',
]

/** Builds /sw.js and writes into it which files it keeps, and a version that changes when any of them does. */
export const serviceWorker = (root: string): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: `${root}${source}`, fileName: product })
  },
  generateBundle: {
    // After the page itself is made.
    order: 'post',
    async handler(_options, bundle) {
      const worker = bundle[product]
      const page = bundle['index.html']
      if (worker?.type !== 'chunk' || page?.type !== 'asset')
        throw new Error(`${product} or index.html is missing in the build.`)
      const files = filesOfTheDay(bundle)
      const version = await hashOf([String(page.source), worker.code, ...files].join('\n'))
      const kept = JSON.stringify({ version, files: ['/index.html', ...copied, ...files] })
      worker.code = `const KEPT = ${kept};\n${worker.code}`
    },
  },
})

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Script, style and font of the first screen and of the student's pages. */
function filesOfTheDay(bundle: Rollup.OutputBundle): string[] {
  const files = new Set<string>()
  const take = (name: string) => {
    if (files.has(name)) return
    files.add(name)
    const file = bundle[name]
    if (file?.type !== 'chunk') return
    for (const other of file.imports) take(other)
    for (const other of file.viteMetadata?.importedCss ?? []) files.add(other)
    for (const other of file.viteMetadata?.importedAssets ?? []) files.add(other)
  }
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'chunk' && name !== product && isOfTheDay(file)) take(name)
    // The fonts of the screens' languages; those of other scripts come when they are needed.
    if (/-latin-wght-normal-[\w-]+\.woff2$/.test(name)) files.add(name)
  }
  return [...files].map((name) => `/${name}`).sort()
}

const isOfTheDay = ({ isEntry, facadeModuleId }: Rollup.OutputChunk) =>
  isEntry || dayFolders.some((folder) => facadeModuleId?.includes(folder))
