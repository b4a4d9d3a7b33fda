import type { Plugin, Rollup } from 'vite'

/**
 * What /first.js brings along at once, by name, so that a slow network is used while the large files are under way: the
 * modules of the first pages and of the words (words.config.ts parts them). It asks for the first answers too: who is
 * signed in, then what stands on her page; web/api.ts takes these, once. A page that /first.js does not know only comes
 * later. A person who has chosen a language reads it from the first word on.
 */
const brought: Record<string, readonly string[]> = {
  en: ['messages/en.json?for=first'],
  es: ['messages/es.json?for=first'],
  'en staff': ['messages/en.json?for=staff'],
  'es staff': ['messages/es.json?for=staff'],
  today: ['student/today/today-page.tsx', 'student/student-day.tsx'],
  map: ['student/my-map-page.tsx', 'student/student-day.tsx'],
  record: ['student/record/record-page.tsx', 'student/student-day.tsx'],
  sections: ['teacher/sections-page.tsx'],
  live: ['teacher/live-page.tsx'],
  children: ['family/children-page.tsx'],
  child: ['family/home-page.tsx'],
}

/** Writes the files of the first pages beside the script that brings them (public/first.js). */
export const firstFiles = (root: string): Plugin => ({
  name: 'first-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const files = Object.fromEntries(
        Object.entries(brought).map(([name, modules]) => [
          name,
          filesOf(
            bundle,
            modules.map((module) => root + module),
          ).filter((file) => !html.includes(file)),
        ]),
      )
      const marked = html.replace('src="/first.js"', `src="/first.js" data-files='${JSON.stringify(files)}'`)
      if (marked === html) throw new Error('index.html does not name /first.js.')
      const font = Object.keys(bundle).find((file) => /-latin-wght-normal-[\w-]+\.woff2$/.test(file))
      return {
        html: marked,
        // Else the type comes last and moves the lines that were set without it.
        tags: [{ tag: 'link', attrs: { rel: 'preload', as: 'font', crossorigin: '', href: `/${font}` } }],
      }
    },
  },
})

/** Scripts and styles of some modules, with all they import at once. */
function filesOf(bundle: Rollup.OutputBundle, modules: readonly string[]): string[] {
  const files = new Set<string>()
  const take = (name: string) => {
    const file = bundle[name]
    if (files.has(`/${name}`) || file?.type !== 'chunk') return
    files.add(`/${name}`)
    file.imports.forEach(take)
    for (const style of file.viteMetadata?.importedCss ?? []) files.add(`/${style}`)
  }
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.facadeModuleId === module,
    )
    if (!chunk) throw new Error(`${module} is no chunk of the build.`)
    take(chunk.fileName)
  }
  return [...files]
}
